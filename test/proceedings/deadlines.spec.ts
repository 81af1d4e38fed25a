import type { Deadline } from '@fristvakt/proceedings';
import {
  HELD,
  INSPECTION,
  LEX_SARAH,
  NOTIFICATION,
  NOT_HELD,
  REPAYMENT,
  against,
  receivedOn,
} from '../support/story';
import type { Told, ToldEvent, ToldStory } from '../support/story';
import { deadlineOf, deadlinesOf, matterOf, stateOn } from './under-the-law';

const holding = (...events: readonly ToldEvent[]): ToldStory => ({ matters: { L: HELD }, events });
const inspected = (...events: readonly ToldEvent[]): ToldStory => ({ matters: { I: INSPECTION }, events });
const reported = (...events: readonly ToldEvent[]): ToldStory => ({ matters: { X: LEX_SARAH }, events });

const REVOKED: ToldEvent = ['e1', 'L', 'licence-revoked', '2026-03-02', receivedOn('2026-03-02')];

describe('letters with a day of their own', () => {
  const FIRST: ToldEvent = ['e1', 'I', 'information-requested', '2026-03-02', { replyBy: '2026-03-21' }];
  const SECOND: ToldEvent = ['e2', 'I', 'information-requested', '2026-03-09', { replyBy: '2026-04-03' }];

  test('are read, never reckoned and never moved, be it a Saturday or Good Friday (T-05)', () => {
    const state = stateOn('2026-03-09', inspected(FIRST, SECOND));
    expect(deadlineOf(state, 'e1', 'reply')).toMatchObject({
      rule: 'REPLY-SET',
      raw: '2026-03-21',
      due: '2026-03-21',
      certainty: 'certain',
      history: [],
    });
    expect(deadlineOf(state, 'e2', 'reply')).toMatchObject({ raw: '2026-04-03', due: '2026-04-03' });
    expect(deadlineOf(stateOn('2026-03-22', inspected(FIRST, SECOND)), 'e1', 'reply').status).toBe('missed');
  });

  test('an answer meets the earliest letter that has none', () => {
    const state = stateOn(
      '2026-03-16',
      inspected(FIRST, SECOND, ['e3', 'I', 'information-filed', '2026-03-16']),
    );
    expect(deadlineOf(state, 'e1', 'reply')).toMatchObject({ status: 'met', closedBy: 'e3' });
    expect(deadlineOf(state, 'e2', 'reply')).toMatchObject({ status: 'open', closedBy: null });
    expect(matterOf(state, 'I')).toMatchObject({ status: 'awaiting-provider', unanswered: ['e2'] });
  });

  test('or the letter that it names', () => {
    const told = inspected(FIRST, SECOND, ['e3', 'I', 'information-filed', '2026-03-16', { of: 'e2' }]);
    const state = stateOn('2026-03-16', told);
    expect(deadlineOf(state, 'e1', 'reply').status).toBe('open');
    expect(deadlineOf(state, 'e2', 'reply')).toMatchObject({ status: 'met', closedBy: 'e3' });
  });

  test('an answer after the day is late, not missed', () => {
    const told = inspected(FIRST, ['e3', 'I', 'information-filed', '2026-03-23']);
    expect(deadlineOf(stateOn('2026-03-23', told), 'e1', 'reply')).toMatchObject({
      status: 'late',
      closedOn: '2026-03-23',
    });
  });

  test('an extension moves the latest letter that has no answer; the earlier day stays in its history', () => {
    const told = inspected(FIRST, SECOND, [
      'e3',
      'I',
      'extension-granted',
      '2026-03-16',
      { replyBy: '2026-04-17' },
    ]);
    const state = stateOn('2026-03-16', told);
    expect(deadlineOf(state, 'e1', 'reply')).toMatchObject({ due: '2026-03-21', history: [] });
    expect(deadlineOf(state, 'e2', 'reply')).toMatchObject({
      due: '2026-04-17',
      status: 'open',
      history: [{ due: '2026-04-03', movedBy: 'e3' }],
    });
  });

  test('or the letter that the extension names', () => {
    const told = inspected(FIRST, SECOND, [
      'e3',
      'I',
      'extension-granted',
      '2026-03-16',
      { replyBy: '2026-04-17', of: 'e1' },
    ]);
    const state = stateOn('2026-03-16', told);
    expect(deadlineOf(state, 'e1', 'reply')).toMatchObject({
      due: '2026-04-17',
      history: [{ due: '2026-03-21', movedBy: 'e3' }],
    });
    expect(deadlineOf(state, 'e2', 'reply')).toMatchObject({ due: '2026-04-03', history: [] });
  });

  test('two extensions leave two days behind, oldest first', () => {
    const told = inspected(
      FIRST,
      ['e3', 'I', 'extension-granted', '2026-03-16', { replyBy: '2026-04-10' }],
      ['e4', 'I', 'extension-granted', '2026-04-07', { replyBy: '2026-04-30' }],
    );
    expect(deadlineOf(stateOn('2026-04-07', told), 'e1', 'reply')).toMatchObject({
      due: '2026-04-30',
      history: [
        { due: '2026-03-21', movedBy: 'e3' },
        { due: '2026-04-10', movedBy: 'e4' },
      ],
    });
  });

  test('asking for more time, and being refused it, moves nothing', () => {
    const told = inspected(
      FIRST,
      ['e3', 'I', 'extension-requested', '2026-03-16', { until: '2026-04-10' }],
      ['e4', 'I', 'extension-refused', '2026-03-18'],
    );
    expect(deadlineOf(stateOn('2026-03-18', told), 'e1', 'reply')).toMatchObject({
      due: '2026-03-21',
      status: 'open',
      history: [],
    });
  });

  test('an account and the cure of an order have each their day, their answer and their extension', () => {
    const told = inspected(
      ['e1', 'I', 'inspection-decided', '2026-03-02', { reportBy: '2026-04-30', complyBy: '2026-06-30' }],
      ['e2', 'I', 'measures-reported', '2026-04-30'],
      ['e3', 'I', 'extension-granted', '2026-05-04', { replyBy: '2026-08-31' }],
      ['e4', 'I', 'complied', '2026-08-31'],
    );
    const state = stateOn('2026-08-31', told);
    expect(deadlineOf(state, 'e1', 'report-measures')).toMatchObject({ status: 'met', history: [] });
    expect(deadlineOf(state, 'e1', 'comply')).toMatchObject({
      due: '2026-08-31',
      status: 'met',
      history: [{ due: '2026-06-30', movedBy: 'e3' }],
    });
  });

  test('a letter whose day is not recorded has none, and says what is missing', () => {
    const state = stateOn('2026-03-02', inspected(['e1', 'I', 'draft-communicated', '2026-03-02']));
    expect(deadlineOf(state, 'e1', 'reply')).toMatchObject({ due: null, status: 'open' });
    expect(matterOf(state, 'I').missing).toEqual([
      { matter: 'I', event: 'e1', field: 'replyBy', reason: 'date-in-letter' },
    ]);
  });

  test('minutes that ask for nothing start nothing', () => {
    expect(stateOn('2026-03-02', inspected(['e1', 'I', 'minutes-received', '2026-03-02'])).deadlines).toEqual(
      [],
    );
  });

  test('the decision overtakes a letter that still had time, not one whose day had passed', () => {
    const decided: ToldEvent = ['e3', 'I', 'inspection-decided', '2026-03-23', { outcome: 'criticism' }];
    const state = stateOn('2026-03-23', inspected(FIRST, SECOND, decided));
    expect(deadlineOf(state, 'e1', 'reply').status).toBe('missed');
    expect(deadlineOf(state, 'e2', 'reply')).toMatchObject({ status: 'moot', closedBy: 'e3' });
  });
});

