import type { BecauseCode } from '@fristvakt/proceedings';
import {
  HELD,
  INSPECTION,
  LEX_SARAH,
  NOTIFICATION,
  NOT_HELD,
  REPAYMENT,
  against,
  receivedOn,
  type ToldEvent,
  type ToldMatter,
  type ToldStory,
} from '../support/story';

/** A state that has this reason, and the fact it rests on. */
export interface ReasonedStory {
  readonly told: ToldStory;
  readonly on: string;
  readonly matter: string;
  readonly event: string | null;
  readonly status: string;
}

const REVOKED: ToldEvent = ['e1', 'L', 'licence-revoked', '2026-03-02', receivedOn('2026-03-02')];
const APPEALED: ToldEvent = ['e2', 'A', 'appeal-filed', '2026-03-09'];
const STAY_ASKED: ToldEvent = ['e2', 'A', 'appeal-filed', '2026-03-09', { requests: ['set-aside', 'stay'] }];
const WON: ToldEvent = ['e3', 'A', 'judgment', '2026-06-01', { outcome: 'granted' }];
const WON_IN_PART: ToldEvent = [
  'e3',
  'A',
  'judgment',
  '2026-06-01',
  { outcome: 'partly-granted', ...receivedOn('2026-06-01') },
];
const disputed = (...events: readonly ToldEvent[]): ToldStory => ({
  matters: { L: HELD, A: against('e1') },
  events: [REVOKED, ...events],
});
const applied = (matter: ToldMatter, ...events: readonly ToldEvent[]): ToldStory => ({
  matters: { L: matter },
  events: [['e0', 'L', 'application-filed', '2025-10-06'], ...events],
});
const refused = (...events: readonly ToldEvent[]): ToldStory => ({
  matters: { L: NOT_HELD, A: against('e1') },
  events: [
    ['e0', 'L', 'application-filed', '2025-10-06'],
    ['e1', 'L', 'application-refused', '2026-03-02', receivedOn('2026-03-02')],
    ...events,
  ],
});
const inspected = (...events: readonly ToldEvent[]): ToldStory => ({ matters: { I: INSPECTION }, events });
const reported = (...events: readonly ToldEvent[]): ToldStory => ({ matters: { X: LEX_SARAH }, events });
const OPENED: ToldEvent = ['e1', 'I', 'inspection-opened', '2026-03-02'];
const ASKED: ToldEvent = ['e2', 'I', 'information-requested', '2026-03-09', { replyBy: '2026-03-30' }];
const CLAIMED: ToldEvent = ['e1', 'R', 'fk-decided', '2026-03-02', receivedOn('2026-03-02')];

