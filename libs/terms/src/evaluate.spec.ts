import { COUNT_CITE, SHIFT_CITE } from '@fristvakt/calendar';
import type { Term } from '@fristvakt/calendar';
import { day } from '../../../test/support/day';
import {
  INVENTED_CITE,
  THREE_WEEKS,
  inventedCatalogue,
  inventedRule,
  inventedVersion,
} from '../../../test/support/invented-law';
import { evaluate, ruleOf } from './evaluate';
import type { Question } from './evaluate';
import type { Count, ProviderKind, Rule } from './rule';

const TWO_WEEKS: Count = { kind: 'term', term: { weeks: 2 }, shift: 'next' };

const olderPlea = inventedVersion({ until: '2018-07-01', count: TWO_WEEKS });
const newerPlea = inventedVersion({ from: '2018-07-01', binds: ['company', 'cooperative'] });
const PLEA = inventedRule('PLEA', newerPlea, olderPlea);
const DUTY = inventedRule(
  'DUTY',
  inventedVersion({
    from: '2011-01-01',
    count: { kind: 'at-once', word: { sv: 'genast', en: 'at once' } },
  }),
);
const METHOD = inventedRule('METHOD', inventedVersion({ count: { kind: 'method' } }));
const OLD_ACT = inventedRule('OLD-ACT', inventedVersion({ until: '2025-07-01' }));
const NEW_ACT = inventedRule('NEW-ACT', inventedVersion({ from: '2025-07-01', count: TWO_WEEKS }));
const OWN = inventedRule('OWN', inventedVersion({ from: '2020-01-01', binds: ['own-employer'] }));
const CENTURY = inventedRule(
  'CENTURY',
  inventedVersion({ count: { kind: 'term', term: { years: 100 }, shift: 'none' } }),
);
const catalogue = inventedCatalogue(PLEA, DUTY, METHOD, OLD_ACT, NEW_ACT, OWN, CENTURY);

const ask = (
  rules: string | readonly string[],
  start: string | undefined,
  provider?: ProviderKind,
): Question => ({
  rules: typeof rules === 'string' ? [rules] : rules,
  start: start === undefined ? undefined : day(start),
  ...(provider === undefined ? {} : { provider }),
});

