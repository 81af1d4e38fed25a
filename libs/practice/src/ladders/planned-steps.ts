import { addDays, isWorkingDay } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import type { Deadline } from '@fristvakt/proceedings';
import { workingDayUpTo } from '../called-for';
import type { Ladder, LadderStep, Level } from './ladder';

/** What a deadline must tell for its reminders to be planned. */
export type Reminded = Pick<Deadline, 'kind' | 'party' | 'from' | 'due' | 'status'>;

/** One reminder to come: on a day at an hour of the organisation's zone, or so many hours after the deadline was entered. */
export interface PlannedStep {
  /** Names the step among those of one deadline and day: `d14`, `d0@11:00`, `d-1`, `h24`, `entered`. */
  readonly slot: string;
  /** Null where it is reckoned in hours. */
  readonly on: PlainDate | null;
  /** `HH:MM`; null: the hour at which the organisation's reminders go out. */
  readonly at: string | null;
  readonly hours: number | null;
  readonly atLeast: Level;
}

/** The slot of the reminder that tells of a deadline the moment it is there. */
export const ENTERED = 'entered';

/**
 * All reminders of a deadline as it stands, also those whose hour has passed; empty where there is nothing to remind of. A
 * step before the day that falls on a Saturday, Sunday or holiday comes the working day before, one after the day the
 * working day after; of two that meet there the nearer to the day stands. A right that opens is counted from that day.
 */
export function plannedSteps(ladder: Ladder, deadline: Reminded): readonly PlannedStep[] {
  const { status } = deadline;
  if (status !== 'open' && status !== 'waiting' && status !== 'missed' && status !== 'passed') return [];
  const base = deadline.due ?? (deadline.kind === 'demand-decision' ? deadline.from : null);
  if (base === null) return status === 'open' ? atOnce(ladder) : [];
  const steps = ladder.steps.map((step) => onDay(step, base));
  // Of what is only watched nobody is told the moment it is there.
  return [...(status === 'open' && ladder.escalates ? [entered()] : []), ...nearestOf(steps)];
}

const entered = (): PlannedStep => ({ slot: ENTERED, on: null, at: null, hours: 0, atLeast: 'owner' });

const atOnce = (ladder: Ladder): readonly PlannedStep[] =>
  ladder.hours.length === 0
    ? []
    : [
        entered(),
        ...ladder.hours.map(({ hours, atLeast = 'owner' }) => ({
          ...{ slot: `h${String(hours)}`, on: null, at: null, hours, atLeast },
        })),
      ];

interface Placed {
  readonly days: number;
  readonly step: PlannedStep;
}

function onDay({ days, at: hour, atLeast = 'owner' }: LadderStep, base: PlainDate): Placed {
  const at = hour ?? null;
  const day = addDays(base, -days);
  const slot = `d${String(days)}${at === null ? '' : `@${at}`}`;
  const on = days >= 0 ? workingDayUpTo(day) : workingDayFrom(day);
  return { days, step: { slot, on, at, hours: null, atLeast } };
}

/** Whether a step, named by its slot, of a deadline with this day falls on a day on which nobody works, and so comes on another. */
export function isMoved(slot: string, base: PlainDate): boolean {
  const [, days] = /^d(-?\d+)/.exec(slot) ?? [];
  return days !== undefined && !isWorkingDay(addDays(base, -Number(days)));
}

function workingDayFrom(day: PlainDate): PlainDate {
  let found = day;
  while (!isWorkingDay(found)) found = addDays(found, 1);
  return found;
}

/** Of steps on the same day at the same hour the one that is nearest to the deadline's own. */
function nearestOf(steps: readonly Placed[]): readonly PlannedStep[] {
  const nearer = (one: Placed, other: Placed): boolean =>
    one.step.on === other.step.on &&
    one.step.at === other.step.at &&
    Math.abs(one.days) < Math.abs(other.days);
  return steps.filter((step) => !steps.some((other) => nearer(other, step))).map(({ step }) => step);
}
