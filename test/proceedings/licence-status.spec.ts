import { HELD, NOT_HELD, against, receivedOn } from '../support/story';
import type { ToldEvent, ToldMatter, ToldStory } from '../support/story';
import { deadlineOf, matterOf, stateOn } from './under-the-law';

const REVOKED: ToldEvent = ['e1', 'L', 'licence-revoked', '2026-03-02', receivedOn('2026-03-02')];
const FILED: ToldEvent = ['e0', 'L', 'application-filed', '2025-10-06'];
const STAY_ASKED: ToldEvent = ['e2', 'A', 'appeal-filed', '2026-03-09', { requests: ['set-aside', 'stay'] }];

const holding = (...events: readonly ToldEvent[]): ToldStory => ({ matters: { L: HELD }, events });
const applying = (...events: readonly ToldEvent[]): ToldStory => ({ matters: { L: NOT_HELD }, events });
const disputed = (...events: readonly ToldEvent[]): ToldStory => ({
  matters: { L: HELD, A: against('e1') },
  events,
});

/** Status, whether the provider may operate, and through which day, on each of these days. */
const course = (told: ToldStory, ...days: readonly string[]): unknown =>
  days.map((on) => {
    const state = matterOf(stateOn(on, told), 'L');
    if (state.kind !== 'licence') throw new Error('L is no licence');
    return [on, state.status, state.mayOperate];
  });

const licenceOn = (on: string, told: ToldStory): unknown => matterOf(stateOn(on, told), 'L');

describe('winding down', () => {
  const told = holding([
    'e1',
    'L',
    'licence-revoked',
    '2026-03-02',
    { windDownBy: '2026-03-15', ...receivedOn('2026-03-02') },
  ]);

  test('goes on through the day in the decision, a Sunday too, and not a day longer', () => {
    expect(course(told, '2026-03-01', '2026-03-02', '2026-03-15', '2026-03-16')).toEqual([
      ['2026-03-01', 'active', true],
      ['2026-03-02', 'revoked', true],
      ['2026-03-15', 'revoked', true],
      ['2026-03-16', 'revoked', false],
    ]);
    expect(licenceOn('2026-03-15', told)).toMatchObject({ mayOperateUntil: '2026-03-15' });
    expect(licenceOn('2026-03-16', told)).toMatchObject({ mayOperateUntil: null });
    expect(deadlineOf(stateOn('2026-03-15', told), 'e1', 'wind-down')).toMatchObject({
      due: '2026-03-15',
      status: 'open',
    });
    expect(deadlineOf(stateOn('2026-03-16', told), 'e1', 'wind-down').status).toBe('passed');
  });

  test('is not needed while a stay holds, and is over when the stay is gone after the day', () => {
    const stayed = disputed(
      ['e1', 'L', 'licence-revoked', '2026-03-02', { windDownBy: '2026-03-15', ...receivedOn('2026-03-02') }],
      STAY_ASKED,
      ['e3', 'A', 'stay-granted', '2026-03-13'],
      ['e4', 'A', 'judgment', '2026-06-01', receivedOn('2026-06-01')],
    );
    expect(course(stayed, '2026-03-13', '2026-05-31', '2026-06-01')).toEqual([
      ['2026-03-13', 'revoked-stayed', true],
      ['2026-05-31', 'revoked-stayed', true],
      ['2026-06-01', 'revoked', false],
    ]);
    expect(deadlineOf(stateOn('2026-03-13', stayed), 'e1', 'wind-down')).toMatchObject({
      status: 'moot',
      closedBy: 'e3',
    });
  });

  test('is stopped by an interim ban', () => {
    const banned = holding(
      ['e1', 'L', 'licence-revoked', '2026-03-02', { windDownBy: '2026-03-31', ...receivedOn('2026-03-02') }],
      ['e2', 'L', 'interim-ban', '2026-03-09', receivedOn('2026-03-09')],
    );
    expect(course(banned, '2026-03-08', '2026-03-09')).toEqual([
      ['2026-03-08', 'revoked', true],
      ['2026-03-09', 'revoked', false],
    ]);
  });
});

