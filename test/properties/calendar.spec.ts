import {
  OutOfCalendarError,
  addDays,
  dayOfMonth,
  daysBetween,
  endOfTerm,
  isWorkingDay,
  isoWeekOf,
  monthOf,
  nonWorkingDaysOf,
  nonWorkingReasons,
  parsePlainDate,
  plainDateOf,
  shiftSteps,
  weekdayOf,
  yearOf,
} from '@fristvakt/calendar';
import type { PlainDate, Shift, Term } from '@fristvakt/calendar';
import fc from 'fast-check';
import { day } from '../support/day';
import { LEAVES, easterOf, leafIndex, secondEndOfTerm, secondShift } from '../support/second-calendar';
import type { Leaf } from '../support/second-calendar';

const FIRST = day('1900-01-01');
const LAST_INDEX = LEAVES.length - 1;
const DAYS: readonly PlainDate[] = LEAVES.map((leaf) => day(leaf.text));
const KNOWN = new Set<string>(DAYS);

/** What a reckoning gives, with the end of the calendar as a value of its own. */
function orBeyond<T>(reckon: () => T): T | 'beyond' {
  try {
    return reckon();
  } catch (error) {
    if (error instanceof OutOfCalendarError) return 'beyond';
    throw error;
  }
}

const textAt = (index: number | undefined): string =>
  index === undefined ? 'beyond' : (LEAVES[index]?.text ?? 'beyond');

/** Every day on which the two reckonings differ, told so that a failure shows the day and both answers. */
function differences(differs: (leaf: Leaf, date: PlainDate, index: number) => string | undefined): string[] {
  const found: string[] = [];
  DAYS.forEach((date, index) => {
    const leaf = LEAVES[index];
    const difference = leaf === undefined ? 'no leaf' : differs(leaf, date, index);
    if (difference !== undefined) found.push(`${date}: ${difference}`);
  });
  return found;
}

const unlessSame = (first: unknown, second: unknown): string | undefined =>
  first === second ? undefined : `${String(first)} against ${String(second)}`;

describe('against a second reckoning, every day of 1900–2200', () => {
  test('both calendars hold the same 109 938 days', () => {
    expect([LEAVES.length, LEAVES[0]?.text, LEAVES.at(-1)?.text]).toStrictEqual([
      109_938,
      '1900-01-01',
      '2200-12-31',
    ]);
  });

  test('a day taken apart and put together is the same day', () => {
    expect(
      differences((leaf, date) => {
        const [year, month, number] = [yearOf(date), monthOf(date), dayOfMonth(date)];
        const same = year === leaf.year && month === leaf.month && number === leaf.dayOfMonth;
        return same
          ? unlessSame(plainDateOf(year, month, number), leaf.text)
          : `${String(year)}, ${String(month)}, ${String(number)}`;
      }),
    ).toStrictEqual([]);
  });

  test('counting days from the first day of the calendar goes there and back', () => {
    expect(
      differences(
        (leaf, date, index) =>
          unlessSame(addDays(FIRST, index), leaf.text) ??
          unlessSame(daysBetween(FIRST, date), index) ??
          unlessSame(daysBetween(date, FIRST) + index, 0),
      ),
    ).toStrictEqual([]);
  });

  test('the day of the week agrees, also with the day of the week of the machine’s own clockwork', () => {
    expect(
      differences(
        (leaf, date) =>
          unlessSame(weekdayOf(date), leaf.weekday) ??
          unlessSame(weekdayOf(date) % 7, new Date(`${date}T00:00:00Z`).getUTCDay()),
      ),
    ).toStrictEqual([]);
  });

  test('the ISO week agrees; only the three last days of 2200 lie in a week of 2201 and have none', () => {
    const beyond = ['2200-12-29', '2200-12-30', '2200-12-31'];
    expect(
      differences((leaf, date) => {
        const week = orBeyond(() => isoWeekOf(date));
        const told = week === 'beyond' ? week : `${String(week.year)} W${String(week.week)}`;
        const expected = beyond.includes(date)
          ? 'beyond'
          : `${String(leaf.isoYear)} W${String(leaf.isoWeek)}`;
        return unlessSame(told, expected);
      }),
    ).toStrictEqual([]);
  });

  test('lag (1930:173) 2 § and lag (1989:253): working days agree, and so do the names of the others', () => {
    const sorted = (names: readonly string[]): string => [...names].sort().join(' + ');
    expect(
      differences((leaf, date) =>
        unlessSame(
          `${sorted(nonWorkingReasons(date).map((rule) => rule.sv))}|${String(isWorkingDay(date))}`,
          `${sorted(leaf.daysOff)}|${String(leaf.daysOff.length === 0)}`,
        ),
      ),
    ).toStrictEqual([]);
  });

  test('the list of a year holds exactly its non-working days, in order', () => {
    const listed: string[] = [];
    for (let year = 1900; year <= 2200; year += 1)
      listed.push(...nonWorkingDaysOf(year).map(({ date }) => date));
    expect(listed).toStrictEqual(LEAVES.filter((leaf) => leaf.daysOff.length > 0).map((leaf) => leaf.text));
  });

  test('lag (1989:253) 2 §: Easter Day agrees with the table of full moons in each of 301 years', () => {
    const years = Array.from({ length: 301 }, (_, index) => 1900 + index);
    const easterDays = years.map((year) =>
      nonWorkingDaysOf(year)
        .filter(({ reasons }) => reasons.some((rule) => rule.id === 'easter-sunday'))
        .map(({ date }) => date)
        .join(),
    );
    expect(easterDays).toStrictEqual(years.map(easterOf));
  });
});

