import { COUNT_CITE, OutOfCalendarError, SHIFT_CITE } from '@fristvakt/calendar';
import type { Shift, Term } from '@fristvakt/calendar';
import { day } from '../../../test/support/day';
import { reckonCount, reckonTerm } from './reckon';

const COUNT_RULE = { rule: 'TIME-COUNT', version: '1930-07-01', cites: [COUNT_CITE.section] };
const SHIFT_RULE = { rule: 'TIME-SHIFT', version: 'older', cites: [SHIFT_CITE.section] };
const NO_RULE = { rule: null, version: null, cites: [] };

const lastDays = (start: string, term: Term, shift: Shift): [string, string] => {
  const { raw, due } = reckonTerm(day(start), term, shift);
  return [raw, due];
};

describe('last days that courts and authorities have named', () => {
  test.each<[string, string, Term, string]>([
    [
      'RÅ 1999 not 181: Easter within the three weeks prolongs nothing',
      '1999-03-16',
      { weeks: 3 },
      '1999-04-06',
    ],
    ['RÅ 2004 not 40: 5 January is no day off', '2003-12-15', { weeks: 3 }, '2004-01-05'],
    ['HFD mål nr 6800-11: three weeks from deemed service', '2011-07-19', { weeks: 3 }, '2011-08-09'],
    [
      'RÅ 2003 not 154: counsel served, post of the day after too late',
      '2002-10-07',
      { weeks: 3 },
      '2002-10-28',
    ],
    ['RÅ 1998 not 88: two months from deemed service', '1995-11-17', { months: 2 }, '1996-01-17'],
    ['RÅ 2006 not 107: two weeks from the control notice', '2005-05-18', { weeks: 2 }, '2005-06-01'],
    ['RÅ 2007 not 153: two months from service on counsel', '2007-04-25', { months: 2 }, '2007-06-25'],
    ['RÅ 2008 not 83: three weeks from receipt', '2008-01-07', { weeks: 3 }, '2008-01-28'],
    ['Kammarrätten i Stockholm on simplified service', '2026-03-24', { weeks: 3 }, '2026-04-14'],
  ])('%s', (_, start, term, due) => {
    expect(lastDays(start, term, 'next')).toStrictEqual([due, due]);
  });
});

