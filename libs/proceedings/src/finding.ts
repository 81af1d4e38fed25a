/**
 * Facts that contradict each other or the law. They never stop a derivation: each is named, the story goes on, and a
 * contradictory fact has no other effect than its code's text says (see the wording of problems).
 */
export type ProblemCode =
  | 'corrected-twice'
  | 'unexpected-actor'
  | 'wrong-matter-for-provider'
  | 'service-mode-unavailable'
  | 'served-before-decision'
  | 'served-day-contradicts-mode'
  | 'no-rule-in-force'
  | 'rule-does-not-bind'
  | 'rules-conflict'
  | 'out-of-calendar'
  | 'appeal-before-decision'
  | 'appeal-without-loss'
  | 'appeal-late'
  | 'appeal-to-wrong-court'
  | 'side-dispute-in-main-matter'
  | 'two-matters-one-decision'
  | 'disputes-in-a-circle'
  | 'judgment-without-appeal'
  | 'ruling-without-appeal'
  | 'ruling-by-another-court'
  | 'ruling-after-end'
  | 'stay-of-nothing'
  | 'withdrawal-by-other'
  | 'waiver-without-right'
  | 'filing-after-end'
  | 'decision-without-application'
  | 'demand-premature'
  | 'demand-twice'
  | 'demand-without-application'
  | 'refusal-without-demand'
  | 'revocation-of-nothing'
  | 'ban-extension-without-ban'
  | 'ban-extended-twice'
  | 'ban-too-long'
  | 'event-after-end'
  | 'extension-of-nothing'
  | 'notice-of-nothing'
  | 'resumed-without-stop'
  | 'report-without-assessment';

/** One contradiction, by the facts that make it. */
export interface Problem {
  readonly code: ProblemCode;
  readonly matter: string;
  readonly events: readonly string[];
  /** Names and days the text needs. */
  readonly params: Readonly<Record<string, string>>;
}

/** A fact that is not there, and would settle something. `field` is the field of `event` to be filled in or made exact. */
export interface Missing {
  readonly matter: string;
  readonly event: string;
  readonly field: string;
  /** What cannot be said, or only assumed, without it. */
  readonly reason:
    'day-imprecise' | 'service-unproved' | 'service-mode' | 'date-in-letter' | 'remitted-to' | 'not-stated';
}

/** Why a state is what it is. The sentence for each stands in the wording. */
export type BecauseCode =
  | 'held-from-the-start'
  | 'applied'
  | 'granted'
  | 'refused'
  | 'dismissed'
  | 'struck-out'
  | 'refusal-remitted'
  | 'refused-not-final'
  | 'judgment-stayed'
  | 'revoked'
  | 'revoked-not-final'
  | 'revocation-stayed'
  | 'set-aside'
  | 'set-aside-finally'
  | 'set-aside-in-part'
  | 'set-aside-in-part-finally'
  | 'ended'
  | 'validity-over'
  | 'banned'
  | 'winding-down'
  | 'notified'
  | 'activity-ended'
  | 'inspection-open'
  | 'inspection-awaiting-provider'
  | 'inspection-awaiting-authority'
  | 'inspection-decided'
  | 'inspection-closed'
  | 'lex-sarah-received'
  | 'lex-sarah-assessed'
  | 'lex-sarah-reported'
  | 'lex-sarah-investigated'
  | 'lex-sarah-decided'
  | 'lex-sarah-closed'
  | 'repayment-decided'
  | 'repayment-reconsideration-requested'
  | 'repayment-reconsidered'
  | 'appeal-pending'
  | 'instance-ended'
  | 'final-time-out'
  | 'final-waived'
  | 'final-nobody-may-appeal'
  | 'not-final-yet';

/** A reason: its code, the fact it rests on, and the sections. */
export interface Because {
  readonly code: BecauseCode;
  readonly event: string | null;
  readonly cites: readonly string[];
  readonly params: Readonly<Record<string, string>>;
}

/** Collects what is found on the way, each thing once. */
export class Findings {
  private readonly problemsByKey = new Map<string, Problem>();
  private readonly missingByKey = new Map<string, Missing>();

  problem(
    code: ProblemCode,
    matter: string,
    events: readonly string[],
    params: Record<string, string> = {},
  ): void {
    const key = JSON.stringify([code, matter, events]);
    if (!this.problemsByKey.has(key)) this.problemsByKey.set(key, { code, matter, events, params });
  }

  missing(found: Missing): void {
    const key = JSON.stringify([found.event, found.field]);
    if (!this.missingByKey.has(key)) this.missingByKey.set(key, found);
  }

  get problems(): readonly Problem[] {
    return [...this.problemsByKey.values()];
  }

  get missings(): readonly Missing[] {
    return [...this.missingByKey.values()];
  }
}