describe('every question has one answer', () => {
  test('a term that runs gives a last day, with the rule applied first and then how the time was counted', () => {
    expect(evaluate(catalogue, ask('PLEA', '2026-12-10', 'company'))).toStrictEqual({
      outcome: 'due',
      rule: PLEA,
      version: newerPlea,
      raw: '2026-12-31',
      due: '2027-01-04',
      steps: [
        {
          op: 'given',
          rule: 'PLEA',
          version: '2018-07-01',
          cites: [INVENTED_CITE.section],
          inputs: { startsOn: 'receipt' },
          result: '2026-12-10',
        },
        {
          op: 'count',
          rule: 'TIME-COUNT',
          version: '1930-07-01',
          cites: [COUNT_CITE.section],
          inputs: { from: '2026-12-10', weeks: 3 },
          result: '2026-12-31',
        },
        ...[
          ['2026-12-31', ['new-years-eve'], '2027-01-01'],
          ['2027-01-01', ['new-years-day'], '2027-01-02'],
          ['2027-01-02', ['saturday'], '2027-01-03'],
          ['2027-01-03', ['sunday'], '2027-01-04'],
        ].map(([passed, reasons, result]) => ({
          op: 'shift',
          rule: 'TIME-SHIFT',
          version: 'older',
          cites: [SHIFT_CITE.section],
          inputs: { day: passed, direction: 'next', reasons },
          result,
        })),
      ],
    });
  });

  test('a duty without a number gives no day, only the law’s own word', () => {
    expect(evaluate(catalogue, ask('DUTY', '2026-11-22'))).toStrictEqual({
      outcome: 'at-once',
      rule: DUTY,
      version: DUTY.versions[0],
      steps: [
        {
          op: 'at-once',
          rule: 'DUTY',
          version: '2011-01-01',
          cites: [INVENTED_CITE.section],
          inputs: { from: '2026-11-22', word: 'genast' },
          result: null,
        },
      ],
    });
  });

  test('a method of counting sets nothing by itself', () => {
    expect(evaluate(catalogue, ask('METHOD', '2026-11-22'))).toStrictEqual({
      outcome: 'no-period',
      rules: ['METHOD'],
    });
  });

  test('without its starting fact a term has not been triggered', () => {
    expect(evaluate(catalogue, ask('PLEA', undefined, 'company'))).toStrictEqual({
      outcome: 'not-triggered',
      rules: ['PLEA'],
    });
  });

  test.each([
    [['TYPO'], '2026-11-22'],
    [['PLEA', 'TYPO'], '2026-11-22'],
    [['TYPO', 'PLEA'], undefined],
  ])(
    'a rule that the catalogue does not hold is unknown, whatever else is asked: %j from %s',
    (rules, start) => {
      expect(evaluate(catalogue, ask(rules, start))).toStrictEqual({ outcome: 'unknown-rule', rules });
    },
  );

  test.each([
    ['NEW-ACT', '2025-06-30', undefined],
    ['NEW-ACT', '2025-06-30', 'company'],
    ['OLD-ACT', '2025-07-01', undefined],
    ['OWN', '2019-12-31', 'company'],
  ] as const)('%s on %s, asked for %s: no wording is in force', (rule, start, provider) => {
    expect(evaluate(catalogue, ask(rule, start, provider))).toStrictEqual({
      outcome: 'not-in-force',
      rules: [rule],
      on: start,
    });
  });

  test('of no rule at all none is in force', () => {
    expect(evaluate(catalogue, ask([], '2026-11-22'))).toStrictEqual({
      outcome: 'not-in-force',
      rules: [],
      on: '2026-11-22',
    });
  });

  test('a rule in force that does not bind this kind of provider says so', () => {
    expect(evaluate(catalogue, ask('PLEA', '2026-11-22', 'municipality'))).toStrictEqual({
      outcome: 'not-bound',
      rules: ['PLEA'],
      provider: 'municipality',
    });
  });

  test('two wordings in force on the same day are a conflict that names both, and no day is chosen', () => {
    const contradictory = inventedCatalogue(
      inventedRule('PLEA', inventedVersion({ from: '2018-07-01' }), inventedVersion({ until: '2018-07-02' })),
    );
    expect(evaluate(contradictory, ask('PLEA', '2018-07-01', 'company'))).toStrictEqual({
      outcome: 'conflict',
      versions: [
        { rule: 'PLEA', version: '2018-07-01' },
        { rule: 'PLEA', version: 'older' },
      ],
    });
    expect(evaluate(contradictory, ask('PLEA', '2018-07-02', 'company')).outcome).toBe('due');
  });

  test('two rules in force of those asked for are a conflict that names both', () => {
    expect(evaluate(catalogue, ask(['PLEA', 'NEW-ACT'], '2026-11-22', 'company'))).toStrictEqual({
      outcome: 'conflict',
      versions: [
        { rule: 'PLEA', version: '2018-07-01' },
        { rule: 'NEW-ACT', version: '2025-07-01' },
      ],
    });
  });

  test('a last day after 2200 is not told', () => {
    expect(evaluate(catalogue, ask('CENTURY', '2100-12-31')).outcome).toBe('due');
    expect(evaluate(catalogue, ask('CENTURY', '2101-01-01'))).toStrictEqual({
      outcome: 'out-of-calendar',
      rules: ['CENTURY'],
    });
  });
});

describe('the wording in force on the start day governs, half-open', () => {
  test.each([
    ['2018-06-29', olderPlea, '2018-07-13'],
    ['2018-06-30', olderPlea, '2018-07-16'],
    ['2018-07-01', newerPlea, '2018-07-23'],
    ['2018-07-02', newerPlea, '2018-07-23'],
  ])('started on %s', (start, version, due) => {
    expect(evaluate(catalogue, ask('PLEA', start, 'company'))).toMatchObject({
      outcome: 'due',
      version,
      due,
    });
  });

  test('the wording that ran when time began governs to the end, though a new one came between', () => {
    expect(evaluate(catalogue, ask('OLD-ACT', '2025-06-30'))).toMatchObject({
      outcome: 'due',
      due: '2025-07-21',
    });
  });
});

describe('whichever one of several rules is in force answers', () => {
  test.each([
    ['2025-06-30', 'OLD-ACT', '2025-07-21'],
    ['2025-07-01', 'NEW-ACT', '2025-07-15'],
  ])('started on %s: %s', (start, id, due) => {
    expect(evaluate(catalogue, ask(['OLD-ACT', 'NEW-ACT'], start))).toMatchObject({
      outcome: 'due',
      rule: { id },
      due,
    });
    expect(evaluate(catalogue, ask(['NEW-ACT', 'OLD-ACT'], start))).toMatchObject({
      outcome: 'due',
      rule: { id },
      due,
    });
  });

  test('of two rules in force the one answers that binds this kind of provider', () => {
    const both = ['PLEA', 'OWN'];
    expect(evaluate(catalogue, ask(both, '2026-11-22', 'company'))).toMatchObject({ rule: { id: 'PLEA' } });
    expect(evaluate(catalogue, ask(both, '2026-11-22', 'own-employer'))).toMatchObject({
      rule: { id: 'OWN' },
    });
    expect(evaluate(catalogue, ask(both, '2026-11-22', 'municipality'))).toStrictEqual({
      outcome: 'not-bound',
      rules: both,
      provider: 'municipality',
    });
    expect(evaluate(catalogue, ask(both, '2026-11-22')).outcome).toBe('conflict');
  });
});

