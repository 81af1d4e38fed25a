import { INSPECTION_OUTCOMES, MATTER_KINDS, OUTCOMES, VOCABULARY, eventKind } from '@fristvakt/proceedings';
import type { Actor, EventKind, EventType, MatterKind } from '@fristvakt/proceedings';
import { FIELD_NAMES_IN_ORDER, factField } from './fact-fields';
import type { FieldName } from './fact-fields';

/** Which day a fact has: the day of a decision or a letter, which stands on it, or the day it became known here. */
export type DayOf = 'decision' | 'letter' | 'news';

/** What the form for one type of fact, in one kind of matter, asks for. */
export interface FactForm {
  readonly kind: MatterKind;
  readonly type: EventType;
  readonly by: readonly Actor[];
  readonly decision: boolean;
  readonly dayOf: DayOf;
  readonly fields: readonly FormEntry[];
  /** The types of fact that this one can be about. */
  readonly of: readonly EventType[];
}

export interface FormEntry {
  readonly name: FieldName;
  readonly required: boolean;
  readonly options: readonly string[];
}

/** A field that a type asks for beside those that all have; `!`: it has to be filled in. */
type Asked = FieldName | `${FieldName}!`;

/** What each type says beyond day, actor, service and note. Every type has a row, so that none is forgotten. */
const OWN: Readonly<Record<EventType, readonly Asked[]>> = {
  'application-filed': ['about!'],
  'completion-ordered': ['replyBy'],
  'completion-filed': [],
  'draft-communicated': ['replyBy'],
  'statement-filed': [],
  'decision-demanded': [],
  'demand-refused': [],
  'application-granted': ['conditions', 'validUntil'],
  'application-refused': ['ground', 'effective'],
  'application-dismissed': ['ground', 'effective'],
  'application-struck-out': [],
  'licence-revoked': ['windDownBy', 'ground', 'effective'],
  'interim-ban': ['until', 'ground', 'effective'],
  'interim-ban-extended': ['until', 'ground', 'effective'],
  'circle-changed': ['person', 'role'],
  'circle-change-notified': ['person', 'role'],
  'activity-last-performed': [],
  'activity-resumed': [],
  'closing-decided': [],
  'closing-notified': [],
  'licence-ended': [],
  'payment-stopped': [],
  'payment-restored': [],
  'users-told': [],
  'activity-started': [],
  notified: [],
  'activity-changed': ['what!'],
  'change-notified': [],
  'activity-ended': [],
  'inspection-opened': ['trigger'],
  'information-requested': ['replyBy'],
  'information-filed': [],
  'extension-requested': ['until'],
  'extension-granted': ['replyBy!'],
  'extension-refused': [],
  'visit-announced': ['visitOn'],
  'visit-held': [],
  'minutes-received': ['replyBy'],
  'inspection-decided': ['outcome!', 'reportBy', 'complyBy', 'penalty', 'effective'],
  'measures-reported': [],
  complied: [],
  'penalty-claimed': [],
  'sanction-fee-decided': ['amount', 'effective'],
  'inspection-closed': [],
  'report-received': [],
  'measures-taken': [],
  assessed: ['serious!'],
  'reported-to-ivo': ['investigationAttached!'],
  'investigation-filed': [],
  'ivo-decided': [],
  'lex-sarah-closed': [],
  'fk-decided': ['amount'],
  'reconsideration-requested': [],
  'reconsideration-decided': [],
  'appeal-filed': ['to!', 'requests'],
  'file-handed-over': [],
  'appeal-dismissed-late': [],
  'stay-granted': ['announcedAtHearing'],
  'stay-refused': ['announcedAtHearing'],
  'leave-granted': [],
  'leave-refused': [],
  'statement-ordered': ['party', 'replyBy'],
  'hearing-set': ['days', 'time'],
  'hearing-held': [],
  judgment: ['outcome!', 'to', 'effective', 'announcedAtHearing'],
  'appeal-withdrawn': [],
  'appeal-waived': [],
  note: ['note!'],
};

