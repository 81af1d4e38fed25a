import { day } from '../../../test/support/day';
import { isoWeekOf } from './iso-week';
import { OutOfCalendarError } from './plain-date';

describe('the week by ISO 8601, Monday first, week 1 with the first Thursday', () => {
  test.each([
    ['1900-01-01', 1900, 1, 'the first day of the calendar'],
    ['1900-01-07', 1900, 1, 'its first Sunday'],
    ['1900-01-08', 1900, 2, 'its second Monday'],
    ['1969-12-28', 1969, 52, 'the last Sunday of 1969'],
    ['1969-12-29', 1970, 1, 'a Monday that belongs to the year to come'],
    ['2004-12-31', 2004, 53, 'a leap year that begins on a Thursday has 53 weeks'],
    ['2005-01-01', 2004, 53, 'the Saturday after it'],
    ['2005-01-02', 2004, 53, 'and the Sunday'],
    ['2005-01-03', 2005, 1, 'the Monday that begins week 1'],
    ['2015-12-31', 2015, 53, 'a year that begins on a Thursday has 53 weeks'],
    ['2020-12-31', 2020, 53, 'a leap year that begins on a Wednesday has 53 weeks'],
    ['2021-01-03', 2020, 53, 'the last day of a week 53'],
    ['2021-01-04', 2021, 1, 'the day after it'],
    ['2023-01-01', 2022, 52, 'a New Year’s Day on a Sunday'],
    ['2024-12-30', 2025, 1, 'a Monday in December of week 1'],
    ['2025-12-28', 2025, 52, 'the last Sunday of week 52'],
    ['2025-12-29', 2026, 1, 'the Monday before a New Year’s Day on a Thursday'],
    ['2026-01-01', 2026, 1, 'that Thursday'],
    ['2026-01-05', 2026, 2, 'the Monday after it'],
    ['2026-11-22', 2026, 47, 'a Sunday in November'],
    ['2026-11-23', 2026, 48, 'and the Monday after it'],
    ['2026-12-31', 2026, 53, 'the last Thursday of a year of 53 weeks'],
    ['2027-01-01', 2026, 53, 'the Friday after it'],
    ['2027-01-03', 2026, 53, 'the Sunday after it'],
    ['2027-01-04', 2027, 1, 'the Monday after it'],
    ['2028-02-29', 2028, 9, 'a leap day'],
    ['2100-12-31', 2100, 52, 'a Friday after a year without leap day'],
    ['2200-12-28', 2200, 52, 'the last Sunday of the calendar'],
  ])('%s lies in %i week %i: %s', (text, year, week) => {
    expect(isoWeekOf(day(text))).toStrictEqual({ year, week });
  });

  test.each(['2200-12-29', '2200-12-30', '2200-12-31'])(
    '%s lies in week 1 of 2201, whose Thursday the calendar does not know',
    (text) => {
      expect(() => isoWeekOf(day(text))).toThrow(OutOfCalendarError);
    },
  );
});
