import { Controller, Query, Req, Res } from '@nestjs/common';
import { SignIn, SignInOptions, SignOut, addressBlock } from '@fristvakt/accounts';
import { isUuid } from '@fristvakt/platform';
import type { Refusal } from '@fristvakt/platform';
import type { Language } from '@fristvakt/wording';
import type { FastifyReply } from 'fastify';
import { field } from '../pages/form-field';
import type { FormFault } from '../pages/form-field';
import { ownAddress } from '../pages/own-address';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { Redirect, View } from '../pages/view';
import { problemText } from '../wire/problem-words';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import type { IdentifiedRequest } from './identified-request';
import { PasswordTicket } from './password-ticket';
import { SessionCookie } from './session-cookie';
import { SIGN_IN_WORDS } from './sign-in.words';

interface Asked {
  readonly email: string;
  readonly next: string;
  readonly faults: readonly FormFault[];
}

/** Signing in by pages. */
@Controller()
export class SignInPages {
  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly options: SignInOptions,
    private readonly tickets: PasswordTicket,
    private readonly cookie: SessionCookie,
  ) {}

  @Page('sign-in', 'public')
  async show(
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() { openSession, ip }: IdentifiedRequest,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const next = ownAddress(textOf(query['next']));
    if (openSession !== undefined) {
      return new Redirect(openSession.organisation === null ? '/choose-organisation' : next);
    }
    const organisation = textOf(query['organisation']).toLowerCase();
    const found = isUuid(organisation) ? await this.options.of(organisation, addressBlock(ip)) : undefined;
    return this.page(lang, { email: '', next, faults: [] }, found?.ok === true ? found.value : []);
  }

  @Form('sign-in', 'public')
  async begin(
    @Sent() form: SentForm,
    @Req() { openSession, headers, ip }: IdentifiedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const [email, next] = [form.text('email').slice(0, 254), ownAddress(form.text('next'))];
    const ticket = form.text('ticket');
    const password = ticket === '' ? form.exact('password') : this.tickets.read(email, ticket);
    const missing = this.missing(lang, email, password);
    if (password === undefined || missing.length > 0)
      return this.page(lang, { email, next, faults: missing });
    const code = form.text('code').replaceAll(/\s/g, '');
    const outcome = await this.signIn.execute({
      ...{ email, password: password.slice(0, 200), userAgent: headers['user-agent'] ?? null },
      address: addressBlock(ip),
      ...(ticket === '' ? {} : { code }),
    });
    if (!outcome.ok) return this.refused(lang, { email, next, password }, outcome.refusal);
    if (openSession !== undefined) await this.signOut.execute(openSession);
    this.cookie.set(reply, outcome.value.token);
    return new Redirect(outcome.value.organisation === null ? '/choose-organisation' : next);
  }

  private missing(lang: Language, email: string, password: string | undefined): readonly FormFault[] {
    const words = SIGN_IN_WORDS[lang];
    const empty = (label: string): string => (lang === 'sv' ? `Fyll i ${label}` : `Fill in ${label}`);
    return [
      ...(email === '' ? [{ name: 'email', text: empty(words.email) }] : []),
      ...(password === undefined || password === ''
        ? [{ name: 'password', text: empty(words.password) }]
        : []),
    ];
  }

  private refused(
    lang: Language,
    { email, next, password }: { readonly email: string; readonly next: string; readonly password: string },
    refusal: Refusal,
  ): View {
    const told = problemText(401, refusal.code, refusal.params, lang).detail;
    const isStep = ['second-factor-needed', 'second-factor-wrong'].includes(refusal.code);
    if (!isStep) return this.page(lang, { email, next, faults: [{ name: 'email', text: told }] }, [], 401);
    const words = SIGN_IN_WORDS[lang];
    const faults = refusal.code === 'second-factor-wrong' ? [{ name: 'code', text: told }] : [];
    const code = field({
      ...{ kind: 'text', name: 'code', label: words.code, help: words['code-help'], required: true },
      ...{ autocomplete: 'one-time-code', error: faults[0]?.text ?? null },
    });
    return new View('accounts/sign-in-code', {
      title: words['code-title'],
      words: SIGN_IN_WORDS,
      status: faults.length === 0 ? 200 : 401,
      model: { email, next, ticket: this.tickets.make(email, password), fields: [code], faults },
    });
  }

  private page(
    lang: Language,
    { email, next, faults }: Asked,
    issuers: readonly object[] = [],
    status = faults.length === 0 ? 200 : 422,
  ): View {
    const words = SIGN_IN_WORDS[lang];
    const error = (name: string): string | null => faults.find((fault) => fault.name === name)?.text ?? null;
    return new View('accounts/sign-in', {
      ...{ title: words.title, words: SIGN_IN_WORDS, status },
      model: {
        ...{ next, faults, issuers },
        fields: [
          field({
            ...{ kind: 'email', name: 'email', label: words.email, value: email, required: true },
            ...{ autocomplete: 'username', error: error('email') },
          }),
          field({
            ...{ kind: 'password', name: 'password', label: words.password, required: true },
            ...{ autocomplete: 'current-password', error: error('password') },
          }),
        ],
      },
    });
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
