import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { Clock } from '@fristvakt/platform';
import { UnreadNotices } from '@fristvakt/reminders';
import type { FastifyReply } from 'fastify';
import { CsrfCheck } from '../accounts/csrf-check';
import type { IdentifiedRequest } from '../accounts/identified-request';
import { Assets } from './assets';
import { COMMON_WORDS } from './common.words';
import type { PageData } from './helpers';
import { navigationOf } from './navigation';
import { preferencesOf } from './preferences';
import { Download, Redirect, View } from './view';
import { Views } from './views';
import { dispositionOf } from '../wire/disposition';

/** Makes the answer of a page: HTML in the frame of all pages, or the way on. */
@Injectable()
export class PageRenderer {
  constructor(
    private readonly views: Views,
    private readonly assets: Assets,
    private readonly csrf: CsrfCheck,
    private readonly clock: Clock,
    private readonly notices: UnreadNotices,
  ) {}

  async answer(answer: unknown, request: IdentifiedRequest, reply: FastifyReply): Promise<void> {
    if (answer instanceof Redirect) {
      const { to, notice } = answer;
      await reply.redirect(notice === undefined ? to : withNotice(to, notice), 303);
      return;
    }
    if (answer instanceof Download) {
      void reply.type(answer.type).header('content-disposition', dispositionOf(answer.name));
      await reply.send(answer.content);
      return;
    }
    if (!(answer instanceof View)) throw new Error('a page answers one of what view.ts knows');
    const { lang } = preferencesOf(request);
    void reply
      .status(answer.shown.status ?? 200)
      .header('content-language', lang)
      .header('vary', 'cookie, accept-encoding')
      .type('text/html; charset=utf-8');
    const unread = await this.unread(answer, request);
    await reply.send(await packed(this.html(answer, request, unread), request, reply));
  }

  /** How much the reader has not read; null for who is told nothing here. An error is shown also where nothing can be asked. */
  private async unread({ shown }: View, { principal }: IdentifiedRequest): Promise<number | null> {
    if (shown.bare === true || principal === undefined || !may(principal, 'read-notices')) return null;
    if ((shown.status ?? 200) >= 500) return 0;
    return this.notices.count(principal);
  }

  /** The page as text. */
  private html({ template, shown }: View, request: IdentifiedRequest, unread: number | null): string {
    const { title, words, model, bare = false } = shown;
    const preferences = preferencesOf(request);
    const { openSession: session, principal } = request;
    const data: PageData = {
      lang: preferences.lang,
      words,
      common: COMMON_WORDS,
      today: this.clock.today(),
      assets: this.assets.addresses,
      token: session === undefined ? '' : this.csrf.fieldOf(session.id),
    };
    const body = this.views.render(template, { ...model, title }, data);
    if (bare) return body;
    const address = addressOf(request);
    return this.views.render(
      'pages/layout',
      {
        ...{ title, body, preferences, address, assets: this.assets.addresses },
        notice: noticeIn(address, preferences.lang),
        person: principal?.name ?? null,
        organisation: session?.organisationName ?? null,
        today: data.today,
        demo: session?.demo ?? false,
        ...waysOf(principal, { address, lang: preferences.lang, unread }),
      },
      { ...data, words: COMMON_WORDS },
    );
  }
}

/** Where this person can go from any page. */
function waysOf(
  principal: Principal | undefined,
  {
    address,
    lang,
    unread,
  }: { readonly address: string; readonly lang: 'sv' | 'en'; readonly unread: number | null },
): object {
  if (principal === undefined) return { navigation: [], personal: [], inbox: null };
  return {
    navigation: navigationOf(principal, address, lang),
    personal: navigationOf(principal, address, lang, 'personal'),
    inbox: unread === null ? null : inboxOf(unread, address),
  };
}

/** More than this many are told as so many and more. */
const COUNTED = 99;

/** The way to the inbox, with how much waits there; no count where nothing does. */
const inboxOf = (unread: number, address: string): object => ({
  count: unread === 0 ? null : unread > COUNTED ? `${String(COUNTED)}+` : String(unread),
  here: address.split('?', 1)[0] === '/inbox',
});

function withNotice(to: string, notice: string): string {
  const [address = '', fragment] = to.split('#', 2);
  const joined = `${address}${address.includes('?') ? '&' : '?'}notice=${notice}`;
  return fragment === undefined ? joined : `${joined}#${fragment}`;
}

/** Where the reader is. What a form is sent to may be no page of its own: then it is the page it was sent from. */
function addressOf({ method, url, headers: { referer } }: IdentifiedRequest): string {
  if (method !== 'POST') return url;
  if (referer === undefined || !URL.canParse(referer)) return '/';
  const { pathname, search } = new URL(referer);
  return `${pathname}${search}`;
}

/** What is said at the top after something was done: a text of ours, found by its key. */
function noticeIn(address: string, lang: 'sv' | 'en'): string | null {
  const [, query = ''] = address.split('?', 2);
  const key = `notice-${new URLSearchParams(query).get('notice') ?? ''}`;
  const texts: Readonly<Record<string, string>> = COMMON_WORDS[lang];
  return Object.hasOwn(texts, key) ? (texts[key] ?? null) : null;
}

const [gzipped, brotlied] = [promisify(gzip), promisify(brotliCompress)];
/** Below this many characters packing gains nothing. */
const WORTH_PACKING = 1024;
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** As small as the browser can read it. A secret in it is masked anew each time, so its size tells nothing of it. */
async function packed(
  html: string,
  { headers }: IdentifiedRequest,
  reply: FastifyReply,
): Promise<string | Buffer> {
  if (html.length < WORTH_PACKING) return html;
  const taken = headers['accept-encoding'] ?? '';
  if (/\bbr\b/.test(taken)) {
    void reply.header('content-encoding', 'br');
    return brotlied(html, QUICK);
  }
  if (/\bgzip\b/.test(taken)) {
    void reply.header('content-encoding', 'gzip');
    return gzipped(html);
  }
  return html;
}
