import { FIRST_YEAR, LAST_YEAR, daysInMonth, parsePlainDate, plainDateOf } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import type { When } from '../case-file';
import type { FaultCode, FaultParams } from './fault';
import { describe } from './plain';

/** What was read, or why it could not be. */
export type Reading<T> = { readonly value: T } | Misreading;
type Misreading = {
  readonly [C in FaultCode]: { readonly code: C; readonly params: FaultParams[C] };
}[FaultCode];

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** A day as far as it is known: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; a bare year may be a number. */
export function readWhen(value: unknown): Reading<When> {
  const text = Number.isInteger(value) ? String(value) : value;
  const shape = typeof text === 'string' ? SHAPE.exec(text) : null;
  if (shape === null) {
    return {
      code: 'day-unreadable',
      params: { found: describe(value), meant: dayMeant(text), exact: false },
    };
  }
  const [written, year, month, day] = shape;
  return readParts(written, Number(year), numberOf(month), numberOf(day));
}

/** An exact day: a date in a letter, the day a decision was sent. */
export function readDay(value: unknown): Reading<PlainDate> {
  const when = readWhen(value);
  if (!('value' in when)) {
    return when.code === 'day-unreadable' ? { ...when, params: { ...when.params, exact: true } } : when;
  }
  const { text, first } = when.value;
  return first === text ? { value: first } : { code: 'day-imprecise', params: { found: describe(value) } };
}

function readParts(
  text: string,
  year: number,
  month: number | undefined,
  day: number | undefined,
): Reading<When> {
  const found = describe(text);
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    return { code: 'year-out-of-range', params: { found, first: FIRST_YEAR, last: LAST_YEAR } };
  }
  if (month === undefined) {
    return { value: { text, first: plainDateOf(year, 1, 1), last: plainDateOf(year, 12, 31) } };
  }
  if (month < 1 || month > 12) return { code: 'month-impossible', params: { found } };
  const days = daysInMonth(year, month);
  if (day === undefined) {
    return { value: { text, first: plainDateOf(year, month, 1), last: plainDateOf(year, month, days) } };
  }
  if (day < 1 || day > days) {
    return { code: 'day-impossible', params: { found, month: text.slice(0, 7), days } };
  }
  const date = plainDateOf(year, month, day);
  return { value: { text, first: date, last: date } };
}

const numberOf = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);

const LOOSE = /^\s*(\d{4})([-/. ]?)(\d{1,2})\2(\d{1,2})(?:[T ].*)?\s*$/;

/** The day someone meant who wrote it another way round the same numbers: 20230131, 2023-1-31, 2023/01/31, with a time. */
function dayMeant(text: unknown): string | null {
  const parts = typeof text === 'string' && text.length <= 40 ? LOOSE.exec(text) : null;
  if (parts === null) return null;
  const [, year = '', between, month = '', day = ''] = parts;
  if (between === '' && month.length + day.length < 4) return null;
  return parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) ?? null;
}
