import { HELD, INSPECTION, LEX_SARAH, NOT_HELD, REPAYMENT, against, receivedOn } from '../support/story';
import type { ToldEvent, ToldStory } from '../support/story';
import { deadlineOf, deadlinesOf, matterOf, stateOn } from './under-the-law';

const REVOKED: ToldEvent = ['e1', 'L', 'licence-revoked', '2026-03-02', receivedOn('2026-03-02')];

const APPEALED: ToldEvent = ['e2', 'A', 'appeal-filed', '2026-03-09'];
const disputed = (...events: readonly ToldEvent[]): ToldStory => ({
  matters: { L: HELD, A: against('e1') },
  events: [REVOKED, ...events],
});
const codes = (on: string, told: ToldStory) => stateOn(on, told).problems.map((p) => p.code);

test('a dispute about its own dismissal is named and not followed', () => {
  const told: ToldStory = {
    matters: { L: HELD, A: against('e2') },
    events: [
      ['e1', 'A', 'appeal-filed', '2026-03-02'],
      ['e2', 'A', 'appeal-dismissed-late', '2026-03-02'],
    ],
  };
  expect(codes('2026-03-09', told)).toEqual(['disputes-in-a-circle']);
});

test('two disputes each about the other’s stay are named and not followed', () => {
  const told: ToldStory = {
    matters: { A: against('b1'), B: against('a1') },
    events: [
      ['a0', 'A', 'appeal-filed', '2026-03-02', { to: 'administrative-court' }],
      ['a1', 'A', 'stay-granted', '2026-03-02'],
      ['b0', 'B', 'appeal-filed', '2026-03-02', { to: 'administrative-court' }],
      ['b1', 'B', 'stay-granted', '2026-03-02'],
    ],
  };
  expect(codes('2026-04-01', told)).toContain('disputes-in-a-circle');
});

const KR_LATE: readonly ToldEvent[] = [
  APPEALED,
  ['e3', 'A', 'judgment', '2026-06-01', receivedOn('2026-06-01')],
  ['e4', 'A', 'appeal-filed', '2026-06-23', { requests: ['stay', 'leave'] }],
  [
    'e5',
    'A',
    'appeal-dismissed-late',
    '2026-06-29',
    { by: 'administrative-court', ...receivedOn('2026-06-29') },
  ],
];

test('an appeal that was in time after all is tried by the court it was made to', () => {
  const s = stateOn(
    '2026-08-31',
    disputed(
      ...KR_LATE,
      ['e6', 'A', 'appeal-filed', '2026-07-06', { of: 'e5' }],
      ['e7', 'A', 'judgment', '2026-08-31', { by: 'court-of-appeal', outcome: 'granted' }],
    ),
  );
  expect(matterOf(s, 'A')).toMatchObject({
    status: 'pending',
    instance: 'court-of-appeal',
    leave: 'requested',
    stay: 'requested',
  });
});

test('an appeal found in time in a dispute of its own is tried by the court it was made to', () => {
  const told: ToldStory = {
    matters: { L: HELD, A: against('e1'), D: against('e5') },
    events: [
      REVOKED,
      ...KR_LATE,
      ['e6', 'D', 'appeal-filed', '2026-07-06'],
      ['e7', 'D', 'judgment', '2026-08-31', { by: 'court-of-appeal', outcome: 'granted' }],
    ],
  };
  expect(matterOf(stateOn('2026-08-31', told), 'A')).toMatchObject({
    status: 'pending',
    instance: 'court-of-appeal',
    leave: 'requested',
    stay: 'requested',
  });
});

test('while such an appeal is tried, a stay of the revocation can be asked for', () => {
  const told: ToldStory = {
    matters: { L: HELD, A: against('e1'), D: against('e5') },
    events: [
      REVOKED,
      ...KR_LATE,
      ['e6', 'D', 'appeal-filed', '2026-07-06'],
      ['e7', 'D', 'judgment', '2026-08-31', { by: 'court-of-appeal', outcome: 'granted' }],
    ],
  };
  expect(matterOf(stateOn('2026-09-30', told), 'L').remedies.find((r) => r.kind === 'stay')?.reason).not.toBe(
    'final',
  );
});

