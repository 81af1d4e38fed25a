import { HELD, INSPECTION, NOT_HELD, REPAYMENT, against, receivedOn } from '../support/story';
import type { Told, ToldEvent, ToldStory } from '../support/story';
import { deadlineOf, deadlinesOf, matterOf, stateOn } from './under-the-law';

/** Monday 2 March 2026: the provider's last day is Monday 23 March. */
const REVOKED: ToldEvent = ['e1', 'L', 'licence-revoked', '2026-03-02', receivedOn('2026-03-02')];
const APPEALED: ToldEvent = ['e2', 'A', 'appeal-filed', '2026-03-09'];
const STAY_ASKED: ToldEvent = ['e2', 'A', 'appeal-filed', '2026-03-09', { requests: ['set-aside', 'stay'] }];
const disputed = (...events: readonly ToldEvent[]): ToldStory => ({
  matters: { L: HELD, A: against('e1') },
  events: [REVOKED, ...events],
});

/** The förvaltningsrätt's judgment, Monday 1 June 2026, received that day: both sides’ last day is Monday 22 June. */
const judged = (outcome: NonNullable<Told['outcome']>): ToldEvent => [
  'e3',
  'A',
  'judgment',
  '2026-06-01',
  { outcome, ...receivedOn('2026-06-01') },
];
/** The kammarrätt's judgment, Monday 5 October 2026: last day Monday 26 October. */
const judgedAbove = (outcome: NonNullable<Told['outcome']>, more: Told = {}): ToldEvent => [
  'k',
  'A',
  'judgment',
  '2026-10-05',
  { by: 'court-of-appeal', outcome, ...receivedOn('2026-10-05'), ...more },
];
const BY_PROVIDER: ToldEvent = ['p', 'A', 'appeal-filed', '2026-06-08'];
const BY_IVO: ToldEvent = ['i', 'A', 'appeal-filed', '2026-06-10', { by: 'ivo' }];

const partiesTo = (told: ToldStory, on: string, decision: string): readonly string[] =>
  deadlinesOf(stateOn(on, told), decision, 'appeal').map((one) => one.party);

describe('both sides appeal', () => {
  test('a revocation set aside in part can be appealed by both, each by its own day', () => {
    const told = disputed(APPEALED, [
      'e3',
      'A',
      'judgment',
      '2026-06-01',
      { outcome: 'partly-granted', ...receivedOn('2026-06-04') },
    ]);
    const state = stateOn('2026-06-04', told);
    expect(matterOf(state, 'A')).toMatchObject({ status: 'decided', result: 'partly-won', finalOn: null });
    expect(deadlineOf(state, 'e3', 'appeal', 'ivo')).toMatchObject({
      rule: 'APP-COURT-PUB-3W',
      due: '2026-06-22',
    });
    expect(deadlineOf(state, 'e3', 'appeal', 'provider')).toMatchObject({
      rule: 'APP-FR-KR-3W',
      due: '2026-06-25',
    });
    // Final when the last of them has let his day go by.
    expect(matterOf(stateOn('2026-06-25', told), 'A')).toMatchObject({ status: 'decided', finalOn: null });
    expect(matterOf(stateOn('2026-06-26', told), 'A')).toMatchObject({
      status: 'final',
      finalOn: '2026-06-26',
    });
  });

  test('one dispute goes on with both; the appellant is the one who came first', () => {
    const state = stateOn('2026-06-10', disputed(APPEALED, judged('partly-granted'), BY_PROVIDER, BY_IVO));
    expect(matterOf(state, 'A')).toMatchObject({
      status: 'pending',
      instance: 'court-of-appeal',
      appellant: 'provider',
      leave: 'requested',
      result: null,
    });
    expect(deadlineOf(state, 'e3', 'appeal', 'ivo').status).toBe('met');
    expect(deadlineOf(state, 'e3', 'appeal', 'provider').status).toBe('met');
    expect(matterOf(state, 'L')).toMatchObject({ status: 'restored', mayOperate: true });
    expect(state.problems).toEqual([]);
  });

  test('both rejected: the judgment below stands, and both may go on', () => {
    const told = disputed(APPEALED, judged('partly-granted'), BY_PROVIDER, BY_IVO, judgedAbove('rejected'));
    expect(matterOf(stateOn('2026-10-05', told), 'A')).toMatchObject({ result: 'partly-won' });
    expect([...partiesTo(told, '2026-10-05', 'k')].sort()).toEqual(['ivo', 'provider']);
  });

  test('the provider’s appeal granted, told from the first appeal: IVO alone has lost', () => {
    const told = disputed(APPEALED, judged('partly-granted'), BY_PROVIDER, BY_IVO, judgedAbove('granted'));
    const state = stateOn('2026-10-05', told);
    expect(matterOf(state, 'A')).toMatchObject({ status: 'decided', result: 'won' });
    expect(matterOf(state, 'L')).toMatchObject({ status: 'restored' });
    expect(partiesTo(told, '2026-10-05', 'k')).toEqual(['ivo']);
  });

  test('IVO’s appeal granted where IVO came first: the revocation holds again, the provider alone has lost', () => {
    const told = disputed(
      APPEALED,
      judged('partly-granted'),
      ['i', 'A', 'appeal-filed', '2026-06-08', { by: 'ivo' }],
      ['p', 'A', 'appeal-filed', '2026-06-10'],
      judgedAbove('granted'),
    );
    const state = stateOn('2026-10-05', told);
    expect(matterOf(state, 'A')).toMatchObject({ status: 'decided', result: 'lost', appellant: 'ivo' });
    expect(matterOf(state, 'L')).toMatchObject({ status: 'revoked', mayOperate: false });
    expect(partiesTo(told, '2026-10-05', 'k')).toEqual(['provider']);
  });

  test('one withdraws, the other’s appeal is tried', () => {
    const told = disputed(
      APPEALED,
      judged('partly-granted'),
      BY_PROVIDER,
      BY_IVO,
      ['w', 'A', 'appeal-withdrawn', '2026-06-15', { by: 'ivo' }],
      judgedAbove('granted'),
    );
    expect(matterOf(stateOn('2026-06-15', told), 'A')).toMatchObject({ status: 'pending' });
    expect(deadlineOf(stateOn('2026-06-15', told), 'e3', 'appeal', 'ivo').status).toBe('moot');
    expect(matterOf(stateOn('2026-10-05', told), 'A')).toMatchObject({ status: 'decided', result: 'won' });
  });
});

