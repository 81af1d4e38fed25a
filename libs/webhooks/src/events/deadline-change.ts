import type { EventType } from './event-types';

/** How a deadline stands, as far as others are told. */
export type ToldState = 'waiting' | 'open' | 'missed' | 'closed';

/** What was last told of a deadline, or is to be. */
export interface ToldDeadline {
  readonly state: ToldState;
  readonly dueOn: string | null;
}

const binds = (state: ToldState): boolean => state === 'open' || state === 'missed';

/** What happened to a deadline between two looks at it; undefined where nobody needs to hear of it. `was`: null before the first. */
export function deadlineChange(was: ToldDeadline | null, is: ToldDeadline): EventType | undefined {
  const before = was?.state ?? 'closed';
  if (!binds(is.state)) return binds(before) ? 'deadline.closed' : undefined;
  if (is.state === 'missed' && before !== 'missed') return 'deadline.missed';
  if (binds(before) && was?.dueOn !== is.dueOn) return 'deadline.moved';
  return before === is.state ? undefined : 'deadline.opened';
}