const FR_LATE: readonly ToldEvent[] = [
  ['e2', 'A', 'appeal-filed', '2026-03-24'],
  ['e3', 'A', 'appeal-dismissed-late', '2026-03-30', receivedOn('2026-03-30')],
  ['e4', 'A', 'appeal-filed', '2026-04-07'],
  ['e5', 'A', 'judgment', '2026-05-04', { outcome: 'granted' }],
];

test('after a dismissal was set aside, a loss on the merits can be appealed', () => {
  const s = stateOn(
    '2026-08-31',
    disputed(...FR_LATE, ['e6', 'A', 'judgment', '2026-08-31', receivedOn('2026-08-31')]),
  );
  expect(matterOf(s, 'A')).toMatchObject({ status: 'decided', result: 'lost', finalOn: null });
  expect(deadlinesOf(s, 'e6', 'appeal')).toMatchObject([{ party: 'provider', due: '2026-09-21' }]);
});

test('after a dismissal was set aside, a win on the merits restores the licence', () => {
  const s = stateOn(
    '2026-08-31',
    disputed(...FR_LATE, ['e6', 'A', 'judgment', '2026-08-31', { outcome: 'granted' }]),
  );
  expect(matterOf(s, 'L')).toMatchObject({ status: 'restored', mayOperate: true });
});

const PARTLY: ToldEvent = [
  'e3',
  'A',
  'judgment',
  '2026-06-01',
  { outcome: 'partly-granted', ...receivedOn('2026-06-01') },
];

test('the dismissal of IVO’s late cross appeal leaves the provider’s appeal pending', () => {
  const s = stateOn(
    '2026-06-29',
    disputed(
      APPEALED,
      PARTLY,
      ['e4', 'A', 'appeal-filed', '2026-06-08'],
      ['e5', 'A', 'appeal-filed', '2026-06-24', { by: 'ivo' }],
      ['e6', 'A', 'appeal-dismissed-late', '2026-06-29', { by: 'administrative-court', of: 'e5' }],
    ),
  );
  expect(matterOf(s, 'A')).toMatchObject({
    status: 'pending',
    instance: 'court-of-appeal',
    appellant: 'provider',
  });
});

test('a striking-out after one of two has withdrawn leaves the other appeal pending', () => {
  const s = stateOn(
    '2026-06-29',
    disputed(
      APPEALED,
      PARTLY,
      ['e4', 'A', 'appeal-filed', '2026-06-08'],
      ['e5', 'A', 'appeal-filed', '2026-06-10', { by: 'ivo' }],
      ['e6', 'A', 'appeal-withdrawn', '2026-06-15', { by: 'ivo' }],
      ['e7', 'A', 'judgment', '2026-06-29', { by: 'court-of-appeal', outcome: 'struck-out' }],
    ),
  );
  expect(matterOf(s, 'A')).toMatchObject({ status: 'pending', appellant: 'provider' });
});

test('what is added to an appeal after the last day is no late appeal', () => {
  expect(
    codes(
      '2026-04-20',
      disputed(
        ['e2', 'A', 'appeal-filed', '2026-03-23'],
        ['e3', 'A', 'appeal-filed', '2026-04-20', { requests: ['stay'] }],
      ),
    ),
  ).toEqual([]);
});

test('a new request for a stay to the court that has the case is no side dispute', () => {
  const s = stateOn(
    '2026-04-20',
    disputed(
      ['e2', 'A', 'appeal-filed', '2026-03-09', { requests: ['stay'] }],
      ['e3', 'A', 'stay-refused', '2026-03-16', receivedOn('2026-03-16')],
      ['e4', 'A', 'appeal-filed', '2026-04-20', { requests: ['stay'], to: 'administrative-court' }],
    ),
  );
  expect(s.problems).toEqual([]);
  expect(matterOf(s, 'A')).toMatchObject({ stay: 'requested' });
  expect(deadlineOf(s, 'e3', 'appeal').status).toBe('missed');
});