describe('duties at once', () => {
  test('hours run from the day the duty arose; on that day there are none', () => {
    const told = holding(['e1', 'L', 'closing-decided', '2026-03-02']);
    const on = (day: string): Deadline => deadlineOf(stateOn(day, told), 'e1', 'notify-closing');
    expect(on('2026-03-02')).toMatchObject({
      rule: 'CLOSE-LSS',
      due: null,
      raw: null,
      status: 'open',
      hours: 0,
    });
    expect(on('2026-03-05')).toMatchObject({ status: 'open', hours: 72 });
  });

  test('and stop when the duty is met', () => {
    const told = holding(
      ['e1', 'L', 'closing-decided', '2026-03-02'],
      ['e2', 'L', 'closing-notified', '2026-03-04'],
    );
    expect(deadlineOf(stateOn('2026-05-04', told), 'e1', 'notify-closing')).toMatchObject({
      status: 'met',
      closedBy: 'e2',
      hours: 48,
    });
  });

  test('a stay is asked for at once after receipt, and again when a court has upheld the decision', () => {
    const told: ToldStory = {
      matters: { L: HELD, A: against('e1') },
      events: [
        ['e1', 'L', 'licence-revoked', '2026-03-02', receivedOn('2026-03-04')],
        ['e2', 'A', 'appeal-filed', '2026-03-05', { requests: ['set-aside', 'stay'] }],
        ['e3', 'A', 'judgment', '2026-06-01', receivedOn('2026-06-01')],
      ],
    };
    expect(deadlineOf(stateOn('2026-03-05', told), 'e1', 'stay-request')).toMatchObject({
      rule: 'INHIB-ASAP',
      from: '2026-03-04',
      due: null,
      status: 'met',
      hours: 24,
    });
    expect(deadlineOf(stateOn('2026-06-02', told), 'e3', 'stay-request')).toMatchObject({
      status: 'open',
      hours: 24,
    });
  });

  test('an appeal without it leaves the request for a stay open, and a later filing meets it', () => {
    const told: ToldStory = {
      matters: { L: HELD, A: against('e1') },
      events: [
        REVOKED,
        ['e2', 'A', 'appeal-filed', '2026-03-04'],
        ['e3', 'A', 'appeal-filed', '2026-03-11', { requests: ['stay'] }],
      ],
    };
    expect(deadlineOf(stateOn('2026-03-04', told), 'e1', 'stay-request').status).toBe('open');
    expect(deadlineOf(stateOn('2026-03-11', told), 'e1', 'stay-request')).toMatchObject({
      status: 'met',
      closedBy: 'e3',
      hours: 9 * 24,
    });
  });

  test.each<[string, ToldStory]>([
    ['criticism', inspected(['e1', 'I', 'inspection-decided', '2026-03-02', { outcome: 'criticism' }])],
    ['a sanction fee', inspected(['e1', 'I', 'sanction-fee-decided', '2026-03-02'])],
    [
      'a refused application',
      {
        matters: { L: NOT_HELD },
        events: [
          ['e0', 'L', 'application-filed', '2025-10-06'],
          ['e1', 'L', 'application-refused', '2026-03-02'],
        ],
      },
    ],
  ])('%s calls for no stay', (_, told) => {
    expect(deadlinesOf(stateOn('2026-03-02', told), 'e1', 'stay-request')).toEqual([]);
  });

  test('serious misconduct is reported as soon as possible, under LSS 24 f §', () => {
    const told = reported(
      ['e1', 'X', 'assessed', '2026-03-02', { serious: true }],
      ['e2', 'X', 'reported-to-ivo', '2026-03-03'],
    );
    expect(deadlineOf(stateOn('2026-03-20', told), 'e1', 'lex-sarah-report')).toMatchObject({
      rule: 'LEXS-IVO',
      due: null,
      status: 'met',
      hours: 24,
    });
  });
});

