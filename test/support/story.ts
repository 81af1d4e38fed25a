import { checkCaseFile } from '@fristvakt/proceedings';
import type {
  Actor,
  AppealRequest,
  CaseFile,
  Court,
  EventType,
  InspectionOutcome,
  MatterKind,
  Outcome,
  ServiceMode,
  Statute,
} from '@fristvakt/proceedings';
import type { ProviderKind } from '@fristvakt/terms';

/** What a matter says of itself, its id apart. */
export interface ToldMatter {
  readonly kind: MatterKind;
  readonly statute?: Statute;
  readonly held?: boolean;
  readonly licence?: string;
  readonly against?: string;
}

/** What an event says beyond who it is, where, what and when. */
export interface Told {
  readonly by?: Actor;
  readonly corrects?: string;
  readonly served?: { readonly how: ServiceMode; readonly on?: string; readonly sentOn?: string };
  readonly announcedAtHearing?: boolean;
  readonly effective?: 'immediately' | 'when-final';
  readonly replyBy?: string;
  readonly reportBy?: string;
  readonly complyBy?: string;
  readonly windDownBy?: string;
  readonly validUntil?: string;
  readonly until?: string;
  readonly visitOn?: string;
  readonly days?: readonly string[];
  readonly about?: 'new' | 'change';
  readonly what?: 'stop' | 'closure' | 'essential';
  readonly outcome?: Outcome | InspectionOutcome;
  readonly requests?: readonly AppealRequest[];
  readonly to?: Court;
  readonly of?: string;
  readonly party?: Actor;
  readonly serious?: boolean;
  readonly investigationAttached?: boolean;
  readonly person?: string;
  readonly role?: string;
  readonly ground?: string;
  readonly trigger?: string;
  readonly conditions?: readonly string[];
  readonly amount?: number;
  readonly penalty?: number;
  readonly note?: string;
}

/** An event in one line: its id, its matter, what happened, the day, and what else there is to say. */
export type ToldEvent = readonly [id: string, matter: string, type: EventType, on: string, more?: Told];

/** A licence under LSS, held before the story begins. */
export const HELD: ToldMatter = { kind: 'licence', held: true };
/** A licence not yet held. */
export const NOT_HELD: ToldMatter = { kind: 'licence' };
export const INSPECTION: ToldMatter = { kind: 'inspection' };
export const NOTIFICATION: ToldMatter = { kind: 'notification' };
export const LEX_SARAH: ToldMatter = { kind: 'lex-sarah' };
export const REPAYMENT: ToldMatter = { kind: 'repayment' };
export const against = (event: string): ToldMatter => ({ kind: 'appeal', against: event });

/** Received against proof. */
export const receivedOn = (on: string): Pick<Told, 'served'> => ({ served: { how: 'ordinary', on } });

/** What an event says unless it is told otherwise: the plainest thing that the format allows. */
const UNLESS_TOLD: Partial<Record<EventType, Told>> = {
  'statement-filed': { by: 'provider' },
  'licence-ended': { by: 'provider' },
  'payment-stopped': { by: 'forsakringskassan' },
  'payment-restored': { by: 'forsakringskassan' },
  'users-told': { by: 'provider' },
  'minutes-received': { by: 'ivo' },
  'inspection-decided': { outcome: 'injunction' },
  'reported-to-ivo': { investigationAttached: true },
  'lex-sarah-closed': { by: 'provider' },
  'appeal-filed': { by: 'provider' },
  'appeal-withdrawn': { by: 'provider' },
  'appeal-waived': { by: 'provider' },
  'file-handed-over': { by: 'ivo' },
  'appeal-dismissed-late': { by: 'ivo' },
  'stay-granted': { by: 'administrative-court' },
  'stay-refused': { by: 'administrative-court' },
  'leave-granted': { by: 'court-of-appeal' },
  'leave-refused': { by: 'court-of-appeal' },
  'statement-ordered': { by: 'administrative-court' },
  'hearing-set': { by: 'administrative-court' },
  'hearing-held': { by: 'administrative-court' },
  judgment: { by: 'administrative-court', outcome: 'rejected' },
  note: { by: 'provider' },
};

export interface ToldStory {
  readonly provider?: ProviderKind;
  readonly matters: Readonly<Record<string, ToldMatter>>;
  readonly events: readonly ToldEvent[];
}

/** The story as it would stand in a file. */
function plainStory({ provider = 'company', matters, events }: ToldStory): unknown {
  return {
    format: 'ivo-case/1',
    title: 'A story',
    provider: { name: 'Provets Assistans AB', kind: provider },
    matters: Object.entries(matters).map(([id, matter]) => ({ id, ...matter })),
    events: events.map(([id, matter, type, on, more]) => ({
      id,
      matter,
      type,
      on,
      ...UNLESS_TOLD[type],
      ...more,
    })),
  };
}

/** A legal case file: the story is read as every file is, and one that breaks the format fails at once, by name. */
export function story(told: ToldStory): CaseFile {
  const checked = checkCaseFile(plainStory(told));
  if (!checked.ok) throw new Error(`the test tells no legal story: ${JSON.stringify(checked.faults)}`);
  return checked.caseFile;
}
