import { VERIFIED_FROM, dayOfMonth, monthOf, nonWorkingReasons, yearOf } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import type { DeadlineRowListed, HearingListed } from '@fristvakt/deadlines';
import type { Actor } from '@fristvakt/proceedings';
import { actorName, capital, fullDate, longDate, weekdayName } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import { CALENDAR_WORDS } from './deadline-calendar.words';
import { listLine } from './deadline-list-line';
import type { DeadlineListLine } from './deadline-list-line';
import { CALENDAR_VIEWS, dayIn } from './deadline-period';
import type { CalendarView, CalendarWeek, Period } from './deadline-period';

export const WHOSE = ['provider', 'others', 'all'] as const;
export type Whose = (typeof WHOSE)[number];

/** As many rows as a period has at most; a month with more is no overview any more. */
export const MOST_IN_PERIOD = 500;
/** As many as fit in the square of a day. */
const MOST_IN_SQUARE = 4;

export interface CalendarSource {
  readonly period: Period;
  readonly whose: Whose;
  readonly rows: readonly DeadlineRowListed[];
  readonly hearings: readonly HearingListed[];
  readonly today: PlainDate;
}

/** A day as the calendar shows it. */
export interface DayShown {
  readonly date: PlainDate;
  readonly number: number;
  readonly name: string;
  readonly isToday: boolean;
  /** A day on which nothing need be done: Saturday, Sunday, holiday. */
  readonly isFree: boolean;
  /** Of another month than the one that is open. */
  readonly isBeside: boolean;
  readonly isEmpty: boolean;
  /** The names of the holidays that fall on it. */
  readonly holidays: readonly string[];
  readonly lines: readonly DeadlineListLine[];
  readonly hearings: readonly { readonly text: string; readonly matter: string; readonly href: string }[];
  /** Those that do not fit in the square, and where they stand. */
  readonly more: { readonly text: string; readonly href: string } | null;
}

export interface WeekShown {
  readonly number: number;
  readonly name: string;
  readonly heading: string;
  readonly href: string;
  readonly isEmpty: boolean;
  readonly days: readonly DayShown[];
}

const calendarAddress = (view: CalendarView, on: PlainDate, whose: Whose): string =>
  `/deadlines/calendar?view=${view}&on=${on}${whose === 'provider' ? '' : `&party=${whose}`}`;

/** The calendar with everything round it, as the template reads it. */
export function calendarModel(source: CalendarSource, lang: Language): object {
  const { period, whose, rows, today } = source;
  const t = wordsIn(CALENDAR_WORDS, lang);
  const weeks = period.weeks.map((week) => weekShown(week, source, lang));
  const [monday] = period.weeks;
  const at = (view: CalendarView, on: PlainDate): string => calendarAddress(view, on, whose);
  return {
    heading: headingOf(period, lang),
    isMonth: period.view === 'month',
    isWeek: period.view === 'week',
    weekdays: (monday?.days ?? []).map((day) => {
      const name = capital(weekdayName(day, lang));
      return { name, short: name.slice(0, 3) };
    }),
    weeks: period.view === 'agenda' ? weeks.filter(({ isEmpty }) => !isEmpty) : weeks,
    isEmpty: weeks.every(({ isEmpty }) => isEmpty),
    isBare: weeks.every(({ days }) => days.every(({ isEmpty, isBeside }) => isEmpty || isBeside)),
    views: CALENDAR_VIEWS.map((view) => ({
      ...{ text: t(view), href: at(view, period.on), here: view === period.view },
    })),
    whose: WHOSE.map((one) => ({
      ...{ text: t(`whose-${one}`), here: one === whose, href: calendarAddress(period.view, period.on, one) },
    })),
    moves: {
      previous: moveTo(period.previous, at, period.view),
      next: moveTo(period.next, at, period.view),
      today: at(period.view, today),
    },
    go: { view: period.view, on: period.on, party: whose === 'provider' ? null : whose },
    truncated: rows.length > MOST_IN_PERIOD ? t('truncated', { n: String(MOST_IN_PERIOD) }) : null,
    unverified: period.first < VERIFIED_FROM ? t('unverified') : null,
  };
}

