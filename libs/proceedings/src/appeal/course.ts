import type { PlainDate } from '@fristvakt/calendar';
import type { Fact, Matter } from '../case-file';
import type { CaseRecord } from '../record';
import type { Actor, Court } from '../vocabulary';

/** What has become of the decision in dispute. `remitted`: set aside and sent back to be decided anew. */
export type Standing = 'stands' | 'set-aside' | 'partly' | 'remitted';

export type StayState = 'none' | 'requested' | 'granted' | 'refused' | 'lapsed';
export type LeaveState = 'not-required' | 'requested' | 'granted' | 'refused';

/** An appeal as filed: of which decision, to which court. */
export interface Filing {
  readonly fact: Fact;
  readonly of: Fact | undefined;
  readonly to: Court;
  /** It adds to an appeal that the court already has. */
  readonly supplement: boolean;
  /** It came in after the last day. */
  readonly late: boolean;
}

/** A decision made in the course of a dispute, and whom it went against so that he may appeal it. */
export interface Ruling {
  readonly fact: Fact;
  readonly lostBy: readonly Actor[];
  /** It ends the instance (a judgment, leave refused, dismissal as late); a decision on a stay does not. */
  readonly main: boolean;
  /** What the decision in dispute was worth after it. */
  readonly standing: Standing;
  /** Of a dismissal as late: the appeal it dismissed. */
  readonly dismissed?: Filing;
}

/** A waiver of the right to appeal a decision. */
export interface Waiver {
  readonly fact: Fact;
  readonly of: Fact | undefined;
}

/** A stay that a court has decided on. `holder` asked for it. */
export interface Stay {
  readonly fact: Fact;
  readonly holder: Actor;
  readonly granted: boolean;
}

/** One dispute through its courts, as the facts so far tell it. Built up fact by fact; read when complete. */
export interface Course {
  readonly record: CaseRecord;
  readonly matter: Matter;
  /** The decision in dispute; undefined before it counts. */
  readonly decision: Fact | undefined;
  /** Whom that decision went against: he wants it gone. */
  readonly attacker: Actor;
  readonly defender: Actor;
  /** Everyone whom that decision went against. */
  readonly losers: readonly Actor[];
  pending: boolean;
  instance: Court | null;
  appellant: Actor | null;
  /** Everyone who has appealed to the present court. */
  appellants: readonly Actor[];
  stay: StayState;
  /** The latest decision on a stay in the present court; null once it has no more force. */
  stayDecision: Stay | null;
  /** Who asked the present court for a stay. */
  stayAskedBy: Actor | null;
  leave: LeaveState;
  standing: Standing;
  /** As `standing`, without a ruling that is to have effect first when it is final (27 § femte stycket LSS). */
  operative: Standing;
  filings: Filing[];
  rulings: Ruling[];
  waivers: Waiver[];
  /** Appeals that have been withdrawn, by whom. */
  withdrawals: Fact[];
  /** The ruling that ended the last instance; undefined before the first. */
  lastRuling: Ruling | undefined;
  /** The dismissal as late that the present court is asked about, and nothing else; null in any other case. */
  overLateness: Fact | null;
  /** It had become final before the appeal now lying there came in too late: final it stays, unless a court tries it. */
  finalBeforeAppeal: boolean;
  /** The day the dispute became final by a ruling nobody can appeal; null otherwise. */
  finalByRuling: PlainDate | null;
}

export function newCourse(
  record: CaseRecord,
  matter: Matter,
  decision: Fact | undefined,
  parties: Pick<Course, 'attacker' | 'defender' | 'losers'>,
): Course {
  return {
    record,
    matter,
    decision,
    ...parties,
    pending: false,
    instance: null,
    appellant: null,
    appellants: [],
    stay: 'none',
    stayDecision: null,
    stayAskedBy: null,
    leave: 'not-required',
    standing: 'stands',
    operative: 'stands',
    filings: [],
    rulings: [],
    waivers: [],
    withdrawals: [],
    lastRuling: undefined,
    overLateness: null,
    finalBeforeAppeal: false,
    finalByRuling: null,
  };
}

/** The other side in this dispute. */
export const opponentOf = (course: Course, party: Actor): Actor =>
  party === course.attacker ? course.defender : course.attacker;

/** Names a contradiction in this dispute. */
export function object(
  course: Course,
  code: Parameters<CaseRecord['findings']['problem']>[0],
  fact: Fact,
  params: Record<string, string> = {},
): void {
  course.record.findings.problem(code, course.matter.id, [fact.id], params);
}
