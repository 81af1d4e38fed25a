import { Body, Controller, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AcceptInvitation, addressBlock } from '@fristvakt/accounts';
import type { FastifyRequest } from 'fastify';
import { Route } from '../wire/route.decorator';
import { AcceptInvitationRequest } from './member.request';
import { triedValueOf } from './sign-in-problem';
import { Post } from '../wire/verbs';

/** What an invited person does with the invitation. */
@ApiTags('members')
@Controller('api/v1/invitations')
export class InvitationsController {
  constructor(private readonly accepting: AcceptInvitation) {}

  @Post('acceptance')
  @Route({
    ...{ access: 'public', status: 204, refuses: [403, 422] },
    summary: 'Accepts an invitation',
    description:
      'Makes the account, or shows by its password that the account is the person’s. Signing in is another step.',
  })
  async accept(@Body() body: AcceptInvitationRequest, @Req() { ip }: FastifyRequest): Promise<void> {
    triedValueOf(await this.accepting.execute({ ...body, address: addressBlock(ip) }));
  }
}