describe('a day that rests on what is not proved', () => {
  test('with no proof of receipt time is counted from the decision day, and the gap is named', () => {
    const state = stateOn('2026-03-02', holding(['e1', 'L', 'licence-revoked', '2026-03-02']));
    expect(deadlineOf(state, 'e1', 'appeal')).toMatchObject({
      from: '2026-03-02',
      due: '2026-03-23',
      certainty: 'assumed',
      settledBy: 'proof-of-receipt',
      readings: [],
    });
    expect(matterOf(state, 'L').missing).toEqual([
      { matter: 'L', event: 'e1', field: 'served', reason: 'service-unproved' },
    ]);
  });

  test('received in a way not known, both readings are told and the earlier is the alarm', () => {
    const told = holding([
      'e1',
      'L',
      'licence-revoked',
      '2026-03-02',
      { served: { how: 'unknown', on: '2026-03-05' } },
    ]);
    const state = stateOn('2026-03-05', told);
    expect(deadlineOf(state, 'e1', 'appeal')).toMatchObject({
      due: '2026-03-23',
      certainty: 'assumed',
      settledBy: 'mode-of-service',
      readings: [
        { from: '2026-03-02', due: '2026-03-23', certainty: 'assumed' },
        { from: '2026-03-05', due: '2026-03-26', certainty: 'assumed' },
      ],
    });
    expect(matterOf(state, 'L').missing).toMatchObject([{ event: 'e1', reason: 'service-mode' }]);
  });

  test('a receipt that lies after the day asked about is not known yet', () => {
    const told = holding(['e1', 'L', 'licence-revoked', '2026-03-02', receivedOn('2026-03-09')]);
    expect(deadlineOf(stateOn('2026-03-08', told), 'e1', 'appeal')).toMatchObject({
      due: '2026-03-23',
      certainty: 'assumed',
    });
    expect(deadlineOf(stateOn('2026-03-09', told), 'e1', 'appeal')).toMatchObject({
      due: '2026-03-30',
      certainty: 'certain',
      settledBy: null,
    });
  });

  test('a receipt known by its month proves nothing yet', () => {
    const told = holding(['e1', 'L', 'licence-revoked', '2026-03-02', receivedOn('2026-03')]);
    const state = stateOn('2026-04-01', told);
    expect(deadlineOf(state, 'e1', 'appeal')).toMatchObject({ due: '2026-03-23', certainty: 'assumed' });
    expect(matterOf(state, 'L').missing).toContainEqual({
      matter: 'L',
      event: 'e1',
      field: 'served.on',
      reason: 'day-imprecise',
    });
  });

  test('once the appeal is made, nobody needs the proof', () => {
    const told: ToldStory = {
      matters: { L: HELD, A: against('e1') },
      events: [
        ['e1', 'L', 'licence-revoked', '2026-03-02'],
        ['e2', 'A', 'appeal-filed', '2026-03-09'],
      ],
    };
    expect(matterOf(stateOn('2026-03-09', told), 'L').missing).toEqual([]);
  });

  test('a municipality that IVO orders: counted as a public party, the private reading beside it', () => {
    const told: ToldStory = {
      provider: 'municipality',
      matters: { I: INSPECTION },
      events: [['e1', 'I', 'inspection-decided', '2026-03-02', receivedOn('2026-03-05')]],
    };
    expect(deadlineOf(stateOn('2026-03-05', told), 'e1', 'appeal')).toMatchObject({
      rule: 'APP-PUB-3W',
      due: '2026-03-23',
      certainty: 'assumed',
      settledBy: 'public-or-private-party',
      readings: [{ due: '2026-03-23' }, { from: '2026-03-05', due: '2026-03-26' }],
    });
  });

  test('before a court a municipality is a public party, and its day is certain (P-05)', () => {
    const told: ToldStory = {
      provider: 'municipality',
      matters: { I: INSPECTION, A: against('e1') },
      events: [
        ['e1', 'I', 'inspection-decided', '2026-03-02', receivedOn('2026-03-05')],
        ['e2', 'A', 'appeal-filed', '2026-03-09'],
        ['e3', 'A', 'judgment', '2026-06-01', receivedOn('2026-06-04')],
      ],
    };
    expect(deadlineOf(stateOn('2026-06-04', told), 'e3', 'appeal')).toMatchObject({
      rule: 'APP-COURT-PUB-3W',
      due: '2026-06-22',
      certainty: 'certain',
      readings: [],
    });
  });

  test('a rule known from a secondary source only is unverified', () => {
    const told = reported(
      ['e1', 'X', 'assessed', '2026-10-26', { serious: true }],
      ['e2', 'X', 'reported-to-ivo', '2026-10-28', { investigationAttached: false }],
    );
    // E23: Wednesday 28 October + 2 months.
    expect(deadlineOf(stateOn('2026-10-28', told), 'e2', 'lex-sarah-investigation')).toMatchObject({
      rule: 'LEXS-2M',
      due: '2026-12-28',
      certainty: 'unverified',
    });
  });

  test('a report that does not say whether the investigation came with it is taken not to have it', () => {
    const events: readonly ToldEvent[] = [['e1', 'X', 'assessed', '2026-10-26', { serious: true }]];
    const state = stateOn('2026-10-28', {
      matters: { X: LEX_SARAH },
      events: [...events, ['e2', 'X', 'reported-to-ivo', '2026-10-28', UNSTATED]],
    });
    expect(deadlineOf(state, 'e2', 'lex-sarah-investigation').status).toBe('open');
    expect(matterOf(state, 'X').missing).toEqual([
      { matter: 'X', event: 'e2', field: 'investigationAttached', reason: 'not-stated' },
    ]);
  });
});

