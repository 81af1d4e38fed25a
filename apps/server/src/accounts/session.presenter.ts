import { Injectable } from '@nestjs/common';
import { OwnMemberships, Principals } from '@fristvakt/accounts';
import type { NewSession, OpenSession, Principal } from '@fristvakt/accounts';
import type { FastifyReply } from 'fastify';
import { Problem } from '../wire/problem';
import { CsrfCheck } from './csrf-check';
import { SessionCookie } from './session-cookie';
import type { PrincipalResponse, SessionResponse } from './session.response';

/** What is told of a session. */
@Injectable()
export class SessionPresenter {
  constructor(
    private readonly principals: Principals,
    private readonly memberships: OwnMemberships,
    private readonly csrf: CsrfCheck,
    private readonly cookie: SessionCookie,
  ) {}

  async of(session: OpenSession): Promise<Readonly<SessionResponse>> {
    const { id, principal } = session;
    return {
      csrfToken: this.csrf.tokenOf(id),
      principal: principal === undefined ? null : told(principal),
      memberships: await this.memberships.of(session),
    };
  }

  /** Hands a session that has just begun to the browser. */
  async begin(reply: FastifyReply, { token }: NewSession): Promise<Readonly<SessionResponse>> {
    this.cookie.set(reply, token);
    const session = await this.principals.openSession(token);
    if (session === undefined) throw new Problem(401, 'not-signed-in');
    return this.of(session);
  }
}

function told(principal: Principal): Readonly<PrincipalResponse> {
  const { organisation, membership, name, roles, matter, secondFactorMissing } = principal;
  return { organisation, membership, name, roles, matter, secondFactorMissing };
}
