import { Injectable } from '@nestjs/common';
import { Principals } from '@fristvakt/accounts';
import { Strategy } from 'passport-custom';
import type { Identified } from './identified-request';
import { answering } from './passport-answer';
import { SessionCookie } from './session-cookie';

/** Who sends the cookie of a session. A request that presents a token stands by that alone, be it good or not. */
@Injectable()
export class SessionStrategy extends Strategy {
  constructor(principals: Principals, cookie: SessionCookie) {
    super(
      answering(async (request): Promise<Identified | undefined> => {
        if (request.headers.authorization !== undefined) return undefined;
        const token = cookie.read(request);
        if (token === undefined) return undefined;
        const session = await principals.openSession(token);
        return session === undefined ? undefined : { kind: 'session', session };
      }),
    );
  }
}
