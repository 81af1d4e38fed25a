import { Controller } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { parsePlainDate } from '@fristvakt/calendar';
import { LetterQuery, SENT_HOW } from '@fristvakt/documents';
import type { LetterFound } from '@fristvakt/documents';
import { EvidenceQuery } from '@fristvakt/evidence';
import { Clock } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { Language } from '@fristvakt/wording';
import { FormReading, toldRefusal } from '../pages/read-form';
import type { ToldRefusal } from '../pages/read-form';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { Redirect, View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Problem } from '../wire/problem';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { LetterActs } from './letter-acts';
import { enclosuresIn, formName, particularsIn } from './letter-form';
import { letterPage } from './letter-page.presenter';
import { LETTER_WORDS } from './letter.words';

/** More papers than a person would tick in; the API takes any of the matter. */
const MOST_PAPERS = 300;

/** A form that was sent, of which letter, by whom. */
interface Answering {
  readonly principal: Principal;
  readonly found: LetterFound;
  readonly lang: Language;
  readonly form: SentForm;
  /** The names of the form's fields by the places a refusal names. */
  readonly places?: Readonly<Record<string, string>>;
  /** What is said where it went well, by its key in the words of all pages; that it is saved where left out. */
  readonly notice?: string;
}

/** One letter: what is left to fill in, how it reads, what the law asks of it, and what became of it. */
@Controller()
export class LetterPages {
  constructor(
    private readonly query: LetterQuery,
    private readonly evidence: EvidenceQuery,
    private readonly acts: LetterActs,
    private readonly clock: Clock,
  ) {}

  @Page('letters/:id', 'read-record')
  async letter(@Asking() principal: Principal, @Id() id: string, @Lang() lang: Language): Promise<View> {
    return await this.page(principal, await this.found(principal, id), lang);
  }

  @Form('letters/:id', 'record-facts')
  async revise(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const found = await this.found(principal, id);
    const { organisation, membership: by, matter: only } = principal;
    const reading = new FormReading(form, lang);
    const day = reading.optionalDay({ name: 'day', label: LETTER_WORDS[lang]['field-day'] });
    if (!reading.ok)
      return await this.page(principal, found, lang, { form, status: 422, faults: reading.faults });
    const { template, opened } = found;
    const outcome = await this.acts.revise({
      ...{ organisation, by, only, id, version: form.version() },
      particulars: particularsIn(form, template, opened.fields, opened.letter.particulars),
      enclosures: enclosuresIn(form, opened.letter.enclosures),
      ...(day === undefined ? {} : { day }),
    });
    const places = Object.fromEntries([
      ...template.fields.map(({ name }) => [`particulars.${name}`, formName(name)] as const),
      ['enclosures', 'enclosures'] as const,
    ]);
    return await this.answer(outcome, { principal, found, lang, form, places });
  }

  @Form('letters/:id/settlement', 'record-facts')
  async settle(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const found = await this.found(principal, id);
    const { matter: only } = principal;
    const outcome = await this.acts.settle({
      ...{ ...principal, only, id, version: form.version(), reason: form.text('reason') },
    });
    return await this.answer(outcome, { principal, found, lang, form });
  }

  @Form('letters/:id/sending', 'record-facts')
  async send(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const found = await this.found(principal, id);
    const words = LETTER_WORDS[lang];
    const reading = new FormReading(form, lang);
    const proof = reading.text({ name: 'proof', label: words['field-proof'], max: 10_000 });
    const how = reading.choice({ name: 'how', label: words['field-how'] }, SENT_HOW, 'other');
    const on = parsePlainDate(reading.day({ name: 'on', label: words['field-on'] }));
    if (!reading.ok || on === undefined) {
      return await this.page(principal, found, lang, { form, status: 422, faults: reading.faults });
    }
    const { organisation, membership, matter: only } = principal;
    const outcome = await this.acts.send({
      ...{ organisation, membership, only, id, version: form.version(), on, how, proof },
    });
    const places = { on: 'on', proof: 'proof' };
    return await this.answer(outcome, { principal, found, lang, form, places, notice: 'recorded' });
  }

  private async answer(
    outcome: Outcome<unknown>,
    { principal, found, lang, form, places = {}, notice = 'saved' }: Answering,
  ): Promise<View | Redirect> {
    if (outcome.ok) return new Redirect(`/letters/${found.listed.id}`, notice);
    return await this.page(principal, found, lang, { form, ...toldRefusal(outcome.refusal, places, lang) });
  }

  private async found(principal: Principal, id: string): Promise<LetterFound> {
    const found = await this.query.find(principal, principal.matter, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return found;
  }

  private async page(
    principal: Principal,
    found: LetterFound,
    lang: Language,
    retry?: ToldRefusal & { readonly form: SentForm },
  ): Promise<View> {
    const { faults = [], form = null, status } = retry ?? {};
    const mayWrite = may(principal, 'record-facts');
    const { organisation, matter: only } = principal;
    const { matterId: matter, state } = found.listed;
    // Whoever cannot choose among them is not asked to.
    const papers =
      mayWrite && state === 'draft'
        ? await this.evidence.list({ organisation, only, matter, limit: MOST_PAPERS })
        : [];
    const looking = { lang, today: this.clock.today(), mayWrite, papers: papers ?? [], form, faults };
    const page = letterPage(found, looking);
    return new View('letters/letter', {
      ...{ title: found.template.title[lang], words: LETTER_WORDS, model: page },
      ...(status === undefined ? {} : { status }),
    });
  }
}
