import type {} from '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import { CALLBACK_PATH } from '@fristvakt/accounts';
import type { Config } from '@fristvakt/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { APP_CONFIG } from '../wire/app-config';

const TEN_MINUTES = 600;

/** What the browser keeps while it is at an issuer, so that nobody else's answer is taken for its own. */
@Injectable()
export class FlowCookie {
  private readonly secure: boolean;
  private readonly name: string;

  constructor(@Inject(APP_CONFIG) { publicUrl }: Pick<Config, 'publicUrl'>) {
    this.secure = publicUrl.startsWith('https://');
    this.name = this.secure ? '__Secure-fristvakt-issuer' : 'fristvakt-issuer';
  }

  read(request: FastifyRequest): string | undefined {
    return request.cookies[this.name];
  }

  set(reply: FastifyReply, browser: string): void {
    void reply.setCookie(this.name, browser, { ...this.attributes(), maxAge: TEN_MINUTES });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.attributes());
  }

  /** Lax: the issuer's page leads back here by a link of another site. */
  private attributes(): { httpOnly: true; secure: boolean; sameSite: 'lax'; path: string } {
    return { httpOnly: true, secure: this.secure, sameSite: 'lax', path: CALLBACK_PATH };
  }
}
