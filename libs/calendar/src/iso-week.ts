import { addDays, dayNumber, dayNumberOf, weekdayOf, yearOf } from './plain-date';
import type { PlainDate } from './plain-date';

/** A week by ISO 8601, as Swedish calendars print it: Monday first, week 1 holds the year's first Thursday. */
export interface IsoWeek {
  readonly year: number;
  readonly week: number;
}

/** The week a day lies in. Throws OutOfCalendarError where that week's Thursday lies outside 1900–2200. */
export function isoWeekOf(date: PlainDate): IsoWeek {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const year = yearOf(thursday);
  const week = Math.floor((dayNumber(thursday) - dayNumberOf(year, 1, 1)) / 7) + 1;
  return { year, week };
}
