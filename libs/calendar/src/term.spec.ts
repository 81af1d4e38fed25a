import { day } from '../../../test/support/day';
import { OutOfCalendarError } from './plain-date';
import { dayInMonthAfter, endOfTerm } from './term';
import type { Term } from './term';

describe('weeks end on the day of the same name (lag 1930:173 1 §)', () => {
  test.each([
    ['2026-11-09', 3, '2026-11-30'],
    ['2026-12-03', 3, '2026-12-24'],
    ['2026-12-24', 3, '2027-01-14'],
    ['2027-03-05', 3, '2027-03-26'],
    ['1999-03-16', 3, '1999-04-06'],
    ['2026-10-19', 4, '2026-11-16'],
    ['2028-02-15', 2, '2028-02-29'],
    ['2026-11-09', 0, '2026-11-09'],
  ])('%s and %i weeks make %s', (start, weeks, end) => {
    expect(endOfTerm(day(start), { weeks })).toStrictEqual({ date: end });
  });
});

describe('months and years end on the day of the same number, or on the last of the month (lag 1930:173 1 §)', () => {
  test.each([
    ['2026-10-22', { months: 2 }, '2026-12-22', 'same-number'],
    ['2026-11-30', { months: 1 }, '2026-12-30', 'same-number'],
    ['2026-12-31', { months: 1 }, '2027-01-31', 'same-number'],
    ['2027-01-31', { months: 1 }, '2027-02-28', 'last-of-month'],
    ['2027-01-28', { months: 1 }, '2027-02-28', 'same-number'],
    ['2028-01-31', { months: 1 }, '2028-02-29', 'last-of-month'],
    ['2028-01-30', { months: 1 }, '2028-02-29', 'last-of-month'],
    ['2028-01-29', { months: 1 }, '2028-02-29', 'same-number'],
    ['2027-01-29', { months: 1 }, '2027-02-28', 'last-of-month'],
    ['2100-01-31', { months: 1 }, '2100-02-28', 'last-of-month'],
    ['2027-02-28', { months: 1 }, '2027-03-28', 'same-number'],
    ['2026-12-31', { months: 2 }, '2027-02-28', 'last-of-month'],
    ['2026-12-30', { months: 2 }, '2027-02-28', 'last-of-month'],
    ['2026-08-31', { months: 6 }, '2027-02-28', 'last-of-month'],
    ['2027-08-31', { months: 6 }, '2028-02-29', 'last-of-month'],
    ['2026-03-31', { months: 6 }, '2026-09-30', 'last-of-month'],
    ['2026-04-15', { months: 6 }, '2026-10-15', 'same-number'],
    ['2026-12-01', { months: 11 }, '2027-11-01', 'same-number'],
    ['2026-01-01', { months: 11 }, '2026-12-01', 'same-number'],
    ['2026-06-15', { months: 12 }, '2027-06-15', 'same-number'],
    ['2026-02-02', { months: 24 }, '2028-02-02', 'same-number'],
    ['2024-02-29', { months: 24 }, '2026-02-28', 'last-of-month'],
    ['2024-02-29', { months: 60 }, '2029-02-28', 'last-of-month'],
    ['2024-02-29', { months: 48 }, '2028-02-29', 'same-number'],
    ['2026-05-31', { months: 0 }, '2026-05-31', 'same-number'],
    ['2026-02-02', { years: 2 }, '2028-02-02', 'same-number'],
    ['2024-02-29', { years: 1 }, '2025-02-28', 'last-of-month'],
    ['2024-02-29', { years: 4 }, '2028-02-29', 'same-number'],
    ['2096-02-29', { years: 4 }, '2100-02-28', 'last-of-month'],
    ['2023-02-28', { years: 1 }, '2024-02-28', 'same-number'],
    ['2026-06-30', { years: 5 }, '2031-06-30', 'same-number'],
    ['1900-01-01', { years: 300 }, '2200-01-01', 'same-number'],
    ['1900-12-31', { years: 300 }, '2200-12-31', 'same-number'],
  ])('%s and %j make %s (%s)', (start, term, date, monthEnd) => {
    expect(endOfTerm(day(start), term)).toStrictEqual({ date, monthEnd });
  });
});