const REMITTED = (first: ToldEvent): ToldStory => ({
  matters: { L: HELD, A: against('e1') },
  events: [
    first,
    APPEALED,
    ['e3', 'A', 'judgment', '2026-06-01', receivedOn('2026-06-01')],
    ['e4', 'A', 'appeal-filed', '2026-06-08'],
    [
      'e5',
      'A',
      'judgment',
      '2026-10-05',
      { by: 'court-of-appeal', outcome: 'remitted', to: 'administrative-court' },
    ],
  ],
});

test('a case sent back to the förvaltningsrätt is not over when nobody appeals the remittal', () => {
  expect(matterOf(stateOn('2026-11-02', REMITTED(REVOKED)), 'A').status).not.toBe('final');
});

test('a stay can be asked for in the förvaltningsrätt that has the case again', () => {
  expect(
    matterOf(stateOn('2026-11-02', REMITTED(REVOKED)), 'L').remedies.find((r) => r.kind === 'stay'),
  ).toMatchObject({ open: true });
});

test('a decision that works when final does not work while it is tried again', () => {
  const told = REMITTED([
    'e1',
    'L',
    'licence-revoked',
    '2026-03-02',
    { effective: 'when-final', ...receivedOn('2026-03-02') },
  ]);
  expect(matterOf(stateOn('2026-11-02', told), 'L')).toMatchObject({ status: 'active', mayOperate: true });
});

test('a stay asked for before formal service took no time', () => {
  const told: ToldStory = {
    matters: { L: HELD, A: against('e1') },
    events: [
      ['e1', 'L', 'licence-revoked', '2026-05-04', receivedOn('2026-05-07')],
      ['e2', 'A', 'appeal-filed', '2026-05-05', { requests: ['stay'] }],
    ],
  };
  expect(deadlineOf(stateOn('2026-05-08', told), 'e1', 'stay-request').hours).toBeGreaterThanOrEqual(0);
});

test('a report made before the assessment was written down took no time', () => {
  const told: ToldStory = {
    matters: { X: LEX_SARAH },
    events: [
      ['e2', 'X', 'reported-to-ivo', '2026-05-05'],
      ['e1', 'X', 'assessed', '2026-05-07', { serious: true }],
    ],
  };
  expect(deadlineOf(stateOn('2026-05-08', told), 'e1', 'lex-sarah-report').hours).toBeGreaterThanOrEqual(0);
});

test('a notice made before the closing it names took no time', () => {
  const told: ToldStory = {
    matters: { L: HELD },
    events: [
      ['e2', 'L', 'closing-notified', '2026-05-05', { of: 'e1' }],
      ['e1', 'L', 'closing-decided', '2026-05-07'],
    ],
  };
  expect(deadlineOf(stateOn('2026-05-08', told), 'e1', 'notify-closing').hours).toBeGreaterThanOrEqual(0);
});

const TIMED: readonly ToldEvent[] = [
  ['f0', 'L', 'application-filed', '2025-05-05'],
  ['f1', 'L', 'application-granted', '2025-07-01', { validUntil: '2026-06-30' }],
];

test('a stay gives no longer a licence than there was', () => {
  const told: ToldStory = {
    matters: { L: NOT_HELD, A: against('e1') },
    events: [
      ...TIMED,
      REVOKED,
      ['e2', 'A', 'appeal-filed', '2026-03-09', { requests: ['stay'] }],
      ['e3', 'A', 'stay-granted', '2026-03-16'],
    ],
  };
  expect(matterOf(stateOn('2026-07-01', told), 'L')).toMatchObject({ mayOperate: false });
});

test('a judgment gives no longer a licence than there was', () => {
  const told: ToldStory = {
    matters: { L: NOT_HELD, A: against('e1') },
    events: [...TIMED, REVOKED, APPEALED, ['e3', 'A', 'judgment', '2026-06-22', { outcome: 'granted' }]],
  };
  expect(matterOf(stateOn('2026-07-01', told), 'L')).toMatchObject({ mayOperate: false });
});

