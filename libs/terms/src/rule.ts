import type { Shift, Term } from '@fristvakt/calendar';

/**
 * How sure a rule is: `P` the provision itself was read; `S` known from a secondary text (an authority's page, a case
 * report); `M` from memory; `I` inferred from P or S. Whatever is not P is shown to people as unverified.
 */
export type Confidence = 'P' | 'S' | 'M' | 'I';

/** The four kinds of provider. `own-employer` is a person who employs her own assistants. */
export type ProviderKind = 'company' | 'cooperative' | 'municipality' | 'own-employer';

/** One thought in Swedish and in English. */
export interface Words {
  readonly sv: string;
  readonly en: string;
}

/** A place in the law: the section as a jurist writes it, where its text stands, and in which copy it was read. */
export interface Cite {
  readonly section: string;
  readonly link: string;
  readonly readIn: string;
}

/** Days a wording holds: from `from` (null: no start seen) up to but not including `until` (null: no end seen). */
export interface Validity {
  readonly from: string | null;
  readonly until: string | null;
}

/** What every provision of the catalogue says of itself. */
export interface Provenance extends Validity {
  readonly cites: readonly Cite[];
  readonly confidence: Confidence;
  /** The day somebody last held the wording against its source. */
  readonly checkedOn: string;
  /** What is open, inferred or known only from memory. */
  readonly note?: Words;
}

/**
 * How a rule sets its day.
 * - `term`: counted from the start day; the end day moves as `shift` says.
 * - `at-once`: the law sets no number ("genast", "snarast"); there is no day and none is invented.
 * - `before`: to be done before the start day; that day itself is shown as the last.
 * - `stated`: the day stands in a letter or a decision; never reckoned, never moved.
 * - `day-of-month`: a day in the month that lies `monthsAfter` after the start day's month.
 * - `hours`: from the hour it became known; the day told is the one on which the last hour falls.
 * - `method`: no period of its own, but how the others are counted.
 */
export type Count =
  | { readonly kind: 'term'; readonly term: Term; readonly shift: Shift }
  | { readonly kind: 'at-once'; readonly word: Words }
  | { readonly kind: 'before' }
  | { readonly kind: 'stated' }
  | {
      readonly kind: 'day-of-month';
      readonly monthsAfter: number;
      readonly day: number;
      readonly shift: Shift;
    }
  | { readonly kind: 'hours'; readonly hours: number }
  | { readonly kind: 'method' };

/** What starts the count. */
export type StartsOn =
  | 'receipt'
  | 'decision'
  | 'sending'
  | 'control-notice'
  | 'service-decision'
  | 'information-served'
  | 'application-received'
  | 'request-received'
  | 'stated-day'
  | 'activity-start'
  | 'change'
  | 'closing'
  | 'last-use'
  | 'knowledge'
  | 'report'
  | 'breach'
  | 'final'
  | 'extract-issued'
  | 'work-start'
  | 'last-entry'
  | 'month'
  | 'users-told'
  | 'event'
  | 'financial-year-end'
  | 'last-day'
  | 'start-day'
  | 'signing';

/** A case with a known answer, and who says so: a statute's own arithmetic, a judgment, an authority's page. */
export interface WorkedExample {
  readonly id: string;
  readonly start: string;
  /** The last day before and after any shift; both null where the law sets no day. */
  readonly raw: string | null;
  readonly due: string | null;
  readonly authority: string;
}

/** One wording of a rule. The version in force on the start day governs. It is named by its `from`. */
export interface RuleVersion extends Provenance {
  readonly count: Count;
  readonly startsOn: StartsOn;
  readonly binds: readonly ProviderKind[];
  readonly requires: Words;
  readonly consequence: Words;
  readonly examples: readonly WorkedExample[];
}

/**
 * A rule of the catalogue. `nature` keeps apart what must never be mixed: a term set by statute, a day set in a letter,
 * a practice, the effect of a mode of service, and the methods of counting themselves.
 */
export interface Rule {
  readonly id: string;
  readonly nature: 'statutory' | 'letter' | 'service' | 'practice' | 'method';
  readonly title: Words;
  readonly trigger: Words;
  /** Newest first. */
  readonly versions: readonly RuleVersion[];
}

/** Whether a decision works at once or first when it can no longer be appealed, by statute. */
export interface EffectProvision extends Provenance {
  readonly id: string;
  readonly statute: 'LSS' | 'SoL';
  readonly decisions: readonly DecisionClass[];
  readonly effect: 'immediately' | 'when-final';
}

/** The decisions of IVO about which statutes differ. */
export type DecisionClass = 'refusal' | 'revocation' | 'ban' | 'injunction' | 'sanction-fee';

/** That a court tries an appeal only with leave. */
export interface LeaveProvision extends Provenance {
  readonly id: string;
  readonly court: 'court-of-appeal' | 'supreme-administrative-court';
  readonly grounds: readonly Words[];
}

/** What an application costs, in whole kronor, on a day. */
export interface FeeProvision extends Provenance {
  readonly id: string;
  readonly about: 'new' | 'change';
  readonly kronor: number;
}

/** Where and how something is tried or handed in; read by people, reckoned by nobody. */
export interface ForumProvision extends Provenance {
  readonly id: string;
  readonly says: Words;
}

/** The law as the engine is handed it. */
export interface Catalogue {
  readonly rules: readonly Rule[];
  readonly effects: readonly EffectProvision[];
  readonly leave: readonly LeaveProvision[];
  readonly fees: readonly FeeProvision[];
  readonly forum: readonly ForumProvision[];
}
