import {
  dayNumber,
  dayNumberOf,
  dayOfMonth,
  daysInMonth,
  fromDayNumber,
  monthOf,
  yearOf,
} from './plain-date';
import type { PlainDate } from './plain-date';
import { isWorkingDayNumber } from './working-days';

/** A length of time: exactly one unit, a whole number, never negative. */
export type Term =
  | { readonly days: number }
  | { readonly weeks: number }
  | { readonly months: number }
  | { readonly years: number }
  | { readonly workingDays: number };

/** The units a bare term may be asked for in. */
export const TERM_UNITS = ['days', 'weeks', 'months', 'years'] as const;
export type TermUnit = (typeof TERM_UNITS)[number];

/** No bare term that is asked for is longer, whatever its unit. */
export const LONGEST_TERM = 1_000_000;

/** So many of a unit, as a term. */
export function termOf(length: number, unit: TermUnit): Term {
  switch (unit) {
    case 'days':
      return { days: length };
    case 'weeks':
      return { weeks: length };
    case 'months':
      return { months: length };
    case 'years':
      return { years: length };
  }
}

/**
 * Where a month or year count ends: on the day with the same number, or, where the end month has no such day, on its
 * last day (lag 1930:173 1 §).
 */
export type MonthEnd = 'same-number' | 'last-of-month';

/** The end day of a term. `monthEnd` is told for months and years only. */
export interface TermEnd {
  readonly date: PlainDate;
  readonly monthEnd?: MonthEnd;
}

/**
 * The day a term that starts on `start` ends. The start day is not counted: a Monday and three weeks make a Monday, and
 * the day after the start is day one of a count in days. Throws OutOfCalendarError outside 1900–2200.
 */
export function endOfTerm(start: PlainDate, term: Term): TermEnd {
  if ('days' in term) return { date: fromDayNumber(dayNumber(start) + term.days) };
  if ('weeks' in term) return { date: fromDayNumber(dayNumber(start) + term.weeks * 7) };
  if ('workingDays' in term) return { date: afterWorkingDays(start, term.workingDays) };
  return afterMonths(start, 'months' in term ? term.months : term.years * 12);
}

/** The day with this number in the month that lies `months` after the month of `date`; the month's last if it has none. */
export function dayInMonthAfter(date: PlainDate, months: number, day: number): PlainDate {
  return inMonth(yearOf(date) * 12 + monthOf(date) - 1 + months, day).date;
}

function afterMonths(start: PlainDate, months: number): TermEnd {
  return inMonth(yearOf(start) * 12 + monthOf(start) - 1 + months, dayOfMonth(start));
}

function inMonth(monthsSinceZero: number, day: number): Required<TermEnd> {
  const year = Math.floor(monthsSinceZero / 12);
  const month = monthsSinceZero - year * 12 + 1;
  const length = daysInMonth(year, month);
  return {
    date: fromDayNumber(dayNumberOf(year, month, Math.min(day, length))),
    monthEnd: day > length ? 'last-of-month' : 'same-number',
  };
}

function afterWorkingDays(start: PlainDate, count: number): PlainDate {
  let at = dayNumber(start);
  let left = count;
  while (left > 0) {
    at += 1;
    if (isWorkingDayNumber(at)) left -= 1;
  }
  return fromDayNumber(at);
}
