import { isFault, readRhythm } from '@fristvakt/checklists';
import type { RhythmRule } from '@fristvakt/checklists';
import type { Language } from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import { RHYTHM_WORDS } from './rhythm.words';

type Say = ReturnType<typeof wordsIn<keyof typeof RHYTHM_WORDS.sv>>;

/** A rule in words: `varje månad, sista vardagen`. One that has no words of its own is told as it is written. */
export function rhythmInWords(text: string, lang: Language): string {
  const rule = readRhythm(text);
  if (isFault(rule)) return text;
  const w = wordsIn(RHYTHM_WORDS, lang);
  const when = whenOf(rule, w, lang);
  if (when === undefined) return w('by-rule', { rule: text });
  return [howOften(rule, w), ...when].join(', ');
}

function howOften({ freq, interval }: RhythmRule, w: Say): string {
  const months = freq === 'MONTHLY' ? interval : 0;
  if (freq === 'WEEKLY') return interval === 1 ? w('every-week') : w('every-n-weeks', { n: interval });
  if (freq === 'YEARLY') return interval === 1 ? w('every-year') : w('every-n-years', { n: interval });
  const NAMED = { 1: 'every-month', 3: 'every-quarter', 6: 'every-half-year', 12: 'every-year' } as const;
  const named = NAMED[months as keyof typeof NAMED] as (typeof NAMED)[keyof typeof NAMED] | undefined;
  return named === undefined ? w('every-n-months', { n: months }) : w(named);
}

/** On which days and in which months; undefined where no few words say it. */
function whenOf(rule: RhythmRule, w: Say, lang: Language): readonly string[] | undefined {
  const days = daysOf(rule, w, lang);
  if (days === undefined) return undefined;
  const months = rule.byMonth.flatMap((month) => monthName(month, w));
  return [...days, ...(months.length === 0 ? [] : [w('in-months', { months: listed(months, lang) })])];
}

const MONTHS = [
  ...(['month-1', 'month-2', 'month-3', 'month-4', 'month-5', 'month-6', 'month-7', 'month-8'] as const),
  ...(['month-9', 'month-10', 'month-11', 'month-12'] as const),
] as const;

function monthName(month: number, w: Say): readonly string[] {
  const key = MONTHS[month - 1];
  return key === undefined ? [] : [w(key)];
}

const WORKING_WEEK = 'MO,TU,WE,TH,FR';

function daysOf(rule: RhythmRule, w: Say, lang: Language): readonly string[] | undefined {
  const { byDay, byMonthDay, bySetPos } = rule;
  const [place, ...places] = bySetPos;
  if (places.length > 0) return undefined;
  if (place === undefined) return plainDays(rule, w, lang);
  const plain = byDay.every(({ nth }) => nth === null);
  const isWorkingWeek = byDay.map(({ day }) => day).join() === WORKING_WEEK;
  const nth = nthText(place, w);
  if (nth !== undefined && plain && isWorkingWeek && byMonthDay.length === 0) {
    return [w('nth-weekday', { nth })];
  }
  // The last of the days from the 28th on: a day that a shorter month has as its last.
  const latest = byMonthDay.at(-1);
  const isSafe = place === -1 && byDay.length === 0 && byMonthDay[0] === 28 && latest !== undefined;
  if (!isSafe) return undefined;
  return [latest === 31 ? w('last-day') : w('day-or-last', { day: latest })];
}

function plainDays({ byDay, byMonthDay }: RhythmRule, w: Say, lang: Language): readonly string[] | undefined {
  if (byDay.length > 0 && byMonthDay.length > 0) return undefined;
  const days = byMonthDay.map((day) =>
    day === -1 ? w('last-day') : day > 0 ? w('day-of-month', { day }) : undefined,
  );
  const weekdays = byDay.map(({ nth, day }) => {
    const name = w(`day-${day}`);
    if (nth === null) return name;
    const told = nthText(nth, w);
    return told === undefined ? undefined : w('nth-day', { nth: told, day: name });
  });
  const all = [...days, ...weekdays];
  if (all.includes(undefined)) return undefined;
  return all.length === 0 ? [] : [listed(all as readonly string[], lang)];
}

const NTH = { '-1': 'nth-last', '1': 'nth-1', '2': 'nth-2', '3': 'nth-3', '4': 'nth-4' } as const;

function nthText(nth: number, w: Say): string | undefined {
  const key = (NTH as Readonly<Record<string, (typeof NTH)[keyof typeof NTH]>>)[String(nth)];
  return key === undefined ? undefined : w(key);
}

const listed = (texts: readonly string[], lang: Language): string =>
  new Intl.ListFormat(lang, { type: 'conjunction' }).format(texts);
