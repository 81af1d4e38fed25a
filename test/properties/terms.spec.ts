import { addDays, daysBetween, isWorkingDay, plainDateOf, weekdayOf } from '@fristvakt/calendar';
import type { PlainDate, Shift, Term } from '@fristvakt/calendar';
import { evaluate, holdsOn, reckonTerm } from '@fristvakt/terms';
import type {
  Count,
  Evaluation,
  ProviderKind,
  Question,
  Reckoning,
  RuleVersion,
  Step,
} from '@fristvakt/terms';
import fc from 'fast-check';
import { day } from '../support/day';
import { inventedCatalogue, inventedRule, inventedVersion } from '../support/invented-law';
import { LEAVES, leafIndex, secondEndOfTerm, secondShift } from '../support/second-calendar';

const FIRST = day('1900-01-01');
const LAST = day('2200-12-31');
const SHIFTS: readonly Shift[] = ['next', 'back', 'none'];
const PROVIDERS: readonly ProviderKind[] = ['company', 'cooperative', 'municipality', 'own-employer'];

const anyDay = fc.nat({ max: daysBetween(FIRST, LAST) }).map((days) => addDays(FIRST, days));
/** Days from which no term below leaves the calendar. */
const middleDay = fc
  .nat({ max: daysBetween(day('1950-01-01'), day('2150-12-31')) })
  .map((days) => addDays(day('1950-01-01'), days));
const anyShift = fc.constantFrom(...SHIFTS);

const termOf = (most: fc.Arbitrary<number>): fc.Arbitrary<Term> =>
  fc.oneof(
    most.map((days) => ({ days })),
    most.map((weeks) => ({ weeks })),
    most.map((months) => ({ months })),
    most.map((years) => ({ years })),
    most.map((workingDays) => ({ workingDays })),
  );
const soberTerm = termOf(fc.nat({ max: 40 }));
const wholeNumber = fc.oneof(
  fc.nat({ max: 60 }),
  fc.maxSafeNat(),
  fc.constantFrom(0, 1e15, 1e16, 1e300, Number.MAX_VALUE, Number.POSITIVE_INFINITY),
);

/** What the second calendar answers; undefined where it runs out. */
function secondReckoning(start: string, term: Term, shift: Shift): string | undefined {
  const raw = secondEndOfTerm(leafIndex(start), term);
  if (raw === undefined) return undefined;
  const due = secondShift(raw, shift);
  return due === undefined ? undefined : `${LEAVES[raw]?.text ?? ''} ${LEAVES[due]?.text ?? ''}`;
}

describe('against a second reckoning, every start day of 1990–2100 and every shift', () => {
  const starts = LEAVES.map((leaf) => leaf.text).filter((text) => text >= '1990' && text < '2101');
  test.each<[string, Term]>([
    ['three weeks', { weeks: 3 }],
    ['one month', { months: 1 }],
    ['14 days', { days: 14 }],
    ['two years', { years: 2 }],
  ])('%s: the last day agrees before and after the shift', (_, term) => {
    const differing: string[] = [];
    for (const text of starts) {
      const start = day(text);
      for (const shift of SHIFTS) {
        const { raw, due } = reckonTerm(start, term, shift);
        const second = secondReckoning(text, term, shift);
        if (`${raw} ${due}` !== second)
          differing.push(`${text} ${shift}: ${raw} ${due} against ${second ?? 'none'}`);
      }
    }
    expect(differing).toStrictEqual([]);
  });
});

/** The day a step takes up, where it takes one up. */
const takesUp = ({ inputs }: Step): unknown => inputs['from'] ?? inputs['day'];

function expectConnected(steps: readonly Step[], start: string, due: string): void {
  const [first, ...rest] = steps.map((step) => takesUp(step));
  const results = steps.map((step) => step.result);
  expect(first ?? start).toBe(start);
  expect(rest).toStrictEqual(results.slice(0, -1));
  expect(results.at(-1)).toBe(due);
}

