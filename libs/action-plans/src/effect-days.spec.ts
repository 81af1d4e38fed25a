import { day } from '../../../test/support/day';
import { effectDays } from './effect-days';
import { stageOf } from './plan-stage';
import type { PlanFigures } from './plan-stage';

const daysAfter = (on: string): readonly string[] => effectDays(day(on)).map((one) => one.on);

describe('the days on which an effect is looked at', () => {
  test.each([
    ['2026-08-31', ['2026-11-30', '2027-02-28']],
    ['2027-08-31', ['2027-11-30', '2028-02-29']],
    ['2026-11-30', ['2027-02-28', '2027-05-30']],
    ['2026-08-20', ['2026-11-20', '2027-02-20']],
  ])('three and six months after %s', (on, days) => {
    expect(daysAfter(on)).toStrictEqual(days);
  });

  test('are not moved for a holiday: they are targets, no terms', () => {
    // Christmas Day 2026.
    expect(daysAfter('2026-09-25')[0]).toBe('2026-12-25');
  });
});

describe('how far a finding has come', () => {
  const figures = (more: Partial<PlanFigures>): PlanFigures => ({
    ...{ state: 'open', open: 0, done: 0, nextDue: null, nextCheck: null, ...more },
  });
  const at = '2026-09-01';

  test.each([
    ['nothing is planned', figures({}), 'unplanned'],
    ['its own day is today', figures({ open: 1, nextDue: '2026-09-01' }), 'under-way'],
    ['its own day was yesterday', figures({ open: 1, nextDue: '2026-08-31' }), 'late'],
    ['all is done', figures({ done: 2 }), 'to-close'],
    [
      'the effect is looked at tomorrow',
      figures({ state: 'closed', nextCheck: '2026-09-02' }),
      'effect-awaited',
    ],
    ['the effect is looked at today', figures({ state: 'closed', nextCheck: '2026-09-01' }), 'effect-due'],
    ['the effect has been looked at', figures({ state: 'closed' }), 'finished'],
    ['it was none', figures({ state: 'withdrawn', open: 1, nextDue: '2026-08-31' }), 'withdrawn'],
  ])('%s', (_, plan, stage) => {
    expect(stageOf(plan, at)).toBe(stage);
  });
});