describe('a stay, and the dispute about it', () => {
  const SIDE: ToldStory['matters'] = { L: HELD, A: against('e1'), S: against('e3') };

  test('the other side gets a stay lifted: the revocation works again while the main case goes on', () => {
    const told: ToldStory = {
      matters: SIDE,
      events: [
        REVOKED,
        STAY_ASKED,
        ['e3', 'A', 'stay-granted', '2026-03-16'],
        ['s1', 'S', 'appeal-filed', '2026-03-23', { by: 'ivo' }],
        ['s2', 'S', 'leave-granted', '2026-04-07'],
        [
          's3',
          'S',
          'judgment',
          '2026-04-13',
          { by: 'court-of-appeal', outcome: 'granted', ...receivedOn('2026-04-13') },
        ],
      ],
    };
    const before = stateOn('2026-04-07', told);
    expect(matterOf(before, 'L')).toMatchObject({ status: 'revoked-stayed', mayOperate: true });
    expect(matterOf(before, 'S')).toMatchObject({ status: 'pending', appellant: 'ivo', leave: 'granted' });
    const after = stateOn('2026-04-13', told);
    expect(matterOf(after, 'L')).toMatchObject({ status: 'revoked', mayOperate: false });
    expect(matterOf(after, 'S')).toMatchObject({ status: 'decided', result: 'lost' });
    expect(matterOf(after, 'A')).toMatchObject({ status: 'pending', instance: 'administrative-court' });
    // The provider has lost the stay: 6 a § FPL, Monday 13 April + 3 weeks.
    expect(deadlineOf(after, 's3', 'appeal')).toMatchObject({ party: 'provider', due: '2026-05-04' });
  });

  test('the refusal of a stay is upheld: nothing changes, and the main case goes on', () => {
    const told: ToldStory = {
      matters: SIDE,
      events: [
        REVOKED,
        STAY_ASKED,
        ['e3', 'A', 'stay-refused', '2026-03-16', receivedOn('2026-03-16')],
        ['s1', 'S', 'appeal-filed', '2026-03-23'],
        ['s2', 'S', 'leave-refused', '2026-04-13', receivedOn('2026-04-13')],
      ],
    };
    const state = stateOn('2026-04-13', told);
    expect(matterOf(state, 'S')).toMatchObject({ status: 'decided', leave: 'refused', result: 'lost' });
    expect(matterOf(state, 'L')).toMatchObject({ status: 'revoked', mayOperate: false });
    expect(matterOf(state, 'A')).toMatchObject({ status: 'pending', stay: 'refused' });
    expect(matterOf(stateOn('2026-05-05', told), 'S')).toMatchObject({
      status: 'final',
      finalOn: '2026-05-05',
    });
  });

  test('a dispute about a stay that the main judgment overtakes has no day any more', () => {
    const told = disputed(
      STAY_ASKED,
      ['e3', 'A', 'stay-granted', '2026-05-25'],
      ['e4', 'A', 'judgment', '2026-06-01', { outcome: 'rejected', ...receivedOn('2026-06-01') }],
    );
    expect(deadlineOf(stateOn('2026-05-31', told), 'e3', 'appeal')).toMatchObject({
      party: 'ivo',
      due: '2026-06-15',
      status: 'open',
    });
    expect(deadlineOf(stateOn('2026-06-01', told), 'e3', 'appeal')).toMatchObject({
      status: 'moot',
      closedBy: 'e4',
    });
  });

  test('a stay lives in its own court: it is gone with a judgment against the provider, until the next court gives one', () => {
    const told = disputed(
      STAY_ASKED,
      ['e3', 'A', 'stay-granted', '2026-03-16'],
      ['e4', 'A', 'judgment', '2026-06-01', { outcome: 'rejected', ...receivedOn('2026-06-01') }],
      ['e5', 'A', 'appeal-filed', '2026-06-02', { requests: ['set-aside', 'stay', 'leave'] }],
      ['e6', 'A', 'stay-granted', '2026-06-05', { by: 'court-of-appeal' }],
    );
    const told2 = (on: string): unknown => {
      const state = stateOn(on, told);
      return [matterOf(state, 'L').status, (matterOf(state, 'A') as { stay?: string }).stay];
    };
    expect(told2('2026-05-31')).toEqual(['revoked-stayed', 'granted']);
    expect(told2('2026-06-01')).toEqual(['revoked', 'lapsed']);
    expect(told2('2026-06-02')).toEqual(['revoked', 'requested']);
    expect(told2('2026-06-05')).toEqual(['revoked-stayed', 'granted']);
  });

  test('a judgment for the provider that IVO gets stayed does not work, until IVO has lost again', () => {
    const told = disputed(
      APPEALED,
      judged('granted'),
      ['i', 'A', 'appeal-filed', '2026-06-08', { by: 'ivo', requests: ['set-aside', 'stay', 'leave'] }],
      ['j', 'A', 'stay-granted', '2026-06-15', { by: 'court-of-appeal' }],
      judgedAbove('rejected'),
    );
    expect(matterOf(stateOn('2026-06-08', told), 'L')).toMatchObject({
      status: 'restored',
      mayOperate: true,
    });
    const stayed = stateOn('2026-06-15', told);
    expect(matterOf(stayed, 'L')).toMatchObject({ status: 'revoked', mayOperate: false });
    // The stay went against the provider.
    expect(deadlineOf(stayed, 'j', 'appeal').party).toBe('provider');
    expect(matterOf(stateOn('2026-10-05', told), 'L')).toMatchObject({
      status: 'restored',
      mayOperate: true,
    });
    expect(matterOf(stateOn('2026-10-05', told), 'A')).toMatchObject({ result: 'won', stay: 'lapsed' });
  });
});