describe('terms and shifts against a second reckoning, from every day of 1900–2200', () => {
  const terms: readonly [string, Term][] = [
    ['14 days', { days: 14 }],
    ['three weeks', { weeks: 3 }],
    ['one month', { months: 1 }],
    ['six months', { months: 6 }],
    ['one year', { years: 1 }],
    ['five years', { years: 5 }],
    ['60 months', { months: 60 }],
    ['three working days', { workingDays: 3 }],
    ['30 working days', { workingDays: 30 }],
  ];
  const shifts: readonly Shift[] = ['next', 'back', 'none'];

  test.each(terms)('a term of %s ends on the same day', (_, term) => {
    expect(
      differences((_leaf, date, index) =>
        unlessSame(
          orBeyond(() => endOfTerm(date, term).date),
          textAt(secondEndOfTerm(index, term)),
        ),
      ),
    ).toStrictEqual([]);
  });

  test.each(shifts)('a last day shifted %s stops on the same day', (shift) => {
    expect(
      differences((_leaf, date, index) =>
        unlessSame(
          orBeyond(() => shiftSteps(date, shift).at(-1)?.to ?? date),
          textAt(secondShift(index, shift)),
        ),
      ),
    ).toStrictEqual([]);
  });
});

describe('laws of the calendar', () => {
  const anyDay = fc.integer({ min: 0, max: LAST_INDEX }).map((index) => day(textAt(index)));
  const anyTerm: fc.Arbitrary<Term> = fc.oneof(
    fc.nat({ max: 40_000 }).map((days) => ({ days })),
    fc.nat({ max: 6_000 }).map((weeks) => ({ weeks })),
    fc.nat({ max: 1_500 }).map((months) => ({ months })),
    fc.nat({ max: 120 }).map((years) => ({ years })),
    fc.nat({ max: 2_000 }).map((workingDays) => ({ workingDays })),
  );
  const anyShift = fc.constantFrom<Shift>('next', 'back', 'none');

  test('any term from any day, with any shift, ends where the second reckoning ends', () => {
    fc.assert(
      fc.property(anyDay, anyTerm, anyShift, (start, term, shift) => {
        const second = secondEndOfTerm(leafIndex(start), term);
        const raw = orBeyond(() => endOfTerm(start, term).date);
        expect(raw).toBe(textAt(second));
        fc.pre(raw !== 'beyond' && second !== undefined);
        const due = orBeyond(() => shiftSteps(raw, shift).at(-1)?.to ?? raw);
        expect(due).toBe(textAt(secondShift(second, shift)));
      }),
      { numRuns: 2_000 },
    );
  });

  test('a text is a day exactly if it stands in the wall calendar', () => {
    const digits = (length: number): fc.Arbitrary<string> =>
      fc.nat({ max: 10 ** length - 1 }).map((number) => String(number).padStart(length, '0'));
    const nearly = fc
      .tuple(
        fc.integer({ min: 1890, max: 2210 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 33 }),
      )
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
    const shaped = fc.tuple(digits(4), digits(2), digits(2)).map((parts) => parts.join('-'));
    fc.assert(
      fc.property(fc.oneof(nearly, shaped, fc.string({ unit: 'binary', maxLength: 12 })), (text) => {
        expect(parsePlainDate(text)).toBe(KNOWN.has(text) ? text : undefined);
      }),
      { numRuns: 2_000 },
    );
  });

  test('one character of a day exchanged for any other gives a day of the wall calendar or none', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.nat({ max: 9 }),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
        (date, place, other) => {
          const text = date.slice(0, place) + other + date.slice(place + 1);
          expect(parsePlainDate(text)).toBe(KNOWN.has(text) ? text : undefined);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('days as text compare as they follow each other', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        expect(one < other).toBe(daysBetween(one, other) > 0);
      }),
    );
  });

  test('adding days and taking them away again changes nothing', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -50_000, max: 50_000 }), (date, days) => {
        const moved = orBeyond(() => addDays(date, days));
        fc.pre(moved !== 'beyond');
        expect(addDays(moved, -days)).toBe(date);
        expect(daysBetween(date, moved)).toBe(days);
      }),
    );
  });

  test('weeks keep the name of the day, months its number or the month’s last day (lag 1930:173 1 §)', () => {
    fc.assert(
      fc.property(anyDay, fc.nat({ max: 600 }), (start, count) => {
        const inWeeks = orBeyond(() => endOfTerm(start, { weeks: count }).date);
        const inMonths = orBeyond(() => endOfTerm(start, { months: count }));
        fc.pre(inWeeks !== 'beyond' && inMonths !== 'beyond');
        expect(weekdayOf(inWeeks)).toBe(weekdayOf(start));
        const tomorrow = orBeyond(() => dayOfMonth(addDays(inMonths.date, 1)));
        const kept = dayOfMonth(inMonths.date) === dayOfMonth(start);
        expect({ kept, told: inMonths.monthEnd }).toStrictEqual(
          kept ? { kept: true, told: 'same-number' } : { kept: false, told: 'last-of-month' },
        );
        expect(kept || tomorrow === 1 || tomorrow === 'beyond').toBe(true);
      }),
    );
  });

  test('twelve months are a year and seven days a week', () => {
    fc.assert(
      fc.property(anyDay, fc.nat({ max: 100 }), (start, count) => {
        expect(orBeyond(() => endOfTerm(start, { months: 12 * count }))).toStrictEqual(
          orBeyond(() => endOfTerm(start, { years: count })),
        );
        expect(orBeyond(() => endOfTerm(start, { days: 7 * count }))).toStrictEqual(
          orBeyond(() => endOfTerm(start, { weeks: count })),
        );
      }),
    );
  });

  test('a shift passes over non-working days only, stops on a working day, and its steps join', () => {
    fc.assert(
      fc.property(anyDay, anyShift, (date, shift) => {
        const steps = orBeyond(() => shiftSteps(date, shift));
        fc.pre(steps !== 'beyond');
        const end = steps.at(-1)?.to ?? date;
        expect(steps.map((step) => step.day)).toStrictEqual(
          steps.map((_, index) => steps[index - 1]?.to ?? date),
        );
        expect(steps.filter((step) => isWorkingDay(step.day) || step.reasons.length === 0)).toStrictEqual([]);
        expect(shift === 'none' ? steps.length === 0 : isWorkingDay(end)).toBe(true);
        expect(Math.sign(daysBetween(date, end))).toBe(
          steps.length === 0 ? 0 : { next: 1, back: -1, none: 0 }[shift],
        );
      }),
      { numRuns: 1_000 },
    );
  });

  test('no shift passes over more than five days, as from Wednesday 24 December 2025', () => {
    const longest = { next: 0, back: 0 };
    for (const date of DAYS.slice(1, -1)) {
      for (const shift of ['next', 'back'] as const) {
        longest[shift] = Math.max(longest[shift], shiftSteps(date, shift).length);
      }
    }
    expect(longest).toStrictEqual({ next: 5, back: 5 });
  });
});
