/** How often a control comes back, as RFC 5545 writes it: the parts of a rule that have no time of day and no end. */
export interface RhythmRule {
  readonly freq: (typeof FREQUENCIES)[number];
  readonly interval: number;
  /** Days of the week, perhaps only the n-th of the month or the year; -1 is the last. */
  readonly byDay: readonly { readonly nth: number | null; readonly day: (typeof WEEKDAYS)[number] }[];
  /** Days of the month; -1 is the last. */
  readonly byMonthDay: readonly number[];
  readonly byMonth: readonly number[];
  /** Which of the days that fit in a month or year; -1 is the last. */
  readonly bySetPos: readonly number[];
}

export const FREQUENCIES = ['WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Why a text is no rhythm of ours. `part`: the part of the rule it is about. */
export interface RhythmFault {
  readonly code: 'unreadable' | 'part-unknown' | 'part-refused' | 'frequency';
  readonly part: string;
}

const LONGEST = 200;
/** What would give a control an end or a time of day: a person ends it, and a day has no hour. */
const REFUSED = new Set([
  ...['COUNT', 'UNTIL', 'DTSTART', 'TZID', 'BYHOUR', 'BYMINUTE', 'BYSECOND', 'BYEASTER'],
  ...['BYWEEKNO', 'BYYEARDAY', 'WKST', 'EXDATE', 'RDATE'],
]);
/** Of a week only its days can be told; anything else might never come. */
const OF_A_WEEK = new Set(['FREQ', 'INTERVAL', 'BYDAY']);

/** Reads a rule, with or without `RRULE:` before it. */
export function readRhythm(text: string): RhythmRule | RhythmFault {
  const plain = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .replace(/;$/, '');
  if (plain === '' || plain.length > LONGEST) return { code: 'unreadable', part: '' };
  const parts = new Map<string, string>();
  for (const part of plain.split(';')) {
    const [, name = '', value = ''] = /^([A-Z]+)=([A-Z0-9,+-]+)$/.exec(part) ?? [];
    if (REFUSED.has(part.split('=')[0] ?? ''))
      return { code: 'part-refused', part: part.split('=')[0] ?? '' };
    if (name === '' || parts.has(name)) return { code: 'unreadable', part };
    parts.set(name, value);
  }
  return ruleOf(parts);
}

export const isFault = (read: RhythmRule | RhythmFault): read is RhythmFault => 'code' in read;

function ruleOf(parts: ReadonlyMap<string, string>): RhythmRule | RhythmFault {
  const freq = FREQUENCIES.find((one) => one === parts.get('FREQ'));
  if (freq === undefined) return { code: 'frequency', part: parts.get('FREQ') ?? '' };
  const foreign = [...parts.keys()].find((name) => freq === 'WEEKLY' && !OF_A_WEEK.has(name));
  if (foreign !== undefined) return { code: 'part-refused', part: foreign };
  const unknown = [...parts.keys()].find((name) => !KNOWN.has(name));
  if (unknown !== undefined) return { code: 'part-unknown', part: unknown };
  const numbers = (name: string, least: number, most: number): readonly number[] | undefined =>
    numbersIn(parts.get(name), least, most);
  const [interval, byDay] = [numbers('INTERVAL', 1, 60), daysIn(parts.get('BYDAY'), freq)];
  const [byMonthDay, byMonth] = [numbers('BYMONTHDAY', -31, 31), numbers('BYMONTH', 1, 12)];
  const bySetPos = numbers('BYSETPOS', -31, 31);
  if (interval === undefined || interval.length > 1) return { code: 'unreadable', part: 'INTERVAL' };
  if (byDay === undefined) return { code: 'unreadable', part: 'BYDAY' };
  if (byMonthDay === undefined) return { code: 'unreadable', part: 'BYMONTHDAY' };
  if (byMonth === undefined) return { code: 'unreadable', part: 'BYMONTH' };
  if (bySetPos === undefined) return { code: 'unreadable', part: 'BYSETPOS' };
  return { freq, interval: interval[0] ?? 1, byDay, byMonthDay, byMonth, bySetPos };
}

const KNOWN = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS']);

/** Undefined where one of them is none, or out of bounds. Zero counts nothing. */
function numbersIn(text: string | undefined, least: number, most: number): readonly number[] | undefined {
  if (text === undefined) return [];
  const numbers = text.split(',').map((one) => (/^[+-]?\d{1,2}$/.test(one) ? Number(one) : 0));
  return numbers.every((one) => one !== 0 && one >= least && one <= most) ? numbers : undefined;
}

function daysIn(text: string | undefined, freq: RhythmRule['freq']): RhythmRule['byDay'] | undefined {
  if (text === undefined) return [];
  const days = text.split(',').map((one) => {
    const [, nth, name] = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(one) ?? [];
    const day = WEEKDAYS.find((weekday) => weekday === name);
    return day === undefined ? undefined : { nth: nth === undefined ? null : Number(nth), day };
  });
  const read = days.filter((day) => day !== undefined);
  const most = freq === 'MONTHLY' ? 5 : 53;
  const fits = read.every(
    ({ nth }) => nth === null || (freq !== 'WEEKLY' && nth !== 0 && Math.abs(nth) <= most),
  );
  return read.length === days.length && fits ? read : undefined;
}

/** The rule as text, always in the same order of its parts. */
export function rhythmText({ freq, interval, byDay, byMonthDay, byMonth, bySetPos }: RhythmRule): string {
  const list = (name: string, values: readonly (string | number)[]): readonly string[] =>
    values.length === 0 ? [] : [`${name}=${values.join(',')}`];
  return [
    `FREQ=${freq}`,
    ...(interval === 1 ? [] : [`INTERVAL=${String(interval)}`]),
    ...list('BYMONTH', byMonth),
    ...list('BYMONTHDAY', byMonthDay),
    ...list(
      'BYDAY',
      byDay.map(({ nth, day }) => `${nth === null ? '' : String(nth)}${day}`),
    ),
    ...list('BYSETPOS', bySetPos),
  ].join(';');
}