describe('a case sent back', () => {
  const toBelow = (more: Told): ToldStory =>
    disputed(APPEALED, judged('rejected'), BY_PROVIDER, judgedAbove('remitted', more), [
      'n',
      'A',
      'judgment',
      '2027-02-01',
      { outcome: 'granted' },
    ]);

  test('the kammarrätt sends it to the förvaltningsrätt: the revocation works, and the next judgment is given there', () => {
    const told = toBelow({ to: 'administrative-court' });
    const state = stateOn('2026-10-05', told);
    expect(matterOf(state, 'A')).toMatchObject({ result: 'remitted', missing: [] });
    expect(matterOf(state, 'L')).toMatchObject({ status: 'revoked', mayOperate: false });
    // IVO wanted the judgment kept: P-05.
    expect(deadlineOf(state, 'k', 'appeal')).toMatchObject({ party: 'ivo', due: '2026-10-26' });
    const then = stateOn('2027-02-01', told);
    expect(matterOf(then, 'A')).toMatchObject({ instance: 'administrative-court', result: 'won' });
    expect(matterOf(then, 'L')).toMatchObject({ status: 'restored', mayOperate: true });
    expect(deadlineOf(then, 'n', 'appeal')).toMatchObject({ party: 'ivo', due: '2027-02-22' });
    expect(then.problems).toEqual([]);
  });

  test('where it is not recorded to whom, the revocation is taken to work and the missing fact is named', () => {
    const state = stateOn('2026-10-05', toBelow({}));
    expect(matterOf(state, 'L')).toMatchObject({ status: 'revoked', mayOperate: false });
    expect(matterOf(state, 'A').missing).toEqual([
      { matter: 'A', event: 'k', field: 'to', reason: 'remitted-to' },
    ]);
  });

  test('IVO’s appeal sent back: what the lower judgment had set aside holds again', () => {
    const told = disputed(
      APPEALED,
      judged('granted'),
      ['i', 'A', 'appeal-filed', '2026-06-08', { by: 'ivo' }],
      judgedAbove('remitted', { to: 'administrative-court' }),
    );
    expect(matterOf(stateOn('2026-10-05', told), 'L')).toMatchObject({ status: 'revoked' });
    expect(partiesTo(told, '2026-10-05', 'k')).toEqual(['provider']);
  });

  test('the förvaltningsrätt can only send it to IVO: the revocation is gone', () => {
    const told = disputed(APPEALED, judged('remitted'));
    expect(matterOf(stateOn('2026-06-01', told), 'L')).toMatchObject({ mayOperate: true });
    expect(matterOf(stateOn('2026-06-01', told), 'A').missing).toEqual([]);
  });

  test('a refused application is applied for again, whichever court sends it back', () => {
    const events: readonly ToldEvent[] = [
      ['e0', 'L', 'application-filed', '2025-10-06'],
      ['e1', 'L', 'application-refused', '2026-03-02', receivedOn('2026-03-02')],
      APPEALED,
    ];
    const matters = { L: NOT_HELD, A: against('e1') };
    const below = stateOn('2026-06-01', { matters, events: [...events, judged('remitted')] });
    expect(matterOf(below, 'L')).toMatchObject({ status: 'applied', mayOperate: false });
    const above = stateOn('2026-10-05', {
      matters,
      events: [...events, judged('rejected'), BY_PROVIDER, judgedAbove('remitted')],
    });
    expect(matterOf(above, 'L')).toMatchObject({ status: 'applied', mayOperate: false });
  });
});

