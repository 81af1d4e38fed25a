import type { PlainDate } from '@fristvakt/calendar';
import type { Actor, Because, Court, Remedy } from '@fristvakt/proceedings';

export interface DisputeListed {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly providerId: string;
  readonly provider: string;
  readonly status: string | null;
  readonly instance: string | null;
  readonly appellant: string | null;
  readonly stay: string;
  readonly leave: string;
  readonly result: string | null;
  readonly finalOn: string | null;
  /** The last days to appeal that are still to come, per party. */
  readonly lastDays: readonly LastDay[];
}

/** Until when a party may still appeal. */
export interface LastDay {
  /** The id of the deadline. */
  readonly id: string;
  readonly party: string;
  /** Null where the day cannot be reckoned yet. */
  readonly due: string | null;
  readonly certainty: string;
  /** The decision it is about. */
  readonly factId: string;
}

/** One thing that happened in a court. */
export interface CourseFact {
  readonly factId: string;
  readonly type: string;
  readonly on: string;
  readonly by: Actor;
  /** `filing`: an appeal. `ruling`: what the court, or the authority on lateness, decided. `other`: all the rest. */
  readonly step: 'filing' | 'ruling' | 'other';
  readonly requests: readonly string[];
  readonly outcome: string | null;
  readonly caseNumber: string | null;
  readonly servedOn: string | null;
  /** The day an answer was asked for. */
  readonly replyBy: PlainDate | null;
  /** The days of a hearing. */
  readonly days: readonly PlainDate[];
}

/** A court the dispute has lain in, and what happened there, in order. A case sent back is a stage of its own. */
export interface Stage {
  /** Null before anybody has appealed. */
  readonly court: Court | null;
  readonly facts: readonly CourseFact[];
}

/** A dispute about a side decision, such as a stay. */
export interface SideDispute {
  readonly id: string;
  readonly ref: string;
  /** The decision in this dispute it is about. */
  readonly againstId: string;
  readonly status: string | null;
  readonly instance: string | null;
  readonly result: string | null;
}

export interface DisputeDetail extends Omit<DisputeListed, 'lastDays'> {
  /** The decision in dispute. */
  readonly against: Against | null;
  readonly why: readonly Because[];
  readonly course: readonly Stage[];
  readonly remedies: { readonly open: readonly Remedy[]; readonly closed: readonly Remedy[] };
  readonly lastDays: readonly LastDay[];
  readonly sideDisputes: readonly SideDispute[];
}

/** The decision in dispute, as it counts today; and the matter it was made in, unless it is none of the reader's. */
export interface Against {
  readonly factId: string;
  readonly matterId: string;
  readonly type: string;
  readonly on: string;
  readonly by: Actor;
}
