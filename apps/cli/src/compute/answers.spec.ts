import { OutOfCalendarError, TERM_UNITS, addDays } from '@fristvakt/calendar';
import type { PlainDate, Shift, Term, TermUnit } from '@fristvakt/calendar';
import { CATALOGUE } from '@fristvakt/law';
import { evaluate, reckonTerm, versionName } from '@fristvakt/terms';
import type { Catalogue, Count, RuleVersion, Validity } from '@fristvakt/terms';
import fc from 'fast-check';
import { day } from '../../../../test/support/day';
import { inventedCatalogue, inventedRule, inventedVersion } from '../../../../test/support/invented-law';
import { Answers } from './answers';
import { Output } from './output';
import { spanOf } from './span';

const FIRST = day('1900-01-01');
const DAYS = 109_938;

const days = fc.integer({ min: 0, max: DAYS - 1 }).map((after) => addDays(FIRST, after));
const ids = fc.oneof(fc.integer(), fc.string({ unit: 'binary' }));
const shifts = fc.constantFrom<Shift>('next', 'none', 'back');

/** An answer built plainly from what the engine says, with nothing prepared. */
function termAnswer(id: unknown, start: PlainDate, term: Term, shift: Shift): object {
  try {
    const { raw, due, steps } = reckonTerm(start, term, shift);
    return { id, raw, due, steps };
  } catch (error) {
    if (error instanceof OutOfCalendarError) return { id, error: 'out-of-calendar' };
    throw error;
  }
}

function ruleAnswer(catalogue: Catalogue, id: unknown, rule: string, start: PlainDate): object {
  const evaluation = evaluate(catalogue, { rules: [rule], start });
  if (evaluation.outcome !== 'due' && evaluation.outcome !== 'at-once')
    return { id, error: evaluation.outcome };
  const { version, steps } = evaluation;
  return {
    id,
    rule,
    version: versionName(version),
    raw: evaluation.outcome === 'due' ? evaluation.raw : null,
    due: evaluation.outcome === 'due' ? evaluation.due : null,
    confidence: version.confidence,
    cites: version.cites.map((cite) => cite.section),
    steps,
  };
}

/** Of a refusal only the code is compared: its words are told by examples elsewhere. */
function expectSame(line: string, answer: object): void {
  if (!('error' in answer)) {
    expect(line).toBe(`${JSON.stringify(answer)}\n`);
    return;
  }
  const refused = JSON.parse(line) as { error: { code: string } };
  expect({ ...refused, error: refused.error.code }).toEqual(answer);
}

/** Asks one and the same engine, so that forms made for one question are filled in for the next. */
function asking(catalogue: Catalogue): {
  term: (id: unknown, start: PlainDate, unit: TermUnit, length: number, shift: Shift) => string;
  rule: (id: unknown, rule: string, start: PlainDate) => string;
} {
  const output = new Output();
  const answers = new Answers(catalogue, output);
  const idOf = (id: unknown): ReturnType<typeof spanOf> => spanOf(JSON.stringify(id));
  return {
    term: (id, start, unit, length, shift) => {
      answers.add({ id: idOf(id), start, unit, length, shift });
      return output.take().toString('utf8');
    },
    rule: (id, rule, start) => {
      answers.add({ id: idOf(id), start, rule: spanOf(rule) });
      return output.take().toString('utf8');
    },
  };
}

describe('what is answered is, letter for letter, what the engine says', () => {
  it('of bare terms', () => {
    const { term } = asking(inventedCatalogue());
    const units = fc.constantFrom(...TERM_UNITS);
    const lengths = fc.oneof(fc.nat({ max: 400 }), fc.nat({ max: 1_000_000 }));
    fc.assert(
      fc.property(ids, days, units, lengths, shifts, (id, start, unit, length, shift) => {
        const measured = { [unit]: length } as Record<TermUnit, number>;
        expectSame(term(id, start, unit, length, shift), termAnswer(id, start, measured, shift));
      }),
      { numRuns: 5000 },
    );
  });

  it('of bare terms that end on any day of two years', () => {
    const { term } = asking(inventedCatalogue());
    for (let after = 0; after < 731; after += 1) {
      for (const shift of ['next', 'none', 'back'] as const) {
        const start = addDays(day('2027-01-01'), after);
        expectSame(term(after, start, 'weeks', 1, shift), termAnswer(after, start, { weeks: 1 }, shift));
        expectSame(term(after, start, 'months', 1, shift), termAnswer(after, start, { months: 1 }, shift));
      }
    }
  });

  it.each(CATALOGUE.rules.map((rule) => rule.id))('of %s', (rule) => {
    const { rule: ask } = asking(CATALOGUE);
    const edges = CATALOGUE.rules.flatMap(({ versions }) => versions.flatMap(edgesOf));
    const starts = edges.length === 0 ? days : fc.oneof(days, fc.constantFrom(...edges));
    fc.assert(
      fc.property(ids, starts, (id, start) => {
        expectSame(ask(id, rule, start), ruleAnswer(CATALOGUE, id, rule, start));
      }),
      { numRuns: 300 },
    );
  });

  it('of any rule that could be', () => {
    fc.assert(
      fc.property(
        fc.array(versions, { maxLength: 3 }),
        fc.array(days, { maxLength: 20 }),
        (wordings, starts) => {
          const catalogue = inventedCatalogue(inventedRule('SOME-RULE', ...wordings));
          const { rule: ask } = asking(catalogue);
          for (const start of starts) {
            expectSame(ask('q', 'SOME-RULE', start), ruleAnswer(catalogue, 'q', 'SOME-RULE', start));
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

/** The first and last days of a wording, and the days beside them. */
function edgesOf({ from, until }: Validity): PlainDate[] {
  return [from, until].filter((edge) => edge !== null).flatMap((edge) => [day(edge), addDays(day(edge), -1)]);
}

const lengths = fc.nat({ max: 40 });
const counts: fc.Arbitrary<Count> = fc.oneof(
  fc.record({
    kind: fc.constant('term' as const),
    term: fc.oneof<fc.Arbitrary<Term>[]>(
      lengths.map((length) => ({ days: length })),
      lengths.map((length) => ({ weeks: length })),
      lengths.map((length) => ({ months: length })),
      lengths.map((length) => ({ years: length })),
      lengths.map((length) => ({ workingDays: length })),
    ),
    shift: shifts,
  }),
  fc.record({
    kind: fc.constant('day-of-month' as const),
    monthsAfter: fc.nat({ max: 3 }),
    day: fc.integer({ min: 1, max: 31 }),
    shift: shifts,
  }),
  fc.record({ kind: fc.constant('hours' as const), hours: fc.nat({ max: 100 }) }),
  fc.constantFrom<Count>({ kind: 'before' }, { kind: 'stated' }, { kind: 'method' }),
  fc.constant<Count>({ kind: 'at-once', word: { sv: 'genast', en: 'at once' } }),
);
const versions: fc.Arbitrary<RuleVersion> = fc
  .record({ count: counts, from: fc.option(days), until: fc.option(days) })
  .map(inventedVersion);
