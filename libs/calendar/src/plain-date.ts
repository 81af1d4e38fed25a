declare const plainDate: unique symbol;

/**
 * A day in the Gregorian calendar, written `YYYY-MM-DD`, between 1900-01-01 and 2200-12-31. It has no time and no zone.
 * The only ways to get one are {@link parsePlainDate} and arithmetic on another, so a value of this type is a real day.
 * Being text of fixed width, two of them compare by `<` as the days do.
 */
export type PlainDate = string & { readonly [plainDate]: true };

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2200;

/** Days since 1970-01-01 of the first and the last day this calendar knows. */
const FIRST_DAY_NUMBER = dayNumberOf(FIRST_YEAR, 1, 1);
const LAST_DAY_NUMBER = dayNumberOf(LAST_YEAR, 12, 31);
/** How many days this calendar knows. */
export const DAY_COUNT = LAST_DAY_NUMBER - FIRST_DAY_NUMBER + 1;

/** Arithmetic has left the years this calendar is exact for. */
export class OutOfCalendarError extends RangeError {
  override readonly name = 'OutOfCalendarError';
  constructor() {
    super(`outside ${String(FIRST_YEAR)}-01-01 to ${String(LAST_YEAR)}-12-31`);
  }
}

const ZERO = 48;
const HYPHEN = 45;

/** The day a text names, or undefined if it is not exactly `YYYY-MM-DD`, no real day, or outside 1900–2200. */
export function parsePlainDate(text: string): PlainDate | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  const real = year >= FIRST_YEAR && year <= LAST_YEAR && day >= 1 && day <= daysInMonth(year, month);
  return real ? (text as PlainDate) : undefined;
}

/** The day with this year, month (1–12) and day of the month. Throws {@link OutOfCalendarError} outside 1900–2200. */
export function plainDateOf(year: number, month: number, day: number): PlainDate {
  return fromDayNumber(dayNumberOf(year, month, day));
}

export const yearOf = (date: PlainDate): number => digits(date, 0, 4);
export const monthOf = (date: PlainDate): number => digits(date, 5, 7);
export const dayOfMonth = (date: PlainDate): number => digits(date, 8, 10);

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days the month (1–12) has that year; 0 where there is no such month. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days since 1970-01-01. */
export const dayNumber = (date: PlainDate): number =>
  dayNumberOf(yearOf(date), monthOf(date), dayOfMonth(date));

/** A table with a place for each day. It is made in full length, for one that grows here and there is slow. */
const tableOfDays = <T>(): (T | undefined)[] => new Array<T | undefined>(DAY_COUNT);

/** Where a day stands in such a table, from its days since 1970-01-01. */
export const placeOf = (number: number): number => number - FIRST_DAY_NUMBER;

const written = tableOfDays<PlainDate>();

/** The day that lies this many days after 1970-01-01. Throws {@link OutOfCalendarError} outside 1900–2200. */
export function fromDayNumber(number: number): PlainDate {
  return (written[placeOf(number)] ??= write(number));
}

/** The day `days` later (earlier if negative). Throws {@link OutOfCalendarError} outside 1900–2200. */
export const addDays = (date: PlainDate, days: number): PlainDate => fromDayNumber(dayNumber(date) + days);

/** How many days `to` lies after `from`; negative if before. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from);

/** Day of the week by ISO 8601: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const weekdayOf = (date: PlainDate): Weekday => weekdayOfNumber(dayNumber(date));

/** 1970-01-01 was a Thursday. */
export const weekdayOfNumber = (number: number): Weekday => (((((number + 3) % 7) + 7) % 7) + 1) as Weekday;

/**
 * Days since 1970-01-01 by counting years from March, so that the leap day is the last of its year; 719468 days lie
 * between 0000-03-01 and 1970-01-01.
 */
export function dayNumberOf(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = month > 2 ? month - 3 : month + 9;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * marchMonth + 2) / 5) + day - 1 - 719_468;
}

function write(number: number): PlainDate {
  if (!(number >= FIRST_DAY_NUMBER && number <= LAST_DAY_NUMBER)) throw new OutOfCalendarError();
  let year = FIRST_YEAR + Math.floor(placeOf(number) / 366);
  while (dayNumberOf(year + 1, 1, 1) <= number) year += 1;
  let month = 12;
  while (dayNumberOf(year, month, 1) > number) month -= 1;
  const day = number - dayNumberOf(year, month, 1) + 1;
  return `${String(year)}-${pad(month)}-${pad(day)}` as PlainDate;
}

const pad = (value: number): string => (value < 10 ? `0${String(value)}` : String(value));

/** The number a run of digits writes; NaN if anything else stands there. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}
