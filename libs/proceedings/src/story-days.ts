import { addDays } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import type { Catalogue } from '@fristvakt/terms';
import type { CaseFile, Fact } from './case-file';
import type { Deadline } from './deadline';
import { derive } from './derive';
import type { CaseState } from './derive';

/** A day of a story on which something can be otherwise than the day before, and everything that follows on it. */
export interface StoryDay {
  readonly on: PlainDate;
  readonly state: CaseState;
}

/**
 * Every day on which a state can change, in order: of a fact, of its service, and after each day that a deadline names,
 * also where only time passes. `until`: the last day that is asked about.
 */
export function* storyDays(catalogue: Catalogue, caseFile: CaseFile, until?: PlainDate): Generator<StoryDay> {
  const ahead = new Set(caseFile.facts.flatMap(daysOfFact));
  for (let on = earliest(ahead); on !== undefined; on = earliest(ahead)) {
    if (until !== undefined && on > until) return;
    ahead.delete(on);
    const state = derive(catalogue, caseFile, on);
    yield { on, state };
    for (const day of state.deadlines.flatMap(daysOfDeadline)) if (day > on) ahead.add(day);
  }
}

const known = (...days: readonly (PlainDate | null | undefined)[]): readonly PlainDate[] =>
  days.filter((day) => day != null);

const daysOfFact = ({ on, served, validUntil }: Fact): readonly PlainDate[] =>
  known(on.last, served?.on?.last, served?.sentOn, validUntil && addDays(validUntil, 1));

const daysOfDeadline = ({ due, from }: Deadline): readonly PlainDate[] =>
  due === null ? known(from) : [addDays(due, 1)];

function earliest(days: ReadonlySet<PlainDate>): PlainDate | undefined {
  let found: PlainDate | undefined;
  for (const day of days) if (found === undefined || day < found) found = day;
  return found;
}
