import type { PlainDate } from './plain-date';

/** Where a rule is read: the section, the document's number in the statute book, and where its text is published. */
export interface CalendarCite {
  readonly section: string;
  readonly link: string;
}

/** How the day of a year is found. `weekday` is ISO (6 = Saturday): the only such weekday from that day on, within a week. */
export type YearlyDay =
  | { readonly kind: 'fixed'; readonly month: number; readonly day: number }
  | { readonly kind: 'easter'; readonly offset: number }
  | { readonly kind: 'weekday-from'; readonly weekday: number; readonly month: number; readonly day: number }
  | { readonly kind: 'every'; readonly weekday: number };

/**
 * A day on which, under lag (1930:173) 2 §, an action need not be taken. `from` and `to` are the first and last day the
 * wording holds; `from: null` means that no earlier end has been looked for, see {@link VERIFIED_FROM}.
 */
export interface NonWorkingDayRule {
  readonly id: NonWorkingDayId;
  readonly sv: string;
  readonly en: string;
  readonly day: YearlyDay;
  readonly from: string | null;
  readonly to: string | null;
  readonly cites: readonly CalendarCite[];
}

export type NonWorkingDayId =
  | 'sunday'
  | 'new-years-day'
  | 'epiphany'
  | 'good-friday'
  | 'easter-sunday'
  | 'easter-monday'
  | 'may-day'
  | 'ascension-day'
  | 'whit-sunday'
  | 'whit-monday'
  | 'national-day'
  | 'midsummer-day'
  | 'all-saints-day'
  | 'christmas-day'
  | 'second-christmas-day'
  | 'saturday'
  | 'midsummer-eve'
  | 'christmas-eve'
  | 'new-years-eve';

/**
 * The day lag (1989:253) came into force. The list below is read from the statutes for days from here on. Earlier days
 * are reckoned by the same list, and every step that rests on it there is marked as not verified.
 */
export const VERIFIED_FROM = '1990-01-01';

/** Whether the list has been read in the statutes of that day. */
export const isVerified = (date: PlainDate): boolean => date >= VERIFIED_FROM;

const HOLIDAYS_ACT: CalendarCite = {
  section: '1 och 2 §§ lagen (1989:253)',
  link: 'https://lagen.nu/1989:253',
};
const HOLIDAYS_CHANGE: CalendarCite = {
  section: 'lag (2004:1320)',
  link: 'https://lagen.nu/1989:253#L2004:1320',
};
/** Which days move the last day of an action. */
export const SHIFT_CITE: CalendarCite = {
  section: '2 § lagen (1930:173)',
  link: 'https://lagen.nu/1930:173#P2',
};
/** How weeks, months and years are counted. */
export const COUNT_CITE: CalendarCite = {
  section: '1 § lagen (1930:173)',
  link: 'https://lagen.nu/1930:173#P1',
};

const holiday = (
  id: NonWorkingDayId,
  sv: string,
  en: string,
  day: YearlyDay,
  versions: { from?: string; to?: string } = {},
): NonWorkingDayRule => ({
  id,
  sv,
  en,
  day,
  from: versions.from ?? null,
  to: versions.to ?? null,
  cites:
    versions.from === undefined && versions.to === undefined
      ? [HOLIDAYS_ACT]
      : [HOLIDAYS_ACT, HOLIDAYS_CHANGE],
});

const eve = (id: NonWorkingDayId, sv: string, en: string, day: YearlyDay): NonWorkingDayRule => ({
  id,
  sv,
  en,
  day,
  from: null,
  to: null,
  cites: [SHIFT_CITE],
});

/** The days of lag (1989:253) 1–2 §§ and those that lag (1930:173) 2 § adds, in the order a year meets them by statute. */
export const NON_WORKING_DAYS: readonly NonWorkingDayRule[] = [
  holiday('new-years-day', 'nyårsdagen', 'New Year’s Day', { kind: 'fixed', month: 1, day: 1 }),
  holiday('epiphany', 'trettondedag jul', 'Epiphany', { kind: 'fixed', month: 1, day: 6 }),
  holiday('good-friday', 'långfredagen', 'Good Friday', { kind: 'easter', offset: -2 }),
  holiday('easter-sunday', 'påskdagen', 'Easter Sunday', { kind: 'easter', offset: 0 }),
  holiday('easter-monday', 'annandag påsk', 'Easter Monday', { kind: 'easter', offset: 1 }),
  holiday('may-day', 'första maj', 'May Day', { kind: 'fixed', month: 5, day: 1 }),
  holiday('ascension-day', 'Kristi himmelsfärdsdag', 'Ascension Day', { kind: 'easter', offset: 39 }),
  holiday('whit-sunday', 'pingstdagen', 'Whit Sunday', { kind: 'easter', offset: 49 }),
  holiday(
    'whit-monday',
    'annandag pingst',
    'Whit Monday',
    { kind: 'easter', offset: 50 },
    { to: '2005-03-31' },
  ),
  holiday(
    'national-day',
    'Sveriges nationaldag',
    'National Day',
    { kind: 'fixed', month: 6, day: 6 },
    { from: '2005-04-01' },
  ),
  holiday('midsummer-day', 'midsommardagen', 'Midsummer Day', {
    kind: 'weekday-from',
    weekday: 6,
    month: 6,
    day: 20,
  }),
  holiday('all-saints-day', 'alla helgons dag', 'All Saints’ Day', {
    kind: 'weekday-from',
    weekday: 6,
    month: 10,
    day: 31,
  }),
  holiday('christmas-day', 'juldagen', 'Christmas Day', { kind: 'fixed', month: 12, day: 25 }),
  holiday('second-christmas-day', 'annandag jul', 'Second Day of Christmas', {
    kind: 'fixed',
    month: 12,
    day: 26,
  }),
  eve('midsummer-eve', 'midsommarafton', 'Midsummer Eve', {
    kind: 'weekday-from',
    weekday: 5,
    month: 6,
    day: 19,
  }),
  eve('christmas-eve', 'julafton', 'Christmas Eve', { kind: 'fixed', month: 12, day: 24 }),
  eve('new-years-eve', 'nyårsafton', 'New Year’s Eve', { kind: 'fixed', month: 12, day: 31 }),
  eve('saturday', 'lördag', 'Saturday', { kind: 'every', weekday: 6 }),
  holiday('sunday', 'söndag', 'Sunday', { kind: 'every', weekday: 7 }),
];
