import { Inject, Injectable } from '@nestjs/common';
import { SecretBox } from '@fristvakt/platform';
import type { Config } from '@fristvakt/platform';
import type { FastifyRequest } from 'fastify';
import { APP_CONFIG } from '../wire/app-config';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a request that the browser sends with its cookie was made by our own pages. */
@Injectable()
export class CsrfCheck {
  constructor(
    private readonly box: SecretBox,
    @Inject(APP_CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** What the pages of a session send in the header x-csrf-token. */
  tokenOf(session: string): string {
    return this.box.sign('csrf', session);
  }

  isSafe({ method }: FastifyRequest): boolean {
    return SAFE.has(method);
  }

  /** Where the browser says from which site a request comes, it must be ours. */
  isFromHere({ headers: { origin } }: FastifyRequest): boolean {
    return origin === undefined || origin === this.config.publicUrl;
  }

  hasToken({ headers }: FastifyRequest, session: string): boolean {
    const given = headers['x-csrf-token'];
    return typeof given === 'string' && this.box.isSigned('csrf', session, given);
  }
}