describe('days are counted from the day after the start (practice; no rule in lag 1930:173)', () => {
  test.each([
    ['2026-12-14', 14, '2026-12-28'],
    ['2026-12-10', 14, '2026-12-24'],
    ['2028-02-15', 14, '2028-02-29'],
    ['2027-02-15', 14, '2027-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-12-31', 0, '2026-12-31'],
  ])('%s and %i days make %s', (start, days, end) => {
    expect(endOfTerm(day(start), { days })).toStrictEqual({ date: end });
  });
});

describe('working days pass over the days of lag (1930:173) 2 §', () => {
  test.each([
    ['2026-11-23', 1, '2026-11-24'],
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-12-23', 1, '2026-12-28'],
    ['2025-12-23', 1, '2025-12-29'],
    ['2026-12-30', 3, '2027-01-07'],
    ['2027-05-05', 1, '2027-05-07'],
    ['2004-05-28', 1, '2004-06-01'],
    ['2005-05-13', 1, '2005-05-16'],
    ['2026-01-01', 251, '2026-12-30'],
    ['2026-12-24', 0, '2026-12-24'],
  ])('%s and %i working days make %s', (start, workingDays, end) => {
    expect(endOfTerm(day(start), { workingDays })).toStrictEqual({ date: end });
  });
});

describe('a day of a month to come', () => {
  test.each([
    ['2026-10-01', 2, 5, '2026-12-05'],
    ['2026-11-30', 2, 5, '2027-01-05'],
    ['2026-12-20', 0, 20, '2026-12-20'],
    ['2026-12-31', 0, 1, '2026-12-01'],
    ['2026-12-15', 1, 31, '2027-01-31'],
    ['2027-01-15', 1, 31, '2027-02-28'],
    ['2028-01-15', 1, 30, '2028-02-29'],
    ['2027-03-01', 1, 31, '2027-04-30'],
    ['2026-01-31', 11, 24, '2026-12-24'],
    ['2027-01-31', -1, 24, '2026-12-24'],
  ])('from %s, %i months on, day %i is %s', (start, months, number, end) => {
    expect(dayInMonthAfter(day(start), months, number)).toBe(end);
  });
});

describe('a term that leaves the calendar says so, and comes back at once', () => {
  const HUGE = Number.MAX_VALUE;
  test.each<[string, Term]>([
    ['2200-12-31', { days: 1 }],
    ['2200-12-25', { weeks: 1 }],
    ['2200-12-01', { months: 1 }],
    ['2200-01-01', { years: 1 }],
    ['2200-12-30', { workingDays: 1 }],
    ['2026-11-22', { days: 1e15 }],
    ['2026-11-22', { days: HUGE }],
    ['2026-11-22', { weeks: 1e15 }],
    ['2026-11-22', { weeks: HUGE }],
    ['2026-11-22', { months: 1e15 }],
    ['2026-11-22', { months: 1e17 }],
    ['2026-11-22', { months: 1e300 }],
    ['2026-11-22', { months: HUGE }],
    ['2026-11-22', { months: Number.POSITIVE_INFINITY }],
    ['2026-11-22', { months: Number.NaN }],
    ['2026-11-22', { years: 1e15 }],
    ['2026-11-22', { years: HUGE }],
    ['2026-11-22', { workingDays: 10_000_000 }],
    ['2026-11-22', { workingDays: Number.POSITIVE_INFINITY }],
    ['1900-01-01', { days: -1 }],
  ])('%s and %j', (start, term) => {
    expect(() => endOfTerm(day(start), term)).toThrow(OutOfCalendarError);
  });

  test('so does a day of a month beyond it', () => {
    expect(() => dayInMonthAfter(day('2200-12-01'), 1, 1)).toThrow(OutOfCalendarError);
    expect(() => dayInMonthAfter(day('2200-12-01'), 1e300, 1)).toThrow(OutOfCalendarError);
  });

  test('the last day of the calendar can still be reached by every unit', () => {
    expect([
      endOfTerm(day('2200-12-30'), { days: 1 }).date,
      endOfTerm(day('2200-12-24'), { weeks: 1 }).date,
      endOfTerm(day('2200-10-31'), { months: 2 }).date,
      endOfTerm(day('2199-12-31'), { years: 1 }).date,
      endOfTerm(day('2200-12-29'), { workingDays: 1 }).date,
    ]).toStrictEqual(['2200-12-31', '2200-12-31', '2200-12-31', '2200-12-31', '2200-12-30']);
  });
});