describe('terms of a kind the trade meets (lag 1930:173 1–2 §§)', () => {
  test.each<[string, string, Term, Shift, string, string]>([
    ['an ordinary Monday', '2026-11-09', { weeks: 3 }, 'next', '2026-11-30', '2026-11-30'],
    ['Christmas Eve', '2026-12-03', { weeks: 3 }, 'next', '2026-12-24', '2026-12-28'],
    [
      'a start on Christmas Eve moves nothing',
      '2026-12-24',
      { weeks: 3 },
      'next',
      '2027-01-14',
      '2027-01-14',
    ],
    ['New Year’s Eve', '2026-12-10', { weeks: 3 }, 'next', '2026-12-31', '2027-01-04'],
    ['5 January', '2026-12-15', { weeks: 3 }, 'next', '2027-01-05', '2027-01-05'],
    ['Epiphany', '2026-12-16', { weeks: 3 }, 'next', '2027-01-06', '2027-01-07'],
    ['Midsummer Eve at its earliest', '2026-05-29', { weeks: 3 }, 'next', '2026-06-19', '2026-06-22'],
    ['Midsummer Eve at its latest', '2027-06-04', { weeks: 3 }, 'next', '2027-06-25', '2027-06-28'],
    ['Good Friday', '2027-03-05', { weeks: 3 }, 'next', '2027-03-26', '2027-03-30'],
    ['Maundy Thursday', '2027-03-04', { weeks: 3 }, 'next', '2027-03-25', '2027-03-25'],
    ['Ascension Day', '2027-04-15', { weeks: 3 }, 'next', '2027-05-06', '2027-05-07'],
    [
      'the last annandag pingst (SFS 2004:1320)',
      '2004-05-10',
      { weeks: 3 },
      'next',
      '2004-05-31',
      '2004-06-01',
    ],
    ['annandag pingst 2005, a working day', '2005-04-25', { weeks: 3 }, 'next', '2005-05-16', '2005-05-16'],
    ['the first 6 June as a holiday', '2005-05-16', { weeks: 3 }, 'next', '2005-06-06', '2005-06-07'],
    ['6 June on a Tuesday', '2028-05-16', { weeks: 3 }, 'next', '2028-06-06', '2028-06-07'],
    ['no 31 February', '2027-01-31', { months: 1 }, 'next', '2027-02-28', '2027-03-01'],
    ['one month to the 30th', '2026-11-30', { months: 1 }, 'next', '2026-12-30', '2026-12-30'],
    ['one month to Christmas Eve', '2026-11-24', { months: 1 }, 'next', '2026-12-24', '2026-12-28'],
    ['one month to a Sunday', '2026-12-31', { months: 1 }, 'next', '2027-01-31', '2027-02-01'],
    [
      'two weeks to deemed service on Christmas Day',
      '2026-12-11',
      { weeks: 2 },
      'none',
      '2026-12-25',
      '2026-12-25',
    ],
    ['three weeks from deemed service', '2026-12-25', { weeks: 3 }, 'next', '2027-01-15', '2027-01-15'],
    ['six months as a condition', '2026-04-15', { months: 6 }, 'none', '2026-10-15', '2026-10-15'],
    ['four weeks', '2026-10-19', { weeks: 4 }, 'next', '2026-11-16', '2026-11-16'],
    ['two months from a Saturday', '2026-10-24', { months: 2 }, 'next', '2026-12-24', '2026-12-28'],
    ['no 30 February', '2026-12-30', { months: 2 }, 'next', '2027-02-28', '2027-03-01'],
    ['fourteen days', '2026-12-10', { days: 14 }, 'next', '2026-12-24', '2026-12-28'],
    ['six months of validity', '2026-09-10', { months: 6 }, 'none', '2027-03-10', '2027-03-10'],
    ['two years', '2026-02-02', { years: 2 }, 'none', '2028-02-02', '2028-02-02'],
    ['six months from the 31st', '2026-03-31', { months: 6 }, 'none', '2026-09-30', '2026-09-30'],
    ['a year from a leap day', '2024-02-29', { years: 1 }, 'next', '2025-02-28', '2025-02-28'],
    [
      'a payment day on a Sunday (förordning 1993:1091 9 §)',
      '2026-12-20',
      { days: 0 },
      'back',
      '2026-12-20',
      '2026-12-18',
    ],
  ])('%s', (_title, ...[start, term, shift, raw, due]) => {
    expect(lastDays(start, term, shift)).toStrictEqual([raw, due]);
  });
});

