import { day } from '../../../test/support/day';
import { holdsOn, versionName } from './version';

describe('a wording holds from its first day up to, not including, the day it ends', () => {
  test.each<[string, string | null, string | null, boolean, string]>([
    ['2004-05-31', null, null, true, 'no start and no end seen'],
    ['1900-01-01', null, '2005-04-01', true, 'before the end, no start seen'],
    ['2005-03-31', null, '2005-04-01', true, 'its last day'],
    ['2005-04-01', null, '2005-04-01', false, 'the day it ended'],
    ['2005-03-31', '2005-04-01', null, false, 'the day before its first'],
    ['2005-04-01', '2005-04-01', null, true, 'its first day'],
    ['2200-12-31', '2005-04-01', null, true, 'after the start, no end seen'],
    ['2025-06-30', '2018-07-01', '2025-07-01', true, 'the last day of a closed span'],
    ['2018-07-01', '2018-07-01', '2025-07-01', true, 'the first day of a closed span'],
    ['2018-06-30', '2018-07-01', '2025-07-01', false, 'before a closed span'],
    ['2025-07-01', '2018-07-01', '2025-07-01', false, 'after a closed span'],
    ['2018-07-01', '2018-07-01', '2018-07-01', false, 'a wording repealed before it came into force'],
  ])('on %s the wording from %s until %s holds: %s (%s)', (on, from, until, holds) => {
    expect(holdsOn({ from, until }, day(on))).toBe(holds);
  });

  test('the last day of one wording is followed by the first day of the next, with neither gap nor overlap', () => {
    const older = { from: null, until: '2005-04-01' };
    const newer = { from: '2005-04-01', until: null };
    const days = ['2005-03-30', '2005-03-31', '2005-04-01', '2005-04-02'].map(day);
    expect(days.map((on) => [holdsOn(older, on), holdsOn(newer, on)])).toStrictEqual([
      [true, false],
      [true, false],
      [false, true],
      [false, true],
    ]);
  });
});

test('a wording is named by its first day, or as older where none has been seen', () => {
  expect([
    versionName({ from: '2018-07-01', until: null }),
    versionName({ from: null, until: '2018-07-01' }),
  ]).toStrictEqual(['2018-07-01', 'older']);
});
