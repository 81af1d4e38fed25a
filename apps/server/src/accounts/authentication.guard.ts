import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { OpenSession } from '@fristvakt/accounts';
import type { FastifyReply } from 'fastify';
import { ACCESS } from '../wire/access.decorator';
import { Problem } from '../wire/problem';
import { CsrfCheck } from './csrf-check';
import type { IdentifiedRequest } from './identified-request';
import { RequestPassport } from './request-passport';

/**
 * Finds out who asks, for every route; whether they may is the next guard's question. What a browser sends by itself
 * changes nothing without the token of our own pages: on a public route it then counts as nobody's.
 */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly passport: RequestPassport,
    private readonly csrf: CsrfCheck,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<IdentifiedRequest>();
    const identified = await this.passport.identify(request, http.getResponse<FastifyReply>());
    if (identified?.kind === 'token') {
      request.principal = identified.principal;
      return true;
    }
    if (!this.csrf.isSafe(request) && !this.csrf.isFromHere(request)) throw new Problem(403, 'other-origin');
    if (identified !== undefined) this.takeOver(identified.session, request, context);
    return true;
  }

  private takeOver(session: OpenSession, request: IdentifiedRequest, context: ExecutionContext): void {
    if (!this.csrf.isSafe(request) && !this.csrf.hasToken(request, session.id)) {
      if (this.reflector.get<unknown>(ACCESS, context.getHandler()) === 'public') return;
      throw new Problem(403, 'other-origin');
    }
    request.openSession = session;
    if (session.principal !== undefined) request.principal = session.principal;
  }
}
