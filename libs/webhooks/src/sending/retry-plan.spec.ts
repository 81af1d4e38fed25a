import { RETRY_PLAN, pauseAfter } from './retry-plan';

const NOW = Date.parse('2026-11-25T12:00:00Z');
const HOUR = 3_600;
const nothing = { retryAfter: null, now: NOW };
const wish = (retryAfter: string): { retryAfter: string; now: number } => ({ retryAfter, now: NOW });

describe('when it is tried again', () => {
  test('by the plan, and after ten attempts no more', () => {
    const pauses = Array.from({ length: 10 }, (_, index) => pauseAfter(index + 1, nothing, 0));
    const hours = [2, 5, 10, 14, 20, 24].map((each) => each * HOUR);
    expect(pauses).toStrictEqual([5, 300, 1800, ...hours, undefined]);
  });

  test('at most a tenth later than planned, never earlier', () => {
    for (const [index, planned] of RETRY_PLAN.entries())
      expect(pauseAfter(index + 1, nothing, 1)).toBeCloseTo(planned * 1.1, 6);
  });

  test.each([
    ['120', 120],
    ['1', 5],
    ['0', 5],
    ['999999999', 24 * HOUR],
    ['Wed, 25 Nov 2026 12:10:00 GMT', 600],
    ['Wed, 25 Nov 2020 12:10:00 GMT', 5],
    ['Wed, 25 Nov 2099 12:10:00 GMT', 24 * HOUR],
    ['soon', 5],
    ['-5', 5],
    ['', 5],
  ])('Retry-After %s: after %d seconds', (retryAfter, seconds) => {
    expect(pauseAfter(1, wish(retryAfter), 0)).toBe(seconds);
  });

  test('a shorter Retry-After than the plan hurries nothing', () => {
    expect(pauseAfter(4, wish('60'), 0)).toBe(2 * HOUR);
  });
});
