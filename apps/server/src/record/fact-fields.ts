import {
  ACTIVITY_CHANGES,
  COURTS,
  INSPECTION_OUTCOMES,
  OUTCOMES,
  REQUESTS,
  SERVICE_MODES,
} from '@fristvakt/proceedings';
import { CIRCLE_ROLE_NAMES } from '@fristvakt/wording';

/** The parts of a form, in their order: when and who, how it reached us, what it says, and what is seldom needed. */
export const PARTS = ['when', 'service', 'content', 'more'] as const;
export type Part = (typeof PARTS)[number];

/** How a field is filled in. `fact`: one of the facts of the matter. */
export type Control =
  'day' | 'when' | 'one' | 'some' | 'yes-no' | 'flag' | 'line' | 'text' | 'lines' | 'days' | 'sum' | 'fact';

/** A field of a form: where in the fact it stands, in which part of the form, and how it is filled in. */
export interface FactField {
  readonly control: Control;
  readonly path: readonly [string] | readonly [string, string];
  readonly part: Part;
  /** The most characters, as everywhere facts are taken. */
  readonly most?: number;
  /** What can be chosen, where it does not depend on the type or the matter. */
  readonly options?: readonly string[];
}

const day = (name: string, part: Part = 'content'): FactField => ({ control: 'day', path: [name], part });
const one = (name: string, options: readonly string[], part: Part = 'content'): FactField => ({
  ...{ control: 'one', path: [name], part, options },
});
const line = (name: string, most: number, part: Part = 'content'): FactField => ({
  ...{ control: 'line', path: [name], part, most },
});

/** Every field that a fact can have, by its name in the form. */
export const FACT_FIELDS = {
  on: day('on', 'when'),
  roughly: { control: 'when', path: ['on'], part: 'when' },
  by: { control: 'one', path: ['by'], part: 'when' },
  of: { control: 'fact', path: ['of'], part: 'when' },
  outcome: one('outcome', [...OUTCOMES, ...INSPECTION_OUTCOMES]),
  to: one('to', COURTS),
  requests: { control: 'some', path: ['requests'], part: 'content', options: REQUESTS },
  about: one('about', ['new', 'change']),
  what: one('what', ACTIVITY_CHANGES),
  party: one('party', ['provider', 'ivo', 'forsakringskassan']),
  serious: { control: 'yes-no', path: ['serious'], part: 'content' },
  investigationAttached: { control: 'yes-no', path: ['investigationAttached'], part: 'content' },
  person: line('person', 200),
  role: { ...one('role', Object.keys(CIRCLE_ROLE_NAMES)), most: 100 },
  replyBy: day('replyBy'),
  reportBy: day('reportBy'),
  complyBy: day('complyBy'),
  penalty: { control: 'sum', path: ['penalty'], part: 'content' },
  amount: { control: 'sum', path: ['amount'], part: 'content' },
  windDownBy: day('windDownBy'),
  validUntil: day('validUntil'),
  until: day('until'),
  visitOn: day('visitOn'),
  days: { control: 'days', path: ['days'], part: 'content' },
  time: line('time', 5),
  conditions: { control: 'lines', path: ['conditions'], part: 'content', most: 2000 },
  ground: line('ground', 1000),
  trigger: line('trigger', 1000),
  how: { control: 'one', path: ['served', 'how'], part: 'service', options: SERVICE_MODES },
  servedOn: { control: 'when', path: ['served', 'on'], part: 'service' },
  sentOn: { control: 'day', path: ['served', 'sentOn'], part: 'service' },
  announcedAtHearing: { control: 'flag', path: ['announcedAtHearing'], part: 'service' },
  note: { control: 'text', path: ['note'], part: 'more', most: 10_000 },
  registryNumber: line('registryNumber', 100, 'more'),
  caseNumber: line('caseNumber', 100, 'more'),
  effective: one('effective', ['immediately', 'when-final'], 'more'),
  documents: { control: 'lines', path: ['documents'], part: 'more', most: 500 },
} as const satisfies Record<string, FactField>;

export type FieldName = keyof typeof FACT_FIELDS;
export const FIELD_NAMES_IN_ORDER = Object.keys(FACT_FIELDS) as readonly FieldName[];

export const factField = (name: FieldName): FactField => FACT_FIELDS[name];