test('whoever may not operate has no day until which he may', () => {
  const told: ToldStory = { matters: { L: NOT_HELD }, events: [...TIMED, REVOKED] };
  expect(matterOf(stateOn('2026-03-02', told), 'L')).toMatchObject({
    mayOperate: false,
    mayOperateUntil: null,
  });
});

test('facts of a new licence after the end of the old one are no contradiction', () => {
  expect(
    codes('2026-09-08', {
      matters: { L: HELD },
      events: [
        ['e1', 'L', 'licence-ended', '2026-01-30'],
        ['e2', 'L', 'application-filed', '2026-03-02'],
        ['e3', 'L', 'application-granted', '2026-06-01'],
        ['e4', 'L', 'circle-changed', '2026-08-10'],
      ],
    }),
  ).toEqual([]);
});

const REFUSED: readonly ToldEvent[] = [
  ['e0', 'L', 'application-filed', '2025-10-06'],
  ['e1', 'L', 'application-refused', '2026-03-02', receivedOn('2026-03-02')],
  APPEALED,
];

test('IVO grants what the court has told it to: the licence is active', () => {
  const s = stateOn('2026-06-08', {
    matters: { L: NOT_HELD, A: against('e1') },
    events: [
      ...REFUSED,
      ['e3', 'A', 'judgment', '2026-06-01', { outcome: 'granted' }],
      ['e4', 'L', 'application-granted', '2026-06-08', { conditions: ['x'] }],
    ],
  });
  expect(s.problems).toEqual([]);
  expect(matterOf(s, 'L')).toMatchObject({ status: 'active', because: [{ code: 'granted', event: 'e4' }] });
});

test('IVO grants after a remittal: the licence is active', () => {
  const s = stateOn('2026-09-07', {
    matters: { L: NOT_HELD, A: against('e1') },
    events: [
      ...REFUSED,
      ['e3', 'A', 'judgment', '2026-06-01', { outcome: 'remitted' }],
      ['e4', 'L', 'application-granted', '2026-09-07'],
    ],
  });
  expect(s.problems).toEqual([]);
  expect(matterOf(s, 'L')).toMatchObject({ status: 'active' });
});

test('IVO refuses again after a remittal: the application is refused', () => {
  const s = stateOn('2026-09-07', {
    matters: { L: NOT_HELD, A: against('e1') },
    events: [
      ...REFUSED,
      ['e3', 'A', 'judgment', '2026-06-01', { outcome: 'remitted' }],
      ['e4', 'L', 'application-refused', '2026-09-07', receivedOn('2026-09-07')],
    ],
  });
  expect(s.problems).toEqual([]);
  expect(matterOf(s, 'L')).toMatchObject({ status: 'refused' });
});

test('a dismissal of an application set aside makes it an application again, not a licence', () => {
  const s = stateOn('2026-06-01', {
    matters: { L: NOT_HELD, A: against('e1') },
    events: [
      ['e0', 'L', 'application-filed', '2025-10-06'],
      ['e1', 'L', 'application-dismissed', '2026-03-02', receivedOn('2026-03-02')],
      APPEALED,
      ['e3', 'A', 'judgment', '2026-06-01', { outcome: 'granted' }],
    ],
  });
  expect(matterOf(s, 'L')).toMatchObject({ status: 'applied', mayOperate: false });
});

test('the time to appeal in a repayment case is cited from 113 kap. SFB', () => {
  const s = stateOn('2026-08-17', {
    matters: { R: REPAYMENT, A: against('e3') },
    events: [
      ['e1', 'R', 'fk-decided', '2026-01-12', receivedOn('2026-01-12')],
      ['e2', 'R', 'reconsideration-requested', '2026-01-19'],
      ['e3', 'R', 'reconsideration-decided', '2026-02-09', receivedOn('2026-02-09')],
      ['e4', 'A', 'appeal-filed', '2026-02-16'],
      ['e5', 'A', 'judgment', '2026-08-17', receivedOn('2026-08-17')],
    ],
  });
  expect(matterOf(s, 'A').remedies[0]?.cites.join()).toContain('SFB');
  expect(matterOf(s, 'A').because.at(-1)?.cites.join()).toContain('SFB');
});

