import type { PlainDate } from '@fristvakt/calendar';
import type { ProviderKind } from '@fristvakt/terms';
import type {
  ActivityChange,
  Actor,
  AppealRequest,
  Court,
  EventType,
  InspectionOutcome,
  MatterKind,
  Outcome,
  ServiceMode,
  Statute,
} from './vocabulary';

/**
 * When something happened, as far as it is known. An exact day has `first` equal to `last`. Of a month or a year all that
 * is known is that it lies between them; such a fact counts from `last` and never starts a deadline.
 */
export interface When {
  readonly text: string;
  readonly first: PlainDate;
  readonly last: PlainDate;
}

/** How and when a decision reached the one it concerns, as recorded. */
export interface Service {
  readonly how: ServiceMode;
  readonly on?: When;
  readonly sentOn?: PlainDate;
}

/** A recorded fact. `order` is its place in the file: facts of the same day keep it. */
export interface Fact {
  readonly id: string;
  readonly order: number;
  readonly matter: string;
  readonly type: EventType;
  readonly by: Actor;
  readonly on: When;
  readonly corrects?: string;

  // A decision's own.
  readonly served?: Service;
  readonly announcedAtHearing?: boolean;
  readonly effective?: 'immediately' | 'when-final';

  // Days that stand in a letter.
  readonly replyBy?: PlainDate;
  readonly reportBy?: PlainDate;
  readonly complyBy?: PlainDate;
  readonly windDownBy?: PlainDate;
  readonly validUntil?: PlainDate;
  readonly until?: PlainDate;
  readonly visitOn?: PlainDate;
  readonly days?: readonly PlainDate[];

  // What it was about.
  readonly about?: 'new' | 'change';
  readonly what?: ActivityChange;
  readonly outcome?: Outcome | InspectionOutcome;
  readonly requests?: readonly AppealRequest[];
  readonly to?: Court;
  /** The decision an appeal concerns, or the demand an answer meets, where it is not the obvious one. */
  readonly of?: string;
  readonly serious?: boolean;
  readonly investigationAttached?: boolean;
  readonly person?: string;
  readonly role?: string;
  readonly ground?: string;
  readonly trigger?: string;
  readonly conditions?: readonly string[];
  readonly amount?: number;
  readonly penalty?: number;

  /** Everything else that was written: kept, shown, without effect. */
  readonly free: Readonly<Record<string, unknown>>;
}

export interface Matter {
  readonly id: string;
  readonly kind: MatterKind;
  /** Licence: the act it is held under. A file that leaves it out means LSS. */
  readonly statute: Statute;
  readonly services: readonly string[];
  /** Licence: it was already held when the file begins. */
  readonly held: boolean;
  /** The licence or notification this matter is about. */
  readonly licence?: string;
  /** Appeal: the decision in dispute. */
  readonly against?: string;
  readonly free: Readonly<Record<string, unknown>>;
}

export interface Provider {
  readonly name: string;
  readonly kind: ProviderKind;
  readonly organisationNumber?: string;
  readonly free: Readonly<Record<string, unknown>>;
}

/** What a story says must follow on a day: a subset, only what is written is compared. */
export interface Expectation {
  readonly asOf: PlainDate;
  readonly matters: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly deadlines: readonly Readonly<Record<string, unknown>>[];
}

/** One provider's story: its matters and the dated facts (case file, version 1), checked for form. */
export interface CaseFile {
  readonly title: string;
  readonly provider: Provider;
  readonly matters: readonly Matter[];
  /** Every fact that was written, corrected ones included, in file order. */
  readonly facts: readonly Fact[];
  readonly expect: readonly Expectation[];
  readonly free: Readonly<Record<string, unknown>>;
}
