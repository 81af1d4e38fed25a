import { day } from '../../../test/support/day';
import {
  DAY_COUNT,
  OutOfCalendarError,
  addDays,
  dayNumber,
  dayNumberOf,
  dayOfMonth,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  monthOf,
  parsePlainDate,
  plainDateOf,
  weekdayOf,
  weekdayOfNumber,
  yearOf,
} from './plain-date';

describe('what is a day', () => {
  test.each([
    ['1900-01-01', 'the first day of the calendar'],
    ['2200-12-31', 'the last day of the calendar'],
    ['2026-02-03', 'an ordinary day'],
    ['2024-02-29', 'the leap day of a year that four divides'],
    ['2000-02-29', 'the leap day of a century year that 400 divides'],
    ['2026-02-28', 'the last of February'],
    ['2100-02-28', 'the last of February in a century year without leap day'],
    ['2026-01-31', 'the last of a month of 31 days'],
    ['2026-04-30', 'the last of a month of 30 days'],
    ['2026-09-09', 'the last of the digits in every place'],
    ['2026-10-10', 'the first of the digits in every place'],
    ['2026-12-31', 'New Year’s Eve'],
  ])('%s is a day: %s', (text) => {
    expect(parsePlainDate(text)).toBe(text);
  });

  test.each([
    ['', 'nothing is written'],
    ['2026', 'a year alone'],
    ['2026-02', 'a month alone'],
    ['2026-2-3', 'month and day of one digit'],
    ['2026-02-3', 'a day of one digit'],
    ['2026-2-003', 'ten characters, hyphens in the wrong places'],
    ['2026-002-3', 'ten characters, the second hyphen late'],
    ['20260203', 'no hyphens'],
    ['20260203ab', 'no hyphens, ten characters'],
    ['2026-02-030', 'a digit too many'],
    ['02026-02-03', 'a year of five digits'],
    ['26-02-03', 'a year of two digits'],
    ['2026/02/03', 'slashes'],
    ['2026-02/03', 'one slash'],
    ['2026.02-03', 'one full stop'],
    ['2026\u201102\u201103', 'hyphens that do not break'],
    ['2026\u201302\u201303', 'dashes'],
    ['03-02-2026', 'the day first'],
    ['2026-02-03T00:00', 'a time of day'],
    ['2026-02-03T00:00:00Z', 'a time of day and a zone'],
    [' 2026-02-03', 'a space before'],
    ['2026-02-03 ', 'a space after'],
    ['2026-02-03\n', 'a new line after'],
    ['2026- 2-03', 'a space for a digit of the month'],
    ['2026-02- 3', 'a space for a digit of the day'],
    [' 026-02-03', 'a space for a digit of the year'],
    ['+026-02-03', 'a sign'],
    ['-026-02-03', 'a minus'],
    ['2026-1e-03', 'a power of ten'],
    ['0x7E-02-03', 'a number in base sixteen'],
    ['2026-02-0x', 'a letter'],
    ['20a6-02-03', 'a letter in the year'],
    ['2026-02-1/', 'the character before nought'],
    ['2026-02-0:', 'the character after nine'],
    ['2026-02-0\u0000', 'NUL for a digit'],
    ['2026-02-03\u0000', 'NUL at the end'],
    ['\u00002026-02-03', 'NUL at the start'],
    ['2026\u000002-03', 'NUL for a hyphen'],
    ['\uFF12\uFF10\uFF12\uFF16-\uFF10\uFF12-\uFF10\uFF13', 'digits of full width'],
    ['\u0662\u0660\u0662\u0666-\u0660\u0662-\u0660\u0663', 'Arabic-Indic digits'],
    ['2026-02-30', '30 February'],
    ['2026-02-29', '29 February in a common year'],
    ['1900-02-29', '29 February 1900, which four divides and 400 does not'],
    ['2100-02-29', '29 February 2100'],
    ['2200-02-29', '29 February 2200'],
    ['2024-02-30', '30 February in a leap year'],
    ['2026-04-31', '31 April'],
    ['2026-01-32', '32 January'],
    ['2026-00-10', 'month nought'],
    ['2026-13-01', 'a thirteenth month'],
    ['2026-01-00', 'day nought'],
    ['1899-12-31', 'the day before the first'],
    ['2201-01-01', 'the day after the last'],
    ['0000-00-00', 'noughts'],
    ['9999-12-31', 'the end of days in many a register'],
  ])('%j is none: %s', (text) => {
    expect(parsePlainDate(text)).toBeUndefined();
  });

  test('its year, month and number are read from it', () => {
    const date = day('2027-03-26');
    expect([yearOf(date), monthOf(date), dayOfMonth(date)]).toStrictEqual([2027, 3, 26]);
  });

  test.each([
    [2026, 12, 24, '2026-12-24'],
    [2026, 2, 3, '2026-02-03'],
    [2026, 10, 9, '2026-10-09'],
    [2026, 9, 10, '2026-09-10'],
    [1900, 1, 1, '1900-01-01'],
    [2200, 12, 31, '2200-12-31'],
  ])('year %i, month %i, day %i is written %s', (year, month, number, written) => {
    expect(plainDateOf(year, month, number)).toBe(written);
  });
});

