import { day } from '../../../test/support/day';
import { OutOfCalendarError, addDays, weekdayOf } from './plain-date';
import { isWorkingDay, isWorkingDayNumber, nonWorkingDaysOf, nonWorkingReasons } from './working-days';

const namesOn = (text: string): string[] => nonWorkingReasons(day(text)).map((rule) => rule.sv);

describe('days off under lag (1930:173) 2 §', () => {
  test.each([
    ['2026-01-01', 'nyårsdagen'],
    ['2026-01-06', 'trettondedag jul'],
    ['2026-04-03', 'långfredagen'],
    ['2026-04-05', 'påskdagen + söndag'],
    ['2026-04-06', 'annandag påsk'],
    ['2026-05-01', 'första maj'],
    ['2026-05-14', 'Kristi himmelsfärdsdag'],
    ['2026-05-24', 'pingstdagen + söndag'],
    ['2026-06-06', 'Sveriges nationaldag + lördag'],
    ['2026-06-19', 'midsommarafton'],
    ['2026-06-20', 'midsommardagen + lördag'],
    ['2026-06-21', 'söndag'],
    ['2026-10-31', 'alla helgons dag + lördag'],
    ['2026-12-24', 'julafton'],
    ['2026-12-25', 'juldagen'],
    ['2026-12-26', 'annandag jul + lördag'],
    ['2026-12-27', 'söndag'],
    ['2026-12-31', 'nyårsafton'],
    ['2027-01-02', 'lördag'],
    ['2027-03-28', 'påskdagen + söndag'],
    ['2008-05-01', 'första maj + Kristi himmelsfärdsdag'],
    ['2049-06-06', 'pingstdagen + Sveriges nationaldag + söndag'],
    ['2033-12-24', 'julafton + lördag'],
    ['2033-12-25', 'juldagen + söndag'],
    ['2033-12-31', 'nyårsafton + lördag'],
    ['2034-01-01', 'nyårsdagen + söndag'],
  ])('%s is %s', (text, names) => {
    expect(namesOn(text).join(' + ')).toBe(names);
    expect(isWorkingDay(day(text))).toBe(false);
  });

  test.each([
    ['2027-03-25', 'skärtorsdagen'],
    ['2004-01-05', 'trettondagsafton (RÅ 2004 not 40)'],
    ['2027-01-05', 'trettondagsafton'],
    ['2026-04-30', 'valborgsmässoafton'],
    ['2027-05-07', 'the Friday between Ascension Day and the weekend'],
    ['2027-05-05', 'the day before Ascension Day'],
    ['2026-05-25', 'annandag pingst since SFS 2004:1320'],
    ['2028-06-05', 'the Monday before National Day'],
    ['2026-06-18', 'the day before Midsummer Eve'],
    ['2026-06-22', 'the Monday after midsummer'],
    ['2026-10-30', 'allhelgonaafton'],
    ['2026-12-23', 'the day before Christmas Eve'],
    ['2028-12-27', 'tredjedag jul'],
    ['2026-12-30', 'the day before New Year’s Eve'],
    ['2026-01-02', 'the day after New Year’s Day'],
    ['2026-01-13', 'tjugondag Knut'],
    ['2027-12-13', 'Luciadagen'],
    ['2026-03-25', 'Marie bebådelsedag, no holiday on a weekday'],
    ['1900-01-02', 'the first working day of the calendar'],
    ['2200-12-30', 'the last working day of the calendar'],
  ])('%s, %s, is a working day', (text) => {
    expect(namesOn(text)).toStrictEqual([]);
    expect(isWorkingDay(day(text))).toBe(true);
  });
});

describe('the change of lag (1989:253) by SFS 2004:1320 on 1 April 2005', () => {
  test.each([
    ['2003-06-09', 'annandag pingst'],
    ['2004-05-30', 'pingstdagen + söndag'],
    ['2004-05-31', 'annandag pingst'],
    ['2005-05-15', 'pingstdagen + söndag'],
    ['2005-05-16', ''],
    ['2006-06-05', ''],
    ['2002-06-06', ''],
    ['2003-06-06', ''],
    ['2004-06-06', 'söndag'],
    ['2005-06-06', 'Sveriges nationaldag'],
    ['2006-06-06', 'Sveriges nationaldag'],
  ])('%s: "%s"', (text, names) => {
    expect(namesOn(text).join(' + ')).toBe(names);
  });

  test('when annandag pingst still fell on 6 June, in 1960, it was off for that reason alone', () => {
    expect(namesOn('1960-06-06')).toStrictEqual(['annandag pingst']);
  });
});