export const REASONED_STORIES: Record<BecauseCode, ReasonedStory> = {
  'held-from-the-start': {
    told: { matters: { L: HELD }, events: [] },
    on: '2026-03-02',
    matter: 'L',
    event: null,
    status: 'active',
  },
  applied: { told: applied(NOT_HELD), on: '2025-10-06', matter: 'L', event: 'e0', status: 'applied' },
  granted: {
    told: applied(NOT_HELD, ['e1', 'L', 'application-granted', '2026-03-02']),
    on: '2026-03-02',
    matter: 'L',
    event: 'e1',
    status: 'active',
  },
  refused: { told: refused(), on: '2026-03-02', matter: 'L', event: 'e1', status: 'refused' },
  dismissed: {
    told: applied(NOT_HELD, ['e1', 'L', 'application-dismissed', '2026-03-02', receivedOn('2026-03-02')]),
    on: '2026-03-02',
    matter: 'L',
    event: 'e1',
    status: 'none',
  },
  'struck-out': {
    told: applied(NOT_HELD, ['e1', 'L', 'application-struck-out', '2026-03-02']),
    on: '2026-03-02',
    matter: 'L',
    event: 'e1',
    status: 'none',
  },
  'refusal-remitted': {
    told: refused(APPEALED, ['e3', 'A', 'judgment', '2026-06-01', { outcome: 'remitted' }]),
    on: '2026-06-01',
    matter: 'L',
    event: 'e3',
    status: 'applied',
  },
  // 35 kap. 5 § SoL does not name licence decisions among those that work at once.
  'refused-not-final': {
    told: applied({ ...NOT_HELD, statute: 'SoL' }, [
      'e1',
      'L',
      'application-refused',
      '2026-03-02',
      receivedOn('2026-03-02'),
    ]),
    on: '2026-03-23',
    matter: 'L',
    event: 'e1',
    status: 'applied',
  },
  'judgment-stayed': {
    told: disputed(
      APPEALED,
      WON,
      ['e4', 'A', 'appeal-filed', '2026-06-03', { by: 'ivo', requests: ['set-aside', 'stay', 'leave'] }],
      ['e5', 'A', 'stay-granted', '2026-06-08', { by: 'court-of-appeal' }],
    ),
    on: '2026-06-08',
    matter: 'L',
    event: 'e1',
    status: 'revoked',
  },
  revoked: { told: disputed(), on: '2026-03-02', matter: 'L', event: 'e1', status: 'revoked' },
  'revoked-not-final': {
    told: {
      matters: { L: HELD },
      events: [
        [
          'e1',
          'L',
          'licence-revoked',
          '2026-03-02',
          { effective: 'when-final', ...receivedOn('2026-03-02') },
        ],
      ],
    },
    on: '2026-03-23',
    matter: 'L',
    event: 'e1',
    status: 'active',
  },
  'revocation-stayed': {
    told: disputed(STAY_ASKED, ['e3', 'A', 'stay-granted', '2026-03-16']),
    on: '2026-03-16',
    matter: 'L',
    event: 'e3',
    status: 'revoked-stayed',
  },
  'set-aside': {
    told: disputed(APPEALED, WON),
    on: '2026-06-22',
    matter: 'L',
    event: 'e3',
    status: 'restored',
  },
  'set-aside-finally': {
    told: disputed(APPEALED, WON),
    on: '2026-06-23',
    matter: 'L',
    event: 'e3',
    status: 'active',
  },
  'set-aside-in-part': {
    told: disputed(APPEALED, WON_IN_PART),
    on: '2026-06-22',
    matter: 'L',
    event: 'e3',
    status: 'restored',
  },
  'set-aside-in-part-finally': {
    told: disputed(APPEALED, WON_IN_PART),
    on: '2026-06-23',
    matter: 'L',
    event: 'e3',
    status: 'active',
  },
  ended: {
    told: { matters: { L: HELD }, events: [['e1', 'L', 'licence-ended', '2026-03-02']] },
    on: '2026-03-02',
    matter: 'L',
    event: 'e1',
    status: 'ended',
  },
  'validity-over': {
    told: applied(NOT_HELD, ['e1', 'L', 'application-granted', '2026-03-02', { validUntil: '2027-03-01' }]),
    on: '2027-03-02',
    matter: 'L',
    event: 'e1',
    status: 'ended',
  },
  banned: {
    told: {
      matters: { L: HELD },
      events: [['e1', 'L', 'interim-ban', '2026-03-02', receivedOn('2026-03-02')]],
    },
    on: '2026-09-02',
    matter: 'L',
    event: 'e1',
    status: 'banned',
  },
  'winding-down': {
    told: {
      matters: { L: HELD },
      events: [['e1', 'L', 'licence-revoked', '2026-03-02', { windDownBy: '2026-03-15' }]],
    },
    on: '2026-03-15',
    matter: 'L',
    event: 'e1',
    status: 'revoked',
  },
  notified: {
    told: {
      provider: 'municipality',
      matters: { N: NOTIFICATION },
      events: [['e1', 'N', 'notified', '2026-03-02']],
    },
    on: '2026-03-02',
    matter: 'N',
    event: 'e1',
    status: 'notified',
  },
  'activity-ended': {
    told: {
      provider: 'own-employer',
      matters: { N: NOTIFICATION },
      events: [
        ['e1', 'N', 'notified', '2026-03-02'],
        ['e2', 'N', 'activity-ended', '2026-05-29'],
      ],
    },
    on: '2026-05-29',
    matter: 'N',
    event: 'e2',
    status: 'ended',
  },
  'inspection-open': { told: inspected(OPENED), on: '2026-03-02', matter: 'I', event: 'e1', status: 'open' },
  'inspection-awaiting-provider': {
    told: inspected(OPENED, ASKED),
    on: '2026-03-09',
    matter: 'I',
    event: 'e2',
    status: 'awaiting-provider',
  },
  'inspection-awaiting-authority': {
    told: inspected(OPENED, ASKED, ['e3', 'I', 'information-filed', '2026-03-30']),
    on: '2026-03-30',
    matter: 'I',
    event: 'e3',
    status: 'awaiting-authority',
  },
  'inspection-decided': {
    told: inspected(OPENED, ['e2', 'I', 'inspection-decided', '2026-05-04', { outcome: 'criticism' }]),
    on: '2026-05-04',
    matter: 'I',
    event: 'e2',
    status: 'decided',
  },
  'inspection-closed': {
    told: inspected(OPENED, ['e2', 'I', 'inspection-closed', '2026-05-04']),
    on: '2026-05-04',
    matter: 'I',
    event: 'e2',
    status: 'closed',
  },
  'lex-sarah-received': {
    told: reported(['e1', 'X', 'report-received', '2026-03-02']),
    on: '2026-03-02',
    matter: 'X',
    event: 'e1',
    status: 'received',
  },
  'lex-sarah-assessed': {
    told: reported(['e1', 'X', 'assessed', '2026-03-02', { serious: true }]),
    on: '2026-03-02',
    matter: 'X',
    event: 'e1',
    status: 'assessed',
  },
  'lex-sarah-reported': {
    told: reported(
      ['e1', 'X', 'assessed', '2026-03-02', { serious: true }],
      ['e2', 'X', 'reported-to-ivo', '2026-03-03', { investigationAttached: false }],
    ),
    on: '2026-03-03',
    matter: 'X',
    event: 'e2',
    status: 'reported',
  },
  'lex-sarah-investigated': {
    told: reported(
      ['e1', 'X', 'assessed', '2026-03-02', { serious: true }],
      ['e2', 'X', 'reported-to-ivo', '2026-03-03', { investigationAttached: false }],
      ['e3', 'X', 'investigation-filed', '2026-04-07'],
    ),
    on: '2026-04-07',
    matter: 'X',
    event: 'e3',
    status: 'investigated',
  },
  'lex-sarah-decided': {
    told: reported(
      ['e1', 'X', 'assessed', '2026-03-02', { serious: true }],
      ['e2', 'X', 'reported-to-ivo', '2026-03-03'],
      ['e3', 'X', 'ivo-decided', '2026-05-04'],
    ),
    on: '2026-05-04',
    matter: 'X',
    event: 'e3',
    status: 'decided',
  },
  'lex-sarah-closed': {
    told: reported(
      ['e1', 'X', 'assessed', '2026-03-02', { serious: false }],
      ['e2', 'X', 'lex-sarah-closed', '2026-03-04'],
    ),
    on: '2026-03-04',
    matter: 'X',
    event: 'e2',
    status: 'closed',
  },
  'repayment-decided': {
    told: { matters: { R: REPAYMENT }, events: [CLAIMED] },
    on: '2026-03-02',
    matter: 'R',
    event: 'e1',
    status: 'decided',
  },
  'repayment-reconsideration-requested': {
    told: {
      matters: { R: REPAYMENT },
      events: [CLAIMED, ['e2', 'R', 'reconsideration-requested', '2026-03-09']],
    },
    on: '2026-03-09',
    matter: 'R',
    event: 'e2',
    status: 'reconsideration-requested',
  },
  'repayment-reconsidered': {
    told: {
      matters: { R: REPAYMENT },
      events: [
        CLAIMED,
        ['e2', 'R', 'reconsideration-requested', '2026-03-09'],
        ['e3', 'R', 'reconsideration-decided', '2026-04-20', receivedOn('2026-04-20')],
      ],
    },
    on: '2026-04-20',
    matter: 'R',
    event: 'e3',
    status: 'reconsidered',
  },
  'appeal-pending': {
    told: disputed(APPEALED),
    on: '2026-03-09',
    matter: 'A',
    event: 'e2',
    status: 'pending',
  },
  'instance-ended': {
    told: disputed(APPEALED, WON),
    on: '2026-06-01',
    matter: 'A',
    event: 'e3',
    status: 'decided',
  },
  'final-time-out': {
    told: disputed(APPEALED, WON),
    on: '2026-06-23',
    matter: 'A',
    event: 'e3',
    status: 'final',
  },
  'final-waived': {
    told: disputed(APPEALED, WON, ['e4', 'A', 'appeal-waived', '2026-06-08', { by: 'ivo' }]),
    on: '2026-06-08',
    matter: 'A',
    event: 'e4',
    status: 'final',
  },
  'final-nobody-may-appeal': {
    told: disputed(
      APPEALED,
      ['e3', 'A', 'appeal-withdrawn', '2026-04-07'],
      ['e4', 'A', 'judgment', '2026-04-13', { outcome: 'struck-out' }],
    ),
    on: '2026-04-13',
    matter: 'A',
    event: 'e4',
    status: 'final',
  },
  'not-final-yet': {
    told: disputed(APPEALED, WON),
    on: '2026-06-22',
    matter: 'A',
    event: 'e3',
    status: 'decided',
  },
};
