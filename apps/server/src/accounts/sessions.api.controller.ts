import { Controller, Delete, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EndOtherSessions, EndSession, OwnSessions } from '@fristvakt/accounts';
import type { OwnSession, Principal } from '@fristvakt/accounts';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import type { Page } from '../wire/paging';
import { valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { OwnSessionPage } from './own.response';

/** Where one is signed in. */
@ApiTags('session')
@Controller('api/v1/sessions')
export class SessionsController {
  constructor(
    private readonly sessions: OwnSessions,
    private readonly ending: EndSession,
    private readonly endingOthers: EndOtherSessions,
  ) {}

  @Get()
  @Route({ access: 'manage-own', summary: 'Where one is signed in, the last first', answers: OwnSessionPage })
  async list(@Asking() principal: Principal): Promise<Page<OwnSession>> {
    return { items: await this.sessions.of(principal), next: null };
  }

  @Delete()
  @Route({ access: 'manage-own', summary: 'Ends all of them but this one', status: 204 })
  async endOthers(@Asking() principal: Principal): Promise<void> {
    await this.endingOthers.execute(principal);
  }

  @Delete(':id')
  @Route({ access: 'manage-own', summary: 'Ends one of them', status: 204, refuses: [404] })
  async end(@Asking() principal: Principal, @Id() id: string): Promise<void> {
    valueOf(await this.ending.execute(principal, id));
  }
}