const LETTERS: readonly EventType[] = [
  ...(['completion-ordered', 'draft-communicated', 'information-requested'] as const),
  ...(['minutes-received', 'statement-ordered'] as const),
];

/** What a fact can be about, where there may be several such facts in the matter. */
const ABOUT: Partial<Record<EventType, readonly EventType[]>> = {
  'completion-filed': ['completion-ordered'],
  'information-filed': ['information-requested'],
  'statement-filed': ['draft-communicated', 'minutes-received', 'statement-ordered'],
  'extension-requested': [...LETTERS, 'inspection-decided'],
  'extension-granted': [...LETTERS, 'inspection-decided'],
  'extension-refused': [...LETTERS, 'inspection-decided'],
  'measures-reported': ['inspection-decided'],
  complied: ['inspection-decided'],
  'circle-change-notified': ['circle-changed'],
  'closing-notified': ['closing-decided'],
  'change-notified': ['activity-changed'],
  'reconsideration-requested': ['fk-decided'],
  'appeal-filed': ['judgment', 'leave-refused'],
  'appeal-waived': ['judgment', 'leave-refused'],
  'appeal-dismissed-late': ['appeal-filed'],
};

/** Letters and acts that carry a day of their own, which is seldom the day they are recorded. */
const DATED: ReadonlySet<EventType> = new Set<EventType>([
  ...(['completion-ordered', 'draft-communicated', 'information-requested', 'inspection-opened'] as const),
  ...(['extension-granted', 'extension-refused', 'visit-announced', 'penalty-claimed'] as const),
  ...(['statement-ordered', 'hearing-set', 'file-handed-over', 'leave-granted'] as const),
]);

const OUTCOMES_OF: Partial<Record<EventType, readonly string[]>> = {
  judgment: OUTCOMES,
  'inspection-decided': INSPECTION_OUTCOMES,
};

const COMMON: readonly Asked[] = ['on!', 'roughly', 'note', 'registryNumber', 'documents'];
const SERVICE: readonly Asked[] = ['how', 'servedOn', 'sentOn'];

/** The form for a type of fact; undefined where the kind of matter knows no such fact. */
export function factForm(kind: MatterKind, type: string): FactForm | undefined {
  const event = eventKind(kind, type);
  if (event === undefined) return undefined;
  const known = type as EventType;
  const asked = new Map(askedBy(kind, known, event).map((one) => [nameOf(one), one.endsWith('!')]));
  return {
    ...{ kind, type: known, by: event.by, decision: event.decision, of: ABOUT[known] ?? [] },
    dayOf: event.decision ? 'decision' : DATED.has(known) ? 'letter' : 'news',
    fields: FIELD_NAMES_IN_ORDER.filter((name) => asked.has(name)).map((name) => ({
      ...{ name, required: asked.get(name) === true },
      options: name === 'by' ? event.by : optionsOf(known, name),
    })),
  };
}

function askedBy(kind: MatterKind, type: EventType, event: EventKind): readonly Asked[] {
  return [
    ...COMMON,
    ...(event.by.length > 1 ? (['by!'] as const) : []),
    ...(ABOUT[type] === undefined ? [] : (['of'] as const)),
    ...(event.decision ? SERVICE : []),
    ...(kind === 'appeal' ? (['caseNumber'] as const) : []),
    // Last, so that what the type itself demands stands.
    ...OWN[type],
  ];
}

const nameOf = (asked: Asked): FieldName => asked.replace('!', '') as FieldName;

const optionsOf = (type: EventType, name: FieldName): readonly string[] =>
  name === 'outcome' ? (OUTCOMES_OF[type] ?? []) : (factField(name).options ?? []);

/** Every type of fact of a kind of matter, in the order of the vocabulary. */
export const typesOf = (kind: MatterKind): readonly EventType[] =>
  Object.keys(VOCABULARY[kind]) as readonly EventType[];

/** Every form there is. */
export const ALL_FORMS: readonly FactForm[] = MATTER_KINDS.flatMap((kind) =>
  typesOf(kind).flatMap((type) => factForm(kind, type) ?? []),
);
