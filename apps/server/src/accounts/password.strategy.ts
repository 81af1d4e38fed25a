import { Injectable } from '@nestjs/common';
import { SignIn, addressBlock } from '@fristvakt/accounts';
import type { SignedIn } from '@fristvakt/accounts';
import { Strategy } from 'passport-local';
import { answering } from './passport-answer';
import type { SignInRequest } from './session.request';
import { signInValueOf } from './sign-in-problem';

/** Who sends an e-mail and a password. The body has been checked before this runs. */
@Injectable()
export class PasswordStrategy extends Strategy {
  constructor(signIn: SignIn) {
    super(
      { usernameField: 'email', passwordField: 'password', session: false, passReqToCallback: true },
      (request, email, password, done) => {
        const answer = answering(async ({ headers, body, ip }): Promise<SignedIn> => {
          const { code } = body as SignInRequest;
          const outcome = await signIn.execute({
            ...{ email, password, userAgent: headers['user-agent'] ?? null, address: addressBlock(ip) },
            ...(code === undefined ? {} : { code }),
          });
          return signInValueOf(outcome);
        });
        answer(request, done);
      },
    );
  }
}
