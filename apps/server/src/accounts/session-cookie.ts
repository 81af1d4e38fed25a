import type {} from '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '@fristvakt/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { APP_CONFIG } from '../wire/app-config';

/** The cookie of the session: read by no script, sent by no other site's form. It ends with the browser. */
@Injectable()
export class SessionCookie {
  private readonly secure: boolean;
  private readonly name: string;

  constructor(@Inject(APP_CONFIG) { publicUrl }: Pick<Config, 'publicUrl'>) {
    this.secure = publicUrl.startsWith('https://');
    // The prefix is the browser's promise that no other host and no plain connection has set it.
    this.name = this.secure ? '__Host-fristvakt' : 'fristvakt';
  }

  read(request: FastifyRequest): string | undefined {
    return request.cookies[this.name];
  }

  set(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.name, token, this.attributes());
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.attributes());
  }

  private attributes(): { httpOnly: true; secure: boolean; sameSite: 'lax'; path: '/' } {
    return { httpOnly: true, secure: this.secure, sameSite: 'lax', path: '/' };
  }
}
