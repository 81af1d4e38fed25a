import { easterDayNumber } from './easter';
import { NON_WORKING_DAYS } from './holidays';
import type { NonWorkingDayRule, YearlyDay } from './holidays';
import {
  DAY_COUNT,
  dayNumber,
  dayNumberOf,
  fromDayNumber,
  placeOf,
  weekdayOfNumber,
  yearOf,
} from './plain-date';
import type { PlainDate } from './plain-date';

/**
 * Why an action need not be taken on this day: every rule that names it, feast days before plain Saturdays and Sundays.
 * Empty for a working day, also for Maundy Thursday, Twelfth Night's eve (5 January) and the day after Ascension Day.
 */
export function nonWorkingReasons(date: PlainDate): readonly NonWorkingDayRule[] {
  return reasons.get(dayNumber(date)) ?? reasonsIn(yearOf(date)).get(dayNumber(date)) ?? [];
}

/** Whether the day is none of those in lag (1930:173) 2 §. */
export const isWorkingDay = (date: PlainDate): boolean => isWorkingDayNumber(dayNumber(date));

const WORKING = 1;
const NON_WORKING = 2;
const kinds = new Uint8Array(DAY_COUNT);
const reasons = new Map<number, readonly NonWorkingDayRule[]>();
const reckonedYears = new Set<number>();

/** As {@link isWorkingDay}, for days since 1970-01-01. */
export function isWorkingDayNumber(number: number): boolean {
  const place = placeOf(number);
  if ((kinds[place] ?? 0) === 0) reasonsIn(yearOf(fromDayNumber(number)));
  return kinds[place] === WORKING;
}

/** Every non-working day of the year, in order, with its reasons. */
export function nonWorkingDaysOf(
  year: number,
): readonly { date: PlainDate; reasons: readonly NonWorkingDayRule[] }[] {
  reasonsIn(year);
  return daysOf(year).flatMap((number) => {
    const found = reasons.get(number);
    return found === undefined ? [] : [{ date: fromDayNumber(number), reasons: found }];
  });
}

function daysOf(year: number): number[] {
  const first = dayNumberOf(year, 1, 1);
  return Array.from({ length: dayNumberOf(year + 1, 1, 1) - first }, (_, index) => first + index);
}

function reasonsIn(year: number): ReadonlyMap<number, readonly NonWorkingDayRule[]> {
  if (reckonedYears.has(year)) return reasons;
  for (const number of daysOf(year)) kinds[placeOf(number)] = WORKING;
  for (const rule of NON_WORKING_DAYS) {
    for (const number of daysIn(year, rule.day)) {
      const date = fromDayNumber(number);
      if (date < (rule.from ?? date) || date > (rule.to ?? date)) continue;
      kinds[placeOf(number)] = NON_WORKING;
      reasons.set(number, [...(reasons.get(number) ?? []), rule]);
    }
  }
  reckonedYears.add(year);
  return reasons;
}

function daysIn(year: number, day: YearlyDay): readonly number[] {
  switch (day.kind) {
    case 'fixed':
      return [dayNumberOf(year, day.month, day.day)];
    case 'easter':
      return [easterDayNumber(year) + day.offset];
    case 'weekday-from':
      return [firstWeekdayFrom(dayNumberOf(year, day.month, day.day), day.weekday)];
    case 'every':
      return daysOf(year).filter((number) => weekdayOfNumber(number) === day.weekday);
  }
}

function firstWeekdayFrom(number: number, weekday: number): number {
  return number + ((weekday - weekdayOfNumber(number) + 7) % 7);
}
