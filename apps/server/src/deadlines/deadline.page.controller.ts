import { Controller, Headers } from '@nestjs/common';
import { Members, may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { AssignDeadline, DeadlinePageQuery } from '@fristvakt/deadlines';
import { Clock, isUuid } from '@fristvakt/platform';
import { capital, deadlineTitle, titledOf } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import type { FormFault } from '../pages/form-field';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { Redirect, View } from '../pages/view';
import { PROOF_WORDS } from '../reminders/proof.words';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Problem } from '../wire/problem';
import { problemText } from '../wire/problem-words';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { sourceOf } from './deadline-list-line';
import { deadlineModel, whyModel } from './deadline-page.presenter';
import type { Reader } from './deadline-page.presenter';
import { NOBODY, ownerForm } from './deadline-owner.form';
import { DeadlineReading } from './deadline-reading';
import type { DeadlineRead } from './deadline-reading';
import { DEADLINE_WORDS } from './deadline.words';

/** More members than anybody chooses from. */
const MOST_MEMBERS = 200;

/** The form as it was sent and could not be carried out. */
interface Refused {
  readonly status: number;
  readonly typed: string;
  readonly fault: FormFault;
}

/** One deadline: its day, why, how sure, and who sees to it. */
@Controller()
export class DeadlinePage {
  constructor(
    private readonly reading: DeadlineReading,
    private readonly query: DeadlinePageQuery,
    private readonly assigning: AssignDeadline,
    private readonly members: Members,
    private readonly clock: Clock,
  ) {}

  @Page('deadlines/:id', 'read-record')
  async show(@Asking() principal: Principal, @Id() id: string, @Lang() lang: Language): Promise<View> {
    return this.page(principal, await this.reading.open(principal, id), lang);
  }

  /** The steps as a part of a page, where a list opens them in place; whoever comes by the address is shown the page. */
  @Page('deadlines/:id/why', 'read-record')
  async why(
    @Asking() principal: Principal,
    @Id() id: string,
    @Lang() lang: Language,
    @Headers('hx-request') inPlace?: string,
  ): Promise<View | Redirect> {
    if (inPlace !== 'true') {
      await this.reading.found(principal, id);
      return new Redirect(`/deadlines/${id}#why`);
    }
    const read = await this.reading.open(principal, id);
    const model = whyModel(read, lang);
    return new View('deadlines/why', { title: model.whyTitle, words: DEADLINE_WORDS, model, bare: true });
  }

  @Form('deadlines/:id/owner', 'assign-deadlines')
  async assign(
    @Asking() principal: Principal,
    @Id() id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const { organisation, membership } = principal;
    const typed = form.given('owner') ?? NOBODY;
    const owner = typed === NOBODY ? null : typed.toLowerCase();
    const asked = { organisation, by: membership, id, version: form.version(), owner };
    if (owner !== null && !isUuid(owner)) {
      return this.refused(principal, id, lang, { status: 422, typed: NOBODY, fault: unknownOwner(lang) });
    }
    const outcome = await this.assigning.execute(asked);
    if (outcome.ok) return new Redirect(`/deadlines/${id}#owner`, 'saved');
    switch (outcome.refusal.code) {
      case 'not-found':
        throw new Problem(404, 'not-found');
      case 'stale': {
        const fault = { name: 'owner', text: DEADLINE_WORDS[lang]['owner-stale'] };
        return this.refused(principal, id, lang, { status: 412, typed, fault });
      }
      case 'owner-unknown':
        return this.refused(principal, id, lang, { status: 422, typed, fault: unknownOwner(lang) });
    }
  }

  private async refused(principal: Principal, id: string, lang: Language, refused: Refused): Promise<View> {
    return this.page(principal, await this.reading.open(principal, id), lang, refused);
  }

  private async page(
    principal: Principal,
    read: DeadlineRead,
    lang: Language,
    refused?: Refused,
  ): Promise<View> {
    const { row } = read;
    const { organisation, matter } = principal;
    const review = await this.query.reviewWaiting({ organisation, only: matter }, row.id);
    const source = { ...read, review, reader: readerOf(principal) };
    const members = may(principal, 'assign-deadlines')
      ? await this.members.list(principal, { most: MOST_MEMBERS })
      : null;
    const reminders = matter === null ? await this.reading.reminders(principal, row.id, lang) : null;
    const faults = refused === undefined ? [] : [refused.fault];
    const form = ownerForm(row, members ?? [], lang, { faults, ...(refused && { typed: refused.typed }) });
    return new View('deadlines/deadline', {
      title: capital(deadlineTitle(sourceOf(row), titledOf(row.fact, row.matterKind), lang)),
      words: DEADLINE_PAGE_WORDS,
      status: refused?.status ?? 200,
      model: {
        ...deadlineModel(source, this.clock.today(), lang),
        ...{ faults, reminders, form: members === null ? null : form },
      },
    });
  }
}

/** The words of the page, and of the reminders on it. */
const DEADLINE_PAGE_WORDS = {
  sv: { ...PROOF_WORDS.sv, ...DEADLINE_WORDS.sv },
  en: { ...PROOF_WORDS.en, ...DEADLINE_WORDS.en },
};

const unknownOwner = (lang: Language): FormFault => ({
  name: 'owner',
  text: problemText(422, 'owner-unknown', {}, lang).detail,
});

const readerOf = (principal: Principal): Reader => ({
  membership: principal.membership,
  matter: principal.matter,
  mayAskWhatIf: may(principal, 'read-register'),
  mayRecord: may(principal, 'record-facts'),
  mayConfirm: may(principal, 'confirm-service'),
});
