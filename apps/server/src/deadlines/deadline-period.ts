import {
  addDays,
  dayOfMonth,
  daysInMonth,
  isoWeekOf,
  monthOf,
  parsePlainDate,
  weekdayOf,
  yearOf,
} from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';

export const CALENDAR_VIEWS = ['month', 'week', 'agenda'] as const;
export type CalendarView = (typeof CALENDAR_VIEWS)[number];

/** A week of a calendar: its number by ISO 8601, and its seven days from Monday. */
export interface CalendarWeek {
  readonly number: number;
  readonly days: readonly PlainDate[];
}

/** What a calendar shows at once: whole weeks, so that each week number stands for seven days. */
export interface Period {
  readonly view: CalendarView;
  /** The day it was opened on. */
  readonly on: PlainDate;
  readonly weeks: readonly CalendarWeek[];
  readonly first: PlainDate;
  readonly last: PlainDate;
  /** A day in the period before, and one in the period after. */
  readonly previous: PlainDate;
  readonly next: PlainDate;
}

/** How many weeks an agenda shows. */
const AGENDA_WEEKS = 4;

/** Months at the ends of the calendar of 1900 to 2200 have days and weeks outside it. */
const [FIRST, LAST] = ['1900-03-01', '2200-10-31'];

/** The day an address names, if a calendar can be opened on it. */
export function dayIn(value: unknown): PlainDate | undefined {
  const day = typeof value === 'string' ? parsePlainDate(value.trim()) : undefined;
  return day !== undefined && day >= FIRST && day <= LAST ? day : undefined;
}

const mondayOf = (day: PlainDate): PlainDate => addDays(day, 1 - weekdayOf(day));

const firstOfMonth = (day: PlainDate): PlainDate => addDays(day, 1 - dayOfMonth(day));
const lastOfMonth = (day: PlainDate): PlainDate =>
  addDays(firstOfMonth(day), daysInMonth(yearOf(day), monthOf(day)) - 1);

const weekFrom = (monday: PlainDate): CalendarWeek => ({
  number: isoWeekOf(monday).week,
  days: [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(monday, days)),
});

function weeksFrom(monday: PlainDate, last: PlainDate): readonly CalendarWeek[] {
  const weeks: CalendarWeek[] = [];
  for (let day = monday; day <= last; day = addDays(day, 7)) weeks.push(weekFrom(day));
  return weeks;
}

export function periodOf(view: CalendarView, on: PlainDate): Period {
  const first = view === 'month' ? mondayOf(firstOfMonth(on)) : mondayOf(on);
  const end = view === 'month' ? lastOfMonth(on) : addDays(first, view === 'week' ? 6 : AGENDA_WEEKS * 7 - 1);
  const weeks = weeksFrom(first, end);
  const last = addDays(first, weeks.length * 7 - 1);
  const [previous, next] =
    view === 'month'
      ? [firstOfMonth(addDays(firstOfMonth(on), -1)), addDays(lastOfMonth(on), 1)]
      : [addDays(first, -7 * weeks.length), addDays(last, 1)];
  return { view, on, weeks, first, last, previous, next };
}
