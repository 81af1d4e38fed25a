import { VERIFIED_FROM, isWorkingDay } from '@fristvakt/calendar';
import type { PlainDate, Shift } from '@fristvakt/calendar';
import { reckonTerm } from '@fristvakt/terms';

/** How a reckoning ends that has come to a raw day: the day it ends on, and the steps to there in JSON, commas between. */
export interface Ending {
  readonly due: PlainDate;
  readonly steps: Buffer;
}

/**
 * The endings that differ by more than the day. A reckoning that has come to a raw day always ends alike, so each is
 * written once and kept; there are only so many days.
 */
export class Endings {
  private readonly kept = { next: new Map<PlainDate, Ending>(), back: new Map<PlainDate, Ending>() };

  /**
   * Undefined where the day simply stands: that is told alike of every day. Throws OutOfCalendarError where the day would
   * be moved out of 1900–2200.
   */
  of(raw: PlainDate, shift: Shift): Ending | undefined {
    if (shift === 'none' || (raw >= VERIFIED_FROM && isWorkingDay(raw))) return undefined;
    let ending = this.kept[shift].get(raw);
    if (ending === undefined) {
      ending = written(raw, shift);
      this.kept[shift].set(raw, ending);
    }
    return ending;
  }
}

/** A term of no days ends on its start day, so all that the engine tells after the count is the ending. */
function written(raw: PlainDate, shift: Shift): Ending {
  const { due, steps } = reckonTerm(raw, { days: 0 }, shift);
  return { due, steps: Buffer.from(JSON.stringify(steps.slice(1)).slice(1, -1)) };
}