/** A field written out as empty: it takes away what the builder would have said. */
const UNSTATED = JSON.parse('{"investigationAttached": null}') as object;

describe('modes of service whose day the law fixes', () => {
  test.each<[string, Told, string, string]>([
    ['E12: simplified', { served: { how: 'simplified', sentOn: '2026-12-02' } }, '2026-12-16', '2027-01-07'],
    [
      'E13: special, with a company',
      { served: { how: 'company-special', sentOn: '2027-02-01' } },
      '2027-02-15',
      '2027-03-08',
    ],
  ])('%s service is two weeks after sending, never moved', (_, served, from, due) => {
    const sent = served.served?.sentOn ?? '';
    const told: ToldStory = {
      matters: { L: HELD, A: against('e1') },
      events: [REVOKED, ['e2', 'A', 'appeal-filed', '2026-03-09'], ['e3', 'A', 'judgment', sent, served]],
    };
    expect(deadlineOf(stateOn(sent, told), 'e3', 'appeal')).toMatchObject({
      from,
      due,
      certainty: 'certain',
    });
  });
});

describe('a licence that is not used', () => {
  test('counts six months from the last use, and no holiday moves them (E26)', () => {
    const told = holding(['e1', 'L', 'activity-last-performed', '2026-03-31']);
    expect(deadlineOf(stateOn('2026-09-30', told), 'e1', 'dormancy')).toMatchObject({
      due: '2026-09-30',
      status: 'open',
      certainty: 'certain',
      readings: [],
    });
    expect(deadlineOf(stateOn('2026-10-01', told), 'e1', 'dormancy').status).toBe('passed');
  });

  test('last used before the rule came: all months count, or those from its first day (E26)', () => {
    const told = holding(['e1', 'L', 'activity-last-performed', '2025-08-31']);
    expect(deadlineOf(stateOn('2026-01-01', told), 'e1', 'dormancy')).toMatchObject({
      due: '2026-02-28',
      certainty: 'assumed',
      settledBy: 'time-before-the-rule',
      readings: [{ due: '2026-02-28' }, { due: '2026-07-01' }],
    });
  });

  test('last used long before: nobody may revoke on a rule that is not in force', () => {
    const told = holding(['e1', 'L', 'activity-last-performed', '2025-03-31']);
    expect(deadlineOf(stateOn('2026-01-01', told), 'e1', 'dormancy')).toMatchObject({
      due: '2025-12-31',
      status: 'passed',
      readings: [{ due: '2025-12-31' }, { due: '2026-07-01' }],
    });
  });

  test('is used again in time, or too late', () => {
    const resumed = (on: string): ToldStory =>
      holding(['e1', 'L', 'activity-last-performed', '2026-03-31'], ['e2', 'L', 'activity-resumed', on]);
    const status = (on: string): string =>
      deadlineOf(stateOn('2026-10-01', resumed(on)), 'e1', 'dormancy').status;
    expect(status('2026-09-30')).toBe('moot');
    expect(status('2026-10-01')).toBe('passed');
  });
});

