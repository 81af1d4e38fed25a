import { easterDayNumber } from './easter';
import { NON_WORKING_DAYS } from './holidays';
import type { NonWorkingDayId, NonWorkingDayRule, YearlyDay } from './holidays';
import {
  DAY_COUNT,
  dayNumber,
  dayNumberOf,
  fromDayNumber,
  placeOf,
  plainDateOf,
  weekdayOfNumber,
  yearOf,
} from './plain-date';
import type { PlainDate } from './plain-date';

/**
 * Why an action need not be taken on this day: every rule that names it, feast days before plain Saturdays and Sundays.
 * Empty for a working day, also for Maundy Thursday, Twelfth Night's eve (5 January) and the day after Ascension Day.
 */
export const nonWorkingReasons = (date: PlainDate): readonly NonWorkingDayRule[] =>
  combinationOn(dayNumber(date)).rules;

/** The ids of {@link nonWorkingReasons}, for days since 1970-01-01. The same reasons are always the same list. */
export const nonWorkingIds = (number: number): readonly NonWorkingDayId[] => combinationOn(number).ids;

/** Whether the day is none of those in lag (1930:173) 2 §. */
export const isWorkingDay = (date: PlainDate): boolean => isWorkingDayNumber(dayNumber(date));

/** As {@link isWorkingDay}, for days since 1970-01-01. */
export const isWorkingDayNumber = (number: number): boolean => kindOf(number) === WORKING;

/** Every non-working day of the year, in order, with its reasons. */
export function nonWorkingDaysOf(
  year: number,
): readonly { date: PlainDate; reasons: readonly NonWorkingDayRule[] }[] {
  return daysOf(year)
    .filter((number) => !isWorkingDayNumber(number))
    .map((number) => ({ date: fromDayNumber(number), reasons: combinationOn(number).rules }));
}

/** Rules that name the same day. There are but a few dozen such combinations. */
interface Combination {
  readonly rules: readonly NonWorkingDayRule[];
  readonly ids: readonly NonWorkingDayId[];
  /** The kind of day that this one becomes by one more rule. */
  readonly kindWith: Map<NonWorkingDayRule, number>;
}

const combinationOf = (rules: readonly NonWorkingDayRule[]): Combination => ({
  rules,
  ids: rules.map((rule) => rule.id),
  kindWith: new Map(),
});

const NOT_RECKONED = 0;
const WORKING = 1;
/** By kind of day: the first is of days not reckoned yet, the second of working days. */
const combinations = [combinationOf([]), combinationOf([])];
/** The kind of each day, as far as years have been asked for. */
const kinds = new Uint8Array(DAY_COUNT);

function combinationOn(number: number): Combination {
  return combinationOfKind(kindOf(number));
}

function combinationOfKind(kind: number): Combination {
  const combination = combinations[kind];
  if (combination === undefined) throw new RangeError(`no kind of day ${String(kind)}`);
  return combination;
}

function kindOf(number: number): number {
  const place = placeOf(number);
  if ((kinds[place] ?? NOT_RECKONED) === NOT_RECKONED) reckon(yearOf(fromDayNumber(number)));
  return kinds[place] ?? NOT_RECKONED;
}

function reckon(year: number): void {
  for (const number of daysOf(year)) kinds[placeOf(number)] = WORKING;
  for (const rule of NON_WORKING_DAYS) {
    for (const number of daysIn(year, rule.day)) {
      if (isInForce(rule, number)) kinds[placeOf(number)] = kindWith(rule, kindOf(number));
    }
  }
}

/** The kind of a day of this kind that one more rule names. */
function kindWith(rule: NonWorkingDayRule, kind: number): number {
  const { rules, kindWith: known } = combinationOfKind(kind);
  let joined = known.get(rule);
  if (joined === undefined) {
    joined = combinations.push(combinationOf([...rules, rule])) - 1;
    known.set(rule, joined);
  }
  return joined;
}

/** Most rules hold always; the text of a day is made only for those that do not. */
function isInForce({ from, to }: NonWorkingDayRule, number: number): boolean {
  if (from === null && to === null) return true;
  const date = fromDayNumber(number);
  return date >= (from ?? date) && date <= (to ?? date);
}

function daysOf(year: number): number[] {
  const first = dayNumber(plainDateOf(year, 1, 1));
  return Array.from({ length: dayNumberOf(year + 1, 1, 1) - first }, (_, index) => first + index);
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
