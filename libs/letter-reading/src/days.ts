import { dayOfMonth, daysInMonth, parsePlainDate, weekdayOf } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import type { Doubt } from './letter';

/** A day as it stands in a text; null where it is none, or cannot be read. */
export interface DayFound {
  readonly from: number;
  readonly to: number;
  readonly day: PlainDate | null;
  readonly why: readonly Doubt[];
}

const MONTHS = [
  ...['januari', 'februari', 'mars', 'april', 'maj', 'juni'],
  ...['juli', 'augusti', 'september', 'oktober', 'november', 'december'],
];
const SHORT = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'sept', 'okt', 'nov', 'dec'];
export const MONTH = `(?:${[...MONTHS, ...SHORT.map((short) => String.raw`${short}\b\.?`)].join('|')})`;
const WEEKDAYS = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];
const WEEKDAY = `(?:(?:${WEEKDAYS.join('|')})(?:en)?,? (?:den )?)?`;

/** What may stand where a digit was before a machine read it. */
const DIGIT = '[0-9OoQIlíiBSZ|]';

interface Form {
  readonly pattern: RegExp;
  readonly read: (found: RegExpMatchArray) => Read;
  /** Whether what looks like a day is likely to be meant as one; always, where left out. */
  readonly isMeant?: (found: RegExpMatchArray) => boolean;
}

const FORMS: readonly Form[] = [
  {
    pattern: /(?<![\d/.,-])(\d{4})( ?- ?)(\d{2})( ?- ?)(\d{2})(?![\d/-]|[.,]\d)/g,
    read: ([, year = '', one = '', month = '', other = '', day = '']) =>
      dayOf(year, month, day, one + other === '--' ? [] : ['spaced']),
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d/.-])${WEEKDAY}(\d{1,2})(?::?e)? (${MONTH}) (\d{4})(?!\d)`,
      'giu',
    ),
    read: ([whole, day = '', month = '', year = '']) =>
      dayOf(
        year,
        String(monthNumber(month)),
        day,
        [],
        WEEKDAYS.findIndex((name) => whole.toLowerCase().startsWith(name)) + 1,
      ),
  },
  {
    pattern: /(?<![\d/.-])(\d{1,2})[/.](\d{1,2})[ /.-](\d{4})(?!\d)/g,
    read: ([, day = '', month = '', year = '']) => dayOf(year, month, day, ['unusual-form']),
  },
  {
    pattern: new RegExp(String.raw`(?<![\p{L}\d/.-])\d{1,2}(?::?e)? ${MONTH}(?! ?\d)`, 'giu'),
    read: () => ({ day: null, why: ['no-year'] }),
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\w/.-])${DIGIT}{3,5} ?[-.:_~] ?${DIGIT}{1,3} ?[-.:_~] ?${DIGIT}{1,3}(?![\w/-])`,
      'g',
    ),
    read: () => ({ day: null, why: ['unreadable'] }),
    isMeant: (found) => hasDigits(found),
  },
  {
    pattern: /(?<![\w/.-])(?:\d ){3}\d ?- ?(?:\d ?){2}- ?\d ?\d/g,
    read: () => ({ day: null, why: ['unreadable'] }),
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\w/.-])${DIGIT}{1,2} ([A-Za-zåäöÅÄÖ0-9]{3,10}\.?) ${DIGIT}{3,5}(?!\w)`,
      'g',
    ),
    read: () => ({ day: null, why: ['unreadable'] }),
    isMeant: (found) => isNearMonth(found),
  },
];

type Read = Pick<DayFound, 'day' | 'why'>;

/** Every day of a text, and what looks like one, in their order. */
export function daysIn(text: string): readonly DayFound[] {
  const found: DayFound[] = [];
  for (const { pattern, read, isMeant = () => true } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const isTaken = found.some((one) => one.from < to && from < one.to);
      if (!isTaken && isMeant(match)) found.push({ from, to, ...read(match) });
    }
  }
  return found.toSorted((one, other) => one.from - other.from);
}

const hasDigits = ([whole]: RegExpMatchArray): boolean => /\d.*\d/.test(whole);

/** What stands between two numbers is nearly the name of a month. */
const isNearMonth = ([, word = '']: RegExpMatchArray): boolean =>
  MONTHS.some((month) => distanceOf(month, word.toLowerCase().replace('.', '')) <= 2);

const monthNumber = (name: string): number => {
  const start = name.toLowerCase().slice(0, 3);
  return MONTHS.findIndex((month) => month.startsWith(start)) + 1;
};

function dayOf(year: string, month: string, day: string, why: readonly Doubt[], weekday = 0): Read {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const known = parsePlainDate(iso);
  if (known === undefined) return { day: null, why: ['no-such-day'] };
  const isOther = weekday !== 0 && weekdayOf(known) !== weekday;
  return { day: known, why: isOther ? [...why, 'weekday'] : why };
}

/** How many letters have to be changed, put in or taken out for one word to be the other. */
function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (one.charAt(i - 1) === other.charAt(j - 1) ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

const SEVERAL = new RegExp(
  String.raw`(?<![\d/.-])((?:\d{1,2}(?: ?- ?|, | och | samt |,? och den |, den ))+)(\d{1,2}) (${MONTH}) (\d{4})(?!\d)`,
  'gi',
);

/** Most days that a run of days can have; more is something else. */
const LONGEST_RUN = 15;

/** Days that share their month: `den 12, 13 och 15 maj 2026`, `12-14 maj 2026`. */
export function sharedMonths(
  text: string,
): readonly { readonly from: number; readonly to: number; readonly days: readonly PlainDate[] | null }[] {
  return [...text.matchAll(SEVERAL)].map((match) => {
    const [whole, before = '', last = '', month = '', year = ''] = match;
    const numbers = numbersOf(`${before}${last}`);
    const number = monthNumber(month);
    const real = numbers.every((day) => day >= 1 && day <= daysInMonth(Number(year), number));
    const days = numbers.flatMap(
      (day) =>
        parsePlainDate(`${year}-${String(number).padStart(2, '0')}-${String(day).padStart(2, '0')}`) ?? [],
    );
    const isRising = days.every(
      (day, index) => index === 0 || dayOfMonth(day) > dayOfMonth(days[index - 1] ?? day),
    );
    return {
      ...{ from: match.index, to: match.index + whole.length },
      days: real && isRising && days.length > 1 && days.length <= LONGEST_RUN ? days : null,
    };
  });
}

/** The numbers of `12-14` and of `12, 13 och 15`. */
function numbersOf(text: string): readonly number[] {
  const parts = text.split(/(, (?:den )?| och (?:den )?|,? och den | samt | ?- ?)/);
  const numbers: number[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const [number, before] = [Number(parts[at]), parts[at - 1]?.trim()];
    const last = numbers.at(-1);
    if (before === '-' && last !== undefined && number - last <= LONGEST_RUN) {
      for (let day = last + 1; day < number; day += 1) numbers.push(day);
    }
    numbers.push(number);
  }
  return numbers;
}
