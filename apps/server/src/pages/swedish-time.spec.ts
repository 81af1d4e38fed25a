import { swedishDay, swedishTime } from '../pages/swedish-time';

const NBSP = '\u00a0';

describe('a moment', () => {
  test.each([
    ['2026-11-25T12:05:09Z', 'sv', `ons${NBSP}2026-11-25${NBSP}13:05`],
    ['2026-07-01T22:30:00.123456Z', 'sv', `tor${NBSP}2026-07-02${NBSP}00:30`],
    ['2026-07-01T22:30:00Z', 'en', `Thu${NBSP}2026-07-02${NBSP}00:30`],
  ] as const)('%s is told in %s in the time of Sweden', (instant, lang, text) => {
    expect(swedishTime(instant, lang)).toStrictEqual({ instant, text });
  });

  test('is told to the second where one thing came after another', () => {
    expect(swedishTime('2026-11-25T12:05:09Z', 'sv', true).text).toBe(`ons${NBSP}2026-11-25${NBSP}13:05:09`);
  });

  test('has the day it has in Sweden', () => {
    expect(swedishDay('2026-12-31T23:30:00Z', 'sv')).toBe(`1${NBSP}januari${NBSP}2027`);
  });
});
