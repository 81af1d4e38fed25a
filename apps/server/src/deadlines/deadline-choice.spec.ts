import * as fc from 'fast-check';
import { day } from '../../../../test/support/day';
import { CERTAINTIES, PERIODS, SIZES, USUAL, addressOf, choiceIn, chosen } from './deadline-choice';
import type { DeadlineChoice } from './deadline-choice';
import { COLUMN_NAMES, DEFAULT_COLUMNS } from './deadline-columns';
import { selectionOf } from './deadline-selection';

const queryOf = (address: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(new URL(address, 'http://here.example').searchParams);

const orNone = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null });
const days = fc.constantFrom('1900-01-01', '2026-11-25', '2026-12-31', '2200-12-31').map(day);

const choices: fc.Arbitrary<DeadlineChoice> = fc.record(
  {
    status: fc.constantFrom('open', 'waiting', 'met', 'late', 'missed', 'passed', 'moot', 'all'),
    party: fc.constantFrom('provider', 'ivo', 'court-of-appeal', 'others', 'all'),
    kind: orNone(fc.constantFrom('appeal', 'reply', 'lex-sarah-report')),
    rule: orNone(fc.constantFrom('APP-IVO-3W', 'SLOW-6M')),
    provider: orNone(fc.uuid()),
    matter: orNone(fc.uuid()),
    owner: orNone(fc.oneof(fc.constantFrom('mine', 'nobody'), fc.uuid())),
    due: orNone(fc.constantFrom(...PERIODS)),
    dueFrom: orNone(days),
    dueTo: orNone(days),
    certainty: orNone(fc.constantFrom(...CERTAINTIES)),
    order: fc.constantFrom('soonest', 'latest'),
    columns: fc
      .subarray([...COLUMN_NAMES])
      .map((names) => COLUMN_NAMES.filter((name) => name === 'title' || names.includes(name))),
    size: fc.constantFrom(...SIZES),
    after: orNone(fc.tuple(days.map(String), fc.uuid())),
  },
  { noNullPrototype: true },
);

describe('what an address shows', () => {
  test('is in an address without anything what the provider has to do, the nearest day first', () => {
    expect(choiceIn({})).toStrictEqual({ choice: USUAL, ignored: [] });
    expect(USUAL).toMatchObject({ status: 'open', party: 'provider', order: 'soonest', size: 20 });
    expect(addressOf('/deadlines', USUAL)).toBe('/deadlines');
  });

  test('is the same again when it is written as an address and read: the address is the view', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        expect(choiceIn(queryOf(addressOf('/deadlines', choice)))).toStrictEqual({ choice, ignored: [] });
      }),
    );
  });

  test.each([
    ['status', 'urgent'],
    ['party', 'me'],
    ['kind', 'constructor'],
    ['rule', 'app ivo'],
    ['provider', '1'],
    ['matter', "' or 1=1 --"],
    ['owner', 'Karin'],
    ['due', '8'],
    ['dueFrom', '2026-02-30'],
    ['dueTo', 'tomorrow'],
    ['certainty', 'no'],
    ['order', 'title'],
    ['size', '1000'],
    ['after', 'WzFd'],
    ['columns', 'password'],
  ])('leaves %s=%s aside, and remembers that it did', (name, value) => {
    expect(choiceIn({ [name]: value })).toStrictEqual({ choice: USUAL, ignored: [name] });
  });

  test('makes something of whatever an address holds', () => {
    const anything = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
    const names = fc.constantFrom(...Object.keys(USUAL), '__proto__', 'toString', 'x');
    fc.assert(
      fc.property(fc.dictionary(names, anything), (query) => {
        const { choice } = choiceIn(query);
        expect(choiceIn(queryOf(addressOf('/deadlines', choice))).choice).toStrictEqual(choice);
      }),
    );
  });

  test('takes ticked boxes and a list of columns alike, in the order of the list, the title always', () => {
    expect(choiceIn({ columns: ['status', 'due'] }).choice.columns).toStrictEqual(['due', 'title', 'status']);
    expect(choiceIn({ columns: 'status,due' }).choice.columns).toStrictEqual(['due', 'title', 'status']);
    expect(choiceIn({ columns: '' }).choice.columns).toStrictEqual(DEFAULT_COLUMNS);
  });

  test('begins anew when something else is chosen', () => {
    const later: DeadlineChoice = { ...USUAL, after: ['2026-11-25', '0190d3a8-0000-7000-8000-000000000000'] };
    expect(chosen(later, { status: 'all' }).after).toBeNull();
  });
});

describe('what the database is asked for a choice', () => {
  const today = day('2026-11-25');
  const asked = (choice: Partial<DeadlineChoice>): object =>
    selectionOf({ ...USUAL, ...choice }, 'the-reader', today);

  // 25 November 2026 is a Wednesday.
  test.each<[string, Partial<DeadlineChoice>, object]>([
    ['open ones of the provider', {}, {}],
    ['this week: Monday to Sunday', { due: 'week' }, { dueFrom: '2026-11-23', dueTo: '2026-11-29' }],
    ['the next seven days', { due: '7' }, { dueFrom: '2026-11-25', dueTo: '2026-12-02' }],
    ['what has no day', { due: 'none' }, { withoutDay: true }],
    ['mine', { owner: 'mine' }, { owner: 'the-reader' }],
    ['nobody’s', { owner: 'nobody' }, { owner: null }],
    [
      'days that lie in the period and between those chosen',
      { due: '30', dueFrom: day('2026-12-01'), dueTo: day('2027-12-01') },
      { dueFrom: '2026-12-01', dueTo: '2026-12-25' },
    ],
  ])('%s', (_, choice, more) => {
    expect(asked(choice)).toStrictEqual({ status: 'open', party: 'provider', ...more });
  });

  test('everything is no condition', () => {
    expect(asked({ status: 'all', party: 'all' })).toStrictEqual({});
  });
});
