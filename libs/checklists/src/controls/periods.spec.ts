import { day } from '../../../../test/support/day';
import { beginningOf, faultOfRhythm, periodText, periodsBegun, periodsComing, rhythmFrom } from './periods';
import { isFault, readRhythm, rhythmText } from './rhythm-rule';
import type { RhythmRule } from './rhythm-rule';

const rule = (text: string): RhythmRule => {
  const read = readRhythm(text);
  if (isFault(read)) throw new Error(`${text}: ${read.code}`);
  return read;
};

const begun = (text: string, anchor: string, from: string, to: string): readonly string[] =>
  periodsBegun(rule(text), day(anchor), { from: day(from), to: day(to) }).map(periodText);

describe('the periods of a control', () => {
  test('a month goes from its first day to its last, over the end of the year', () => {
    expect(begun('FREQ=MONTHLY', '2026-11-01', '2026-11-01', '2027-01-01')).toStrictEqual([
      ...['2026-11-01/2026-11-30', '2026-12-01/2026-12-31', '2027-01-01/2027-01-31'],
    ]);
  });

  test('February has its own end, in a leap year the 29th', () => {
    expect(begun('FREQ=MONTHLY', '2028-02-01', '2028-02-01', '2028-02-29')).toStrictEqual([
      '2028-02-01/2028-02-29',
    ]);
    expect(begun('FREQ=MONTHLY', '2027-02-01', '2027-02-01', '2027-02-28')).toStrictEqual([
      '2027-02-01/2027-02-28',
    ]);
  });

  test('each month from the 31st on begins on the last day of a month that has fewer', () => {
    const monthly = rhythmFrom('month', day('2027-12-31'));
    const periods = periodsBegun(monthly, day('2027-12-31'), {
      from: day('2027-12-31'),
      to: day('2028-04-30'),
    });
    expect(periods.map(({ first }) => first)).toStrictEqual([
      ...['2027-12-31', '2028-01-31', '2028-02-29', '2028-03-31', '2028-04-30'],
    ]);
  });

  test('each year from 29 February on begins on the 28th in years that have no other', () => {
    const yearly = rhythmFrom('year', day('2024-02-29'));
    const periods = periodsComing(yearly, day('2024-02-29'), { from: day('2024-02-29'), most: 5 });
    expect(periods.map(({ first }) => first)).toStrictEqual([
      ...['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29'],
    ]);
  });

  test.each([
    ['month', '2026-11-25', '2026-11-01', 'FREQ=MONTHLY'],
    ['quarter', '2026-11-25', '2026-10-01', 'FREQ=MONTHLY;INTERVAL=3'],
    ['half-year', '2026-11-25', '2026-07-01', 'FREQ=MONTHLY;INTERVAL=6'],
    ['year', '2026-11-25', '2026-01-01', 'FREQ=MONTHLY;INTERVAL=12'],
    ['half-year', '2026-06-30', '2026-01-01', 'FREQ=MONTHLY;INTERVAL=6'],
  ] as const)('a %s that %s lies in begins on %s', (rhythm, today, first, text) => {
    expect(beginningOf(rhythm, day(today))).toBe(first);
    expect(rhythmText(rhythmFrom(rhythm, day(first)))).toBe(text);
  });

  test('the last working day of the week of each month begins a period that ends before the next', () => {
    expect(
      begun('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2026-01-01', '2026-01-01', '2026-03-01'),
    ).toStrictEqual(['2026-01-30/2026-02-26', '2026-02-27/2026-03-30']);
  });

  test('only periods that have begun are told, and none that ended before a day', () => {
    expect(begun('FREQ=MONTHLY', '2026-01-01', '2026-10-31', '2026-11-25')).toStrictEqual([
      ...['2026-10-01/2026-10-31', '2026-11-01/2026-11-30'],
    ]);
    expect(begun('FREQ=MONTHLY', '2026-12-01', '2026-11-25', '2026-11-30')).toStrictEqual([]);
  });

  test('what is to come is told from the period a day lies in', () => {
    const coming = periodsComing(rule('FREQ=WEEKLY;BYDAY=MO'), day('2026-11-01'), {
      from: day('2026-11-25'),
      most: 2,
    });
    expect(coming.map(periodText)).toStrictEqual(['2026-11-23/2026-11-29', '2026-11-30/2026-12-06']);
  });

  test.each([
    ['FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30', 'never'],
    ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6', 'never'],
    ['FREQ=YEARLY;INTERVAL=60;BYMONTH=2;BYMONTHDAY=29', 'never'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', undefined],
    ['FREQ=WEEKLY;BYDAY=MO,TH', 'too-often'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE', 'too-often'],
    ['FREQ=WEEKLY', undefined],
    ['FREQ=MONTHLY;BYDAY=-1FR', undefined],
  ])('%s comes %s', (text, fault) => {
    expect(faultOfRhythm(rule(text), day('2026-01-01'))).toBe(fault);
  });
});

describe('a rhythm as text', () => {
  test.each([
    ['rrule:freq=monthly;byday=+1mo', 'FREQ=MONTHLY;BYDAY=1MO'],
    ['FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=6;', 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=-1'],
    ['INTERVAL=2;FREQ=WEEKLY', 'FREQ=WEEKLY;INTERVAL=2'],
  ])('%s is kept as %s', (text, kept) => {
    expect(rhythmText(rule(text))).toBe(kept);
  });

  test.each([
    ['', 'unreadable'],
    ['each month', 'unreadable'],
    ['FREQ=MONTHLY;FREQ=MONTHLY', 'unreadable'],
    ['FREQ=DAILY', 'frequency'],
    ['FREQ=MONTHLY;COUNT=3', 'part-refused'],
    ['FREQ=MONTHLY;UNTIL=20270101T000000Z', 'part-refused'],
    ['FREQ=MONTHLY;BYHOUR=9', 'part-refused'],
    ['FREQ=WEEKLY;BYSETPOS=9;BYDAY=MO', 'part-refused'],
    ['FREQ=MONTHLY;BYMOON=1', 'part-unknown'],
    ['FREQ=MONTHLY;INTERVAL=0', 'unreadable'],
    ['FREQ=MONTHLY;BYDAY=9MO', 'unreadable'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'unreadable'],
    ['FREQ=WEEKLY;BYDAY=1MO', 'unreadable'],
  ])('%s is refused: %s', (text, code) => {
    expect(readRhythm(text)).toMatchObject({ code });
  });
});