describe('an interim ban', () => {
  const BAN: ToldEvent = ['e1', 'L', 'interim-ban', '2026-09-10', receivedOn('2026-09-10')];

  test('ends six months from the decision, be it a holiday or not (E20)', () => {
    expect(deadlineOf(stateOn('2026-09-10', holding(BAN)), 'e1', 'interim-ban-end')).toMatchObject({
      rule: 'BAN-6M',
      due: '2027-03-10',
      certainty: 'certain',
      history: [],
    });
  });

  test('extended runs six months from that end, which is an inference', () => {
    const told = holding(BAN, ['e2', 'L', 'interim-ban-extended', '2027-03-01', receivedOn('2027-03-01')]);
    expect(deadlineOf(stateOn('2027-03-01', told), 'e1', 'interim-ban-end')).toMatchObject({
      due: '2027-09-10',
      certainty: 'assumed',
      history: [{ due: '2027-03-10', movedBy: 'e2' }],
    });
  });

  test('extended to a day that the decision states ends on that day', () => {
    const told = holding(BAN, [
      'e2',
      'L',
      'interim-ban-extended',
      '2027-03-01',
      { until: '2027-06-30', ...receivedOn('2027-03-01') },
    ]);
    expect(deadlineOf(stateOn('2027-03-01', told), 'e1', 'interim-ban-end')).toMatchObject({
      due: '2027-06-30',
      certainty: 'certain',
      history: [{ due: '2027-03-10', movedBy: 'e2' }],
    });
  });

  test('decided for a shorter time ends then', () => {
    const told = holding(['e1', 'L', 'interim-ban', '2026-09-10', { until: '2026-12-10' }]);
    expect(deadlineOf(stateOn('2026-09-10', told), 'e1', 'interim-ban-end').due).toBe('2026-12-10');
    expect(matterOf(stateOn('2026-12-11', told), 'L').status).toBe('active');
  });
});

