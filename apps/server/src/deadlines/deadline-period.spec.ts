import { daysBetween, weekdayOf } from '@fristvakt/calendar';
import * as fc from 'fast-check';
import { day } from '../../../../test/support/day';
import { CALENDAR_VIEWS, dayIn, periodOf } from './deadline-period';

const FIRST = day('1900-03-01');

/** Days a calendar can be opened on. */
const openable = fc.integer({ min: 0, max: daysBetween(FIRST, day('2200-10-31')) }).map((days) => {
  const date = new Date(Date.UTC(1900, 2, 1 + days));
  return day(date.toISOString().slice(0, 10));
});

describe('the weeks of a calendar at the turn of the year', () => {
  // ISO 8601: a week belongs to the year that has its Thursday; week 1 has the year's first Thursday.
  test.each([
    ['2008-12-15', [49, 50, 51, 52, 1], '2008-12-01', '2009-01-04'],
    ['2010-01-01', [53, 1, 2, 3, 4], '2009-12-28', '2010-01-31'],
    ['2015-12-31', [49, 50, 51, 52, 53], '2015-11-30', '2016-01-03'],
    ['2016-01-01', [53, 1, 2, 3, 4], '2015-12-28', '2016-01-31'],
    ['2020-12-24', [49, 50, 51, 52, 53], '2020-11-30', '2021-01-03'],
    ['2024-12-31', [48, 49, 50, 51, 52, 1], '2024-11-25', '2025-01-05'],
    ['2026-12-08', [49, 50, 51, 52, 53], '2026-11-30', '2027-01-03'],
    ['2027-01-04', [53, 1, 2, 3, 4], '2026-12-28', '2027-01-31'],
  ])('the month of %s has the weeks %j, from %s to %s', (on, numbers, first, last) => {
    const period = periodOf('month', day(on));
    expect(period.weeks.map(({ number }) => number)).toStrictEqual(numbers);
    expect([period.first, period.last]).toStrictEqual([first, last]);
  });

  test.each([
    ['2021-01-03', 53, '2020-12-28', '2021-01-03'],
    ['2021-01-04', 1, '2021-01-04', '2021-01-10'],
    ['2024-12-30', 1, '2024-12-30', '2025-01-05'],
    ['2026-12-31', 53, '2026-12-28', '2027-01-03'],
  ])('the week of %s is week %i, from %s to %s', (on, number, first, last) => {
    const period = periodOf('week', day(on));
    expect(period.weeks.map((week) => week.number)).toStrictEqual([number]);
    expect([period.first, period.last]).toStrictEqual([first, last]);
  });

  test('February 2021, which begins on a Monday, has four weeks and no day of another month', () => {
    expect(periodOf('month', day('2021-02-10'))).toMatchObject({ first: '2021-02-01', last: '2021-02-28' });
  });
});

describe('a period of a calendar', () => {
  test('is whole weeks from Monday, holds the day it was opened on, and meets its neighbours', () => {
    fc.assert(
      fc.property(openable, fc.constantFrom(...CALENDAR_VIEWS), (on, view) => {
        const { weeks, first, last, previous, next } = periodOf(view, on);
        const days = weeks.flatMap((week) => week.days);
        expect(days).toHaveLength(weeks.length * 7);
        expect(days.every((one, place) => weekdayOf(one) === (place % 7) + 1)).toBe(true);
        expect([days[0], days.at(-1)]).toStrictEqual([first, last]);
        expect(first <= on && on <= last).toBe(true);
        expect(previous < on && next > on).toBe(true);
        expect(view === 'month' || daysBetween(last, next) === 1).toBe(true);
      }),
    );
  });

  test.each([
    undefined,
    '',
    '2026-02-30',
    '26-02-01',
    '2026-02',
    ['2026-02-01'],
    '1899-12-31',
    '2200-12-31',
    {},
  ])('is not opened on %j', (text) => {
    expect(dayIn(text)).toBeUndefined();
  });

  test('is opened on a day', () => {
    expect(dayIn(' 2026-12-31 ')).toBe('2026-12-31');
  });
});
