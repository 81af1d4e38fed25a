import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Passport } from 'passport';
import type { SignedIn } from '@fristvakt/accounts';
import { BearerStrategy } from './bearer.strategy';
import type { Identified } from './identified-request';
import { PasswordStrategy } from './password.strategy';
import { SessionStrategy } from './session.strategy';

type Middleware = (request: FastifyRequest, reply: FastifyReply, next: (error?: unknown) => void) => void;

/**
 * Passport with the strategies of this program. Not the one that all programs of a process would share: there the
 * strategies of whoever started last would answer for everybody.
 */
@Injectable()
export class RequestPassport {
  private readonly passport = new Passport();

  constructor(bearer: BearerStrategy, session: SessionStrategy, password: PasswordStrategy) {
    this.passport.use('bearer', bearer).use('session', session).use('password', password);
  }

  /** Who sends a request; undefined where nobody can be told. */
  async identify(request: FastifyRequest, reply: FastifyReply): Promise<Identified | undefined> {
    return this.ask<Identified>(['bearer', 'session'], request, reply);
  }

  /** The session of who signs in by this request. */
  async signIn(request: FastifyRequest, reply: FastifyReply): Promise<SignedIn | undefined> {
    return this.ask<SignedIn>(['password'], request, reply);
  }

  private async ask<Found>(
    strategies: string[],
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Found | undefined> {
    return new Promise((resolve, reject) => {
      const answer = (error: unknown, found: Found | false | null | undefined): void => {
        if (error === null || error === undefined)
          resolve(found === false || found === null ? undefined : found);
        else reject(error instanceof Error ? error : new Error('a strategy failed', { cause: error }));
      };
      const middleware = this.passport.authenticate(strategies, { session: false }, answer) as Middleware;
      middleware(request, reply, (error) => {
        answer(error, undefined);
      });
    });
  }
}
