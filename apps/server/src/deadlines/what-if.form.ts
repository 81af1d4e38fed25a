import { parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import { SERVICE_MODES, eventKind } from '@fristvakt/proceedings';
import type { DeadlineKind, MatterKind } from '@fristvakt/proceedings';
import { SERVICE_NAMES, capital } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { COMMON_WORDS } from '../pages/common.words';
import { field } from '../pages/form-field';
import type { FormFault, FormField } from '../pages/form-field';
import { say, wordsIn } from '../pages/page-words';
import { WHAT_IF_WORDS } from './what-if.words';

const LETTER_DAYS = [
  ...(['replyBy', 'reportBy', 'complyBy', 'windDownBy', 'validUntil', 'until', 'visitOn'] as const),
] as const;
type LetterDay = (typeof LETTER_DAYS)[number];
type FieldName = 'on' | 'how' | 'servedOn' | 'sentOn' | LetterDay;

/** The day in a letter that a kind of deadline is about, though the letter's day may not be recorded. */
const DAY_OF_KIND: Partial<Record<DeadlineKind, LetterDay>> = {
  reply: 'replyBy',
  'report-measures': 'reportBy',
  comply: 'complyBy',
  'wind-down': 'windDownBy',
};

type Mapping = Readonly<Record<string, unknown>>;

/** The fact a deadline rests on, as it is recorded. */
export interface FactAsked {
  readonly ref: string;
  readonly type: string;
  readonly body: Mapping;
  readonly matterKind: string;
  readonly kind: DeadlineKind;
}

/** A field of the fact that one may set otherwise, where it stands in the record, and what stands there. */
interface Settable {
  readonly name: FieldName;
  readonly path: string;
  readonly stands: string;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function settable({ type, body, matterKind, kind }: FactAsked): readonly Settable[] {
  const served =
    typeof body['served'] === 'object' && body['served'] !== null ? (body['served'] as Mapping) : {};
  const isDecision = eventKind(matterKind as MatterKind, type)?.decision === true;
  const service: readonly Settable[] = [
    { name: 'how', path: 'served.how', stands: textOf(served['how']) },
    { name: 'servedOn', path: 'served.on', stands: textOf(served['on']) },
    { name: 'sentOn', path: 'served.sentOn', stands: textOf(served['sentOn']) },
  ];
  const letter = LETTER_DAYS.filter((name) => textOf(body[name]) !== '' || DAY_OF_KIND[kind] === name);
  return [
    ...(isDecision ? service : []),
    ...letter.map((name): Settable => ({ name, path: name, stands: textOf(body[name]) })),
    { name: 'on', path: 'on', stands: textOf(body['on']) },
  ];
}

/** The question an address puts: the form with it, and what is set otherwise, as the record is asked. */
export interface WhatIfQuestionRead {
  readonly fields: readonly FormField[];
  readonly faults: readonly FormFault[];
  readonly settings: readonly string[];
  /** The latest of the days on which something is said to have happened: before it, nobody knows of that. */
  readonly knownOn: PlainDate | null;
}

export function questionIn(
  query: Readonly<Record<string, unknown>>,
  fact: FactAsked,
  lang: Language,
): WhatIfQuestionRead {
  const parts = settable(fact).map((one) => partOf(one, query[one.name], fact.ref, lang));
  return {
    fields: parts.map((part) => part.field),
    faults: parts.flatMap(({ fault }) => fault ?? []),
    settings: parts.flatMap(({ setting }) => setting ?? []),
    knownOn: lastOf(parts.filter(({ setting }) => setting !== null).map((part) => part.field)),
  };
}

/** What happens, in difference to what a letter sets for later. */
const HAPPENS: readonly string[] = ['on', 'servedOn', 'sentOn'];

function lastOf(fields: readonly FormField[]): PlainDate | null {
  const days = fields.flatMap(({ name, value }) =>
    HAPPENS.includes(name) && typeof value === 'string' ? (parsePlainDate(value) ?? []) : [],
  );
  return days.toSorted().at(-1) ?? null;
}

interface Part {
  readonly field: FormField;
  readonly fault: FormFault | null;
  readonly setting: string | null;
}

function partOf(one: Settable, sent: unknown, ref: string, lang: Language): Part {
  const given = typeof sent === 'string' ? sent.trim() : undefined;
  const value = given ?? one.stands;
  const isOther = value !== one.stands;
  const fault = isOther && value !== '' ? faultOf(one.name, value, lang) : null;
  return {
    field: { ...fieldOf(one.name, value, lang), error: fault?.text ?? null },
    fault,
    // Nothing happens on no day: an empty day of its own is no question.
    setting:
      !isOther || fault !== null || (value === '' && one.name === 'on') ? null : setTo(one, value, ref),
  };
}

const setTo = ({ path }: Settable, value: string, ref: string): string =>
  `${ref}.${path}=${value === '' ? 'null' : value}`;

const isKnown = (name: FieldName, value: string): boolean =>
  name === 'how' ? SERVICE_MODES.some((mode) => mode === value) : parsePlainDate(value) !== undefined;

function faultOf(name: FieldName, value: string, lang: Language): FormFault | null {
  if (isKnown(name, value)) return null;
  const label = WHAT_IF_WORDS[lang][`field-${name}`];
  return { name, text: say(COMMON_WORDS[lang][name === 'how' ? 'field-bad' : 'field-day'], { label }) };
}

function fieldOf(name: FieldName, value: string, lang: Language): FormField {
  const t = wordsIn(WHAT_IF_WORDS, lang);
  const label = t(`field-${name}`);
  // Whether it may be left empty does not matter here: nothing is recorded.
  if (name !== 'how') {
    return field({ kind: 'day', name, label, value, help: name === 'sentOn' ? t('help-sentOn') : null });
  }
  return field({
    ...{ kind: 'select', name, label, value },
    options: [
      { value: '', label: capital(t('how-none')) },
      ...SERVICE_MODES.map((mode) => ({ value: mode, label: capital(SERVICE_NAMES[mode][lang]) })),
    ],
  });
}
