import { Controller, Req, Res } from '@nestjs/common';
import { SignOut } from '@fristvakt/accounts';
import type { FastifyReply } from 'fastify';
import { Form } from '../pages/page.decorator';
import { Redirect } from '../pages/view';
import { Problem } from '../wire/problem';
import type { IdentifiedRequest } from './identified-request';
import { RequestPassport } from './request-passport';
import { SessionCookie } from './session-cookie';

/** Signing out by pages. */
@Controller()
export class SignOutPage {
  constructor(
    private readonly signOut: SignOut,
    private readonly cookie: SessionCookie,
    private readonly passport: RequestPassport,
  ) {}

  /** Whose session has ended already has signed out: nobody has to sign in again for that. */
  @Form('sign-out', 'public')
  async end(
    @Req() request: IdentifiedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Redirect> {
    const { openSession } = request;
    if (openSession !== undefined) await this.signOut.execute(openSession);
    else if ((await this.passport.identify(request, reply))?.kind === 'session') {
      // The session goes on, and the form is not one of its pages.
      throw new Problem(403, 'other-origin');
    }
    this.cookie.clear(reply);
    return new Redirect('/sign-in', 'signed-out');
  }
}
