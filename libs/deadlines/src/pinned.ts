import type { PlainDate } from '@fristvakt/calendar';
import type { Deadline, DeadlineStatus } from '@fristvakt/proceedings';

/** A deadline as the law before a change had it, kept until a person has decided. */
export type Pinned = Pick<
  Deadline,
  'rule' | 'version' | 'from' | 'raw' | 'due' | 'because' | 'readings' | 'certainty'
>;

/**
 * The deadline with the day it had before the law was changed, and the status that follows from that day. Whether
 * something met it, or overtook it, is as the facts say today.
 */
export function withPinnedDay(
  derived: Deadline,
  { rule, version, from, raw, due, because, readings, certainty }: Pinned,
  asOf: PlainDate,
): Deadline {
  const pinned = { ...derived, rule, version, from, raw, due, because, readings, certainty };
  return { ...pinned, status: statusOn(derived, due, asOf) };
}

function statusOn({ status, closedOn }: Deadline, due: PlainDate | null, asOf: PlainDate): DeadlineStatus {
  if (status === 'moot' || status === 'waiting' || due === null) return status;
  if (status === 'met' || status === 'late') return closedOn === null || closedOn <= due ? 'met' : 'late';
  if (asOf <= due) return 'open';
  return status === 'passed' ? 'passed' : 'missed';
}
