import { Controller, Delete, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LinkedIdentities, RemoveMemberIdentity } from '@fristvakt/accounts';
import type { LinkedIdentity, Principal } from '@fristvakt/accounts';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import type { Page } from '../wire/paging';
import { valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { IdentityPage } from './identity.response';

/** By which identities at issuers a member signs in. */
@ApiTags('members')
@Controller('api/v1/members/:id/identities')
export class MemberIdentitiesController {
  constructor(
    private readonly identities: LinkedIdentities,
    private readonly removing: RemoveMemberIdentity,
  ) {}

  @Get()
  @Route({
    ...{ access: 'administer-people', answers: IdentityPage, refuses: [404] },
    summary: 'The identities a member signs in by',
  })
  async list(@Asking() principal: Principal, @Id() id: string): Promise<Page<LinkedIdentity>> {
    return { items: valueOf(await this.identities.ofMember(principal, id)), next: null };
  }

  @Delete(':identityId')
  @Route({
    ...{ access: 'administer-people', status: 204, refuses: [404, 409] },
    summary: 'A member no longer signs in by one of them',
    description:
      'All sessions of the member end. The last way in of an active member stays: disable the member instead.',
  })
  async remove(
    @Asking() principal: Principal,
    @Id() member: string,
    @Id('identityId') identity: string,
  ): Promise<void> {
    valueOf(await this.removing.execute(principal, { member, identity }));
  }
}
