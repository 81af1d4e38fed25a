import type {} from '@fastify/cookie';
import { Controller, Inject, Res } from '@nestjs/common';
import type { Config } from '@fristvakt/platform';
import type { FastifyReply } from 'fastify';
import { APP_CONFIG } from '../wire/app-config';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { ownAddress } from './own-address';
import { Form } from './page.decorator';
import { LOOKS, PREFERENCE_COOKIES } from './preferences';
import { Redirect } from './view';

const YEAR = 365 * 24 * 60 * 60;

const TAKEN: Readonly<Record<keyof typeof PREFERENCE_COOKIES, readonly string[]>> = {
  lang: ['sv', 'en'],
  look: LOOKS,
  keys: ['on', 'off'],
};

/** How the reader wants the pages. Kept in the browser, also for who has not signed in. */
@Controller()
export class PreferencesController {
  constructor(@Inject(APP_CONFIG) private readonly config: Pick<Config, 'publicUrl'>) {}

  @Form('preferences', 'public')
  set(@Sent() form: SentForm, @Res({ passthrough: true }) reply: FastifyReply): Redirect {
    for (const name of ['lang', 'look', 'keys'] as const) {
      const value = form.text(name);
      if (!TAKEN[name].includes(value)) continue;
      void reply.setCookie(PREFERENCE_COOKIES[name], value, {
        ...{ path: '/', sameSite: 'lax', httpOnly: true, maxAge: YEAR },
        secure: this.config.publicUrl.startsWith('https://'),
      });
    }
    return new Redirect(ownAddress(form.text('back')));
  }
}
