import {
  addDays,
  dayOfMonth,
  daysBetween,
  monthOf,
  parsePlainDate,
  plainDateOf,
  yearOf,
} from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import type { Rhythm } from '@fristvakt/practice';
import { RRule, datetime } from 'rrule';
import type { RhythmRule } from './rhythm-rule';

/** The days a list of a control is about: from one coming of the rhythm to the day before the next. */
export interface Period {
  readonly first: PlainDate;
  readonly last: PlainDate;
}

/** How a list names its period: an interval of ISO 8601. */
export const periodText = ({ first, last }: Period): string => `${first}/${last}`;

/** A control is at most weekly: what comes oftener is work of every day. */
const SHORTEST = 7;

/** Nineteen times 400 years. */
const REPEATS = 7_600;

/** The comings of a rhythm. Days are handed over as midnights of UTC and taken back as days: no zone has a part in it. */
class Comings {
  private readonly rule: RRule;

  constructor(
    { freq, interval, byDay, byMonthDay, byMonth, bySetPos }: RhythmRule,
    private readonly start: Date,
  ) {
    const some = (values: readonly number[]): number[] | null => (values.length === 0 ? null : [...values]);
    this.rule = new RRule({
      ...{ freq: RRule[freq], interval, dtstart: start },
      ...{ bymonth: some(byMonth), bymonthday: some(byMonthDay), bysetpos: some(bySetPos) },
      byweekday:
        byDay.length === 0
          ? null
          : byDay.map(({ nth, day }) => (nth === null ? RRule[day] : RRule[day].nth(nth))),
    });
  }

  static from(rule: RhythmRule, anchor: PlainDate): Comings {
    return new Comings(rule, instantOf(anchor));
  }

  /**
   * Whether there is any. What never comes is looked for until the year 9999, for seconds while everybody waits; the calendar, its
   * weekdays included, repeats itself every 400 years, so it is asked of a start near that end.
   */
  static areThere(rule: RhythmRule, anchor: PlainDate): boolean {
    const late = new Comings(rule, datetime(yearOf(anchor) + REPEATS, monthOf(anchor), dayOfMonth(anchor)));
    return late.rule.after(late.start, true) !== null;
  }

  between(first: PlainDate, last: PlainDate): readonly PlainDate[] {
    return this.rule.between(instantOf(first), instantOf(last), true).map(dayOfInstant);
  }

  after(day: PlainDate): PlainDate | undefined {
    const next = this.rule.after(instantOf(day), false);
    return next === null ? undefined : dayOfInstant(next);
  }
}

const instantOf = (day: PlainDate): Date => datetime(yearOf(day), monthOf(day), dayOfMonth(day));

function dayOfInstant(instant: Date): PlainDate {
  const day = parsePlainDate(instant.toISOString().slice(0, 10));
  if (day === undefined) throw new Error('a rhythm has left the calendar');
  return day;
}

/** The periods that have begun by a day and end on or after another, the earliest first. `anchor`: the first day of the rhythm. */
export function periodsBegun(
  rule: RhythmRule,
  anchor: PlainDate,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): readonly Period[] {
  if (to < anchor) return [];
  const comings = Comings.from(rule, anchor);
  const begun = comings.between(anchor, to);
  return begun
    .flatMap((first, place): readonly Period[] => {
      const next = begun[place + 1] ?? comings.after(first);
      return next === undefined ? [] : [{ first, last: addDays(next, -1) }];
    })
    .filter(({ last }) => last >= from);
}

/** The next periods, from the one a day lies in. */
export function periodsComing(
  rule: RhythmRule,
  anchor: PlainDate,
  { from, most }: { readonly from: PlainDate; readonly most: number },
): readonly Period[] {
  const comings = Comings.from(rule, anchor);
  const periods = [...periodsBegun(rule, anchor, { from, to: from })];
  let first = comings.after(from > anchor ? from : addDays(anchor, -1));
  while (first !== undefined && periods.length < most) {
    const next = comings.after(first);
    if (next === undefined) break;
    if (!periods.some((period) => period.first === first)) periods.push({ first, last: addDays(next, -1) });
    first = next;
  }
  return periods;
}

/** Why a rhythm is none for a control: it never comes, or too often. Undefined where it is one. */
export function faultOfRhythm(rule: RhythmRule, anchor: PlainDate): 'never' | 'too-often' | undefined {
  if (!Comings.areThere(rule, anchor)) return 'never';
  const [first, ...more] = periodsComing(rule, anchor, { from: anchor, most: 24 });
  if (first === undefined) return 'never';
  const isShort = ({ first: begins, last }: Period): boolean => daysBetween(begins, last) + 1 < SHORTEST;
  return [first, ...more].some(isShort) ? 'too-often' : undefined;
}

const MONTHS: Readonly<Record<Rhythm, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };
/** The last day of the month that every month has. */
const SAFE = 28;

/** Each so many months from the first day on. A month without that day has it on its last: 31 January, 28 February. */
export function rhythmFrom(rhythm: Rhythm, first: PlainDate): RhythmRule {
  const day = dayOfMonth(first);
  const days = Array.from({ length: Math.max(0, day - SAFE + 1) }, (_, place) => SAFE + place);
  return {
    ...{ freq: 'MONTHLY', interval: MONTHS[rhythm], byDay: [], byMonth: [] },
    ...(day <= SAFE ? { byMonthDay: [], bySetPos: [] } : { byMonthDay: days, bySetPos: [-1] }),
  };
}

/** The first day of the month, quarter, half-year or year that a day lies in. */
export function beginningOf(rhythm: Rhythm, day: PlainDate): PlainDate {
  const months = MONTHS[rhythm];
  return plainDateOf(yearOf(day), Math.floor((monthOf(day) - 1) / months) * months + 1, 1);
}
