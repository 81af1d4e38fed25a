import { Body, Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { OwnPreferences } from '@fristvakt/reminders';
import type { FastifyReply } from 'fastify';
import { Asking } from '../wire/asking.decorator';
import { IfMatch, withEtag } from '../wire/etag';
import { valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { Patch } from '../wire/verbs';
import { ChangePreferencesRequest } from './notice.request';
import { PreferencesResponse } from './notice.response';

/** How one is told. */
@ApiTags('reminders')
@Controller('api/v1/notice-preferences')
export class PreferencesApiController {
  constructor(private readonly preferences: OwnPreferences) {}

  @Get()
  @Route({ access: 'read-notices', summary: 'How one is told', answers: PreferencesResponse })
  async own(
    @Asking() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PreferencesResponse> {
    return withEtag(reply, await this.preferences.of(principal));
  }

  @Patch()
  @Route({
    ...{ access: 'answer-notices', summary: 'Changes how one is told', answers: PreferencesResponse },
    refuses: [412, 422, 428],
  })
  async change(
    @Asking() principal: Principal,
    @IfMatch() version: number,
    @Body() body: ChangePreferencesRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PreferencesResponse> {
    return withEtag(reply, valueOf(await this.preferences.change({ ...body, principal, version })));
  }
}
