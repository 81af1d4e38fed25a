import { Controller } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { AlterPlannedChange, CHANGE_STATES, LicencePageQuery, PlannedChangeQuery } from '@fristvakt/licences';
import type { LicenceHead, PlannedChangeListed } from '@fristvakt/licences';
import { RecordQuery } from '@fristvakt/providers';
import type { Language } from '@fristvakt/wording';
import { field, withFaults } from '../pages/form-field';
import type { FormField } from '../pages/form-field';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { wordsIn } from '../pages/page-words';
import { Redirect, View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { Problem } from '../wire/problem';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { licenceCrumbs } from './licence-frame';
import { FRAME_WORDS, joinedWords } from './frame.words';
import { historyOf } from './licence-history.presenter';
import type { HistoryLine } from './licence-history.presenter';
import { CHANGE_NAMES } from './named';
import { changesCircle, plannedDay, stateOf, toldNeed } from './planned-change.presenter';
import { CHANGES_WORDS } from './planned-changes.words';
import { FormReading, toldRefusal } from '../pages/read-form';
import type { ToldRefusal } from '../pages/read-form';

const WORDS = joinedWords(FRAME_WORDS, CHANGES_WORDS);
const FACTS_SHOWN = 30;

interface Typed {
  readonly plannedOn: string;
  readonly description: string;
  readonly state: string;
  readonly factId: string;
}

interface Found {
  readonly licence: LicenceHead;
  readonly change: PlannedChangeListed;
}

/** A planned change: what it asks, and whether it is still to come, done or dropped. */
@Controller()
export class PlannedChangePages {
  constructor(
    private readonly licences: LicencePageQuery,
    private readonly query: PlannedChangeQuery,
    private readonly altering: AlterPlannedChange,
    private readonly record: RecordQuery,
  ) {}

  @Page('licences/:id/changes/:change', 'read-register')
  async show(
    @Asking() principal: Principal,
    @Id() id: string,
    @Id('change') changeId: string,
    @Lang() lang: Language,
  ): Promise<View> {
    const found = await this.found(principal, id, changeId);
    const { plannedOn, description, state } = found.change;
    return this.page(principal, found, { plannedOn, description, state, factId: '' }, lang);
  }

  @Form('licences/:id/changes/:change', 'keep-register')
  async alter(
    @Asking() principal: Principal,
    @Id() licenceId: string,
    @Id('change') id: string,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const words = CHANGES_WORDS[lang];
    const found = await this.found(principal, licenceId, id);
    const reading = new FormReading(form, lang);
    const plannedOn = reading.day({ name: 'plannedOn', label: words['planned-on'] });
    const description = reading.text({ name: 'description', label: words.description });
    const state = reading.choice({ name: 'state', label: words.state }, CHANGE_STATES, 'planned');
    const factId = reading.optionalId({ name: 'factId', label: words.fact });
    const typed = {
      ...{ plannedOn: form.text('plannedOn'), description: form.text('description') },
      ...{ state: form.text('state'), factId: factId ?? '' },
    };
    const version = form.version();
    if (!reading.ok) {
      const asRead = { ...found, change: { ...found.change, version } };
      return this.page(principal, asRead, typed, lang, { status: 422, faults: reading.faults });
    }
    const outcome = await this.altering.execute({
      ...{ organisation: principal.organisation, by: principal.membership, id, version },
      fields: { plannedOn, description, state, ...(factId === undefined ? {} : { factId }) },
    });
    if (outcome.ok) return new Redirect(`/licences/${licenceId}#changes`, 'saved');
    const told = toldRefusal(outcome.refusal, { factId: 'factId' }, lang);
    return this.page(principal, await this.found(principal, licenceId, id), typed, lang, told);
  }

  private async page(
    principal: Principal,
    { licence, change }: Found,
    typed: Typed,
    lang: Language,
    told: ToldRefusal = { status: 200, faults: [] },
  ): Promise<View> {
    const { id, kind, plannedOn, description, state, needed, version } = change;
    const isOpen = state === 'planned' && may(principal, 'keep-register');
    const facts = isOpen ? await this.factsOf(principal, licence, lang) : [];
    return new View('licences/planned-change', {
      ...{ title: CHANGE_NAMES[kind][lang], words: WORDS, status: told.status },
      model: {
        ...{ id, licenceId: licence.id, providerId: licence.providerId, description, version, isOpen },
        isClosed: state !== 'planned',
        crumbs: licenceCrumbs(licence, lang),
        plannedOn: plannedDay(plannedOn, lang),
        state: wordsIn(CHANGES_WORDS, lang)(`state-${stateOf(state)}`),
        need: toldNeed(needed, lang),
        inCircle: changesCircle(kind),
        factId: change.factId,
        faults: told.faults,
        fields: isOpen ? withFaults(alterFields(typed, facts, lang), told.faults) : [],
      },
    });
  }

  private async factsOf(
    principal: Principal,
    licence: LicenceHead,
    lang: Language,
  ): Promise<readonly HistoryLine[]> {
    const rows = (await this.record.facts(principal, principal.matter, licence.id)) ?? [];
    return historyOf(licence, rows, FACTS_SHOWN, lang).lines.filter(({ corrected }) => !corrected);
  }

  private async found({ organisation }: Principal, id: string, changeId: string): Promise<Found> {
    const licence = await this.licences.head(organisation, id);
    const change = await this.query.find(organisation, changeId);
    if (licence === undefined || change?.licenceId !== id) throw new Problem(404, 'not-found');
    return { licence, change };
  }
}

function alterFields(
  { plannedOn, description, state, factId }: Typed,
  facts: readonly HistoryLine[],
  lang: Language,
): readonly FormField[] {
  const words = CHANGES_WORDS[lang];
  const factOptions = facts.map(({ id, when, text }) => ({ value: id, label: `${when}: ${text}` }));
  return [
    field({
      ...{ kind: 'day', name: 'plannedOn', label: words['planned-on'], value: plannedOn, required: true },
    }),
    field({
      ...{ kind: 'long-text', name: 'description', label: words.description, required: true },
      value: description,
    }),
    field({
      ...{ kind: 'radios', name: 'state', label: words.state, value: state, required: true },
      help: words['state-help'],
      options: CHANGE_STATES.map((one) => ({ value: one, label: words[`state-${one}`] })),
    }),
    ...(facts.length === 0
      ? []
      : [
          field({
            ...{ kind: 'select', name: 'factId', label: words.fact, value: factId, help: words['fact-help'] },
            options: [{ value: '', label: words['fact-none'] }, ...factOptions],
          }),
        ]),
  ];
}