describe('an appeal that comes late', () => {
  const DISMISSED: readonly ToldEvent[] = [
    ['e2', 'A', 'appeal-filed', '2026-03-24', { requests: ['set-aside', 'stay'] }],
    ['e3', 'A', 'appeal-dismissed-late', '2026-03-30', receivedOn('2026-03-30')],
  ];

  test('is dismissed by IVO; the dismissal can be appealed by 44 § FL', () => {
    const state = stateOn('2026-03-30', disputed(...DISMISSED));
    expect(matterOf(state, 'A')).toMatchObject({ status: 'decided', result: 'lost' });
    expect(deadlineOf(state, 'e3', 'appeal')).toMatchObject({
      party: 'provider',
      rule: 'APP-IVO-3W',
      due: '2026-04-20',
    });
  });

  test('was in time after all, as a dispute of its own shows: the first appeal is tried, with its stay', () => {
    const told: ToldStory = {
      matters: { L: HELD, A: against('e1'), D: against('e3') },
      events: [
        REVOKED,
        ...DISMISSED,
        ['d1', 'D', 'appeal-filed', '2026-04-07'],
        ['d2', 'D', 'judgment', '2026-05-04', { outcome: 'granted' }],
        ['e4', 'A', 'judgment', '2026-08-31', { outcome: 'granted' }],
      ],
    };
    const revived = stateOn('2026-05-04', told);
    expect(matterOf(revived, 'D')).toMatchObject({ status: 'final', result: 'won', finalOn: '2026-05-04' });
    expect(matterOf(revived, 'A')).toMatchObject({
      status: 'pending',
      instance: 'administrative-court',
      appellant: 'provider',
      stay: 'requested',
      finalOn: null,
    });
    const tried = stateOn('2026-08-31', told);
    expect(tried.problems.map((problem) => problem.code)).toEqual(['appeal-late']);
    expect(matterOf(tried, 'L')).toMatchObject({ status: 'restored' });
  });

  test('was in time after all, as the same matter shows: the first appeal is tried', () => {
    const state = stateOn(
      '2026-05-04',
      disputed(
        ...DISMISSED,
        ['e4', 'A', 'appeal-filed', '2026-04-07'],
        ['e5', 'A', 'judgment', '2026-05-04', { outcome: 'granted' }],
      ),
    );
    expect(matterOf(state, 'A')).toMatchObject({
      status: 'pending',
      instance: 'administrative-court',
      appellant: 'provider',
    });
    expect(matterOf(state, 'L')).toMatchObject({ status: 'revoked', mayOperate: false });
  });

  test('a court’s word on it is the last (33 § FPL)', () => {
    const told = disputed(
      ...DISMISSED,
      ['e4', 'A', 'appeal-filed', '2026-04-07'],
      ['e5', 'A', 'judgment', '2026-05-04', receivedOn('2026-05-04')],
    );
    const state = stateOn('2026-05-04', told);
    expect(matterOf(state, 'A')).toMatchObject({ status: 'final', result: 'lost', finalOn: '2026-05-04' });
    expect(deadlinesOf(state, 'e5', 'appeal')).toEqual([]);
  });

  test('is tried where nobody dismisses it, and what the court says counts', () => {
    const told = disputed(['e2', 'A', 'appeal-filed', '2026-03-24'], judged('granted'));
    expect(matterOf(stateOn('2026-06-01', told), 'L')).toMatchObject({
      status: 'restored',
      mayOperate: true,
    });
    expect(deadlineOf(stateOn('2026-06-01', told), 'e1', 'appeal').status).toBe('late');
  });
});

