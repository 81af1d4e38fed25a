import { CATALOGUE, DECIDED_CASES, WORKED_EXAMPLES } from '@fristvakt/law';
import { answerTo } from './calculator-answer';
import type { Answer } from './calculator-answer';
import { askedIn, calculatorAddress } from './calculator-question';

/** What an address asks, answered. */
const ask = (address: string): Answer =>
  answerTo(askedIn(Object.fromEntries(new URL(address, 'http://here.example').searchParams)), CATALOGUE);

const daysOf = (answer: Answer): unknown => ('answered' in answer ? answer.answered.days : answer.faults);
const faultsOf = (answer: Answer): readonly string[] =>
  'faults' in answer ? answer.faults.map(({ name, code }) => `${name}: ${code}`) : [];

const BY_RULE = WORKED_EXAMPLES.flatMap((one) => (one.kind === 'rule' ? [one] : []));
const BY_TERM = WORKED_EXAMPLES.flatMap((one) => (one.kind === 'term' ? [one] : []));

describe('the calculator and the worked examples of the rulebook', () => {
  test.each(BY_RULE.map((one) => [one.id, one.authority, one] as const))(
    '%s: the day of %s',
    (_, __, { rule, start, raw, due }) => {
      const days = daysOf(ask(calculatorAddress({ rule, start })));
      expect(days).toStrictEqual(due === null ? null : { raw, due });
    },
  );

  test.each([
    ...BY_TERM.map((one) => [one.id, one] as const),
    ...DECIDED_CASES.map((one) => [one.case, one] as const),
  ])('%s: the day of a bare time', (_, { term, shift, start, due }) => {
    const [unit, length] = Object.entries(term)[0] ?? ['', 0];
    const asked = { by: 'term' as const, length: String(length), unit, start, shift };
    expect(daysOf(ask(calculatorAddress(asked)))).toMatchObject({ due });
  });

  test('both kinds are there to be tried', () => {
    expect(BY_RULE.length).toBeGreaterThan(40);
    expect(BY_TERM.length).toBeGreaterThan(2);
  });
});

describe('the calculator and how a decision was served', () => {
  const appeal = (how: string, provider = ''): Answer =>
    ask(`/calculator?rule=APP-IVO-3W&start=2026-12-11&how=${how}&provider=${provider}`);

  test('received: time runs from that day', () => {
    expect(daysOf(appeal('ordinary'))).toStrictEqual({ raw: '2027-01-01', due: '2027-01-04' });
  });

  test('simplified service sent on 11 December: served on Christmas Day, and the last day is 15 January (E11)', () => {
    expect(daysOf(appeal('simplified'))).toStrictEqual({ raw: '2027-01-15', due: '2027-01-15' });
  });

  test('nobody knows how: the day is counted from the decision, and it is told that this is assumed', () => {
    const answer = appeal('unknown');
    expect(daysOf(answer)).toMatchObject({ due: '2027-01-04' });
    expect('answered' in answer && answer.answered.settledBy).toBe('proof-of-receipt');
  });

  test('special service on a company cannot be used on a municipality', () => {
    expect(faultsOf(appeal('company-special', 'municipality'))).toStrictEqual(['how: how-unavailable']);
  });

  test('a rule that no receipt starts takes no notice of it', () => {
    const days = daysOf(ask('/calculator?rule=CIRCLE-1M-LSS&start=2027-01-31&how=simplified'));
    expect(days).toStrictEqual({ raw: '2027-02-28', due: '2027-03-01' });
  });
});

describe('a question that makes no sense', () => {
  test.each([
    ['/calculator?rule=&start=', ['rule: rule-missing', 'start: start-missing']],
    ['/calculator?rule=NO-SUCH&start=2026-02-30', ['rule: rule-unknown', 'start: start-bad']],
    ['/calculator?rule=APP-IVO-3W&start=2026-12-03&how=pigeon', ['how: how-bad']],
    ['/calculator?rule=APP-IVO-3W&start=2026-12-03&provider=king', ['provider: provider-bad']],
    ['/calculator?rule=APP-IVO-3W&start=2017-12-03', ['start: not-in-force']],
    ['/calculator?rule=APP-IVO-3W&start=2200-12-30', ['start: out-of-calendar']],
    ['/calculator?rule=APP-IVO-3W&start=2026-12-03&provider=municipality', ['provider: not-bound']],
    ['/calculator?rule=TIME-COUNT&start=2026-12-03', ['rule: rule-no-period']],
    ['/calculator?by=term&length=3&unit=weeks&start=', ['start: start-missing']],
    [
      '/calculator?by=term&length=-1&unit=moons&start=x&shift=up',
      ['length: length-bad', 'unit: unit-bad', 'start: start-bad', 'shift: shift-bad'],
    ],
    ['/calculator?by=term&length=1000001&unit=days&start=2026-12-03', ['length: length-bad']],
    ['/calculator?by=term&length=1000000&unit=years&start=2026-12-03', ['start: out-of-calendar']],
  ])('%s is told all that is wrong with it', (address, faults) => {
    expect(faultsOf(ask(address))).toStrictEqual(faults);
  });

  test('a name that every object has is no rule', () => {
    expect(faultsOf(ask('/calculator?rule=constructor&start=2026-12-03'))).toStrictEqual([
      'rule: rule-unknown',
    ]);
  });
});