describe('laws of a reckoning', () => {
  const reckonings = fc.tuple(middleDay, soberTerm, anyShift);

  test('a due day never comes before the raw one for next, never after it for back, and is it for none', () => {
    fc.assert(
      fc.property(reckonings, ([start, term, shift]) => {
        const { raw, due } = reckonTerm(start, term, shift);
        const holds = { next: due >= raw, back: due <= raw, none: due === raw };
        expect(holds[shift]).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test('a day that may move ends on a working day, and on the nearest (lag 1930:173 2 §)', () => {
    fc.assert(
      fc.property(middleDay, soberTerm, fc.constantFrom<Shift>('next', 'back'), (start, term, shift) => {
        const { raw, due } = reckonTerm(start, term, shift);
        const between = Array.from({ length: Math.abs(daysBetween(raw, due)) }, (_, index) =>
          addDays(raw, shift === 'next' ? index : -index),
        );
        expect(isWorkingDay(due)).toBe(true);
        expect(between.filter(isWorkingDay)).toStrictEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  test('the steps are a chain: each takes up the day the one before it gave, from the start day to the due day', () => {
    fc.assert(
      fc.property(reckonings, ([start, term, shift]) => {
        const { raw, due, steps } = reckonTerm(start, term, shift);
        expectConnected(steps, start, due);
        expect(steps[0]?.result).toBe(raw);
        expect(steps.length).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 1_000 },
    );
  });

  test('later starts never end earlier, whatever the unit and the shift', () => {
    fc.assert(
      fc.property(middleDay, fc.nat({ max: 400 }), soberTerm, anyShift, (start, gap, term, shift) => {
        const early = reckonTerm(start, term, shift);
        const late = reckonTerm(addDays(start, gap), term, shift);
        expect([late.raw >= early.raw, late.due >= early.due]).toStrictEqual([true, true]);
      }),
      { numRuns: 1_000 },
    );
  });

  test('weeks from a later day end later by exactly as much, and on the day of the same name (lag 1930:173 1 §)', () => {
    fc.assert(
      fc.property(middleDay, fc.nat({ max: 400 }), fc.nat({ max: 100 }), (start, gap, weeks) => {
        const early = reckonTerm(start, { weeks }, 'none');
        const late = reckonTerm(addDays(start, gap), { weeks }, 'none');
        expect(daysBetween(early.due, late.due)).toBe(gap);
        expect(weekdayOf(early.due)).toBe(weekdayOf(start));
      }),
    );
  });

  test('the day with which a reckoning ends is the day of its last step, asked once or twice', () => {
    fc.assert(
      fc.property(reckonings, ([start, term, shift]) => {
        const once: Reckoning = reckonTerm(start, term, shift);
        expect(once.steps.at(-1)?.result).toBe(once.due);
        expect(reckonTerm(start, term, shift)).toStrictEqual(once);
      }),
    );
  });
});

describe('the engine is total: any rule, any day, any number', () => {
  const bound = fc.option(anyDay, { nil: null });
  const anyCount: fc.Arbitrary<Count> = fc.oneof(
    fc.record({ kind: fc.constant('term' as const), term: termOf(wholeNumber), shift: anyShift }),
    fc.record({
      kind: fc.constant('day-of-month' as const),
      monthsAfter: wholeNumber,
      day: fc.integer({ min: 1, max: 31 }),
      shift: anyShift,
    }),
    fc.record({ kind: fc.constant('hours' as const), hours: wholeNumber }),
    fc.constantFrom<Count>(
      { kind: 'before' },
      { kind: 'stated' },
      { kind: 'method' },
      { kind: 'at-once', word: { sv: 'snarast', en: 'as soon as possible' } },
    ),
  );
  const anyVersion: fc.Arbitrary<RuleVersion> = fc
    .record({ from: bound, until: bound, count: anyCount, binds: fc.subarray([...PROVIDERS]) })
    .map(inventedVersion);
  const anyCatalogue = fc
    .tuple(fc.array(anyVersion, { maxLength: 3 }), fc.array(anyVersion, { minLength: 1, maxLength: 2 }))
    .map(([one, other]) => inventedCatalogue(inventedRule('ONE', ...one), inventedRule('OTHER', ...other)));
  const anyQuestion: fc.Arbitrary<Question> = fc.record(
    {
      rules: fc.constantFrom(['ONE'], ['OTHER'], ['ONE', 'OTHER'], ['TYPO'], ['OTHER', 'TYPO'], []),
      start: fc.option(anyDay, { nil: undefined, freq: 20 }),
      provider: fc.constantFrom(...PROVIDERS),
    },
    { requiredKeys: ['rules', 'start'] },
  );

  /** How many wordings answer, found the plain way. */
  function answering(
    versions: readonly RuleVersion[],
    start: PlainDate,
    provider?: ProviderKind,
  ): RuleVersion[] {
    return versions.filter(
      (version) =>
        !(
          (version.from !== null && start < version.from) ||
          (version.until !== null && start >= version.until)
        ) &&
        (provider === undefined || version.binds.includes(provider)),
    );
  }

  function expectedOutcomes(
    versions: readonly RuleVersion[],
    { rules, start, provider }: Question,
  ): readonly Evaluation['outcome'][] {
    if (rules.includes('TYPO')) return ['unknown-rule'];
    if (start === undefined) return ['not-triggered'];
    const found = answering(versions, start, provider);
    if (found.length > 1) return ['conflict'];
    const [only] = found;
    if (only === undefined) return [answering(versions, start).length === 0 ? 'not-in-force' : 'not-bound'];
    if (only.count.kind === 'method') return ['no-period'];
    if (only.count.kind === 'at-once') return ['at-once'];
    return ['due', 'out-of-calendar'];
  }

  test('it never throws, and gives the answer that reading the wordings one by one leads to', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyCatalogue, anyQuestion, (catalogue, question) => {
        const asked = catalogue.rules.filter((rule) => question.rules.includes(rule.id));
        const answer = evaluate(catalogue, question);
        seen.add(answer.outcome);
        expect(
          expectedOutcomes(
            asked.flatMap((rule) => rule.versions),
            question,
          ),
        ).toContain(answer.outcome);
      }),
      { numRuns: 3_000 },
    );
    expect([...seen].sort((one, other) => one.localeCompare(other))).toStrictEqual([
      'at-once',
      'conflict',
      'due',
      'no-period',
      'not-bound',
      'not-in-force',
      'not-triggered',
      'out-of-calendar',
      'unknown-rule',
    ]);
  });

  test('a due day lies in the calendar, its wording held on the start day, and its steps lead from there to it', () => {
    fc.assert(
      fc.property(anyVersion, anyDay, (version, start) => {
        const answer = evaluate(inventedCatalogue(inventedRule('ONE', version)), { rules: ['ONE'], start });
        fc.pre(answer.outcome === 'due');
        expect(holdsOn(answer.version, start)).toBe(true);
        expect(answer.due >= FIRST && answer.due <= LAST).toBe(true);
        expectConnected(answer.steps, start, answer.due);
        expect(answer.steps[1]?.result).toBe(answer.raw);
      }),
      { numRuns: 1_000 },
    );
  });

  test('a term leaves the calendar exactly where the wall calendar runs out', () => {
    fc.assert(
      fc.property(anyDay, termOf(fc.nat({ max: 3_000 })), anyShift, (start, term, shift) => {
        const version = inventedVersion({ count: { kind: 'term', term, shift } });
        const answer = evaluate(inventedCatalogue(inventedRule('ONE', version)), { rules: ['ONE'], start });
        expect(answer.outcome === 'due' ? `${answer.raw} ${answer.due}` : undefined).toBe(
          secondReckoning(start, term, shift),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  test('the first and the last day of the calendar start terms like any other', () => {
    const edges = [FIRST, LAST].flatMap((start) => SHIFTS.map((shift) => [start, shift] as const));
    const version = (shift: Shift): RuleVersion =>
      inventedVersion({ count: { kind: 'term', term: { weeks: 0 }, shift } });
    expect(
      edges.map(([start, shift]) => {
        const answer = evaluate(inventedCatalogue(inventedRule('ONE', version(shift))), {
          rules: ['ONE'],
          start,
        });
        return answer.outcome === 'due' ? answer.due : answer.outcome;
      }),
    ).toStrictEqual([
      plainDateOf(1900, 1, 2),
      'out-of-calendar',
      FIRST,
      'out-of-calendar',
      plainDateOf(2200, 12, 30),
      LAST,
    ]);
  });
});
