import { Controller, Inject } from '@nestjs/common';
import { CALLBACK_PATH, ChangeIssuer, CreateIssuer, Issuers } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import type { Config } from '@fristvakt/platform';
import type { Language } from '@fristvakt/wording';
import { Form, Page } from '../pages/page.decorator';
import { wordsIn } from '../pages/page-words';
import { Lang } from '../pages/preferences';
import { Redirect, View } from '../pages/view';
import { APP_CONFIG } from '../wire/app-config';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { valueOf } from '../wire/problem';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { ISSUER_FIELDS, issuerIn, issuerPage } from './issuer-form';
import type { IssuerWritten } from './issuer-form';
import { ORGANISATION_WORDS } from './organisation.words';
import { refusalFault } from '../pages/refusal-fault';

/** The services of the employer that people sign in by. */
@Controller()
export class IssuerPages {
  constructor(
    private readonly issuers: Issuers,
    private readonly creating: CreateIssuer,
    private readonly changing: ChangeIssuer,
    @Inject(APP_CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  @Page('issuers', 'administer-people')
  async list(@Asking() principal: Principal, @Lang() lang: Language): Promise<View> {
    const words = ORGANISATION_WORDS[lang];
    const issuers = await this.issuers.list(principal);
    return new View('accounts/issuers', {
      ...{ title: words['issuers-title'], words: ORGANISATION_WORDS },
      model: {
        issuers: issuers.map(({ id, name, issuer, clientId, enabled }) => ({
          ...{ href: `/issuers/${id}`, name, issuer, clientId },
          state: enabled
            ? { text: words['issuer-on'], tone: 'success', icon: 'check' }
            : { text: words['issuer-off'], tone: 'neutral', icon: 'pause' },
        })),
        signIn: `${this.config.publicUrl}/sign-in?organisation=${principal.organisation}`,
        callback: this.callback(),
      },
    });
  }

  @Page('issuers/new', 'administer-people')
  askNew(@Lang() lang: Language): View {
    const written = { name: '', issuer: '', clientId: '', clientSecret: '', enabled: true };
    return issuerPage({ written, callback: this.callback() }, lang);
  }

  @Form('issuers/new', 'administer-people')
  async create(
    @Asking() principal: Principal,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const written = issuerIn(form);
    const outcome = await this.creating.execute(principal, written);
    if (outcome.ok) return new Redirect('/issuers', 'saved');
    const faults = [refusalFault(outcome.refusal, lang, ISSUER_FIELDS)];
    return issuerPage({ written, callback: this.callback(), faults }, lang);
  }

  @Page('issuers/:id', 'administer-people')
  async askChange(@Asking() principal: Principal, @Id() id: string, @Lang() lang: Language): Promise<View> {
    const known = valueOf(await this.issuers.one(principal, id));
    return issuerPage({ written: { ...known, clientSecret: '' }, known, callback: this.callback() }, lang);
  }

  @Form('issuers/:id', 'administer-people')
  async change(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const written = issuerIn(form);
    const { name, clientId, clientSecret, enabled } = written;
    const change = { id, version: form.version(), name, clientId, enabled };
    const outcome = await this.changing.execute(
      principal,
      clientSecret === '' ? change : { ...change, clientSecret },
    );
    if (outcome.ok) return new Redirect('/issuers', 'saved');
    if (outcome.refusal.code === 'stale') return this.overtaken(principal, id, written, lang);
    const known = { ...valueOf(await this.issuers.one(principal, id)), version: form.version() };
    const faults = [refusalFault(outcome.refusal, lang, ISSUER_FIELDS)];
    return issuerPage({ written, known, callback: this.callback(), faults }, lang);
  }

  /** Told what stands there now: sent once more, it is meant. */
  private async overtaken(
    principal: Principal,
    id: string,
    written: IssuerWritten,
    lang: Language,
  ): Promise<View> {
    const known = valueOf(await this.issuers.one(principal, id));
    const words = wordsIn(ORGANISATION_WORDS, lang);
    const state = words(known.enabled ? 'issuer-is-on' : 'issuer-is-off');
    const text = words('stale-now', { now: `${known.name}; ${known.clientId}; ${state}` });
    return issuerPage({ written, known, callback: this.callback(), faults: [{ name: null, text }] }, lang);
  }

  private callback(): string {
    return `${this.config.publicUrl}${CALLBACK_PATH}`;
  }
}