describe('notices', () => {
  test('a change in the circle is notified within a month, moved past the weekend; each by its own notice', () => {
    const told = holding(
      ['e1', 'L', 'circle-changed', '2026-03-04', { person: 'Karin Ek' }],
      ['e2', 'L', 'circle-changed', '2026-03-11', { person: 'Nils Alm' }],
      ['e3', 'L', 'circle-change-notified', '2026-03-16', { person: 'Nils Alm' }],
    );
    const state = stateOn('2026-03-16', told);
    // Saturday 4 April, Easter Day, Easter Monday: Tuesday 7 April.
    expect(deadlineOf(state, 'e1', 'notify-circle-change')).toMatchObject({
      raw: '2026-04-04',
      due: '2026-04-07',
      status: 'open',
    });
    expect(deadlineOf(state, 'e2', 'notify-circle-change')).toMatchObject({ status: 'met', closedBy: 'e3' });
  });

  test('one notice that names nobody is of every change before it', () => {
    const told = holding(
      ['e1', 'L', 'circle-changed', '2026-03-04', { person: 'Karin Ek' }],
      ['e2', 'L', 'circle-changed', '2026-03-11', { person: 'Nils Alm' }],
      ['e3', 'L', 'circle-change-notified', '2026-03-16'],
    );
    const state = stateOn('2026-03-16', told);
    expect(['e1', 'e2'].map((id) => deadlineOf(state, id, 'notify-circle-change').closedBy)).toEqual([
      'e3',
      'e3',
    ]);
  });

  test('a notice that names a change is of that change', () => {
    const told = holding(
      ['e1', 'L', 'circle-changed', '2026-03-04'],
      ['e2', 'L', 'circle-changed', '2026-03-11'],
      ['e3', 'L', 'circle-change-notified', '2026-03-16', { of: 'e2' }],
    );
    const state = stateOn('2026-03-16', told);
    expect(deadlineOf(state, 'e1', 'notify-circle-change').status).toBe('open');
    expect(deadlineOf(state, 'e2', 'notify-circle-change').status).toBe('met');
  });

  test('the rule is that of the statute, and of the day (26 kap. 7 § SoL from 1 July 2025)', () => {
    const rule = (on: string): string =>
      deadlineOf(
        stateOn(on, {
          matters: { L: { ...HELD, statute: 'SoL' } },
          events: [['e1', 'L', 'circle-changed', on]],
        }),
        'e1',
        'notify-circle-change',
      ).rule;
    expect(rule('2025-06-30')).toBe('CIRCLE-1M-SOL01');
    expect(rule('2025-07-01')).toBe('CIRCLE-1M-SOL25');
  });

  test.each<[string, readonly ToldEvent[], string]>([
    ['on the very day is in time', [['e2', 'N', 'notified', '2026-03-01']], 'met'],
    ['the day after is late', [['e2', 'N', 'notified', '2026-03-02']], 'late'],
    ['not at all is missed', [], 'missed'],
  ])('a municipality’s notice of a start on a Sunday: %s', (_, notices, status) => {
    const told: ToldStory = {
      provider: 'municipality',
      matters: { N: NOTIFICATION },
      events: [['e1', 'N', 'activity-started', '2026-03-01'], ...notices],
    };
    expect(deadlineOf(stateOn('2026-03-02', told), 'e1', 'notify-start')).toMatchObject({
      rule: 'KOMMUN-NOTICE-BEFORE',
      due: '2026-03-01',
      status,
    });
  });

  test('an end is a closure that a municipality notifies within a month (E25)', () => {
    const told: ToldStory = {
      provider: 'municipality',
      matters: { N: NOTIFICATION },
      events: [
        ['e0', 'N', 'notified', '2020-01-15'],
        ['e1', 'N', 'activity-ended', '2026-11-30'],
      ],
    };
    expect(deadlineOf(stateOn('2026-11-30', told), 'e1', 'notify-change')).toMatchObject({
      due: '2026-12-30',
      status: 'open',
    });
  });
});

