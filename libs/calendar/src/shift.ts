import { VERIFIED_FROM } from './holidays';
import type { NonWorkingDayId } from './holidays';
import { DAY_COUNT, FIRST_DAY_NUMBER, dayNumber, fromDayNumber } from './plain-date';
import type { PlainDate } from './plain-date';
import { isWorkingDayNumber, nonWorkingReasons } from './working-days';

/**
 * What happens to a last day that is no working day: `next` — the action may be taken on the next working day (lag
 * 1930:173 2 §); `back` — it must be done on the nearest working day before (a payment day); `none` — the day stands.
 */
export type Shift = 'next' | 'back' | 'none';

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
  const stride = STRIDE[shift];
  const start = dayNumber(date);
  const end = shiftDayNumber(start, shift);
  const steps: ShiftStep[] = [];
  for (let at = start; at !== end; at += stride) steps.push(passedOver(at, stride));
  return steps;
}

/** Each day passed over is told once and kept: there are only so many, and shifting is most of the work of a reckoning. */
const forwards = new Array<ShiftStep | undefined>(DAY_COUNT);
const backwards = new Array<ShiftStep | undefined>(DAY_COUNT);

function passedOver(number: number, stride: number): ShiftStep {
  const told = stride > 0 ? forwards : backwards;
  return (told[number - FIRST_DAY_NUMBER] ??= tell(number, stride));
}

function tell(number: number, stride: number): ShiftStep {
  const day = fromDayNumber(number);
  return {
    day,
    reasons: nonWorkingReasons(day).map((rule) => rule.id),
    to: fromDayNumber(number + stride),
    verified: day >= VERIFIED_FROM,
  };
}
