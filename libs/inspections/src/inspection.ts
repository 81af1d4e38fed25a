import type { PlainDate } from '@fristvakt/calendar';
import type { Actor, Because, Deadline, Fact } from '@fristvakt/proceedings';

export interface InspectionListed {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly providerId: string;
  readonly provider: string;
  readonly status: string | null;
  /** When it was opened, as far as that is known. */
  readonly openedOn: string | null;
  readonly openDemands: number;
  /** The next day set in a letter that has no answer yet. */
  readonly nextDue: string | null;
  /** How many inspections of the same provider came before; null for a guest, who sees one matter only. */
  readonly earlier: number | null;
}

/** Something IVO demands by a day of its own: an item with who sees to it and what has become of it. */
export interface DemandItem {
  /** The id of the deadline. */
  readonly id: string;
  readonly kind: string;
  /** The letter or decision that makes the demand. */
  readonly factId: string;
  readonly letter: string | null;
  readonly due: string | null;
  readonly status: string;
  readonly certainty: string;
  readonly ownerId: string | null;
  /** Days it had before IVO moved it, and by which fact. */
  readonly extensions: readonly Extension[];
  /** The fact that answered it or overtook it. */
  readonly closedById: string | null;
  readonly closedOn: string | null;
  /** Of the deadline: its ETag. */
  readonly version: number;
}

export interface Extension {
  readonly was: string;
  readonly movedById: string;
}

export interface Visit {
  readonly factId: string;
  /** `announced`: it has been told of. `held`: it took place. */
  readonly what: 'announced' | 'held';
  readonly on: string;
  /** The day that was announced. */
  readonly visitOn: PlainDate | null;
}

export interface Decision {
  readonly factId: string;
  readonly type: string;
  readonly on: string;
  readonly outcome: string | null;
  readonly penalty: number | null;
  readonly amount: number | null;
  readonly reportBy: PlainDate | null;
  readonly complyBy: PlainDate | null;
  readonly servedOn: string | null;
}

/** An extension that was asked for or refused; one that was granted moves its demand. */
export interface ExtensionAsked {
  readonly factId: string;
  readonly type: string;
  readonly on: string;
  readonly until: PlainDate | null;
}

/** An inspection of the same provider that was opened before this one. */
export interface EarlierInspection {
  readonly id: string;
  readonly ref: string;
  readonly status: string | null;
  readonly openedOn: string | null;
  readonly decisions: readonly Decision[];
}

export interface InspectionDetail {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly providerId: string;
  readonly provider: string;
  /** The licence or notification it is about. */
  readonly licenceId: string | null;
  readonly status: string | null;
  readonly why: readonly Because[];
  readonly openedOn: string | null;
  readonly openedBy: Actor | null;
  readonly trigger: string | null;
  /** Letters to the provider without an answer yet, by their facts. */
  readonly unanswered: readonly string[];
  readonly demands: readonly DemandItem[];
  readonly extensionsAsked: readonly ExtensionAsked[];
  readonly visits: readonly Visit[];
  readonly decisions: readonly Decision[];
  readonly repeat: readonly EarlierInspection[];
}

/** A deadline of the matter as it is kept. */
export interface KeptDemand {
  readonly id: string;
  readonly factId: string;
  readonly kind: string;
  readonly due: string | null;
  readonly status: string;
  readonly certainty: string;
  readonly ownerId: string | null;
  readonly derived: Deadline;
  readonly version: number;
}

export const decisionOf = (fact: Fact, idOf: (ref: string) => string): Decision => ({
  factId: idOf(fact.id),
  type: fact.type,
  on: fact.on.text,
  outcome: fact.outcome ?? null,
  penalty: fact.penalty ?? null,
  amount: fact.amount ?? null,
  reportBy: fact.reportBy ?? null,
  complyBy: fact.complyBy ?? null,
  servedOn: fact.served?.on?.text ?? null,
});
