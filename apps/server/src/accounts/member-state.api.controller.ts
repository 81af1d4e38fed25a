import { Body, Controller, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DisableMember, EnableMember } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { MemberStateRequest } from './member.request';

/** Who may sign in at all. */
@ApiTags('members')
@Controller('api/v1/members/:id/state')
export class MemberStateController {
  constructor(
    private readonly disabling: DisableMember,
    private readonly enabling: EnableMember,
  ) {}

  @Put()
  @Route({
    ...{ access: 'administer-people', status: 204, refuses: [404, 409] },
    summary: 'Shuts a member out, or lets them in again',
  })
  async set(
    @Asking() principal: Principal,
    @Id() id: string,
    @Body() { state }: MemberStateRequest,
  ): Promise<void> {
    const useCase = state === 'disabled' ? this.disabling : this.enabling;
    valueOf(await useCase.execute(principal, id));
  }
}
