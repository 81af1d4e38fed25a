import { addDays, isWorkingDay } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import { evaluate, reckonTerm } from '@fristvakt/terms';
import { day } from '../../../test/support/day';
import { CATALOGUE } from './catalogue';
import { WORKED_EXAMPLES } from './worked-examples';
import type { WorkedCase } from './worked-examples';

/** The nearest working day before: the day post counts as received (22 § FL, 44 § FPL). */
const workingDayBefore = (date: PlainDate): PlainDate => {
  const before = addDays(date, -1);
  return isWorkingDay(before) ? before : workingDayBefore(before);
};

const reckoned = (example: WorkedCase): unknown => {
  const start = day(example.start);
  if (example.kind === 'receipt') return { raw: workingDayBefore(start), due: example.due };
  const answer =
    example.kind === 'term'
      ? reckonTerm(start, example.term, example.shift)
      : evaluate(CATALOGUE, { rules: [example.rule], start });
  return 'raw' in answer ? { raw: answer.raw, due: answer.due } : answer;
};

describe('the worked examples of the rulebook', () => {
  it.each(
    WORKED_EXAMPLES.map(
      (example) => [`${example.id}: ${example.title.sv} (${example.authority})`, example] as const,
    ),
  )('%s', (_title, example) => {
    expect(reckoned(example)).toEqual({ raw: example.raw, due: example.due });
  });

  it('run from E01 to E28 without a gap, each part under its own id', () => {
    const ids = WORKED_EXAMPLES.map((example) => example.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(ids.map((id) => Number(id.slice(1, 3))))]).toEqual(
      Array.from({ length: 28 }, (_, index) => index + 1),
    );
  });

  it('say of a late letter when it still counts as in time', () => {
    const inTime = WORKED_EXAMPLES.filter((example) => example.kind === 'receipt').map(({ id, raw, due }) => [
      id,
      raw !== null && due !== null && raw <= due,
    ]);
    expect(inTime).toEqual([
      ['E24a', true],
      ['E24b', false],
    ]);
  });
});

describe('the examples beside each version', () => {
  it.each(
    CATALOGUE.rules.flatMap((rule) =>
      rule.versions.flatMap((version) =>
        version.examples.map(
          (example) => [`${rule.id}, ${example.id}: ${example.authority}`, rule.id, example] as const,
        ),
      ),
    ),
  )('%s', (_title, rule, example) => {
    const answer = evaluate(CATALOGUE, { rules: [rule], start: day(example.start) });
    const days = answer.outcome === 'due' ? { raw: answer.raw, due: answer.due } : { raw: null, due: null };
    expect(days).toEqual({ raw: example.raw, due: example.due });
    const outcomes = example.due === null ? ['at-once', 'no-period'] : ['due'];
    expect(outcomes).toContain(answer.outcome);
  });
});