describe('how long a month is', () => {
  test('the months of a common year', () => {
    const lengths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => daysInMonth(2026, month));
    expect(lengths).toStrictEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });

  test.each([
    [1900, 28],
    [1904, 29],
    [1999, 28],
    [2000, 29],
    [2026, 28],
    [2028, 29],
    [2100, 28],
    [2196, 29],
    [2200, 28],
  ])('February %i has %i days; January and March have 31 every year', (year, length) => {
    expect([1, 2, 3].map((month) => daysInMonth(year, month))).toStrictEqual([31, length, 31]);
  });

  test.each([0, 13, -1, Number.NaN])('there is no month %d, so it has no days', (month) => {
    expect(daysInMonth(2026, month)).toBe(0);
  });
});

describe('counting days', () => {
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['1970-01-02', 1],
    ['1972-02-29', 789],
    ['2000-03-01', 11_017],
    ['1900-01-01', -25_567],
    ['2200-12-31', 84_370],
  ])('%s lies %i days after 1 January 1970, by number and back', (text, number) => {
    expect(dayNumber(day(text))).toBe(number);
    expect(fromDayNumber(number)).toBe(text);
  });

  test('the calendar knows 301 years of 365 days and 73 leap days', () => {
    expect(DAY_COUNT).toBe(301 * 365 + 73);
  });

  test.each([
    ['2026-11-22', 0, '2026-11-22'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-29', 1, '2028-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-01-01', 364, '2026-12-31'],
    ['2028-01-01', 365, '2028-12-31'],
    ['1900-01-01', 109_937, '2200-12-31'],
    ['2200-12-31', -109_937, '1900-01-01'],
  ])('%s and %i days make %s', (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to);
    expect(daysBetween(day(from), day(to))).toBe(days);
  });

  test('every day of 2027 and 2028 follows the one before it', () => {
    const walked = Array.from({ length: 731 }, (_, index) => addDays(day('2027-01-01'), index));
    expect(walked).toStrictEqual([...walked].sort());
    expect(walked.filter((date) => parsePlainDate(date) === undefined)).toStrictEqual([]);
    expect([new Set(walked).size, walked[59], walked[424], walked[730]]).toStrictEqual([
      731,
      '2027-03-01',
      '2028-02-29',
      '2028-12-31',
    ]);
  });

  test.each([
    ['the day before the first', (): unknown => addDays(day('1900-01-01'), -1)],
    ['the day after the last', (): unknown => addDays(day('2200-12-31'), 1)],
    ['a number that is too small', (): unknown => fromDayNumber(-25_568)],
    ['a number that is too great', (): unknown => fromDayNumber(84_371)],
    ['a year before the first', (): unknown => plainDateOf(1899, 12, 31)],
    ['a year after the last', (): unknown => plainDateOf(2201, 1, 1)],
    ['no number of days', (): unknown => addDays(day('2026-01-01'), Number.NaN)],
    ['days without end', (): unknown => addDays(day('2026-01-01'), Number.POSITIVE_INFINITY)],
    ['days without beginning', (): unknown => addDays(day('2026-01-01'), Number.NEGATIVE_INFINITY)],
    ['more days than a number can count', (): unknown => addDays(day('2026-01-01'), 1e300)],
  ])('%s lies outside the calendar, which is said by name', (_, reckon) => {
    expect(reckon).toThrow(OutOfCalendarError);
    expect(reckon).toThrow('outside 1900-01-01 to 2200-12-31');
  });

  test('leaving the calendar is an error of range, known by its name', () => {
    const error = new OutOfCalendarError();
    expect(error).toBeInstanceOf(RangeError);
    expect(error.name).toBe('OutOfCalendarError');
  });
});

describe('the day of the week', () => {
  test.each([
    ['1900-01-01', 1, 'Monday'],
    ['1969-12-28', 7, 'Sunday'],
    ['1969-12-31', 3, 'Wednesday'],
    ['1970-01-01', 4, 'Thursday'],
    ['1970-01-04', 7, 'Sunday'],
    ['1970-01-05', 1, 'Monday'],
    ['1999-04-06', 2, 'Tuesday; RÅ 1999 not 181'],
    ['2004-01-05', 1, 'Monday; RÅ 2004 not 40'],
    ['2005-06-06', 1, 'Monday; the first 6 June as a holiday (SFS 2004:1320)'],
    ['2011-08-09', 2, 'Tuesday; HFD mål nr 6800-11'],
    ['2026-11-22', 7, 'Sunday'],
    ['2026-12-24', 4, 'Thursday'],
    ['2027-05-07', 5, 'Friday'],
    ['2026-12-26', 6, 'Saturday'],
    ['2100-02-28', 7, 'Sunday'],
    ['2100-03-01', 1, 'Monday'],
    ['2200-12-31', 3, 'Wednesday'],
  ])('%s is weekday %i (%s)', (text, weekday) => {
    expect(weekdayOf(day(text))).toBe(weekday);
    expect(weekdayOfNumber(dayNumber(day(text)))).toBe(weekday);
  });

  test('seven days run through the week and begin again, also before 1970', () => {
    const week = [-8, -7, -6, -5, -4, -3, -2, -1, 0, 1].map(weekdayOfNumber);
    expect(week).toStrictEqual([3, 4, 5, 6, 7, 1, 2, 3, 4, 5]);
  });

  test('a year may be asked for that lies outside, as long as no day is written: 1 January 1 was a Monday', () => {
    expect(weekdayOfNumber(dayNumberOf(1, 1, 1))).toBe(1);
  });
});
