import { evaluate, reckonTerm } from '@fristvakt/terms';
import { day } from '../../../test/support/day';
import { CATALOGUE } from './catalogue';
import { DECIDED_CASES } from './decided-cases';

describe('decided cases', () => {
  it.each(DECIDED_CASES.map((one) => [`${one.case}: ${one.about.sv}`, one] as const))('%s', (_title, one) => {
    expect(reckonTerm(day(one.start), one.term, one.shift).due).toBe(one.due);
  });

  it.each(
    DECIDED_CASES.flatMap((one) => (one.rule === undefined ? [] : [[one.case, one.rule, one] as const])),
  )('%s agrees with %s of the catalogue', (_case, rule, one) => {
    expect(evaluate(CATALOGUE, { rules: [rule], start: day(one.start) })).toMatchObject({
      outcome: 'due',
      due: one.due,
    });
  });
});