describe('a licence for a time', () => {
  const GRANTED: ToldEvent = [
    'e1',
    'L',
    'application-granted',
    '2026-03-02',
    { validUntil: '2027-03-01', conditions: ['at most twelve users'] },
  ];

  test('holds through its last day', () => {
    expect(course(applying(FILED, GRANTED), '2026-03-01', '2026-03-02', '2027-03-01', '2027-03-02')).toEqual([
      ['2026-03-01', 'applied', false],
      ['2026-03-02', 'active', true],
      ['2027-03-01', 'active', true],
      ['2027-03-02', 'ended', false],
    ]);
    expect(licenceOn('2026-03-02', applying(FILED, GRANTED))).toMatchObject({
      mayOperateUntil: '2027-03-01',
      conditions: ['at most twelve users'],
    });
  });

  test('goes on where a new one is granted in time', () => {
    const renewed = applying(
      FILED,
      GRANTED,
      ['e2', 'L', 'application-filed', '2026-09-07', { about: 'new' }],
      ['e3', 'L', 'application-granted', '2027-02-01', { conditions: ['no minors'] }],
    );
    expect(course(renewed, '2026-09-07', '2027-02-01', '2027-03-02')).toEqual([
      ['2026-09-07', 'active', true],
      ['2027-02-01', 'active', true],
      ['2027-03-02', 'active', true],
    ]);
    expect(licenceOn('2027-03-02', renewed)).toMatchObject({
      mayOperateUntil: null,
      conditions: ['no minors'],
    });
  });

  test('keeps its day and its conditions through a granted change that says nothing of them', () => {
    const changed = applying(
      FILED,
      GRANTED,
      ['e2', 'L', 'application-filed', '2026-04-07', { about: 'change' }],
      ['e3', 'L', 'application-granted', '2026-06-01'],
    );
    expect(licenceOn('2026-06-01', changed)).toMatchObject({
      status: 'active',
      mayOperateUntil: '2027-03-01',
      conditions: ['at most twelve users'],
    });
  });

  test('takes new conditions from a granted change that states them', () => {
    const changed = applying(
      FILED,
      GRANTED,
      ['e2', 'L', 'application-filed', '2026-04-07', { about: 'change' }],
      ['e3', 'L', 'application-granted', '2026-06-01', { conditions: ['at most thirty users'] }],
    );
    expect(licenceOn('2026-06-01', changed)).toMatchObject({ conditions: ['at most thirty users'] });
  });
});

describe('an application', () => {
  test('that is refused, dismissed or struck out gives no right to operate', () => {
    const ends = ['application-refused', 'application-dismissed', 'application-struck-out'] as const;
    const may = ends.map((type) => {
      const state = matterOf(stateOn('2026-03-02', applying(FILED, ['e1', 'L', type, '2026-03-02'])), 'L');
      return [type, state.status, state.kind === 'licence' && state.mayOperate];
    });
    expect(may).toEqual([
      ['application-refused', 'refused', false],
      ['application-dismissed', 'none', false],
      ['application-struck-out', 'none', false],
    ]);
  });

  test('for a change never touches the licence held, refused or remitted or dismissed', () => {
    const told: ToldStory = {
      matters: { L: HELD, A: against('e1') },
      events: [
        ['e0', 'L', 'application-filed', '2025-10-06', { about: 'change' }],
        ['e1', 'L', 'application-refused', '2026-03-02', receivedOn('2026-03-02')],
        ['e2', 'A', 'appeal-filed', '2026-03-09'],
        ['e3', 'A', 'judgment', '2026-06-01', { outcome: 'remitted' }],
        ['e4', 'L', 'application-dismissed', '2026-09-07', receivedOn('2026-09-07')],
      ],
    };
    expect(course(told, '2025-10-06', '2026-03-02', '2026-06-01', '2026-06-23', '2026-09-07')).toEqual([
      ['2025-10-06', 'active', true],
      ['2026-03-02', 'active', true],
      ['2026-06-01', 'active', true],
      ['2026-06-23', 'active', true],
      ['2026-09-07', 'active', true],
    ]);
  });

  test('that is refused under SoL is still an application until the refusal is final (35 kap. 5 § SoL)', () => {
    const told: ToldStory = {
      matters: { L: { ...NOT_HELD, statute: 'SoL' } },
      events: [FILED, ['e1', 'L', 'application-refused', '2026-03-02', receivedOn('2026-03-02')]],
    };
    expect(course(told, '2026-03-02', '2026-03-23', '2026-03-24')).toEqual([
      ['2026-03-02', 'applied', false],
      ['2026-03-23', 'applied', false],
      ['2026-03-24', 'refused', false],
    ]);
  });

  test('won in court lets the provider operate, and stands when the judgment is final', () => {
    const told: ToldStory = {
      matters: { L: NOT_HELD, A: against('e1') },
      events: [
        FILED,
        ['e1', 'L', 'application-refused', '2026-03-02', receivedOn('2026-03-02')],
        ['e2', 'A', 'appeal-filed', '2026-03-09'],
        ['e3', 'A', 'judgment', '2026-06-01', { outcome: 'granted' }],
      ],
    };
    expect(course(told, '2026-03-09', '2026-06-01', '2026-06-23')).toEqual([
      ['2026-03-09', 'refused', false],
      ['2026-06-01', 'restored', true],
      ['2026-06-23', 'active', true],
    ]);
  });
});

