import { STATUTES } from '@fristvakt/proceedings';
import type { MatterKind } from '@fristvakt/proceedings';
import type { Mapping, StateOnDay } from '@fristvakt/providers';
import type { Catalogue } from '@fristvakt/terms';
import { MATTER_NAMES, capital, decisionName, matterName, whenText } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { serviceOf } from '../licences/named';
import { FormReading } from '../pages/read-form';
import { field, withFaults } from '../pages/form-field';
import type { FormFault, FormField } from '../pages/form-field';
import { wordsIn } from '../pages/page-words';
import type { SentForm } from '../wire/sent-form';
import { appealableDecisions } from './appealable';
import { NEW_MATTER_WORDS } from './new-matter.words';

type Name =
  'title' | 'registryNumber' | 'caseNumber' | 'licenceId' | 'againstId' | 'statute' | 'services' | 'held';

/** What is asked about each kind of matter. */
const FIELDS: Readonly<Record<MatterKind, readonly Name[]>> = {
  licence: ['title', 'statute', 'services', 'held', 'registryNumber'],
  notification: ['title', 'registryNumber'],
  inspection: ['licenceId', 'title', 'registryNumber'],
  'lex-sarah': ['licenceId', 'title', 'registryNumber'],
  repayment: ['licenceId', 'title', 'registryNumber'],
  appeal: ['againstId', 'title', 'caseNumber'],
};

/** The fields by the places that a refusal names. */
export const FIELD_PLACES: Readonly<Record<string, string>> = {
  ...{ title: 'title', licence: 'licenceId', against: 'againstId', registryNumber: 'registryNumber' },
  ...{ caseNumber: 'caseNumber', statute: 'statute', services: 'services' },
};

interface Option {
  readonly value: string;
  readonly label: string;
}

/** What can be chosen: the licences and the decisions of a provider's record. */
export interface NewMatterChoices {
  readonly licences: readonly Option[];
  readonly decisions: readonly Option[];
}

export function choicesOf(day: StateOnDay, catalogue: Catalogue, lang: Language): NewMatterChoices {
  const say = wordsIn(NEW_MATTER_WORDS, lang);
  const { record, caseFile } = day;
  const ids = new Map(record.facts.map(({ ref, id }) => [ref, id]));
  return {
    licences: record.matters
      .filter(({ kind }) => kind === 'licence' || kind === 'notification')
      .map(({ id, ref }) => ({ value: id, label: matterName(caseFile, ref, lang) })),
    decisions: appealableDecisions(day, catalogue).map((fact) => ({
      value: ids.get(fact.id) ?? '',
      label: say('decision-in', {
        ...{ what: capital(decisionName(fact, lang)), when: whenText(fact, lang) },
        matter: matterName(caseFile, fact.matter, lang),
      }),
    })),
  };
}

/** The form of a kind of matter, with what was typed. */
export function newMatterFields(
  kind: MatterKind,
  choices: NewMatterChoices,
  lang: Language,
  sent?: { readonly form: SentForm; readonly faults: readonly FormFault[] },
): readonly FormField[] {
  const say = wordsIn(NEW_MATTER_WORDS, lang);
  const typed = (name: Name): string => sent?.form.text(name) ?? '';
  const text = (name: 'title' | 'registryNumber' | 'caseNumber'): FormField =>
    field({
      ...{ kind: 'text', name, label: say(`field-${name}`), value: typed(name) },
      help: say(`field-${name}-help`, { name: MATTER_NAMES[kind][lang] }),
    });
  const all: Readonly<Record<Name, () => FormField>> = {
    title: () => text('title'),
    registryNumber: () => text('registryNumber'),
    caseNumber: () => text('caseNumber'),
    licenceId: () =>
      field({
        ...{ kind: 'select', name: 'licenceId', label: say('field-licenceId') },
        value:
          sent === undefined && choices.licences.length === 1
            ? (choices.licences[0]?.value ?? '')
            : typed('licenceId'),
        options: [{ value: '', label: say('no-licence') }, ...choices.licences],
      }),
    againstId: () =>
      field({
        ...{ kind: 'radios', name: 'againstId', label: say('field-againstId'), required: true },
        ...{ help: say('field-againstId-help'), value: typed('againstId'), options: choices.decisions },
      }),
    statute: () =>
      field({
        ...{ kind: 'radios', name: 'statute', label: say('field-statute'), required: true },
        value: typed('statute') === '' ? 'LSS' : typed('statute'),
        options: STATUTES.map((one) => ({ value: one, label: say(`statute-${one}`) })),
      }),
    services: () =>
      field({
        ...{ kind: 'long-text', name: 'services', label: say('field-services') },
        ...{ help: say('field-services-help'), value: typed('services') },
      }),
    held: () =>
      field({
        ...{ kind: 'check', name: 'held', label: say('field-held'), help: say('field-held-help') },
        value: typed('held'),
      }),
  };
  return withFaults(
    FIELDS[kind].map((name) => all[name]()),
    sent?.faults ?? [],
  );
}

/** What was asked for, as the use case takes it. */
export interface MatterAsked {
  readonly title?: string;
  readonly licenceId?: string;
  readonly againstId?: string;
  readonly more: Mapping;
}

export function readNewMatter(
  kind: MatterKind,
  form: SentForm,
  lang: Language,
): { readonly asked: MatterAsked; readonly faults: readonly FormFault[] } {
  const say = wordsIn(NEW_MATTER_WORDS, lang);
  const reading = new FormReading(form, lang);
  const has = (name: Name): boolean => FIELDS[kind].includes(name);
  const text = (
    name: 'title' | 'registryNumber' | 'caseNumber',
    max: number,
  ): Readonly<Record<string, string>> => {
    const value = has(name) ? reading.optional({ name, label: say(`field-${name}`), max }) : undefined;
    return value === undefined ? {} : { [name]: value };
  };
  const id = (name: 'licenceId' | 'againstId'): Readonly<Record<string, string>> => {
    const value = has(name) ? reading.optionalId({ name, label: say(`field-${name}`) }) : undefined;
    return value === undefined ? {} : { [name]: value };
  };
  const against = id('againstId');
  if (has('againstId') && Object.keys(against).length === 0) {
    reading.text({ name: 'againstId', label: say('field-againstId') });
  }
  const asked = {
    ...{ ...text('title', 500), ...id('licenceId'), ...against },
    more: {
      ...text('registryNumber', 100),
      ...text('caseNumber', 100),
      ...licenceOf(has('statute'), form, reading, lang),
    },
  };
  return { asked, faults: reading.faults };
}

/** What only a licence says of itself. */
function licenceOf(asked: boolean, form: SentForm, reading: FormReading, lang: Language): Mapping {
  if (!asked) return {};
  const say = wordsIn(NEW_MATTER_WORDS, lang);
  const label = say('field-services');
  const lines = (reading.optional({ name: 'services', label, max: 5000 }) ?? '')
    .split('\n')
    .map((line) => line.trim());
  const services = [...new Set(lines.filter((line) => line !== '').map((line) => serviceOf(line)))];
  return {
    statute: reading.choice({ name: 'statute', label: say('field-statute') }, STATUTES, 'LSS'),
    ...(services.length === 0 ? {} : { services }),
    ...(form.text('held') === 'yes' ? { held: true } : {}),
  };
}