describe('a waiver', () => {
  test('by the provider makes the revocation final that day', () => {
    const state = stateOn('2026-03-09', disputed(['e2', 'A', 'appeal-waived', '2026-03-09']));
    expect(matterOf(state, 'A')).toMatchObject({ status: 'final', result: 'lost', finalOn: '2026-03-09' });
    expect(deadlineOf(state, 'e1', 'appeal')).toMatchObject({
      status: 'moot',
      closedBy: 'e2',
      closedOn: '2026-03-09',
    });
  });

  test('of the decision it names, though a later one went against the same party', () => {
    const told: ToldStory = {
      matters: { L: HELD, A: against('e1') },
      events: [
        REVOKED,
        STAY_ASKED,
        ['e3', 'A', 'stay-refused', '2026-05-25', receivedOn('2026-05-25')],
        judgedEarly(),
        ['e5', 'A', 'appeal-waived', '2026-06-02', { of: 'e3' }],
      ],
    };
    const state = stateOn('2026-06-02', told);
    expect(deadlineOf(state, 'e3', 'appeal').closedBy).toBe('e5');
    expect(deadlineOf(state, 'e4', 'appeal')).toMatchObject({ status: 'open', due: '2026-06-22' });
  });

  function judgedEarly(): ToldEvent {
    return ['e4', 'A', 'judgment', '2026-06-01', receivedOn('2026-06-01')];
  }

  test('by both after a partial win: final on the day of the last of them', () => {
    const told = disputed(
      APPEALED,
      judged('partly-granted'),
      ['p', 'A', 'appeal-waived', '2026-06-03'],
      ['i', 'A', 'appeal-waived', '2026-06-10', { by: 'ivo' }],
    );
    expect(matterOf(stateOn('2026-06-09', told), 'A')).toMatchObject({ status: 'decided', finalOn: null });
    expect(matterOf(stateOn('2026-06-10', told), 'A')).toMatchObject({
      status: 'final',
      finalOn: '2026-06-10',
    });
  });

  test('does not bind the other side, which appeals', () => {
    const told = disputed(
      APPEALED,
      judged('partly-granted'),
      ['p', 'A', 'appeal-waived', '2026-06-03'],
      BY_IVO,
    );
    expect(matterOf(stateOn('2026-06-10', told), 'A')).toMatchObject({ status: 'pending', appellant: 'ivo' });
  });
});