describe('an interim ban', () => {
  const BAN: ToldEvent = ['e1', 'L', 'interim-ban', '2026-03-02', receivedOn('2026-03-02')];

  test('lasts through its end day; then the licence is what it was', () => {
    expect(course(holding(BAN), '2026-03-01', '2026-03-02', '2026-09-02', '2026-09-03')).toEqual([
      ['2026-03-01', 'active', true],
      ['2026-03-02', 'banned', false],
      ['2026-09-02', 'banned', false],
      ['2026-09-03', 'active', true],
    ]);
  });

  test('hits an applicant who has no licence, who has none afterwards either', () => {
    expect(course(applying(BAN), '2026-03-02', '2026-09-03')).toEqual([
      ['2026-03-02', 'banned', false],
      ['2026-09-03', 'none', false],
    ]);
  });

  test('extended lasts another six months, through the last day', () => {
    const told = holding(BAN, ['e2', 'L', 'interim-ban-extended', '2026-08-31', receivedOn('2026-08-31')]);
    expect(course(told, '2026-09-02', '2026-09-03', '2027-03-02', '2027-03-03')).toEqual([
      ['2026-09-02', 'banned', false],
      ['2026-09-03', 'banned', false],
      ['2027-03-02', 'banned', false],
      ['2027-03-03', 'active', true],
    ]);
  });

  test('extended after it had run out does not come back', () => {
    const told = holding(BAN, ['e2', 'L', 'interim-ban-extended', '2026-09-07', receivedOn('2026-09-07')]);
    expect(course(told, '2026-09-07')).toEqual([['2026-09-07', 'active', true]]);
    expect(stateOn('2026-09-07', told).problems.map((problem) => problem.code)).toEqual([
      'ban-extension-without-ban',
    ]);
  });

  test('whose extension a court sets aside ends with its own six months', () => {
    const told: ToldStory = {
      matters: { L: HELD, A: against('e2') },
      events: [
        BAN,
        ['e2', 'L', 'interim-ban-extended', '2026-08-31', receivedOn('2026-08-31')],
        ['e3', 'A', 'appeal-filed', '2026-09-01'],
        ['e4', 'A', 'judgment', '2026-10-05', { outcome: 'granted' }],
      ],
    };
    expect(course(told, '2026-10-04', '2026-10-05')).toEqual([
      ['2026-10-04', 'banned', false],
      ['2026-10-05', 'active', true],
    ]);
  });

  test('stayed does not work, and works again when the stay is gone', () => {
    const told = disputed(
      BAN,
      STAY_ASKED,
      ['e3', 'A', 'stay-granted', '2026-03-16'],
      ['e4', 'A', 'judgment', '2026-06-01', receivedOn('2026-06-01')],
    );
    expect(course(told, '2026-03-16', '2026-06-01')).toEqual([
      ['2026-03-16', 'active', true],
      ['2026-06-01', 'banned', false],
    ]);
  });

  test('followed by a revocation: it is the revocation that is told, and holds when the ban ends', () => {
    const told = holding(BAN, ['e2', 'L', 'licence-revoked', '2026-05-04', receivedOn('2026-05-04')]);
    expect(course(told, '2026-05-03', '2026-05-04', '2026-09-03')).toEqual([
      ['2026-05-03', 'banned', false],
      ['2026-05-04', 'revoked', false],
      ['2026-09-03', 'revoked', false],
    ]);
  });
});

describe('two revocations of one licence', () => {
  const SECOND: ToldEvent = ['e5', 'L', 'licence-revoked', '2026-04-07', receivedOn('2026-04-07')];
  const both = (...events: readonly ToldEvent[]): ToldStory => ({
    matters: { L: HELD, A: against('e1'), B: against('e5') },
    events: [REVOKED, SECOND, ...events],
  });

  test('the first set aside gives nothing back while the second works', () => {
    const told = both(
      ['e2', 'A', 'appeal-filed', '2026-03-09'],
      ['e3', 'A', 'judgment', '2026-06-01', { outcome: 'granted' }],
    );
    expect(course(told, '2026-06-01', '2026-06-23')).toEqual([
      ['2026-06-01', 'revoked', false],
      ['2026-06-23', 'revoked', false],
    ]);
  });

  test('nor does the second while the first works', () => {
    const told = both(
      ['e6', 'B', 'appeal-filed', '2026-04-13'],
      ['e7', 'B', 'judgment', '2026-06-01', { outcome: 'granted' }],
    );
    expect(course(told, '2026-06-01', '2026-06-23')).toEqual([
      ['2026-06-01', 'revoked', false],
      ['2026-06-23', 'revoked', false],
    ]);
  });

  test('both stayed, the provider may operate; one stay is not enough', () => {
    const told = both(
      STAY_ASKED,
      ['e3', 'A', 'stay-granted', '2026-04-13'],
      ['e6', 'B', 'appeal-filed', '2026-04-14', { requests: ['stay'] }],
      ['e7', 'B', 'stay-granted', '2026-04-20'],
    );
    expect(course(told, '2026-04-13', '2026-04-20')).toEqual([
      ['2026-04-13', 'revoked', false],
      ['2026-04-20', 'revoked-stayed', true],
    ]);
  });
});

