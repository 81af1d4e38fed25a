import { Body, Controller, Delete, Get, Put, Req, Res, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChooseOrganisation, SignOut } from '@fristvakt/accounts';
import type { OpenSession } from '@fristvakt/accounts';
import type { FastifyReply } from 'fastify';
import { Problem, valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import type { IdentifiedRequest } from './identified-request';
import { Opened } from './opened.decorator';
import { SessionCookie } from './session-cookie';
import { SessionPresenter } from './session.presenter';
import { ChooseOrganisationRequest, SignInRequest } from './session.request';
import { SessionResponse } from './session.response';
import { SignInGuard } from './sign-in.guard';
import { Post } from '../wire/verbs';

/** The session of the browser. Public, since it is here that people become somebody. */
@ApiTags('session')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly chooseOrganisation: ChooseOrganisation,
    private readonly signOut: SignOut,
    private readonly presenter: SessionPresenter,
    private readonly cookie: SessionCookie,
  ) {}

  @Post()
  @UseGuards(SignInGuard)
  @Route({
    ...{ access: 'public', status: 201, answers: SessionResponse, refuses: [401] },
    summary: 'Sign in with e-mail and password',
    description:
      'Sets the cookie of the session. Where the answer is second-factor-needed, send the code as well.',
  })
  async signIn(
    @Body() _body: SignInRequest,
    @Req() { signedIn, openSession }: IdentifiedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Readonly<SessionResponse>> {
    if (signedIn === undefined) throw new Problem(401, 'not-signed-in');
    if (openSession !== undefined) await this.signOut.execute(openSession);
    return this.presenter.begin(reply, signedIn);
  }

  @Get()
  @Route({ access: 'public', summary: 'Who is signed in', answers: SessionResponse, refuses: [401] })
  async whoAmI(@Opened() session: OpenSession): Promise<Readonly<SessionResponse>> {
    return this.presenter.of(session);
  }

  @Delete()
  @Route({ access: 'public', summary: 'Sign out', status: 204, refuses: [401] })
  async end(@Opened() session: OpenSession, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signOut.execute(session);
    this.cookie.clear(reply);
  }

  @Put('organisation')
  @Route({
    ...{ access: 'public', answers: SessionResponse, refuses: [401, 404, 409] },
    summary: 'Choose the organisation the session is for',
    description:
      'Where the person belongs to several. The session gets a new cookie, and stays in that organisation.',
  })
  async choose(
    @Opened() session: OpenSession,
    @Body() { organisation }: ChooseOrganisationRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Readonly<SessionResponse>> {
    return this.presenter.begin(reply, valueOf(await this.chooseOrganisation.execute(session, organisation)));
  }
}