describe('leave to appeal', () => {
  test('is not needed in the förvaltningsrätt, asked for above, and given or refused', () => {
    const told = disputed(APPEALED, judged('rejected'), BY_PROVIDER, [
      'g',
      'A',
      'leave-granted',
      '2026-07-06',
    ]);
    const leave = (on: string): unknown => (matterOf(stateOn(on, told), 'A') as { leave?: string }).leave;
    expect(leave('2026-03-09')).toBe('not-required');
    expect(leave('2026-06-08')).toBe('requested');
    expect(leave('2026-07-06')).toBe('granted');
  });

  test('that IVO is refused leaves the judgment for the provider standing', () => {
    const told = disputed(
      APPEALED,
      judged('granted'),
      ['i', 'A', 'appeal-filed', '2026-06-08', { by: 'ivo' }],
      ['r', 'A', 'leave-refused', '2026-08-31', receivedOn('2026-08-31')],
    );
    const state = stateOn('2026-08-31', told);
    expect(matterOf(state, 'A')).toMatchObject({ leave: 'refused', result: 'won', status: 'decided' });
    expect(matterOf(state, 'L')).toMatchObject({ status: 'restored' });
    // Whoever asked may go on to Högsta förvaltningsdomstolen.
    expect(deadlineOf(state, 'r', 'appeal')).toMatchObject({ party: 'ivo', due: '2026-09-21' });
    expect(matterOf(stateOn('2026-09-22', told), 'L')).toMatchObject({ status: 'active' });
  });

  test('refused by Högsta förvaltningsdomstolen ends it the same day', () => {
    const told = disputed(
      APPEALED,
      judged('rejected'),
      BY_PROVIDER,
      judgedAbove('rejected'),
      ['h', 'A', 'appeal-filed', '2026-10-12'],
      ['r', 'A', 'leave-refused', '2026-12-07', { by: 'supreme-administrative-court' }],
    );
    const state = stateOn('2026-12-07', told);
    expect(matterOf(state, 'A')).toMatchObject({
      status: 'final',
      instance: 'supreme-administrative-court',
      result: 'lost',
      finalOn: '2026-12-07',
    });
    expect(deadlinesOf(state, 'r', 'appeal')).toEqual([]);
  });
});

