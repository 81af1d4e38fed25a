import { Controller, Delete, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LinkedIdentities, RemoveOwnIdentity } from '@fristvakt/accounts';
import type { LinkedIdentity, Principal } from '@fristvakt/accounts';
import type { FastifyReply } from 'fastify';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import type { Page } from '../wire/paging';
import { valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { IdentityPage } from './identity.response';
import { SessionCookie } from './session-cookie';

/** One's identities at issuers. */
@ApiTags('session')
@Controller('api/v1/identities')
export class IdentitiesController {
  constructor(
    private readonly identities: LinkedIdentities,
    private readonly removing: RemoveOwnIdentity,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  @Route({ access: 'manage-own', summary: 'The identities one signs in by', answers: IdentityPage })
  async list(@Asking() principal: Principal): Promise<Page<LinkedIdentity>> {
    return { items: await this.identities.of(principal), next: null };
  }

  @Delete(':id')
  @Route({
    ...{ access: 'manage-own', status: 204, refuses: [404, 409] },
    summary: 'No longer signs in by one of them',
    description: 'All sessions here end, this one too. The last way in stays: have a password first.',
  })
  async remove(
    @Asking() principal: Principal,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    valueOf(await this.removing.execute(principal, id));
    this.cookie.clear(reply);
  }
}