describe('the slow case (E14)', () => {
  const FILED: ToldEvent = ['e1', 'L', 'application-filed', '2026-04-15'];
  const DEMANDED: ToldEvent = ['e2', 'L', 'decision-demanded', '2026-10-19'];
  const applied = (...events: readonly ToldEvent[]): ToldStory => ({
    matters: { L: NOT_HELD },
    events: [FILED, ...events],
  });

  test('the right waits six months, opens the day after, and has no last day', () => {
    const on = (day: string): Deadline => deadlineOf(stateOn(day, applied()), 'e1', 'demand-decision');
    expect(on('2026-10-15')).toMatchObject({ from: '2026-10-16', due: null, status: 'waiting', hours: null });
    expect(on('2026-10-16')).toMatchObject({ status: 'open', hours: null });
    expect(on('2027-10-16')).toMatchObject({ status: 'open' });
  });

  test('IVO has four weeks, and can miss them', () => {
    const on = (day: string): Deadline => deadlineOf(stateOn(day, applied(DEMANDED)), 'e2', 'decide-demand');
    expect(on('2026-11-16')).toMatchObject({ party: 'ivo', due: '2026-11-16', status: 'open' });
    expect(on('2026-11-17').status).toBe('missed');
  });

  test('a refusal of the demand is appealed within three weeks of receipt', () => {
    const told = applied(DEMANDED, ['e3', 'L', 'demand-refused', '2026-11-16', receivedOn('2026-11-18')]);
    const state = stateOn('2026-11-18', told);
    expect(deadlineOf(state, 'e2', 'decide-demand').status).toBe('met');
    expect(deadlineOf(state, 'e3', 'appeal')).toMatchObject({ rule: 'SLOW-APP-3W', due: '2026-12-09' });
    expect(state.problems).toEqual([]);
  });

  test('decided after its four weeks IVO was late', () => {
    const told = applied(DEMANDED, ['e3', 'L', 'application-granted', '2026-11-23']);
    expect(deadlineOf(stateOn('2026-11-23', told), 'e2', 'decide-demand').status).toBe('late');
  });
});

