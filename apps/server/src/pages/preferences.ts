import { fastifyCookie } from '@fastify/cookie';
import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Language } from '@fristvakt/wording';
import type { FastifyRequest } from 'fastify';

/** How the pages look: as the system of the reader says, or as chosen. */
export const LOOKS = ['auto', 'light', 'dark'] as const;
export type Look = (typeof LOOKS)[number];

/** How a person wants the pages; kept in the browser. */
export interface Preferences {
  readonly lang: Language;
  readonly look: Look;
  /** Whether single keys do something (WCAG 2.1.4: they can be switched off). */
  readonly keys: boolean;
}

export const PREFERENCE_COOKIES = {
  lang: 'fristvakt-language',
  look: 'fristvakt-look',
  keys: 'fristvakt-keys',
} as const;

/**
 * Swedish unless English was chosen: a page is not translated because of where the browser was bought. Read from the
 * header: what is refused early is answered by a page too, before anything has looked at the cookies.
 */
export function preferencesOf({ headers }: Pick<FastifyRequest, 'headers'>): Preferences {
  const cookies: Readonly<Record<string, string | undefined>> = fastifyCookie.parse(headers.cookie ?? '');
  const look = cookies[PREFERENCE_COOKIES.look];
  return {
    lang: cookies[PREFERENCE_COOKIES.lang] === 'en' ? 'en' : 'sv',
    look: LOOKS.find((one) => one === look) ?? 'auto',
    keys: cookies[PREFERENCE_COOKIES.keys] !== 'off',
  };
}

/** The language the reader has chosen. */
export const Lang = createParamDecorator(
  (_: unknown, context: ExecutionContext): Language =>
    preferencesOf(context.switchToHttp().getRequest<FastifyRequest>()).lang,
);
