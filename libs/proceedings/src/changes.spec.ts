import { HELD, INSPECTION, NOT_HELD, against, receivedOn, story } from '../../../test/support/story';
import type { Told, ToldEvent, ToldStory } from '../../../test/support/story';
import { day } from '../../../test/support/day';
import { inventedCatalogue, inventedRule, inventedVersion } from '../../../test/support/invented-law';
import { changes } from './changes';
import type { CaseState } from './derive';
import { derive } from './derive';

const LAW = inventedCatalogue(
  inventedRule('APP-IVO-3W', inventedVersion()),
  inventedRule('SLOW-6M', inventedVersion({ count: { kind: 'term', term: { months: 6 }, shift: 'none' } })),
);

const on = (text: string, told: ToldStory): CaseState => derive(LAW, story(told), day(text));

const REVOKED: ToldEvent = ['e1', 'L', 'licence-revoked', '2026-03-02', receivedOn('2026-03-09')];
const TOLD: ToldStory = {
  matters: { L: HELD, A: against('e1') },
  events: [REVOKED, ['e2', 'A', 'appeal-filed', '2026-03-16']],
};

/** The changes of deadlines in one line each. */
const rows = (before: CaseState, after: CaseState): readonly string[] =>
  changes(before, after).deadlines.map((one) => {
    const { id } = 'to' in one ? one.to : one.from;
    return `${one.change} ${id}`;
  });

describe('what has changed between two states', () => {
  test('nothing, between a state and itself', () => {
    const state = on('2026-03-09', TOLD);
    expect(changes(state, state)).toEqual({ matters: [], deadlines: [] });
  });

  test('a revocation moves the status and the right to operate', () => {
    expect(changes(on('2026-03-01', TOLD), on('2026-03-02', TOLD)).matters).toEqual(
      expect.arrayContaining([
        { matter: 'L', field: 'status', from: 'active', to: 'revoked' },
        { matter: 'L', field: 'mayOperate', from: true, to: false },
      ]),
    );
  });

  test('a deadline that has arisen is new', () => {
    expect(rows(on('2026-03-01', TOLD), on('2026-03-02', TOLD))).toEqual(['new e1:appeal:provider']);
  });

  test('proof of service moves the day, and that is told before what else is different', () => {
    const [moved] = changes(on('2026-03-08', TOLD), on('2026-03-09', TOLD)).deadlines;
    expect(moved).toMatchObject({
      change: 'moved',
      from: { due: '2026-03-23', certainty: 'assumed' },
      to: { due: '2026-03-30', certainty: 'certain' },
    });
  });

  test('an appeal changes the status of its deadline', () => {
    const [change] = changes(on('2026-03-15', TOLD), on('2026-03-16', TOLD)).deadlines;
    expect(change).toMatchObject({ change: 'status', from: { status: 'open' }, to: { status: 'met' } });
  });

  test('proof of a service on the decision day changes only how sure the day is', () => {
    const sameDay = (served: Told): ToldStory => ({
      matters: { L: HELD },
      events: [['e1', 'L', 'licence-revoked', '2026-03-02', served]],
    });
    const [change] = changes(
      on('2026-03-09', sameDay({})),
      on('2026-03-09', sameDay(receivedOn('2026-03-02'))),
    ).deadlines;
    expect(change).toMatchObject({
      change: 'certainty',
      from: { certainty: 'assumed' },
      to: { certainty: 'certain', due: '2026-03-23' },
    });
  });

  test('a deadline whose fact was corrected away is gone', () => {
    const corrected: ToldStory = {
      ...TOLD,
      matters: { L: HELD },
      events: [REVOKED, ['e3', 'L', 'note', '2026-03-02', { corrects: 'e1' }]],
    };
    const before: ToldStory = { matters: { L: HELD }, events: [REVOKED] };
    expect(rows(on('2026-03-09', before), on('2026-03-09', corrected))).toEqual(['gone e1:appeal:provider']);
  });

  test('a right that opens has changed its status; one that opens on another day has moved', () => {
    const filed = (text: string): ToldStory => ({
      matters: { L: NOT_HELD },
      events: [['e1', 'L', 'application-filed', text]],
    });
    const opened = rows(on('2026-09-02', filed('2026-03-02')), on('2026-09-03', filed('2026-03-02')));
    expect(opened).toEqual(['status e1:demand-decision:provider']);
    const moved = rows(on('2026-03-09', filed('2026-03-02')), on('2026-03-09', filed('2026-03-03')));
    expect(moved).toEqual(['moved e1:demand-decision:provider']);
  });

  test('a field that a matter of its kind has not, or not yet, is null', () => {
    const told: ToldStory = {
      matters: { I: INSPECTION },
      events: [['e1', 'I', 'inspection-opened', '2026-03-02']],
    };
    expect(changes(on('2026-03-01', told), on('2026-03-02', told)).matters).toEqual([
      { matter: 'I', field: 'status', from: null, to: 'open' },
    ]);
  });

  test('a matter that was not there before is told as from nothing', () => {
    const before = on('2026-03-02', { matters: { L: HELD }, events: [] });
    const after = on('2026-03-02', {
      matters: { L: HELD, I: INSPECTION },
      events: [['e1', 'I', 'inspection-opened', '2026-03-02']],
    });
    expect(changes(before, after).matters).toEqual([
      { matter: 'I', field: 'status', from: null, to: 'open' },
    ]);
  });
});