describe('whom a rule binds', () => {
  test.each([
    ['company', 'due'],
    ['cooperative', 'due'],
    ['municipality', 'not-bound'],
    ['own-employer', 'not-bound'],
  ] as const)('PLEA asked for a %s: %s', (provider, outcome) => {
    expect(evaluate(catalogue, ask('PLEA', '2026-11-22', provider)).outcome).toBe(outcome);
  });

  test('asked for nobody in particular it answers regardless', () => {
    expect(evaluate(catalogue, ask('PLEA', '2026-11-22')).outcome).toBe('due');
  });

  test('an older wording may have bound others', () => {
    expect(evaluate(catalogue, ask('PLEA', '2018-06-30', 'municipality')).outcome).toBe('due');
  });
});

describe('counts of every kind pass through', () => {
  test.each<[string, Count, string, string, readonly string[]]>([
    [
      'a term moved to the next working day',
      THREE_WEEKS,
      '2026-12-24',
      '2026-12-28',
      ['given', 'count', 'shift', 'shift', 'shift', 'shift'],
    ],
    ['a term on a working day', TWO_WEEKS, '2026-12-17', '2026-12-17', ['given', 'count', 'stand']],
    [
      'a term that never moves',
      { kind: 'term', term: { weeks: 3 }, shift: 'none' },
      '2026-12-24',
      '2026-12-24',
      ['given', 'count', 'keep'],
    ],
    [
      'a payment day, moved back',
      { kind: 'day-of-month', monthsAfter: 0, day: 26, shift: 'back' },
      '2026-12-26',
      '2026-12-23',
      ['given', 'day-of-month', 'shift', 'shift', 'shift'],
    ],
    ['hours', { kind: 'hours', hours: 72 }, '2026-12-06', '2026-12-06', ['given', 'hours', 'keep']],
    ['before the day', { kind: 'before' }, '2026-12-03', '2026-12-03', ['given', 'before', 'keep']],
    ['the day a letter states', { kind: 'stated' }, '2026-12-03', '2026-12-03', ['given', 'stated', 'keep']],
  ])('%s', (_title, ...[count, raw, due, ops]) => {
    const one = inventedCatalogue(inventedRule('ONE', inventedVersion({ count })));
    const answer = evaluate(one, ask('ONE', '2026-12-03'));
    expect(answer).toMatchObject({ outcome: 'due', raw, due });
    expect('steps' in answer ? answer.steps.map((step) => step.op) : []).toStrictEqual(ops);
  });
});

describe('the catalogue', () => {
  test('is looked up by id, and what it does not hold is not found', () => {
    expect([ruleOf(catalogue, 'PLEA'), ruleOf(catalogue, 'DUTY'), ruleOf(catalogue, 'plea')]).toStrictEqual([
      PLEA,
      DUTY,
      undefined,
    ]);
  });

  test('is read through once, however often it is asked', () => {
    let read = 0;
    const counted = {
      ...inventedCatalogue(),
      get rules(): readonly Rule[] {
        read += 1;
        return [PLEA];
      },
    };
    expect([ruleOf(counted, 'PLEA'), ruleOf(counted, 'PLEA'), ruleOf(counted, 'TYPO')]).toStrictEqual([
      PLEA,
      PLEA,
      undefined,
    ]);
    expect(read).toBe(1);
  });

  test('two catalogues are kept apart, though they use the same id', () => {
    const other = inventedCatalogue(inventedRule('PLEA', inventedVersion({ count: TWO_WEEKS })));
    expect(evaluate(catalogue, ask('PLEA', '2026-11-22'))).toMatchObject({ due: '2026-12-14' });
    expect(evaluate(other, ask('PLEA', '2026-11-22'))).toMatchObject({ due: '2026-12-07' });
  });

  test('that is broken inside is a fault to be seen, not a day outside the calendar', () => {
    const broken: Count = {
      kind: 'term',
      shift: 'next',
      get term(): Term {
        throw new TypeError('this rule cannot be read');
      },
    };
    const one = inventedCatalogue(inventedRule('ONE', inventedVersion({ count: broken })));
    expect(() => evaluate(one, ask('ONE', '2026-12-03'))).toThrow('this rule cannot be read');
  });
});
