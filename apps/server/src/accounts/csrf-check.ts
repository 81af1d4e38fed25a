import { Inject, Injectable } from '@nestjs/common';
import { SecretBox, newId } from '@fristvakt/platform';
import type { Config } from '@fristvakt/platform';
import type { FastifyRequest } from 'fastify';
import { SentForm, TOKEN_FIELD } from '../wire/sent-form';
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

  /** What the forms of a session send in a hidden field. Another each time, so that packed pages tell nothing of it. */
  fieldOf(session: string): string {
    const salt = newId();
    return `${salt}.${this.box.sign('csrf-form', `${salt} ${session}`)}`;
  }

  isSafe({ method }: FastifyRequest): boolean {
    return SAFE.has(method);
  }

  /** Where the browser says from which site a request comes, it must be ours; of a form, every browser says it. */
  isFromHere({ body, headers: { origin } }: FastifyRequest): boolean {
    if (origin === undefined) return !(body instanceof SentForm);
    return origin === this.config.publicUrl;
  }

  /** By the header of a program of ours, or by the hidden field of a form. */
  hasToken({ body, headers }: FastifyRequest, session: string): boolean {
    const given = headers['x-csrf-token'];
    if (typeof given === 'string') return this.box.isSigned('csrf', session, given);
    if (!(body instanceof SentForm)) return false;
    const [salt = '', code = ''] = body.text(TOKEN_FIELD).split('.', 2);
    return this.box.isSigned('csrf-form', `${salt} ${session}`, code);
  }
}
