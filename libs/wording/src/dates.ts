import { dayOfMonth, daysBetween, monthOf, parsePlainDate, weekdayOf, yearOf } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import type { Language } from './language';

const WEEKDAYS = {
  sv: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

const MONTHS = {
  sv: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;

/** A no-break space: a day and its month, a number and its unit stay on one line. */
const NBSP = '\u00a0';

export const weekdayName = (date: PlainDate, lang: Language): string =>
  WEEKDAYS[lang][weekdayOf(date) - 1] ?? '';

/** `21 februari 2023`, in the form both languages use, held together by no-break spaces. */
export const longDate = (date: PlainDate, lang: Language): string =>
  [dayOfMonth(date), MONTHS[lang][monthOf(date) - 1], yearOf(date)].join(NBSP);

/** `tisdag 21 februari 2023`. */
export const fullDate = (date: PlainDate, lang: Language): string =>
  `${weekdayName(date, lang)}${NBSP}${longDate(date, lang)}`;

/** What is known of a day known only by its month or its year: `februari 2022`, `2022`. */
export function roughDate(text: string, lang: Language): string {
  const [year = '', month] = text.split('-');
  const name = MONTHS[lang][Number(month) - 1];
  return name === undefined ? year : `${name}${NBSP}${year}`;
}

/** `tis 2023-02-21`, for tables. */
export const shortDate = (date: PlainDate, lang: Language): string =>
  `${weekdayName(date, lang).slice(0, 3)}${NBSP}${date}`;

/** How far off a day is: `i dag`, `om 3 dagar`, `för 2 dagar sedan`. */
export function distance(from: PlainDate, to: PlainDate, lang: Language): string {
  const days = daysBetween(from, to);
  const near = NEAR[lang][days];
  if (near !== undefined) return near;
  const count = Math.abs(days);
  if (lang === 'sv') return days > 0 ? `om ${String(count)} dagar` : `för ${String(count)} dagar sedan`;
  return days > 0 ? `in ${String(count)} days` : `${String(count)} days ago`;
}

const NEAR: Record<Language, Partial<Record<number, string>>> = {
  sv: { 0: 'i dag', 1: 'i morgon', [-1]: 'i går' },
  en: { 0: 'today', 1: 'tomorrow', [-1]: 'yesterday' },
};

/** A date in a field that holds plain text: written out if it is a real day, as it stands if not. */
export function dateIn(text: string, lang: Language): string {
  const date = parsePlainDate(text);
  return date === undefined ? text : fullDate(date, lang);
}

const COUNTS_SV = [
  'noll',
  'en',
  'två',
  'tre',
  'fyra',
  'fem',
  'sex',
  'sju',
  'åtta',
  'nio',
  'tio',
  'elva',
  'tolv',
];
const COUNTS_EN = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

const UNITS = {
  days: { sv: ['dag', 'dagar'], en: ['day', 'days'] },
  weeks: { sv: ['vecka', 'veckor'], en: ['week', 'weeks'] },
  months: { sv: ['månad', 'månader'], en: ['month', 'months'] },
  years: { sv: ['år', 'år'], en: ['year', 'years'] },
  workingDays: { sv: ['arbetsdag', 'arbetsdagar'], en: ['working day', 'working days'] },
  hours: { sv: ['timme', 'timmar'], en: ['hour', 'hours'] },
} as const;
export type Unit = keyof typeof UNITS;

/** `tre veckor`, `one month`: in words up to twelve. */
export function amount(count: number, unit: Unit, lang: Language): string {
  const word = count === 1 && unit === 'years' && lang === 'sv' ? 'ett' : words(count, lang);
  const [one, many] = UNITS[unit][lang];
  return `${word}${NBSP}${count === 1 ? one : many}`;
}

const words = (count: number, lang: Language): string =>
  (lang === 'sv' ? COUNTS_SV : COUNTS_EN)[count] ?? String(count);

/** The first letter a capital, for the head of a sentence. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
