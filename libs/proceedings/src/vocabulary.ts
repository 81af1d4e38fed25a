export { SERVICE_MODES } from '@fristvakt/terms';
export type { ServiceMode } from '@fristvakt/terms';

/** Who does something in a matter. */
export const ACTORS = [
  'provider',
  'ivo',
  'forsakringskassan',
  'municipality',
  'administrative-court',
  'court-of-appeal',
  'supreme-administrative-court',
] as const;
export type Actor = (typeof ACTORS)[number];

/** The general administrative courts, lowest first: förvaltningsrätt, kammarrätt, Högsta förvaltningsdomstolen. */
export const COURTS = ['administrative-court', 'court-of-appeal', 'supreme-administrative-court'] as const;
export type Court = (typeof COURTS)[number];

export const PROVIDER_KINDS = ['company', 'cooperative', 'municipality', 'own-employer'] as const;

export const MATTER_KINDS = [
  'licence',
  'notification',
  'inspection',
  'lex-sarah',
  'repayment',
  'appeal',
] as const;
export type MatterKind = (typeof MATTER_KINDS)[number];

export const STATUTES = ['LSS', 'SoL'] as const;
export type Statute = (typeof STATUTES)[number];

export const OUTCOMES = [
  'granted',
  'partly-granted',
  'rejected',
  'remitted',
  'dismissed',
  'struck-out',
] as const;
/** A judgment's outcome, seen from the appeal it answers. */
export type Outcome = (typeof OUTCOMES)[number];

export const INSPECTION_OUTCOMES = ['closed', 'criticism', 'injunction', 'information-injunction'] as const;
export type InspectionOutcome = (typeof INSPECTION_OUTCOMES)[number];

export const REQUESTS = ['set-aside', 'remit', 'stay', 'leave', 'hearing'] as const;
export type AppealRequest = (typeof REQUESTS)[number];

export const ACTIVITY_CHANGES = ['stop', 'closure', 'essential'] as const;
export type ActivityChange = (typeof ACTIVITY_CHANGES)[number];

/** What an event type says of itself. */
export interface EventKind {
  /** It is a decision: it can be served, appealed and stayed. */
  readonly decision: boolean;
  /** Who can do this. Where there is one only, a fact need not name him. */
  readonly by: readonly Actor[];
}

const courts: readonly Actor[] = COURTS;
const anyone: readonly Actor[] = ACTORS;
const fact = (...by: Actor[]): EventKind => ({ decision: false, by });
const decision = (...by: Actor[]): EventKind => ({ decision: true, by });

const note = fact(...anyone);

/** The event types of each kind of matter: the whole language of facts (case file, version 1). */
export const VOCABULARY = {
  licence: {
    'application-filed': fact('provider'),
    'completion-ordered': fact('ivo'),
    'completion-filed': fact('provider'),
    'draft-communicated': fact('ivo'),
    'statement-filed': fact('provider', 'ivo'),
    'decision-demanded': fact('provider'),
    'demand-refused': decision('ivo'),
    'application-granted': decision('ivo'),
    'application-refused': decision('ivo'),
    'application-dismissed': decision('ivo'),
    'application-struck-out': decision('ivo'),
    'licence-revoked': decision('ivo'),
    'interim-ban': decision('ivo'),
    'interim-ban-extended': decision('ivo'),
    'circle-changed': fact('provider'),
    'circle-change-notified': fact('provider'),
    'activity-last-performed': fact('provider'),
    'activity-resumed': fact('provider'),
    'closing-decided': fact('provider'),
    'closing-notified': fact('provider'),
    'licence-ended': fact('ivo', 'provider'),
    'payment-stopped': fact('forsakringskassan', 'municipality'),
    'payment-restored': fact('forsakringskassan', 'municipality'),
    'users-told': fact('provider', 'ivo', 'forsakringskassan', 'municipality'),
    note,
  },
  notification: {
    'activity-started': fact('provider'),
    notified: fact('provider'),
    'activity-changed': fact('provider'),
    'change-notified': fact('provider'),
    'activity-ended': fact('provider'),
    note,
  },
  inspection: {
    'inspection-opened': fact('ivo'),
    'information-requested': fact('ivo'),
    'information-filed': fact('provider'),
    'extension-requested': fact('provider'),
    'extension-granted': fact('ivo'),
    'extension-refused': fact('ivo'),
    'visit-announced': fact('ivo'),
    'visit-held': fact('ivo'),
    'minutes-received': fact('ivo', 'provider'),
    'draft-communicated': fact('ivo'),
    'statement-filed': fact('provider'),
    'inspection-decided': decision('ivo'),
    'measures-reported': fact('provider'),
    complied: fact('provider'),
    'penalty-claimed': fact('ivo'),
    'sanction-fee-decided': decision('ivo'),
    'inspection-closed': fact('ivo'),
    note,
  },
  'lex-sarah': {
    'report-received': fact('provider'),
    'measures-taken': fact('provider'),
    assessed: fact('provider'),
    'reported-to-ivo': fact('provider'),
    'investigation-filed': fact('provider'),
    'ivo-decided': decision('ivo'),
    'lex-sarah-closed': fact('provider', 'ivo'),
    note,
  },
  repayment: {
    'fk-decided': decision('forsakringskassan'),
    'reconsideration-requested': fact('provider'),
    'reconsideration-decided': decision('forsakringskassan'),
    note,
  },
  appeal: {
    'appeal-filed': fact('provider', 'ivo', 'forsakringskassan', 'municipality'),
    'file-handed-over': fact('ivo', 'forsakringskassan', ...courts),
    'appeal-dismissed-late': decision('ivo', 'forsakringskassan', ...courts),
    'stay-granted': decision(...courts),
    'stay-refused': decision(...courts),
    'leave-granted': fact('court-of-appeal', 'supreme-administrative-court'),
    'leave-refused': decision('court-of-appeal', 'supreme-administrative-court'),
    'statement-ordered': fact(...courts),
    'statement-filed': fact('provider', 'ivo', 'forsakringskassan', 'municipality'),
    'hearing-set': fact(...courts),
    'hearing-held': fact(...courts),
    judgment: decision(...courts),
    'appeal-withdrawn': fact('provider', 'ivo', 'forsakringskassan', 'municipality'),
    'appeal-waived': fact('provider', 'ivo', 'forsakringskassan', 'municipality'),
    note,
  },
} as const satisfies Record<MatterKind, Record<string, EventKind>>;

type TypesOf<K extends MatterKind> = keyof (typeof VOCABULARY)[K] & string;
export type EventType = { [K in MatterKind]: TypesOf<K> }[MatterKind];

/** What this event type says of itself in this kind of matter; undefined where the matter knows no such event. */
export function eventKind(kind: MatterKind, type: string): EventKind | undefined {
  const types: Readonly<Record<string, EventKind>> = VOCABULARY[kind];
  return Object.hasOwn(types, type) ? types[type] : undefined;
}