/** Null at the end of the calendar. */
const moveTo = (
  day: PlainDate,
  at: (view: CalendarView, on: PlainDate) => string,
  view: CalendarView,
): string | null => (dayIn(day) === undefined ? null : at(view, day));

function headingOf({ view, on, weeks, first, last }: Period, lang: Language): string {
  const t = wordsIn(CALENDAR_WORDS, lang);
  if (view === 'month') return capital(longDate(on, lang).split('\u00a0').slice(1).join(' '));
  const { from, to } = spanOf(first, last, lang);
  const [n, m] = [weeks[0]?.number ?? 0, weeks.at(-1)?.number ?? 0].map(String) as [string, string];
  return view === 'week' ? t('week-of', { n, from, to }) : t('weeks', { n, m, from, to });
}

/** From a day to a day; the month and the year are said once where both have the same. */
function spanOf(
  first: PlainDate,
  last: PlainDate,
  lang: Language,
): { readonly from: string; readonly to: string } {
  const [from, to] = [longDate(first, lang), longDate(last, lang)];
  if (isSameMonth(first, last)) return { from: String(dayOfMonth(first)), to };
  return { from: yearOf(first) === yearOf(last) ? from.slice(0, -5) : from, to };
}

function weekShown(week: CalendarWeek, source: CalendarSource, lang: Language): WeekShown {
  const t = wordsIn(CALENDAR_WORDS, lang);
  const days = week.days.map((day) => dayShown(day, source, lang));
  const [monday = source.period.on] = week.days;
  const { from, to } = spanOf(monday, week.days.at(-1) ?? monday, lang);
  const n = String(week.number);
  return {
    number: week.number,
    name: t('week-number', { n }),
    heading: t('week-of', { n, from, to }),
    href: calendarAddress('week', monday, source.whose),
    isEmpty: days.every(({ isEmpty }) => isEmpty),
    days: source.period.view === 'agenda' ? days.filter(({ isEmpty }) => !isEmpty) : days,
  };
}

function dayShown(date: PlainDate, source: CalendarSource, lang: Language): DayShown {
  const { period, today, whose } = source;
  const reasons = nonWorkingReasons(date);
  const lines = source.rows.filter(({ sortOn }) => sortOn === date).map((row) => listLine(row, today, lang));
  const hearings = source.hearings.filter(({ day }) => day === date).map((one) => hearingShown(one, lang));
  const shown = period.view === 'month' ? lines.slice(0, MOST_IN_SQUARE) : lines;
  return {
    date,
    number: dayOfMonth(date),
    name: capital(fullDate(date, lang)),
    isToday: date === today,
    isFree: reasons.length > 0,
    isBeside: period.view === 'month' && !isSameMonth(date, period.on),
    isEmpty: lines.length === 0 && hearings.length === 0,
    holidays: holidaysOn(date, lang),
    lines: shown,
    hearings,
    more: moreOn(date, lines.length - shown.length, whose, lang),
  };
}

function moreOn(date: PlainDate, n: number, whose: Whose, lang: Language): DayShown['more'] {
  if (n === 0) return null;
  const text = wordsIn(CALENDAR_WORDS, lang)('more-on-day', { n });
  return { text, href: `${calendarAddress('week', date, whose)}#d${date}` };
}

/** The holidays of a day by name. That it is a Saturday or a Sunday is plain. */
export const holidaysOn = (date: PlainDate, lang: Language): readonly string[] =>
  nonWorkingReasons(date)
    .filter(({ id }) => id !== 'saturday' && id !== 'sunday')
    .map((reason) => capital(reason[lang]));

const isSameMonth = (one: PlainDate, other: PlainDate): boolean =>
  monthOf(one) === monthOf(other) && yearOf(one) === yearOf(other);

function hearingShown(
  { court, matter, matterId }: HearingListed,
  lang: Language,
): DayShown['hearings'][number] {
  const text = wordsIn(CALENDAR_WORDS, lang)('hearing-in', { court: actorName(court as Actor, lang) });
  return { text, matter, href: `/matters/${matterId}` };
}
