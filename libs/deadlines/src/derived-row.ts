import type { Deadline } from '@fristvakt/proceedings';

/** What a row keeps of a deadline in columns of their own; the whole deadline, with its steps, stands beside them. */
export interface DerivedColumns {
  readonly kind: string;
  readonly rule: string;
  readonly ruleVersion: string | null;
  readonly party: string;
  readonly fromOn: string | null;
  readonly rawOn: string | null;
  readonly dueOn: string | null;
  readonly sortOn: string;
  readonly status: string;
  readonly certainty: string;
}

/** Before every day: what is to be done at once comes first. */
const AT_ONCE = '1900-01-01';

export const columnsOf = (deadline: Deadline): DerivedColumns => ({
  kind: deadline.kind,
  rule: deadline.rule,
  ruleVersion: deadline.version,
  party: deadline.party,
  fromOn: deadline.from,
  rawOn: deadline.raw,
  dueOn: deadline.due,
  sortOn: deadline.due ?? (deadline.kind === 'demand-decision' ? deadline.from : null) ?? AT_ONCE,
  status: deadline.status,
  certainty: deadline.certainty,
});

/** The fields of a deadline that only the law can have changed while facts and day were the same. */
export const MOVED_BY_LAW = ['rule', 'ruleVersion', 'fromOn', 'rawOn', 'dueOn'] as const;

/** A deadline as it stands in its row. */
export interface StoredDeadline extends DerivedColumns {
  readonly id: string;
  readonly key: string;
  readonly standing: boolean;
  readonly lawPinned: boolean;
  readonly derived: Deadline;
}
