import { isVerified } from './holidays';
import type { NonWorkingDayId } from './holidays';
import { dayNumber, fromDayNumber } from './plain-date';
import type { PlainDate } from './plain-date';
import { isWorkingDayNumber, nonWorkingIds } from './working-days';

/**
 * What happens to a last day that is no working day: `next` — the action may be taken on the next working day (lag
 * 1930:173 2 §); `back` — it must be done on the nearest working day before (a payment day); `none` — the day stands.
 */
export const SHIFTS = ['next', 'none', 'back'] as const;
export type Shift = (typeof SHIFTS)[number];

/** One day passed over: which day it was, why it is no working day, and the day looked at next. */
export interface ShiftStep {
  readonly day: PlainDate;
  readonly reasons: readonly NonWorkingDayId[];
  readonly to: PlainDate;
  /** False before 1990, for which the list of days has not been read in the statutes of the time. */
  readonly verified: boolean;
}

const STRIDE = { next: 1, back: -1, none: 0 } as const;

/** The day a shift ends on. Throws OutOfCalendarError where it would leave 1900–2200. */
export function shiftDayNumber(number: number, shift: Shift): number {
  const stride = STRIDE[shift];
  let at = number;
  while (stride !== 0 && !isWorkingDayNumber(at)) at += stride;
  return at;
}

/** The days passed over from `date` on, in order; empty where nothing moves. */
export function shiftSteps(date: PlainDate, shift: Shift): readonly ShiftStep[] {
  const steps: ShiftStep[] = [];
  if (shift === 'none') return steps;
  const stride = STRIDE[shift];
  const start = dayNumber(date);
  const end = shiftDayNumber(start, shift);
  for (let at = start; at !== end; at += stride) {
    const day = fromDayNumber(at);
    steps.push({
      day,
      reasons: nonWorkingIds(at),
      to: fromDayNumber(at + stride),
      verified: isVerified(day),
    });
  }
  return steps;
}
