import { Body, Controller, Delete, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ConfirmSecondFactor, RemoveSecondFactor, StartSecondFactor } from '@fristvakt/accounts';
import type { Principal, StartedSecondFactor } from '@fristvakt/accounts';
import type { FastifyReply } from 'fastify';
import { Asking } from '../wire/asking.decorator';
import { Route } from '../wire/route.decorator';
import { CodeRequest, StartSecondFactorRequest } from './own.request';
import { StartedSecondFactorResponse } from './own.response';
import { SessionPresenter } from './session.presenter';
import { SessionResponse } from './session.response';
import { triedValueOf } from './sign-in-problem';
import { Post } from '../wire/verbs';

/** One's authenticator. */
@ApiTags('session')
@Controller('api/v1/second-factor')
export class SecondFactorController {
  constructor(
    private readonly starting: StartSecondFactor,
    private readonly confirming: ConfirmSecondFactor,
    private readonly removing: RemoveSecondFactor,
    private readonly presenter: SessionPresenter,
  ) {}

  @Post()
  @Route({
    ...{ access: 'manage-own', status: 201, answers: StartedSecondFactorResponse, refuses: [409] },
    summary: 'Begins to set up an authenticator',
    description: 'It counts once a code of it has been confirmed.',
  })
  async start(
    @Asking() principal: Principal,
    @Body() { password }: StartSecondFactorRequest,
  ): Promise<StartedSecondFactor> {
    return triedValueOf(await this.starting.execute(principal, password));
  }

  @Post('confirmation')
  @Route({
    ...{ access: 'manage-own', answers: SessionResponse, refuses: [409] },
    summary: 'Gives a code',
    description:
      'Finishes setting up, or gives the second factor an issuer did not ask for. The session gets a new cookie.',
  })
  async confirm(
    @Asking() principal: Principal,
    @Body() { code }: CodeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Readonly<SessionResponse>> {
    return this.presenter.begin(reply, triedValueOf(await this.confirming.execute(principal, code)));
  }

  @Delete()
  @Route({ access: 'manage-own', summary: 'Takes it away, by a code of it', status: 204, refuses: [409] })
  async remove(@Asking() principal: Principal, @Body() { code }: CodeRequest): Promise<void> {
    triedValueOf(await this.removing.execute(principal, code));
  }
}