test('a note does not move an imprecise fact', () => {
  const base: readonly ToldEvent[] = [
    ['e3', 'A', 'stay-granted', '2026-03-16'],
    ['e2', 'A', 'appeal-filed', '2026-03'],
  ];
  const with_ = stateOn('2026-04-01', disputed(...base, ['n', 'A', 'note', '2026-03-05']));
  expect(with_.matters).toEqual(stateOn('2026-04-01', disputed(...base)).matters);
});

test('a fact corrected into itself keeps its place among those of its day', () => {
  const s = stateOn(
    '2026-03-09',
    disputed(
      ['e2', 'A', 'appeal-filed', '2026-03-09'],
      ['e3', 'A', 'stay-granted', '2026-03-09'],
      ['e4', 'A', 'appeal-filed', '2026-03-09', { corrects: 'e2' }],
    ),
  );
  expect(s.problems).toEqual([]);
  expect(matterOf(s, 'L').status).toBe('revoked-stayed');
});

test('a dispute in which nobody has appealed has no status yet', () => {
  expect(matterOf(stateOn('2026-03-02', disputed()), 'A').status).toBeNull();
});

test('a second matter for the same decision has no status of its own', () => {
  const s = stateOn('2026-03-09', {
    matters: { L: HELD, A: against('e1'), B: against('e1') },
    events: [REVOKED, APPEALED],
  });
  expect(matterOf(s, 'B')).toMatchObject({ status: null });
});

test('activity known of later ends the earlier dormancy', () => {
  const s = stateOn('2026-05-08', {
    matters: { L: HELD },
    events: [
      ['e1', 'L', 'activity-last-performed', '2026-01-31'],
      ['e2', 'L', 'activity-last-performed', '2026-03-31'],
    ],
  });
  expect(deadlineOf(s, 'e1', 'dormancy').status).toBe('moot');
});

test('an appeal made again in time after a withdrawal meets the deadline', () => {
  const s = stateOn(
    '2026-03-20',
    disputed(
      APPEALED,
      ['e3', 'A', 'appeal-withdrawn', '2026-03-12'],
      ['e4', 'A', 'appeal-filed', '2026-03-20'],
    ),
  );
  expect(deadlineOf(s, 'e1', 'appeal')).toMatchObject({ status: 'met', closedBy: 'e4' });
});

test('with one revocation stayed and the other finally set aside the licence is stayed', () => {
  const s = stateOn('2026-10-08', {
    matters: { L: HELD, A: against('e1'), B: against('f1') },
    events: [
      REVOKED,
      ['e2', 'A', 'appeal-filed', '2026-03-09', { requests: ['stay'] }],
      ['e3', 'A', 'stay-granted', '2026-03-16'],
      ['f1', 'L', 'licence-revoked', '2026-04-07', receivedOn('2026-04-07')],
      ['f2', 'B', 'appeal-filed', '2026-04-13'],
      ['f3', 'B', 'judgment', '2026-06-01', { outcome: 'granted' }],
    ],
  });
  expect(matterOf(s, 'L')).toMatchObject({ status: 'revoked-stayed', mayOperate: true });
});

test('an appeal of mere criticism is named', () => {
  expect(
    codes('2026-03-09', {
      matters: { I: INSPECTION, A: against('e1') },
      events: [['e1', 'I', 'inspection-decided', '2026-03-02', { outcome: 'criticism' }], APPEALED],
    }),
  ).toEqual(['appeal-without-loss']);
});

test('a ban stated beyond six months ends after six (26 h § LSS)', () => {
  const s = stateOn('2026-09-03', {
    matters: { L: HELD },
    events: [['e1', 'L', 'interim-ban', '2026-03-02', { until: '2027-03-02' }]],
  });
  expect(matterOf(s, 'L').status).toBe('active');
});
