import type { Remedy, RemedyKind, RemedyReason } from '@fristvakt/proceedings';
import { HELD, NOT_HELD, REPAYMENT, against, receivedOn } from '../support/story';
import type { ToldEvent } from '../support/story';
import { REMEDY_STORIES } from './remedy-stories';
import type { RemedyStory } from './remedy-stories';
import { matterOf, stateOn } from './under-the-law';

const all = (Object.entries(REMEDY_STORIES) as [RemedyReason, readonly RemedyStory[]][]).flatMap(
  ([reason, stories]) => stories.map((one) => [reason, one.title, one] as const),
);

const remediesOn = (one: Pick<RemedyStory, 'told' | 'on'>): readonly Remedy[] =>
  Object.values(stateOn(one.on, one.told).matters).flatMap((matter) => matter.remedies);

describe('a remedy, and why it is open or closed', () => {
  test.each(all)('%s: %s', (reason, _, one) => {
    const found = remediesOn(one).filter(({ kind, event }) => kind === one.kind && event === one.event);
    expect(found).toMatchObject([{ reason, ...one.then }]);
  });

  /** Each kind as it is told of above. Lost time has no closed form: while nothing is lost there is nothing to restore. */
  const SEEN: Record<RemedyKind, readonly boolean[]> = {
    appeal: [true, false],
    stay: [true, false],
    reconsideration: [true, false],
    'demand-decision': [true, false],
    extension: [true, false],
    'restored-time': [true],
    'self-correction': [true, false],
  };

  test.each(Object.entries(SEEN))('%s is told of as open and as closed', (kind, states) => {
    const told = all.filter(([, , one]) => one.kind === kind).map(([, , one]) => one.then.open);
    expect(new Set(told)).toEqual(new Set(states));
  });

  test('an open remedy says who is to try it and to whom it is handed in', () => {
    const open = all.flatMap(([, , one]) => remediesOn(one)).filter((remedy) => remedy.open);
    expect(open.filter((remedy) => remedy.to === null || remedy.handedTo === null)).toEqual([]);
  });

  test('every remedy names the sections it rests on', () => {
    const bare = all.flatMap(([, , one]) => remediesOn(one)).filter((remedy) => remedy.cites.length === 0);
    expect(bare).toEqual([]);
  });
});

describe('remedies that are not there', () => {
  const REVOKED: ToldEvent = ['e1', 'L', 'licence-revoked', '2026-03-02', receivedOn('2026-03-02')];
  const kindsOf = (one: Pick<RemedyStory, 'told' | 'on'>): readonly string[] =>
    remediesOn(one).map((remedy) => `${remedy.kind} ${remedy.event}`);

  test('no time is restored while it runs, and none that was used', () => {
    expect(kindsOf({ told: { matters: { L: HELD }, events: [REVOKED] }, on: '2026-03-23' })).not.toContain(
      'restored-time e1',
    );
    const told = {
      matters: { L: HELD, A: against('e1') },
      events: [REVOKED, ['e2', 'A', 'appeal-filed', '2026-03-23'] as const],
    };
    expect(kindsOf({ told, on: '2026-04-20' })).not.toContain('restored-time e1');
  });

  test('a stay of a refused application would give nothing', () => {
    const told = {
      matters: { L: NOT_HELD },
      events: [
        ['e0', 'L', 'application-filed', '2025-06-02'],
        ['e1', 'L', 'application-refused', '2026-03-02', receivedOn('2026-03-02')],
      ],
    } as const;
    expect(kindsOf({ told, on: '2026-03-02' })).not.toContain('stay e1');
  });

  test('a decision that nobody has appealed is not the court’s, so IVO changes it without being asked here', () => {
    expect(kindsOf({ told: { matters: { L: HELD }, events: [REVOKED] }, on: '2026-03-02' })).not.toContain(
      'self-correction e1',
    );
  });

  test('IVO’s own letters to a court open no extension for the provider', () => {
    const told = {
      matters: { L: HELD, A: against('e1') },
      events: [
        REVOKED,
        ['e2', 'A', 'appeal-filed', '2026-03-09'],
        ['e3', 'A', 'statement-ordered', '2026-04-13', { replyBy: '2026-05-04', party: 'ivo' }],
      ],
    } as const;
    expect(kindsOf({ told, on: '2026-04-13' })).not.toContain('extension e3');
  });

  test('a remedy stands in the matter of the decision it is about', () => {
    const state = stateOn('2026-06-01', {
      matters: { L: HELD, A: against('e1') },
      events: [
        REVOKED,
        ['e2', 'A', 'appeal-filed', '2026-03-09'],
        ['e3', 'A', 'judgment', '2026-06-01', receivedOn('2026-06-01')],
      ],
    });
    expect(matterOf(state, 'L').remedies.map((remedy) => remedy.event)).toEqual(['e1', 'e1']);
    expect(matterOf(state, 'A').remedies.map((remedy) => remedy.event)).toEqual(['e3']);
  });

  test('in a repayment case the courts, too, give two months (113 kap. 20 § SFB, K-12)', () => {
    const [appeal] = remediesOn({
      told: {
        matters: { R: REPAYMENT, A: against('e3') },
        events: [
          ['e1', 'R', 'fk-decided', '2026-01-12', receivedOn('2026-01-12')],
          ['e2', 'R', 'reconsideration-requested', '2026-01-19'],
          ['e3', 'R', 'reconsideration-decided', '2026-02-09', receivedOn('2026-02-09')],
          ['e4', 'A', 'appeal-filed', '2026-02-16'],
          ['e5', 'A', 'judgment', '2026-08-17', receivedOn('2026-08-17')],
        ],
      },
      on: '2026-08-17',
    }).filter((remedy) => remedy.event === 'e5');
    expect(appeal).toMatchObject({ kind: 'appeal', open: true, until: '2026-10-19', to: 'court-of-appeal' });
  });
});
