export {
  FIRST_YEAR,
  LAST_YEAR,
  OutOfCalendarError,
  addDays,
  dayOfMonth,
  daysBetween,
  daysInMonth,
  monthOf,
  parsePlainDate,
  plainDateOf,
  weekdayOf,
  yearOf,
} from './plain-date';
export type { PlainDate } from './plain-date';
export { isoWeekOf } from './iso-week';
export { COUNT_CITE, NON_WORKING_DAYS, SHIFT_CITE, VERIFIED_FROM, isVerified } from './holidays';
export type { NonWorkingDayRule } from './holidays';
export { isWorkingDay, nonWorkingDaysOf, nonWorkingReasons } from './working-days';
export { LONGEST_TERM, TERM_UNITS, dayInMonthAfter, endOfTerm, termOf } from './term';
export type { MonthEnd, Term, TermEnd, TermUnit } from './term';
export { SHIFTS, shiftSteps } from './shift';
export type { Shift, ShiftStep } from './shift';
