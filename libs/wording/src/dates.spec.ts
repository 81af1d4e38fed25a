import { day } from '../../../test/support/day';
import { amount, capital, dateIn, distance, fullDate, longDate, shortDate, weekdayName } from './dates';
import type { Unit } from './dates';
import { kronor } from './facts';

/** A space that no line breaks at. */
const s = '\u00a0';

describe('a day in words', () => {
  const DAY = day('2023-02-21');

  test('is weekday, day, month and year, held together', () => {
    expect(fullDate(DAY, 'sv')).toBe(`tisdag${s}21${s}februari${s}2023`);
    expect(fullDate(DAY, 'en')).toBe(`Tuesday${s}21${s}February${s}2023`);
    expect(longDate(DAY, 'sv')).toBe(`21${s}februari${s}2023`);
    expect(longDate(DAY, 'en')).toBe(`21${s}February${s}2023`);
    expect(shortDate(DAY, 'sv')).toBe(`tis${s}2023-02-21`);
    expect(shortDate(DAY, 'en')).toBe(`Tue${s}2023-02-21`);
  });

  test('has no leading nought', () => {
    expect(longDate(day('2026-01-05'), 'sv')).toBe(`5${s}januari${s}2026`);
  });

  test('never breaks over a line', () => {
    const days = ['2026-01-05', '2026-09-30', '2026-12-24'].map(day);
    const breakable = days.flatMap((date) =>
      (['sv', 'en'] as const).flatMap((lang) => [
        fullDate(date, lang),
        longDate(date, lang),
        shortDate(date, lang),
      ]),
    );
    expect(breakable.filter((text) => text.includes(' '))).toEqual([]);
  });

  test.each([
    ['2026-11-23', 'måndag', 'Monday'],
    ['2026-11-24', 'tisdag', 'Tuesday'],
    ['2026-11-25', 'onsdag', 'Wednesday'],
    ['2026-11-26', 'torsdag', 'Thursday'],
    ['2026-11-27', 'fredag', 'Friday'],
    ['2026-11-28', 'lördag', 'Saturday'],
    ['2026-11-29', 'söndag', 'Sunday'],
  ])('%s is a %s, a %s', (text, sv, en) => {
    expect([weekdayName(day(text), 'sv'), weekdayName(day(text), 'en')]).toEqual([sv, en]);
  });

  test('every month has its name', () => {
    const months = Array.from({ length: 12 }, (_, index) =>
      day(`2026-${String(index + 1).padStart(2, '0')}-01`),
    );
    const names = (lang: 'sv' | 'en'): string =>
      months.map((month) => longDate(month, lang).split(s)[1]).join(' ');
    expect(names('sv')).toBe(
      'januari februari mars april maj juni juli augusti september oktober november december',
    );
    expect(names('en')).toBe(
      'January February March April May June July August September October November December',
    );
  });

  test('in a text field is written out if it is a day, and left alone if it is not', () => {
    expect(dateIn('2026-02-28', 'sv')).toBe(`lördag${s}28${s}februari${s}2026`);
    expect(['2026-02-30', '2026-02', 'yesterday', ''].map((text) => dateIn(text, 'sv'))).toEqual([
      '2026-02-30',
      '2026-02',
      'yesterday',
      '',
    ]);
  });
});

describe('how far off', () => {
  test.each([
    ['2026-03-02', 'i dag', 'today'],
    ['2026-03-03', 'i morgon', 'tomorrow'],
    ['2026-03-01', 'i går', 'yesterday'],
    ['2026-03-04', 'om 2 dagar', 'in 2 days'],
    ['2026-02-28', 'för 2 dagar sedan', '2 days ago'],
    ['2027-03-02', 'om 365 dagar', 'in 365 days'],
  ])('from 2 March 2026 to %s: %s, %s', (to, sv, en) => {
    expect([distance(day('2026-03-02'), day(to), 'sv'), distance(day('2026-03-02'), day(to), 'en')]).toEqual([
      sv,
      en,
    ]);
  });
});

describe('how much', () => {
  test.each<[number, Unit, string, string]>([
    [1, 'days', `en${s}dag`, `one${s}day`],
    [14, 'days', `14${s}dagar`, `14${s}days`],
    [1, 'weeks', `en${s}vecka`, `one${s}week`],
    [3, 'weeks', `tre${s}veckor`, `three${s}weeks`],
    [1, 'months', `en${s}månad`, `one${s}month`],
    [6, 'months', `sex${s}månader`, `six${s}months`],
    [12, 'months', `tolv${s}månader`, `twelve${s}months`],
    [24, 'months', `24${s}månader`, `24${s}months`],
    [1, 'years', `ett${s}år`, `one${s}year`],
    [2, 'years', `två${s}år`, `two${s}years`],
    [3, 'workingDays', `tre${s}arbetsdagar`, `three${s}working days`],
    [1, 'hours', `en${s}timme`, `one${s}hour`],
    [72, 'hours', `72${s}timmar`, `72${s}hours`],
  ])('%d %s: %s, %s', (count, unit, sv, en) => {
    expect([amount(count, unit, 'sv'), amount(count, unit, 'en')]).toEqual([sv, en]);
  });

  test.each([
    [0, `0${s}kr`],
    [999, `999${s}kr`],
    [5000, `5${s}000${s}kr`],
    [100000, `100${s}000${s}kr`],
    [1500000, `1${s}500${s}000${s}kr`],
  ])('%d kronor', (sum, text) => {
    expect(kronor(sum)).toBe(text);
  });

  test('a sentence begins with a capital, Swedish letters too', () => {
    expect(['åtta veckor', 'överklaga', 'IVO', ''].map(capital)).toEqual([
      'Åtta veckor',
      'Överklaga',
      'IVO',
      '',
    ]);
  });
});