describe('the table of feast days 2025–2028 (lag 1989:253 2 §)', () => {
  const dayOf = (year: number, id: string): string =>
    nonWorkingDaysOf(year)
      .filter(({ reasons }) => reasons.some((rule) => rule.id === id))
      .map(({ date }) => date)
      .join(', ');

  test.each([
    [2025, '2025-04-20', '2025-05-29', '2025-06-20', '2025-11-01'],
    [2026, '2026-04-05', '2026-05-14', '2026-06-19', '2026-10-31'],
    [2027, '2027-03-28', '2027-05-06', '2027-06-25', '2027-11-06'],
    [2028, '2028-04-16', '2028-05-25', '2028-06-23', '2028-11-04'],
  ])(
    '%i: Easter Day %s, Ascension Day %s, Midsummer Eve %s, All Saints’ Day %s',
    (year, easter, ascension, midsummerEve, allSaints) => {
      expect([
        dayOf(year, 'easter-sunday'),
        dayOf(year, 'ascension-day'),
        dayOf(year, 'midsummer-eve'),
        dayOf(year, 'all-saints-day'),
      ]).toStrictEqual([easter, ascension, midsummerEve, allSaints]);
    },
  );

  test.each([
    ['2025-06-06', 'Friday', 5],
    ['2026-06-06', 'Saturday', 6],
    ['2027-06-06', 'Sunday', 7],
    ['2028-06-06', 'Tuesday', 2],
  ])('National Day %s is a %s', (text, _, weekday) => {
    expect(weekdayOf(day(text))).toBe(weekday);
    expect(namesOn(text)[0]).toBe('Sveriges nationaldag');
  });

  test.each([
    ['midsommardagen', '2026-06-20', 'first day of its week'],
    ['midsommardagen', '2027-06-26', 'last day of its week'],
    ['midsommarafton', '2026-06-19', 'first day of its week'],
    ['midsommarafton', '2027-06-25', 'last day of its week'],
    ['alla helgons dag', '2026-10-31', 'first day of its week'],
    ['alla helgons dag', '2027-11-06', 'last day of its week'],
  ])('%s may fall on %s, the %s, and on no other day of that year', (name, text) => {
    const found = nonWorkingDaysOf(Number(text.slice(0, 4))).filter(({ reasons }) =>
      reasons.some((rule) => rule.sv === name),
    );
    expect(found.map(({ date }) => date)).toStrictEqual([text]);
  });
});

describe('the non-working days of a year', () => {
  test('2026: fourteen feast days and eves besides plain Saturdays and Sundays, as in the almanac', () => {
    const plain = new Set(['lördag', 'söndag']);
    const feasts = nonWorkingDaysOf(2026)
      .map(({ date, reasons }) => [date, ...reasons.map((rule) => rule.sv)])
      .filter(([, first = '']) => !plain.has(first));
    expect(feasts.map((feast) => feast.join(' '))).toStrictEqual([
      '2026-01-01 nyårsdagen',
      '2026-01-06 trettondedag jul',
      '2026-04-03 långfredagen',
      '2026-04-05 påskdagen söndag',
      '2026-04-06 annandag påsk',
      '2026-05-01 första maj',
      '2026-05-14 Kristi himmelsfärdsdag',
      '2026-05-24 pingstdagen söndag',
      '2026-06-06 Sveriges nationaldag lördag',
      '2026-06-19 midsommarafton',
      '2026-06-20 midsommardagen lördag',
      '2026-10-31 alla helgons dag lördag',
      '2026-12-24 julafton',
      '2026-12-25 juldagen',
      '2026-12-26 annandag jul lördag',
      '2026-12-31 nyårsafton',
    ]);
  });

  test('asked twice, a year answers the same; its 52 Saturdays and 52 Sundays of 2026 are all there', () => {
    const first = nonWorkingDaysOf(2026);
    const weekdays = nonWorkingDaysOf(2026).map(({ date }) => weekdayOf(date));
    expect(nonWorkingDaysOf(2026)).toStrictEqual(first);
    expect([6, 7].map((weekend) => weekdays.filter((weekday) => weekday === weekend).length)).toStrictEqual([
      52, 52,
    ]);
  });

  test('2024, a leap year, ends with New Year’s Eve and holds 366 days, off or not', () => {
    const off = nonWorkingDaysOf(2024);
    const days = Array.from({ length: 366 }, (_, index) => addDays(day('2024-01-01'), index));
    expect([off[0]?.date, off.at(-1)?.date]).toStrictEqual(['2024-01-01', '2024-12-31']);
    expect(days.filter((date) => !isWorkingDay(date))).toStrictEqual(off.map(({ date }) => date));
  });

  test.each([1900, 2200])('%i, at the edge of the calendar, has its days', (year) => {
    const off = nonWorkingDaysOf(year).map(({ date }) => date);
    expect([off[0], off.at(-1)]).toStrictEqual([`${String(year)}-01-01`, `${String(year)}-12-31`]);
  });

  test.each([1899, 2201, Number.NaN])('%d lies outside the calendar', (year) => {
    expect(() => nonWorkingDaysOf(year)).toThrow(OutOfCalendarError);
  });

  test.each([-25_568, 84_371, Number.NaN, Number.POSITIVE_INFINITY])(
    'day number %d lies outside the calendar and is neither working nor off',
    (number) => {
      expect(() => isWorkingDayNumber(number)).toThrow(OutOfCalendarError);
    },
  );
});