describe('the steps of a reckoning, in full', () => {
  test('three weeks that end on Christmas Eve 2026: one count and four days passed over', () => {
    expect(reckonTerm(day('2026-12-03'), { weeks: 3 }, 'next')).toStrictEqual({
      raw: '2026-12-24',
      due: '2026-12-28',
      steps: [
        { op: 'count', ...COUNT_RULE, inputs: { from: '2026-12-03', weeks: 3 }, result: '2026-12-24' },
        {
          op: 'shift',
          ...SHIFT_RULE,
          inputs: { day: '2026-12-24', direction: 'next', reasons: ['christmas-eve'] },
          result: '2026-12-25',
        },
        {
          op: 'shift',
          ...SHIFT_RULE,
          inputs: { day: '2026-12-25', direction: 'next', reasons: ['christmas-day'] },
          result: '2026-12-26',
        },
        {
          op: 'shift',
          ...SHIFT_RULE,
          inputs: { day: '2026-12-26', direction: 'next', reasons: ['second-christmas-day', 'saturday'] },
          result: '2026-12-27',
        },
        {
          op: 'shift',
          ...SHIFT_RULE,
          inputs: { day: '2026-12-27', direction: 'next', reasons: ['sunday'] },
          result: '2026-12-28',
        },
      ],
    });
  });

  test('a month that has no such day tells that it ended on its last; the working day it ends on stands', () => {
    expect(reckonTerm(day('2028-01-31'), { months: 1 }, 'next').steps).toStrictEqual([
      {
        op: 'count',
        ...COUNT_RULE,
        inputs: { from: '2028-01-31', months: 1, monthEnd: 'last-of-month' },
        result: '2028-02-29',
      },
      { op: 'stand', ...SHIFT_RULE, inputs: { day: '2028-02-29' }, result: '2028-02-29' },
    ]);
  });

  test('years are counted by statute; a day that never moves is kept, Sunday or not', () => {
    expect(reckonTerm(day('2024-02-29'), { years: 2 }, 'none').steps).toStrictEqual([
      {
        op: 'count',
        ...COUNT_RULE,
        inputs: { from: '2024-02-29', years: 2, monthEnd: 'last-of-month' },
        result: '2026-02-28',
      },
      { op: 'keep', ...NO_RULE, inputs: { day: '2026-02-28' }, result: '2026-02-28' },
    ]);
  });

  test('years from an ordinary day end on the same number', () => {
    expect(reckonTerm(day('2026-02-02'), { years: 2 }, 'none').steps[0]).toStrictEqual({
      op: 'count',
      ...COUNT_RULE,
      inputs: { from: '2026-02-02', years: 2, monthEnd: 'same-number' },
      result: '2028-02-02',
    });
  });

  test('days rest on no section of lag (1930:173), their shift does', () => {
    expect(reckonTerm(day('2026-12-14'), { days: 14 }, 'next').steps).toStrictEqual([
      { op: 'count', ...NO_RULE, inputs: { from: '2026-12-14', days: 14 }, result: '2026-12-28' },
      { op: 'stand', ...SHIFT_RULE, inputs: { day: '2026-12-28' }, result: '2026-12-28' },
    ]);
  });

  test('so do working days', () => {
    expect(reckonTerm(day('2026-12-23'), { workingDays: 1 }, 'none').steps).toStrictEqual([
      { op: 'count', ...NO_RULE, inputs: { from: '2026-12-23', workingDays: 1 }, result: '2026-12-28' },
      { op: 'keep', ...NO_RULE, inputs: { day: '2026-12-28' }, result: '2026-12-28' },
    ]);
  });

  test('a day that moves back does so by its own provision, not by lag (1930:173) 2 §', () => {
    expect(reckonTerm(day('2026-11-20'), { months: 1 }, 'back').steps).toStrictEqual([
      {
        op: 'count',
        ...COUNT_RULE,
        inputs: { from: '2026-11-20', months: 1, monthEnd: 'same-number' },
        result: '2026-12-20',
      },
      {
        op: 'shift',
        ...NO_RULE,
        inputs: { day: '2026-12-20', direction: 'back', reasons: ['sunday'] },
        result: '2026-12-19',
      },
      {
        op: 'shift',
        ...NO_RULE,
        inputs: { day: '2026-12-19', direction: 'back', reasons: ['saturday'] },
        result: '2026-12-18',
      },
    ]);
  });

  test('and where it need not move it stands by its own provision', () => {
    expect(reckonTerm(day('2026-10-20'), { months: 1 }, 'back').steps.at(-1)).toStrictEqual({
      op: 'stand',
      ...NO_RULE,
      inputs: { day: '2026-11-20' },
      result: '2026-11-20',
    });
  });

  test('before 1990 a day passed over, and a day that stands, say that they are not verified', () => {
    expect(reckonTerm(day('1989-12-10'), { weeks: 3 }, 'next').steps.slice(1)).toStrictEqual([
      {
        op: 'shift',
        ...SHIFT_RULE,
        inputs: {
          day: '1989-12-31',
          direction: 'next',
          reasons: ['new-years-eve', 'sunday'],
          verified: false,
        },
        result: '1990-01-01',
      },
      {
        op: 'shift',
        ...SHIFT_RULE,
        inputs: { day: '1990-01-01', direction: 'next', reasons: ['new-years-day'] },
        result: '1990-01-02',
      },
    ]);
    expect(reckonTerm(day('1989-12-08'), { weeks: 3 }, 'next').steps.slice(1)).toStrictEqual([
      { op: 'stand', ...SHIFT_RULE, inputs: { day: '1989-12-29', verified: false }, result: '1989-12-29' },
    ]);
    expect(reckonTerm(day('1989-12-12'), { weeks: 3 }, 'next').steps.slice(1)).toStrictEqual([
      { op: 'stand', ...SHIFT_RULE, inputs: { day: '1990-01-02' }, result: '1990-01-02' },
    ]);
  });
});

