import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Problem } from '../wire/problem';
import { validationPipe } from '../wire/validation.pipe';
import type { IdentifiedRequest } from './identified-request';
import { RequestPassport } from './request-passport';
import { SignInRequest } from './session.request';

/** Lets in who signs in with e-mail and password; `signedIn` of the request tells the session that began. */
@Injectable()
export class SignInGuard implements CanActivate {
  constructor(private readonly passport: RequestPassport) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<IdentifiedRequest>();
    // Guards run before pipes: what the password is compared with must be text.
    await validationPipe().transform(request.body, { type: 'body', metatype: SignInRequest });
    const signedIn = await this.passport.signIn(request, http.getResponse<FastifyReply>());
    if (signedIn === undefined) throw new Problem(401, 'wrong-credentials');
    request.signedIn = signedIn;
    return true;
  }
}
