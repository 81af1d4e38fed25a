import { day } from '../../../test/support/day';
import { OutOfCalendarError, dayNumber, fromDayNumber } from './plain-date';
import { shiftDayNumber, shiftSteps } from './shift';
import type { Shift } from './shift';

const told = (text: string, shift: Shift): string[] =>
  shiftSteps(day(text), shift).map(
    (step) => `${step.day} ${step.reasons.join(' + ')} → ${step.to}${step.verified ? '' : ' (not verified)'}`,
  );

describe('a last day that is off moves to the next working day (lag 1930:173 2 §)', () => {
  test.each([
    [
      '2026-12-24',
      [
        '2026-12-24 christmas-eve → 2026-12-25',
        '2026-12-25 christmas-day → 2026-12-26',
        '2026-12-26 second-christmas-day + saturday → 2026-12-27',
        '2026-12-27 sunday → 2026-12-28',
      ],
    ],
    [
      '2026-12-31',
      [
        '2026-12-31 new-years-eve → 2027-01-01',
        '2027-01-01 new-years-day → 2027-01-02',
        '2027-01-02 saturday → 2027-01-03',
        '2027-01-03 sunday → 2027-01-04',
      ],
    ],
    ['2027-01-06', ['2027-01-06 epiphany → 2027-01-07']],
    [
      '2026-06-19',
      [
        '2026-06-19 midsummer-eve → 2026-06-20',
        '2026-06-20 midsummer-day + saturday → 2026-06-21',
        '2026-06-21 sunday → 2026-06-22',
      ],
    ],
    [
      '2027-03-26',
      [
        '2027-03-26 good-friday → 2027-03-27',
        '2027-03-27 saturday → 2027-03-28',
        '2027-03-28 easter-sunday + sunday → 2027-03-29',
        '2027-03-29 easter-monday → 2027-03-30',
      ],
    ],
    ['2027-05-06', ['2027-05-06 ascension-day → 2027-05-07']],
    ['2004-05-31', ['2004-05-31 whit-monday → 2004-06-01']],
    ['2005-06-06', ['2005-06-06 national-day → 2005-06-07']],
    ['2028-06-06', ['2028-06-06 national-day → 2028-06-07']],
    ['2026-10-31', ['2026-10-31 all-saints-day + saturday → 2026-11-01', '2026-11-01 sunday → 2026-11-02']],
    [
      '2026-05-01',
      [
        '2026-05-01 may-day → 2026-05-02',
        '2026-05-02 saturday → 2026-05-03',
        '2026-05-03 sunday → 2026-05-04',
      ],
    ],
  ])('from %s it passes over each day for its reasons', (text, steps) => {
    expect(told(text, 'next')).toStrictEqual(steps);
  });

  test.each([
    ['2026-11-30', 'an ordinary Monday'],
    ['2027-03-25', 'skärtorsdagen'],
    ['2004-01-05', 'trettondagsafton (RÅ 2004 not 40)'],
    ['2027-04-30', 'valborgsmässoafton'],
    ['2027-05-07', 'the Friday after Ascension Day'],
    ['2005-05-16', 'annandag pingst after SFS 2004:1320'],
  ])('%s, %s, stands', (text) => {
    expect([told(text, 'next'), told(text, 'back')]).toStrictEqual([[], []]);
  });
});

describe('a payment day that is off moves to the working day before (förordning 1993:1091 9 §)', () => {
  test.each([
    ['2026-12-20', ['2026-12-20 sunday → 2026-12-19', '2026-12-19 saturday → 2026-12-18']],
    ['2027-02-20', ['2027-02-20 saturday → 2027-02-19']],
    ['2027-03-20', ['2027-03-20 saturday → 2027-03-19']],
    ['2027-06-20', ['2027-06-20 sunday → 2027-06-19', '2027-06-19 saturday → 2027-06-18']],
    [
      '2027-03-29',
      [
        '2027-03-29 easter-monday → 2027-03-28',
        '2027-03-28 easter-sunday + sunday → 2027-03-27',
        '2027-03-27 saturday → 2027-03-26',
        '2027-03-26 good-friday → 2027-03-25',
      ],
    ],
  ])('from %s', (text, steps) => {
    expect(told(text, 'back')).toStrictEqual(steps);
  });
});

test.each(['2026-12-25', '2026-11-30', '1900-01-01', '2200-12-31'])(
  'a day that is no last day for an action never moves: %s (RÅ 2007 ref. 28, on a standstill period)',
  (text) => {
    expect(shiftSteps(day(text), 'none')).toStrictEqual([]);
    expect(fromDayNumber(shiftDayNumber(dayNumber(day(text)), 'none'))).toBe(text);
  },
);

test('a Sunday passed over on the way forward and on the way back is told each time for its own way', () => {
  const both = (): string[] => [...told('2027-02-21', 'back'), ...told('2027-02-21', 'next')];
  const expected = [
    '2027-02-21 sunday → 2027-02-20',
    '2027-02-20 saturday → 2027-02-19',
    '2027-02-21 sunday → 2027-02-22',
  ];
  expect([both(), both()]).toStrictEqual([expected, expected]);
});

describe('before lag (1989:253) came into force on 1 January 1990', () => {
  test('each day passed over says that the list has not been read for it', () => {
    expect(told('1989-12-30', 'next')).toStrictEqual([
      '1989-12-30 saturday → 1989-12-31 (not verified)',
      '1989-12-31 new-years-eve + sunday → 1990-01-01 (not verified)',
      '1990-01-01 new-years-day → 1990-01-02',
    ]);
    expect(told('1990-01-01', 'back')).toStrictEqual([
      '1990-01-01 new-years-day → 1989-12-31',
      '1989-12-31 new-years-eve + sunday → 1989-12-30 (not verified)',
      '1989-12-30 saturday → 1989-12-29 (not verified)',
    ]);
  });
});

describe('at the edge of the calendar', () => {
  test('there is no working day after New Year’s Eve 2200, and none before New Year’s Day 1900', () => {
    expect(() => shiftSteps(day('2200-12-31'), 'next')).toThrow(OutOfCalendarError);
    expect(() => shiftSteps(day('1900-01-01'), 'back')).toThrow(OutOfCalendarError);
    expect(() => shiftDayNumber(84_370, 'next')).toThrow(OutOfCalendarError);
  });

  test('but there is one in the other direction', () => {
    expect(told('2200-12-31', 'back')).toStrictEqual(['2200-12-31 new-years-eve → 2200-12-30']);
    expect(told('1900-01-01', 'next')).toStrictEqual([
      '1900-01-01 new-years-day → 1900-01-02 (not verified)',
    ]);
  });
});