describe('money', () => {
  test('two weeks of assistance are still paid for after the users were told, not moved (E22)', () => {
    const told = holding(
      ['e1', 'L', 'licence-revoked', '2026-11-06', receivedOn('2026-11-06')],
      ['e2', 'L', 'users-told', '2026-11-09'],
    );
    expect(deadlineOf(stateOn('2026-11-23', told), 'e2', 'payment-tail')).toMatchObject({
      rule: 'FK-TAIL-2W',
      due: '2026-11-23',
      status: 'open',
    });
    expect(deadlineOf(stateOn('2026-11-24', told), 'e2', 'payment-tail').status).toBe('passed');
  });

  test.each([
    ['2026-10-22', '2026-12-22', '2026-12-22'],
    ['2026-10-24', '2026-12-24', '2026-12-28'],
    ['2026-12-31', '2027-02-28', '2027-03-01'],
    ['2026-12-30', '2027-02-28', '2027-03-01'],
  ])(
    'a repayment decision received on %s is reconsidered if asked by %s, moved to %s (E15)',
    (on, raw, due) => {
      const told: ToldStory = {
        matters: { R: REPAYMENT },
        events: [['e1', 'R', 'fk-decided', on, receivedOn(on)]],
      };
      expect(deadlineOf(stateOn(on, told), 'e1', 'reconsideration')).toMatchObject({
        rule: 'FK-OMPR-2M',
        raw,
        due,
      });
    },
  );
});

describe('the name of a deadline', () => {
  const told: ToldStory = {
    matters: { L: HELD, A: against('e1') },
    events: [
      REVOKED,
      ['e2', 'A', 'appeal-filed', '2026-03-09'],
      ['e3', 'A', 'judgment', '2026-06-01', { outcome: 'partly-granted' }],
    ],
  };
  const namesOn = (on: string): readonly string[] => stateOn(on, told).deadlines.map((one) => one.id);

  test('is the fact, the kind and the party, the same from day to day', () => {
    expect([...namesOn('2026-03-02')].sort()).toEqual(['e1:appeal:provider', 'e1:stay-request:provider']);
    expect(namesOn('2026-09-07')).toEqual(expect.arrayContaining([...namesOn('2026-03-02')]));
    expect(namesOn('2026-09-07')).toEqual(expect.arrayContaining(['e3:appeal:ivo', 'e3:appeal:provider']));
  });

  test('does not hang on where the facts stand in the file', () => {
    const turned = { ...told, events: [...told.events].reverse() };
    expect(stateOn('2026-09-07', turned).deadlines).toEqual(stateOn('2026-09-07', told).deadlines);
  });
});