describe('who has which time', () => {
  test('a day announced at a hearing starts the time for both, whenever the judgment is received (E19)', () => {
    const state = stateOn(
      '2026-10-26',
      disputed(APPEALED, [
        'e3',
        'A',
        'judgment',
        '2026-10-22',
        { outcome: 'partly-granted', announcedAtHearing: true, ...receivedOn('2026-10-26') },
      ]),
    );
    expect(deadlineOf(state, 'e3', 'appeal', 'provider')).toMatchObject({
      rule: 'APP-ORAL-3W',
      from: '2026-10-22',
      due: '2026-11-12',
      certainty: 'certain',
    });
    expect(deadlineOf(state, 'e3', 'appeal', 'ivo')).toMatchObject({ due: '2026-11-12' });
  });

  test('not announced, the provider has until three weeks after it received the judgment (E19)', () => {
    const state = stateOn(
      '2026-10-26',
      disputed(APPEALED, [
        'e3',
        'A',
        'judgment',
        '2026-10-22',
        { outcome: 'partly-granted', ...receivedOn('2026-10-26') },
      ]),
    );
    expect(deadlineOf(state, 'e3', 'appeal', 'provider')).toMatchObject({ due: '2026-11-16' });
    expect(deadlineOf(state, 'e3', 'appeal', 'ivo')).toMatchObject({ due: '2026-11-12' });
  });

  test('against the kammarrätt the provider’s time is that of 6 a and 35 §§ FPL', () => {
    const told = disputed(APPEALED, judged('rejected'), BY_PROVIDER, judgedAbove('rejected'));
    expect(deadlineOf(stateOn('2026-10-05', told), 'k', 'appeal')).toMatchObject({
      rule: 'APP-KR-HFD-3W',
      due: '2026-10-26',
    });
  });

  test('in a repayment case Försäkringskassan has two months from the day of a judgment against it (K-13)', () => {
    const told: ToldStory = {
      matters: { R: REPAYMENT, A: against('e3') },
      events: [
        ['e1', 'R', 'fk-decided', '2026-01-12', receivedOn('2026-01-12')],
        ['e2', 'R', 'reconsideration-requested', '2026-01-19'],
        ['e3', 'R', 'reconsideration-decided', '2026-02-09', receivedOn('2026-02-09')],
        ['e4', 'A', 'appeal-filed', '2026-04-09'],
        ['e5', 'A', 'judgment', '2026-08-17', { outcome: 'granted' }],
        ['e6', 'A', 'appeal-filed', '2026-10-19', { by: 'forsakringskassan' }],
      ],
    };
    // 17 October 2026 is a Saturday.
    expect(deadlineOf(stateOn('2026-08-17', told), 'e5', 'appeal')).toMatchObject({
      party: 'forsakringskassan',
      rule: 'FK-APP-2M',
      raw: '2026-10-17',
      due: '2026-10-19',
    });
    expect(matterOf(stateOn('2026-10-19', told), 'A')).toMatchObject({
      status: 'pending',
      appellant: 'forsakringskassan',
    });
    expect(stateOn('2026-10-19', told).problems).toEqual([]);
  });

  test('a court’s order for a statement is answered by the one it asks', () => {
    const told = disputed(
      APPEALED,
      ['e3', 'A', 'statement-ordered', '2026-04-13', { replyBy: '2026-05-04', party: 'ivo' }],
      ['e4', 'A', 'statement-filed', '2026-04-20'],
      ['e5', 'A', 'statement-filed', '2026-04-27', { by: 'ivo' }],
    );
    expect(deadlineOf(stateOn('2026-04-20', told), 'e3', 'reply')).toMatchObject({
      party: 'ivo',
      status: 'open',
    });
    expect(deadlineOf(stateOn('2026-04-27', told), 'e3', 'reply')).toMatchObject({
      status: 'met',
      closedBy: 'e5',
    });
  });

  test('an order by IVO against a provider’s activity is disputed like any other decision', () => {
    const told: ToldStory = {
      matters: { I: INSPECTION, A: against('e1') },
      events: [
        [
          'e1',
          'I',
          'inspection-decided',
          '2026-03-02',
          { complyBy: '2026-06-30', ...receivedOn('2026-03-02') },
        ],
        APPEALED,
        judged('granted'),
      ],
    };
    const state = stateOn('2026-06-01', told);
    expect(matterOf(state, 'A')).toMatchObject({ result: 'won' });
    expect(deadlineOf(state, 'e1', 'comply')).toMatchObject({ status: 'moot', closedBy: 'e3' });
  });
});

describe('two matters about one decision', () => {
  const NOTED: ToldEvent = ['n', 'B', 'note', '2026-03-03'];
  const twice = (...more: readonly ToldEvent[]): ToldStory => ({
    matters: { L: HELD, A: against('e1'), B: against('e1') },
    events: [
      REVOKED,
      ['b', 'B', 'appeal-filed', '2026-03-10'],
      ['a', 'A', 'appeal-filed', '2026-03-09'],
      ...more,
    ],
  });

  test('the first appeal to come in meets the day, whichever matter it was noted in', () => {
    for (const told of [twice(), twice(NOTED)]) {
      expect(deadlineOf(stateOn('2026-03-12', told), 'e1', 'appeal', 'provider')).toMatchObject({
        ...{ status: 'met', closedBy: 'a', closedOn: '2026-03-09' },
      });
    }
  });

  test('a note in a side dispute, dated before the decision it is about, changes nothing', () => {
    const side = (...more: readonly ToldEvent[]): ToldStory => ({
      matters: { L: HELD, S: against('e3'), A: against('e1') },
      events: [
        ...[REVOKED, STAY_ASKED, ...more],
        ['e3', 'A', 'stay-granted', '2026-03-16', receivedOn('2026-03-16')],
        ['e4', 'S', 'appeal-filed', '2026-03-18', { by: 'ivo' }],
      ],
    });
    const noted = side(['n', 'S', 'note', '2026-03-03']);
    expect(stateOn('2026-03-20', noted)).toStrictEqual(stateOn('2026-03-20', side()));
    expect(matterOf(stateOn('2026-03-20', noted), 'S')).toMatchObject({
      ...{ status: 'pending', appellant: 'ivo', instance: 'court-of-appeal' },
    });
  });
});