describe('a decision that works first when it is final', () => {
  test('leaves the licence as it is until nobody can appeal', () => {
    const told = holding([
      'e1',
      'L',
      'licence-revoked',
      '2026-03-02',
      { effective: 'when-final', ...receivedOn('2026-03-02') },
    ]);
    expect(course(told, '2026-03-02', '2026-03-23', '2026-03-24')).toEqual([
      ['2026-03-02', 'active', true],
      ['2026-03-23', 'active', true],
      ['2026-03-24', 'revoked', false],
    ]);
  });

  test('and while an appeal is pending', () => {
    const told = disputed(
      ['e1', 'L', 'licence-revoked', '2026-03-02', { effective: 'when-final', ...receivedOn('2026-03-02') }],
      ['e2', 'A', 'appeal-filed', '2026-03-23'],
      ['e3', 'A', 'judgment', '2026-06-01', receivedOn('2026-06-01')],
    );
    expect(course(told, '2026-03-24', '2026-06-01', '2026-06-23')).toEqual([
      ['2026-03-24', 'active', true],
      ['2026-06-01', 'active', true],
      ['2026-06-23', 'revoked', false],
    ]);
  });
});

describe('payment and the end', () => {
  test('only facts about payment move payment, whatever becomes of the licence', () => {
    const told = disputed(
      REVOKED,
      ['f1', 'L', 'payment-stopped', '2026-03-20'],
      STAY_ASKED,
      ['e3', 'A', 'stay-granted', '2026-03-16'],
      ['f2', 'L', 'payment-restored', '2026-04-07'],
    );
    const payment = (on: string): unknown =>
      (licenceOn(on, told) as { paymentToProvider?: string }).paymentToProvider;
    expect(['2026-03-02', '2026-03-20', '2026-04-06', '2026-04-07'].map(payment)).toEqual([
      'direct',
      'stopped',
      'stopped',
      'direct',
    ]);
  });

  test('an ended licence stays ended, whatever a court then does with its revocation', () => {
    const told = disputed(
      REVOKED,
      ['e2', 'A', 'appeal-filed', '2026-03-09'],
      ['e3', 'L', 'licence-ended', '2026-04-07'],
      ['e4', 'A', 'judgment', '2026-06-01', { outcome: 'granted' }],
    );
    expect(course(told, '2026-04-07', '2026-06-01', '2026-06-23')).toEqual([
      ['2026-04-07', 'ended', false],
      ['2026-06-01', 'ended', false],
      ['2026-06-23', 'ended', false],
    ]);
  });

  test('a new licence after the end is a licence', () => {
    const told = holding(
      ['e1', 'L', 'licence-ended', '2026-03-02'],
      ['e2', 'L', 'application-filed', '2026-04-07'],
      ['e3', 'L', 'application-granted', '2026-09-07'],
    );
    expect(course(told, '2026-03-02', '2026-04-07', '2026-09-07')).toEqual([
      ['2026-03-02', 'ended', false],
      ['2026-04-07', 'applied', false],
      ['2026-09-07', 'active', true],
    ]);
  });
});

describe('a fact whose day is not known', () => {
  test.each<[string, string, string]>([
    ['a month', '2026-03', '2026-03-31'],
    ['a year', '2026', '2026-12-31'],
  ])('counts from the last day of its time: %s', (_, on, last) => {
    const told = holding(['e1', 'L', 'licence-revoked', on]);
    const before = stateOn(last.replace(/31$/, '30'), told);
    expect(matterOf(before, 'L')).toMatchObject({ status: 'active', missing: [] });
    const state = stateOn(last, told);
    expect(matterOf(state, 'L')).toMatchObject({
      status: 'revoked',
      mayOperate: false,
      missing: [{ matter: 'L', event: 'e1', field: 'on', reason: 'day-imprecise' }],
    });
    expect(state.deadlines).toEqual([]);
  });

  test('two licences of one provider do not touch each other', () => {
    const matters: Record<string, ToldMatter> = { L: HELD, M: { ...HELD, statute: 'SoL' } };
    const state = stateOn('2026-03-02', { matters, events: [REVOKED] });
    expect(matterOf(state, 'M')).toMatchObject({ status: 'active', mayOperate: true });
  });
});
