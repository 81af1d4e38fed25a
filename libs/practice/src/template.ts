import type { DeadlineKind, EventType, Fact, MatterKind } from '@fristvakt/proceedings';
import type { Confidence, Validity, Words } from '@fristvakt/terms';

/** Who usually sees to an item. */
export type ItemRole = 'compliance-officer' | 'counsel' | 'manager';

/** What must be known of the matter, or of the licence it is about, for an item to belong on its list. */
export const CONDITIONS = [
  'children-served',
  'relatives-as-assistants',
  'licence-has-conditions',
  'cooperative',
  'injunction',
  'penalty',
  'served-from-outside',
] as const;
export type Condition = (typeof CONDITIONS)[number];

/** Days of the calendar, counted back from the last day of a deadline of the matter, to a day on which people work. */
export interface BeforeDeadline {
  readonly deadline: DeadlineKind;
  readonly days: number;
}

/** One thing to see to, with its ground and what proves that it was done. */
export interface ChecklistItem {
  /** The same in every version of the template: `E07`. */
  readonly id: string;
  readonly text: Words;
  /** What is asked for as proof; null where the act itself is enough. */
  readonly proof: Words | null;
  /** Sections and other sources as a jurist writes them: `43 § FL`, `SOSFS 2011:9`. Empty: experience alone. */
  readonly cites: readonly string[];
  /** How sure the ground is; see the catalogue of rules. */
  readonly confidence: Confidence;
  /** A matter with this item open closes only with a reason. */
  readonly mandatory: boolean;
  /** A second person must agree that it is done. */
  readonly fourEyes: boolean;
  /** On the list only where this is so, or is not known to be otherwise. */
  readonly when: Condition | null;
  readonly due: BeforeDeadline | null;
  readonly role: ItemRole;
  /** Of an organisation's own item: where the organisation says that it comes from. Never told as law. */
  readonly source?: string;
}

/** How often a recurring item comes back. */
export const RHYTHMS = ['month', 'quarter', 'half-year', 'year'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** A fact that calls for a list. */
export interface FactOccasion {
  readonly on: 'fact';
  readonly matter: MatterKind;
  readonly types: readonly EventType[];
  /** Only facts with one of these outcomes; any where left out. */
  readonly outcomes?: readonly NonNullable<Fact['outcome']>[];
  /** `matter`: one list, by the first such fact. `fact`: each has a list of its own. */
  readonly once: 'matter' | 'fact';
  /** Only facts of these days; of any day where left out. */
  readonly during?: Validity;
}

/** What calls for a list. */
export type Occasion =
  | FactOccasion
  /** A provider that holds something must look at it again and again. */
  | { readonly on: 'rhythm'; readonly rhythm: Rhythm }
  /** Before there is a fact: something is planned, or a person opens it. */
  | { readonly on: 'plan' };

/** The items as they stood from a day on. */
export interface ChecklistVersion extends Validity {
  /** What changed against the version before; null for the first. */
  readonly changed: Words | null;
  readonly items: readonly ChecklistItem[];
}

/** A list of what to do on an occasion. Data: nothing in it is reckoned. */
export interface ChecklistTemplate {
  readonly id: string;
  /** An organisation has written it for itself: it says the same in both languages and cites nothing. */
  readonly own?: true;
  readonly title: Words;
  readonly purpose: Words;
  readonly occasions: readonly Occasion[];
  /** What is left of it asks nothing of anybody once the dispute about the decision that called for it is final. */
  readonly untilFinal?: true;
  /** Newest first; no gap and no overlap. */
  readonly versions: readonly [ChecklistVersion, ...(readonly ChecklistVersion[])];
}
