import { Catch, Injectable } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CsrfCheck } from '../accounts/csrf-check';
import type { IdentifiedRequest } from '../accounts/identified-request';
import { RequestPassport } from '../accounts/request-passport';
import { isProgramsAddress } from '../wire/body-types';
import { ProblemFilter, meaningOf } from '../wire/problem.filter';
import { problemText } from '../wire/problem-words';
import { SentForm } from '../wire/sent-form';
import { COMMON_WORDS } from './common.words';
import { PageRenderer } from './page-renderer';
import { preferencesOf } from './preferences';
import { Redirect, View } from './view';

/** Fields that are never shown again. */
const SECRET_FIELD = /password|code|token|secret/i;

/** Every error, once: to people as a page that says what to do, to programs as a problem. */
@Injectable()
@Catch()
export class PageErrors implements ExceptionFilter {
  private readonly problems = new ProblemFilter();

  constructor(
    private readonly renderer: PageRenderer,
    private readonly passport: RequestPassport,
    private readonly csrf: CsrfCheck,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    await this.answer(error, http.getRequest<IdentifiedRequest>(), http.getResponse<FastifyReply>());
  }

  async answer(error: unknown, request: IdentifiedRequest, reply: FastifyReply): Promise<void> {
    if (isProgramsAddress(request.url) || reply.sent) {
      this.problems.answer(error, request, reply);
      return;
    }
    const { status, code, headers } = this.problems.noted(error);
    void reply.headers({ ...headers, 'cache-control': 'no-store' });
    const isOpen = status === 404 || UNSENT.has(code);
    if (isOpen && request.openSession === undefined) await this.recognise(request, reply);
    await this.renderer.answer(this.pageOf(error, request, { status, code }), request, reply);
  }

  /**
   * No guard has run at an address that no route has, and a form without its token is nobody's: the page is told who reads
   * it all the same. It only shows; nothing is done in their name.
   */
  private async recognise(request: IdentifiedRequest, reply: FastifyReply): Promise<void> {
    const found = await this.passport.identify(request, reply).catch(() => undefined);
    if (found?.kind !== 'session') return;
    const { session } = found;
    Object.assign(request, { openSession: session }, session.principal && { principal: session.principal });
  }

  private pageOf(
    error: unknown,
    request: IdentifiedRequest,
    { status, code }: { readonly status: number; readonly code: string },
  ): View | Redirect {
    const elsewhere = wayOn(request, code);
    if (elsewhere !== undefined) return elsewhere;
    const isUnsent = UNSENT.has(code) && this.csrf.isFromHere(request);
    const kept = isUnsent ? resend(request, status) : undefined;
    if (kept !== undefined) return kept;
    const { params, places } = meaningOf(error);
    const { lang } = preferencesOf(request);
    const words: Readonly<Record<string, string>> = COMMON_WORDS[lang];
    const told = isToldToPeople(status, code)
      ? problemText(status, code, params, lang)
      : {
          title: words[`error-${String(status)}`] ?? COMMON_WORDS[lang]['error-title'],
          detail: words[`error-${String(status)}-help`] ?? COMMON_WORDS[lang]['error-help'],
        };
    return new View('pages/error', {
      title: told.title,
      words: COMMON_WORDS,
      status,
      model: {
        detail: told.detail,
        places: status === 400 ? places : [],
        number: status >= 500 ? request.id : null,
        home: request.principal === undefined ? '/sign-in' : '/',
      },
    });
  }
}

/** Who reads a page and has not signed in, or not wholly, is led to where that is done. */
function wayOn({ method, url }: IdentifiedRequest, code: string): Redirect | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  if (code === 'second-factor-required') return new Redirect('/account/second-factor');
  if (code !== 'not-signed-in') return undefined;
  return new Redirect(url === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(url)}`);
}

/** Codes whose words are for programs; people are told by the status. */
const FOR_PROGRAMS = new Set([
  ...['not-signed-in', 'not-permitted', 'other-origin', 'not-found', 'too-many-requests'],
  ...['invalid-request', 'unreadable', 'malformed', 'stale', 'precondition-required'],
  ...['method-not-allowed', 'too-large', 'too-long', 'unsupported-format'],
  ...['broken', 'busy', 'away', 'too-slow'],
]);

/** Of what is not there, people are told the same, whatever it would have been. */
const isToldToPeople = (status: number, code: string): boolean =>
  status !== 404 && !FOR_PROGRAMS.has(code) && !code.startsWith('status-');

/** Refusals of a form that was never looked at. */
const UNSENT = new Set(['not-signed-in', 'other-origin']);

/** What was written is kept, and sent once more when somebody is signed in again. Undefined where it was no form of ours. */
function resend(request: IdentifiedRequest, status: number): View | undefined {
  const { body, url } = request;
  if (!(body instanceof SentForm)) return undefined;
  const fields = body.entries().filter(([name]) => !SECRET_FIELD.test(name));
  const { lang } = preferencesOf(request);
  return new View('pages/resend', {
    title: COMMON_WORDS[lang]['resend-title'],
    words: COMMON_WORDS,
    status,
    model: {
      ...{ address: url, isSignedIn: request.openSession !== undefined },
      fields: fields.map(([name, value]) => ({ name, value })),
    },
  });
}
