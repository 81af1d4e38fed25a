import { easterDayNumber } from './easter';
import { fromDayNumber, weekdayOfNumber } from './plain-date';

describe('Easter Day by lag (1989:253) 2 §', () => {
  test.each([
    // Extremes and the years in which the plain rule needs the correction of the church calendar.
    ['1913-03-23', 'the earliest of the century, once'],
    ['1943-04-25', 'the latest day there is'],
    ['1954-04-18', 'full moon of epact 25 brought back a day'],
    ['1981-04-19', 'full moon of epact 24 brought back a day'],
    ['2008-03-23', 'the earliest within living memory'],
    ['2011-04-24', 'the latest but one'],
    ['2038-04-25', 'the latest day again'],
    ['2049-04-18', 'epact 25 again'],
    ['2076-04-19', 'epact 24 again'],
    ['2106-04-18', 'epact 25 in the century after'],
    ['2133-04-19', 'epact 24 in the century after'],
    ['2160-03-23', 'the earliest again'],
    ['2190-04-25', 'the latest again'],
    // Both ends of the calendar and of its centuries.
    ['1900-04-15', 'the first of the calendar'],
    ['1999-04-04', 'the year of RÅ 1999 not 181'],
    ['2000-04-23', 'a century year with leap day'],
    ['2100-03-28', 'a century year without'],
    ['2199-04-14', 'the last of its century'],
    ['2200-04-06', 'the last of the calendar'],
    // The years of the printed almanacs around today.
    ['2001-04-15', 'almanac'],
    ['2002-03-31', 'almanac'],
    ['2003-04-20', 'almanac'],
    ['2004-04-11', 'almanac'],
    ['2005-03-27', 'almanac'],
    ['2006-04-16', 'almanac'],
    ['2007-04-08', 'almanac'],
    ['2009-04-12', 'almanac'],
    ['2010-04-04', 'almanac'],
    ['2012-04-08', 'almanac'],
    ['2013-03-31', 'almanac'],
    ['2014-04-20', 'almanac'],
    ['2015-04-05', 'almanac'],
    ['2016-03-27', 'almanac'],
    ['2017-04-16', 'almanac'],
    ['2018-04-01', 'almanac'],
    ['2019-04-21', 'almanac; the astronomers’ full moon would have set 24 March'],
    ['2020-04-12', 'almanac'],
    ['2021-04-04', 'almanac'],
    ['2022-04-17', 'almanac'],
    ['2023-04-09', 'almanac'],
    ['2024-03-31', 'almanac'],
    ['2025-04-20', 'almanac'],
    ['2026-04-05', 'almanac'],
    ['2027-03-28', 'almanac'],
    ['2028-04-16', 'almanac'],
    ['2029-04-01', 'almanac'],
    ['2030-04-21', 'almanac'],
  ])('%s is Easter Day: %s', (text) => {
    const number = easterDayNumber(Number(text.slice(0, 4)));
    expect(fromDayNumber(number)).toBe(text);
    expect(weekdayOfNumber(number)).toBe(7);
  });

  test('it is a Sunday from 22 March to 25 April in each of 301 years', () => {
    const years = Array.from({ length: 301 }, (_, index) => 1900 + index);
    const astray = years.filter((year) => {
      const number = easterDayNumber(year);
      const text = fromDayNumber(number);
      const early = text < `${String(year)}-03-22`;
      const late = text > `${String(year)}-04-25`;
      return early || late || weekdayOfNumber(number) !== 7;
    });
    expect(astray).toStrictEqual([]);
  });

  test('outside the calendar it is a number no day can be written for (2285)', () => {
    expect(() => fromDayNumber(easterDayNumber(2285))).toThrow('outside 1900-01-01 to 2200-12-31');
  });
});
