import { HELD, against, receivedOn, story } from '../../../test/support/story';
import { day } from '../../../test/support/day';
import { inventedCatalogue, inventedRule, inventedVersion } from '../../../test/support/invented-law';
import type { Expectation } from './case-file';
import { derive } from './derive';
import { differences } from './expectation';

/** Three weeks to appeal under an invented act: Monday 2 March 2026 gives Monday 23 March. */
const LAW = inventedCatalogue(inventedRule('APP-IVO-3W', inventedVersion()));
const ON = day('2026-03-02');
const STATE = derive(
  LAW,
  story({
    matters: { L: HELD, A: against('e1') },
    events: [['e1', 'L', 'licence-revoked', '2026-03-02', receivedOn('2026-03-02')]],
  }),
  ON,
);

const expecting = (what: Partial<Omit<Expectation, 'asOf'>>): Expectation => ({
  asOf: ON,
  matters: {},
  deadlines: [],
  ...what,
});

describe('what a story expects, held against what follows', () => {
  test('nothing expected, nothing differs', () => {
    expect(differences(expecting({}), STATE)).toEqual([]);
  });

  test('only what is written is compared', () => {
    const expected = expecting({
      matters: { L: { status: 'revoked' } },
      deadlines: [{ matter: 'L', kind: 'appeal', due: '2026-03-23' }],
    });
    expect(differences(expected, STATE)).toEqual([]);
  });

  test('a field that differs is told with its place, what was expected and what there is', () => {
    expect(differences(expecting({ matters: { L: { status: 'active', mayOperate: true } } }), STATE)).toEqual(
      [
        { asOf: '2026-03-02', at: 'matters.L.status', expected: 'active', actual: 'revoked' },
        { asOf: '2026-03-02', at: 'matters.L.mayOperate', expected: true, actual: false },
      ],
    );
  });

  test('a field or a matter that is not there differs from whatever was expected', () => {
    const expected = expecting({ matters: { L: { colour: 'red' }, Z: { status: 'active' } } });
    expect(differences(expected, STATE)).toEqual([
      { asOf: '2026-03-02', at: 'matters.L.colour', expected: 'red', actual: null },
      { asOf: '2026-03-02', at: 'matters.Z.status', expected: 'active', actual: null },
    ]);
  });

  test('a list must be the same item by item, and a mapping at least what is written', () => {
    const holds = [{ code: 'revoked', event: 'e1' }];
    expect(differences(expecting({ matters: { L: { because: holds, conditions: [] } } }), STATE)).toEqual([]);
    const fails = expecting({ matters: { L: { because: [...holds, {}], conditions: ['x'] } } });
    expect(differences(fails, STATE).map((one) => one.at)).toEqual([
      'matters.L.because',
      'matters.L.conditions',
    ]);
  });

  test('a list is no mapping and no text', () => {
    const expected = expecting({ matters: { L: { conditions: {}, status: ['revoked'] } } });
    expect(differences(expected, STATE).map((one) => one.at)).toEqual([
      'matters.L.conditions',
      'matters.L.status',
    ]);
  });

  test('of a deadline that is not there, the nearest of its kind is shown by the fields expected', () => {
    const expected = expecting({
      deadlines: [
        { matter: 'L', kind: 'appeal', due: '2026-03-23' },
        { matter: 'L', kind: 'appeal', due: '2026-03-24', colour: 'red' },
      ],
    });
    expect(differences(expected, STATE)).toEqual([
      {
        asOf: '2026-03-02',
        at: 'deadlines[1]',
        expected: { matter: 'L', kind: 'appeal', due: '2026-03-24', colour: 'red' },
        actual: { matter: 'L', kind: 'appeal', due: '2026-03-23', colour: null },
      },
    ]);
  });

  test('where there is none of that kind in that matter, nothing is shown', () => {
    const expected = expecting({ deadlines: [{ matter: 'A', kind: 'appeal', party: 'ivo' }] });
    expect(differences(expected, STATE)).toMatchObject([{ at: 'deadlines[0]', actual: null }]);
  });

  test('the nearest is the one that agrees with most of what was expected', () => {
    const two = derive(
      LAW,
      story({
        matters: { L: HELD },
        events: [
          ['e1', 'L', 'licence-revoked', '2026-03-02', receivedOn('2026-03-02')],
          ['e2', 'L', 'licence-revoked', '2026-03-09', receivedOn('2026-03-09')],
        ],
      }),
      day('2026-03-09'),
    );
    const expected = expecting({
      deadlines: [{ matter: 'L', kind: 'appeal', event: 'e2', due: '2026-03-31', status: 'open' }],
    });
    expect(differences(expected, two)).toMatchObject([{ actual: { event: 'e2', due: '2026-03-30' } }]);
  });
});
