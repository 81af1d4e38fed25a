import { addDays, isWorkingDay, plainDateOf } from '@fristvakt/calendar';
import type { DeadlineKind } from '@fristvakt/proceedings';
import fc from 'fast-check';
import { ladderOf } from './ladder-of';
import { LADDERS, ladderNamed } from './ladders';
import { isMoved, plannedSteps } from './planned-steps';
import type { PlannedStep, Reminded } from './planned-steps';

const of = (kind: DeadlineKind, given: Partial<Reminded> = {}): readonly PlannedStep[] => {
  const deadline = { kind, party: 'provider', from: null, due: null, status: 'open', ...given } as const;
  const ladder = ladderNamed(ladderOf(deadline));
  if (ladder === undefined) throw new Error('every deadline has a ladder');
  return plannedSteps(ladder, deadline);
};

const told = (steps: readonly PlannedStep[]): readonly string[] =>
  steps.map(({ slot, on, at, hours, atLeast }) =>
    [slot, on ?? `+${String(hours)} h`, ...(at === null ? [] : [at]), atLeast].join(' '),
  );

describe('the reminders of a deadline', () => {
  test('of an appeal that is due on Tuesday 25 April 2023: working days, then hours on the last day', () => {
    expect(told(of('appeal', { due: plainDateOf(2023, 4, 25) }))).toStrictEqual([
      'entered +0 h owner',
      'd14 2023-04-11 owner',
      // Saturday 15 April: the Friday before.
      'd10 2023-04-14 owner',
      'd7 2023-04-18 owner',
      'd5 2023-04-20 manager',
      // Saturday 22 and Sunday 23 April fall on the same Friday: the nearer one stands.
      'd2 2023-04-21 manager',
      'd1 2023-04-24 manager',
      'd0 2023-04-25 manager',
      'd0@11:00 2023-04-25 11:00 manager',
      'd0@13:30 2023-04-25 13:30 manager',
      'd-1 2023-04-26 manager',
      'd-3 2023-04-28 manager',
      'd-7 2023-05-02 manager',
    ]);
  });

  test('of a changed circle: three weeks, two, one, three days and one', () => {
    const before = of('notify-circle-change', { due: plainDateOf(2026, 3, 5) }).filter(({ slot }) =>
      /^d[1-9]/.test(slot),
    );
    expect(before.map(({ slot }) => slot)).toStrictEqual(['d21', 'd14', 'd7', 'd3', 'd1']);
  });

  test('of a licence that is not used: from the fourth month on', () => {
    expect(told(of('dormancy', { due: plainDateOf(2026, 9, 1) })).slice(1, 3)).toStrictEqual([
      'd61 2026-07-02 owner',
      'd45 2026-07-17 owner',
    ]);
  });

  test('of a representative’s power at IVO: from sixty days before', () => {
    const due = plainDateOf(2029, 1, 15);
    expect(told(of('representative-power', { due }))).toStrictEqual([
      'entered +0 h owner',
      'd60 2028-11-16 owner',
      // Saturday 16 December 2028: the Friday before. Monday 1 January is a holiday, and the days before it are a weekend.
      'd30 2028-12-15 owner',
      'd14 2028-12-29 owner',
      'd7 2029-01-08 owner',
      // Sunday 14 January: the Friday before.
      'd1 2029-01-12 manager',
      'd0 2029-01-15 manager',
      'd-1 2029-01-16 manager',
      'd-3 2029-01-18 manager',
      'd-7 2029-01-22 manager',
    ]);
  });

  test('a duty without a day is asked for in hours, and no day is made up', () => {
    const steps = of('lex-sarah-report');
    expect(steps.every(({ on, at }) => on === null && at === null)).toBe(true);
    expect(told(steps).slice(0, 4)).toStrictEqual([
      'entered +0 h owner',
      'h4 +4 h owner',
      'h24 +24 h stand-in',
      'h48 +48 h manager',
    ]);
    expect(steps).toHaveLength(16);
  });

  test.each(['met', 'late', 'moot'] as const)('what is %s is reminded of no more', (status) => {
    expect(of('appeal', { due: plainDateOf(2026, 5, 4), status })).toStrictEqual([]);
    expect(of('lex-sarah-report', { status })).toStrictEqual([]);
  });

  test('what was missed keeps its steps, so that one that waits is still sent; nobody is told that it is new', () => {
    const steps = of('reply', { due: plainDateOf(2026, 12, 23), status: 'missed' });
    // 24–27 December are no working days.
    expect(told(steps).slice(-3)).toStrictEqual([
      'd0 2026-12-23 manager',
      'd-1 2026-12-28 manager',
      'd-7 2026-12-30 manager',
    ]);
    expect(steps.some(({ slot }) => slot === 'entered')).toBe(false);
  });

  test('a right that is not open yet is told on the day it opens, and nobody is asked to hurry', () => {
    expect(told(of('demand-decision', { from: plainDateOf(2026, 7, 13), status: 'waiting' }))).toStrictEqual([
      'd0 2026-07-13 owner',
      'd-14 2026-07-27 owner',
      'd-30 2026-08-12 owner',
    ]);
  });

  test('what binds an authority is told when it has passed, and not before', () => {
    expect(told(of('appeal', { due: plainDateOf(2023, 4, 25), party: 'ivo' }))).toStrictEqual([
      'd-1 2023-04-26 owner',
    ]);
    expect(ladderOf({ kind: 'appeal', party: 'ivo' })).toBe('others');
    expect(ladderOf({ kind: 'appeal', party: 'provider' })).toBe('licence-at-stake');
  });

  test('every step of every ladder falls on a working day, none before the day comes after it, and no slot comes twice', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LADDERS),
        fc.integer({ min: 0, max: 20_000 }),
        fc.constantFrom('open', 'waiting', 'missed', 'passed'),
        (ladder, after, status) => {
          const due = addDays(plainDateOf(2020, 1, 1), after);
          const steps = plannedSteps(ladder, {
            ...{ kind: 'reply', party: 'provider', from: null, due, status },
          });
          for (const { on, slot } of steps) {
            if (on === null) continue;
            if (!isWorkingDay(on)) return false;
            if (slot.startsWith('d-') ? on <= due : on > due) return false;
            const days = Number(/^d(-?\d+)/.exec(slot)?.[1]);
            if (isMoved(slot, due) !== (on !== addDays(due, -days))) return false;
          }
          return new Set(steps.map(({ slot }) => slot)).size === steps.length;
        },
      ),
    );
  });

  test('a step that is no day before or after is never moved', () => {
    const saturday = plainDateOf(2023, 4, 22);
    expect(
      ['entered', 'h24', 'd0', 'd0@11:00', 'd-1', 'd1'].map((slot) => isMoved(slot, saturday)),
    ).toStrictEqual([...[false, false, true, true, true, false]]);
  });
});