describe('days set otherwise than by a term', () => {
  test('the fifth of the second month after, on a Saturday, moves to Monday', () => {
    const count = { kind: 'day-of-month', monthsAfter: 2, day: 5, shift: 'next' } as const;
    expect(reckonCount(day('2026-10-31'), count)).toStrictEqual({
      raw: '2026-12-05',
      due: '2026-12-07',
      steps: [
        {
          op: 'day-of-month',
          ...NO_RULE,
          inputs: { from: '2026-10-31', monthsAfter: 2, day: 5 },
          result: '2026-12-05',
        },
        {
          op: 'shift',
          ...SHIFT_RULE,
          inputs: { day: '2026-12-05', direction: 'next', reasons: ['saturday'] },
          result: '2026-12-06',
        },
        {
          op: 'shift',
          ...SHIFT_RULE,
          inputs: { day: '2026-12-06', direction: 'next', reasons: ['sunday'] },
          result: '2026-12-07',
        },
      ],
    });
  });

  test.each([
    ['2026-12-31', '2026-12-20', '2026-12-18'],
    ['2027-02-01', '2027-02-20', '2027-02-19'],
    ['2027-03-15', '2027-03-20', '2027-03-19'],
    ['2027-04-15', '2027-04-20', '2027-04-20'],
    ['2027-06-15', '2027-06-20', '2027-06-18'],
  ])(
    'a payment in the month of %s falls on the 20th, %s, or the working day before: %s',
    (start, raw, due) => {
      const count = { kind: 'day-of-month', monthsAfter: 0, day: 20, shift: 'back' } as const;
      const reckoning = reckonCount(day(start), count);
      expect([reckoning.raw, reckoning.due]).toStrictEqual([raw, due]);
    },
  );

  test('a day of the month that never moves is kept', () => {
    const count = { kind: 'day-of-month', monthsAfter: 1, day: 31, shift: 'none' } as const;
    expect(reckonCount(day('2027-01-15'), count)).toStrictEqual({
      raw: '2027-02-28',
      due: '2027-02-28',
      steps: [
        {
          op: 'day-of-month',
          ...NO_RULE,
          inputs: { from: '2027-01-15', monthsAfter: 1, day: 31 },
          result: '2027-02-28',
        },
        { op: 'keep', ...NO_RULE, inputs: { day: '2027-02-28' }, result: '2027-02-28' },
      ],
    });
  });

  test('72 hours from a Thursday fall on a Sunday and stay there (GDPR art. 33)', () => {
    expect(reckonCount(day('2026-11-19'), { kind: 'hours', hours: 72 })).toStrictEqual({
      raw: '2026-11-22',
      due: '2026-11-22',
      steps: [
        { op: 'hours', ...NO_RULE, inputs: { from: '2026-11-19', hours: 72 }, result: '2026-11-22' },
        { op: 'keep', ...NO_RULE, inputs: { day: '2026-11-22' }, result: '2026-11-22' },
      ],
    });
  });

  test.each([
    [0, '2026-11-19'],
    [1, '2026-11-20'],
    [24, '2026-11-20'],
    [25, '2026-11-21'],
    [48, '2026-11-21'],
  ])('%i hours from some hour of 19 November end no later than %s', (hours, due) => {
    expect(reckonCount(day('2026-11-19'), { kind: 'hours', hours }).due).toBe(due);
  });

  test.each(['before', 'stated'] as const)(
    'a day that is "%s" is the day itself, Christmas Day or not',
    (kind) => {
      expect(reckonCount(day('2026-12-25'), { kind })).toStrictEqual({
        raw: '2026-12-25',
        due: '2026-12-25',
        steps: [
          { op: kind, ...NO_RULE, inputs: { from: '2026-12-25' }, result: '2026-12-25' },
          { op: 'keep', ...NO_RULE, inputs: { day: '2026-12-25' }, result: '2026-12-25' },
        ],
      });
    },
  );
});

test.each<[string, Term, Shift]>([
  ['2200-12-10', { weeks: 3 }, 'next'],
  ['2200-12-30', { days: 1 }, 'next'],
  ['2026-11-22', { workingDays: 10_000_000 }, 'none'],
  ['2026-11-22', { weeks: 1e15 }, 'none'],
  ['2026-11-22', { months: 1e300 }, 'back'],
])('%s and %j, shifted %s, leave the calendar', (start, term, shift) => {
  expect(() => reckonTerm(day(start), term, shift)).toThrow(OutOfCalendarError);
});
