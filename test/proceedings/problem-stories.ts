import { CATALOGUE } from '@fristvakt/law';
import type { ProblemCode } from '@fristvakt/proceedings';
import type { Catalogue } from '@fristvakt/terms';
import {
  HELD,
  INSPECTION,
  LEX_SARAH,
  NOT_HELD,
  against,
  receivedOn,
  type ToldEvent,
  type ToldStory,
} from '../support/story';

/** A story with one contradiction in it, the facts that make it, and what is still true of the rest. */
export interface ContradictoryStory {
  readonly told: ToldStory;
  readonly on: string;
  readonly matter: string;
  readonly events: readonly string[];
  /** What holds all the same: fields of matters, and of deadlines by the fact that started them. */
  readonly still: {
    readonly matters: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly deadlines?: readonly Readonly<Record<string, unknown>>[];
  };
  readonly law?: Catalogue;
}

/** A law with two wordings of 44 § FL in force at once. */
const DOUBLED: Catalogue = {
  ...CATALOGUE,
  rules: CATALOGUE.rules.map((rule) =>
    rule.id === 'APP-IVO-3W' ? { ...rule, versions: [...rule.versions, ...rule.versions] } : rule,
  ),
};

/** Monday 2 March 2026; three weeks later is Monday 23 March. */
const REVOKED: ToldEvent = ['e1', 'L', 'licence-revoked', '2026-03-02', receivedOn('2026-03-02')];
const APPEALED: ToldEvent = ['e2', 'A', 'appeal-filed', '2026-03-09'];
const disputed = (...events: readonly ToldEvent[]): ToldStory => ({
  matters: { L: HELD, A: against('e1') },
  events: [REVOKED, ...events],
});
const REVOKED_STILL = { L: { status: 'revoked', mayOperate: false } };
const TIME_RUNS = { event: 'e1', kind: 'appeal', party: 'provider', due: '2026-03-23' };

export const CONTRADICTORY_STORIES: Record<ProblemCode, ContradictoryStory> = {
  'corrected-twice': {
    told: {
      matters: { L: HELD },
      events: [
        ['e1', 'L', 'circle-changed', '2026-03-09'],
        ['e2', 'L', 'circle-changed', '2026-03-10', { corrects: 'e1' }],
        ['e3', 'L', 'circle-changed', '2026-03-16', { corrects: 'e1' }],
      ],
    },
    on: '2026-03-20',
    matter: 'L',
    events: ['e1', 'e2', 'e3'],
    still: {
      matters: { L: { status: 'active' } },
      deadlines: [{ event: 'e3', kind: 'notify-circle-change', due: '2026-04-16', status: 'open' }],
    },
  },
  'unexpected-actor': {
    told: { matters: { L: HELD }, events: [['e1', 'L', 'circle-changed', '2026-03-16', { by: 'ivo' }]] },
    on: '2026-03-20',
    matter: 'L',
    events: ['e1'],
    still: {
      matters: { L: { status: 'active' } },
      deadlines: [{ event: 'e1', kind: 'notify-circle-change', due: '2026-04-16', status: 'open' }],
    },
  },
  'wrong-matter-for-provider': {
    told: { provider: 'municipality', matters: { L: HELD }, events: [] },
    on: '2026-03-02',
    matter: 'L',
    events: [],
    still: { matters: { L: { status: 'active' } } },
  },
  'service-mode-unavailable': {
    told: {
      provider: 'own-employer',
      matters: { I: INSPECTION },
      events: [
        [
          'e1',
          'I',
          'inspection-decided',
          '2026-03-02',
          { served: { how: 'company-special', sentOn: '2026-03-03' } },
        ],
      ],
    },
    on: '2026-03-20',
    matter: 'I',
    events: ['e1'],
    still: {
      matters: { I: { status: 'decided' } },
      deadlines: [{ ...TIME_RUNS, status: 'open', certainty: 'assumed' }],
    },
  },
  'served-before-decision': {
    told: {
      matters: { L: HELD },
      events: [['e1', 'L', 'licence-revoked', '2026-03-02', receivedOn('2026-02-27')]],
    },
    on: '2026-03-20',
    matter: 'L',
    events: ['e1'],
    still: {
      matters: REVOKED_STILL,
      deadlines: [{ ...TIME_RUNS, status: 'open', certainty: 'assumed' }],
    },
  },
  'served-day-contradicts-mode': {
    told: {
      matters: { L: HELD },
      events: [
        [
          'e1',
          'L',
          'licence-revoked',
          '2026-03-02',
          { served: { how: 'simplified', sentOn: '2026-03-02', on: '2026-03-10' } },
        ],
      ],
    },
    on: '2026-03-20',
    matter: 'L',
    events: ['e1'],
    still: {
      matters: REVOKED_STILL,
      // Tuesday 10 March + 3 weeks; or two weeks and three weeks from the 2nd, which ends on Easter Monday.
      deadlines: [
        {
          event: 'e1',
          kind: 'appeal',
          due: '2026-03-31',
          certainty: 'assumed',
          readings: [{ due: '2026-03-31' }, { due: '2026-04-07' }],
        },
      ],
    },
  },
  'no-rule-in-force': {
    told: {
      matters: { L: HELD },
      events: [['e1', 'L', 'licence-revoked', '2017-03-06', receivedOn('2017-03-06')]],
    },
    on: '2017-03-07',
    matter: 'L',
    events: ['e1'],
    still: { matters: REVOKED_STILL },
  },
  'rule-does-not-bind': {
    told: {
      provider: 'own-employer',
      matters: { X: LEX_SARAH },
      events: [['e1', 'X', 'assessed', '2026-03-02', { serious: true }]],
    },
    on: '2026-03-03',
    matter: 'X',
    events: ['e1'],
    still: { matters: { X: { status: 'assessed', serious: true } } },
  },
  'rules-conflict': {
    told: { matters: { L: HELD }, events: [REVOKED] },
    law: DOUBLED,
    on: '2026-03-03',
    matter: 'L',
    events: ['e1'],
    still: { matters: REVOKED_STILL },
  },
  'out-of-calendar': {
    told: {
      matters: { L: HELD },
      events: [['e1', 'L', 'licence-revoked', '2200-12-22', receivedOn('2200-12-22')]],
    },
    on: '2200-12-22',
    matter: 'L',
    events: ['e1'],
    still: { matters: REVOKED_STILL },
  },
  'appeal-before-decision': {
    told: disputed(['e2', 'A', 'appeal-filed', '2026-02-23']),
    on: '2026-03-02',
    matter: 'A',
    events: ['e2'],
    still: { matters: REVOKED_STILL },
  },
  'appeal-without-loss': {
    told: disputed(['e2', 'A', 'appeal-filed', '2026-03-09', { by: 'ivo' }]),
    on: '2026-03-09',
    matter: 'A',
    events: ['e2'],
    still: { matters: REVOKED_STILL, deadlines: [{ ...TIME_RUNS, status: 'open' }] },
  },
  'appeal-late': {
    told: disputed(['e2', 'A', 'appeal-filed', '2026-03-24']),
    on: '2026-03-24',
    matter: 'A',
    events: ['e2'],
    still: {
      matters: { ...REVOKED_STILL, A: { status: 'pending', instance: 'administrative-court' } },
      deadlines: [{ ...TIME_RUNS, status: 'late' }],
    },
  },
  'appeal-to-wrong-court': {
    told: disputed(['e2', 'A', 'appeal-filed', '2026-03-09', { to: 'court-of-appeal' }]),
    on: '2026-03-09',
    matter: 'A',
    events: ['e2'],
    still: { matters: REVOKED_STILL, deadlines: [{ ...TIME_RUNS, status: 'met' }] },
  },
  'side-dispute-in-main-matter': {
    told: disputed(
      ['e2', 'A', 'appeal-filed', '2026-03-09', { requests: ['set-aside', 'stay'] }],
      ['e3', 'A', 'stay-refused', '2026-03-16', receivedOn('2026-03-16')],
      ['e4', 'A', 'appeal-filed', '2026-03-18', { of: 'e3' }],
    ),
    on: '2026-03-18',
    matter: 'A',
    events: ['e4'],
    still: {
      matters: { ...REVOKED_STILL, A: { status: 'pending', instance: 'administrative-court' } },
      deadlines: [{ event: 'e3', kind: 'appeal', status: 'met' }],
    },
  },
  'two-matters-one-decision': {
    told: { matters: { L: HELD, A: against('e1'), B: against('e1') }, events: [REVOKED, APPEALED] },
    on: '2026-03-09',
    matter: 'B',
    events: ['e1'],
    still: {
      matters: { ...REVOKED_STILL, A: { status: 'pending' } },
      deadlines: [{ ...TIME_RUNS, status: 'met' }],
    },
  },
  // The matter is said to be about a decision that was made in it.
  'disputes-in-a-circle': {
    told: {
      matters: { L: HELD, A: against('e3') },
      events: [
        REVOKED,
        ['e2', 'A', 'appeal-filed', '2026-03-09', { of: 'e1' }],
        ['e3', 'A', 'appeal-dismissed-late', '2026-03-16', receivedOn('2026-03-16')],
      ],
    },
    on: '2026-03-16',
    matter: 'A',
    events: [],
    // What lies in the circle is not followed, so the appeal is not seen either, and the alarm stays.
    still: { matters: REVOKED_STILL, deadlines: [{ ...TIME_RUNS, status: 'open' }] },
  },
  'judgment-without-appeal': {
    told: disputed(['e2', 'A', 'judgment', '2026-03-16', { outcome: 'granted' }]),
    on: '2026-03-16',
    matter: 'A',
    events: ['e2'],
    still: { matters: REVOKED_STILL, deadlines: [{ ...TIME_RUNS, status: 'open' }] },
  },
  'ruling-without-appeal': {
    told: disputed(['e2', 'A', 'stay-granted', '2026-03-16']),
    on: '2026-03-16',
    matter: 'A',
    events: ['e2'],
    still: { matters: REVOKED_STILL, deadlines: [{ ...TIME_RUNS, status: 'open' }] },
  },
  'ruling-by-another-court': {
    told: disputed(APPEALED, [
      'e3',
      'A',
      'judgment',
      '2026-06-01',
      { by: 'court-of-appeal', outcome: 'granted' },
    ]),
    on: '2026-06-01',
    matter: 'A',
    events: ['e3'],
    still: {
      matters: { ...REVOKED_STILL, A: { status: 'pending', instance: 'administrative-court', result: null } },
    },
  },
  'ruling-after-end': {
    told: disputed(
      APPEALED,
      ['e3', 'A', 'judgment', '2026-06-01', receivedOn('2026-06-01')],
      ['e4', 'A', 'stay-granted', '2026-06-08'],
    ),
    on: '2026-06-08',
    matter: 'A',
    events: ['e4'],
    still: {
      matters: { ...REVOKED_STILL, A: { status: 'decided', result: 'lost' } },
      deadlines: [{ event: 'e3', kind: 'appeal', due: '2026-06-22', status: 'open' }],
    },
  },
  'stay-of-nothing': {
    told: disputed(
      ['e2', 'A', 'appeal-filed', '2026-03-09', { requests: ['set-aside', 'stay'] }],
      ['e3', 'L', 'licence-ended', '2026-03-16'],
      ['e4', 'A', 'stay-granted', '2026-03-17'],
    ),
    on: '2026-03-17',
    matter: 'A',
    events: ['e4', 'e3'],
    still: { matters: { L: { status: 'ended', mayOperate: false } } },
  },
  'withdrawal-by-other': {
    told: disputed(APPEALED, ['e3', 'A', 'appeal-withdrawn', '2026-03-16', { by: 'ivo' }]),
    on: '2026-03-16',
    matter: 'A',
    events: ['e3'],
    still: {
      matters: { ...REVOKED_STILL, A: { status: 'pending', appellant: 'provider' } },
      deadlines: [{ ...TIME_RUNS, status: 'met' }],
    },
  },
  'waiver-without-right': {
    told: disputed(['e2', 'A', 'appeal-waived', '2026-03-09', { by: 'ivo' }]),
    on: '2026-03-09',
    matter: 'A',
    events: ['e2'],
    still: { matters: REVOKED_STILL, deadlines: [{ ...TIME_RUNS, status: 'open' }] },
  },
  'filing-after-end': {
    told: disputed(
      APPEALED,
      ['e3', 'A', 'judgment', '2026-06-01', receivedOn('2026-06-01')],
      ['e4', 'A', 'appeal-filed', '2026-06-08'],
      ['e5', 'A', 'judgment', '2026-09-07', { by: 'court-of-appeal', ...receivedOn('2026-09-07') }],
      ['e6', 'A', 'appeal-filed', '2026-09-08'],
      ['e7', 'A', 'leave-refused', '2026-09-15', { by: 'supreme-administrative-court' }],
      ['e8', 'A', 'appeal-filed', '2026-09-17', { of: 'e5' }],
    ),
    on: '2026-09-17',
    matter: 'A',
    events: ['e8'],
    still: { matters: { ...REVOKED_STILL, A: { status: 'final', result: 'lost', finalOn: '2026-09-15' } } },
  },
  'decision-without-application': {
    told: { matters: { L: NOT_HELD }, events: [['e1', 'L', 'application-granted', '2026-03-02']] },
    on: '2026-03-02',
    matter: 'L',
    events: ['e1'],
    still: { matters: { L: { status: 'active', mayOperate: true } } },
  },
  'demand-premature': {
    told: {
      matters: { L: NOT_HELD },
      events: [
        ['e1', 'L', 'application-filed', '2026-03-02'],
        ['e2', 'L', 'decision-demanded', '2026-06-01'],
      ],
    },
    on: '2026-06-01',
    matter: 'L',
    events: ['e2'],
    still: {
      matters: { L: { status: 'applied' } },
      deadlines: [{ event: 'e1', kind: 'demand-decision', from: '2026-09-03', status: 'waiting' }],
    },
  },
  'demand-twice': {
    told: {
      matters: { L: NOT_HELD },
      events: [
        ['e1', 'L', 'application-filed', '2025-06-02'],
        ['e2', 'L', 'decision-demanded', '2026-02-02'],
        ['e3', 'L', 'decision-demanded', '2026-02-09'],
      ],
    },
    on: '2026-02-09',
    matter: 'L',
    events: ['e3'],
    still: {
      matters: { L: { status: 'applied' } },
      deadlines: [{ event: 'e2', kind: 'decide-demand', party: 'ivo', due: '2026-03-02', status: 'open' }],
    },
  },
  'demand-without-application': {
    told: { matters: { L: NOT_HELD }, events: [['e1', 'L', 'decision-demanded', '2026-02-02']] },
    on: '2026-02-02',
    matter: 'L',
    events: ['e1'],
    still: { matters: { L: { status: 'none', mayOperate: false } } },
  },
  'refusal-without-demand': {
    told: {
      matters: { L: NOT_HELD },
      events: [
        ['e1', 'L', 'application-filed', '2025-06-02'],
        ['e2', 'L', 'demand-refused', '2026-03-02', receivedOn('2026-03-02')],
      ],
    },
    on: '2026-03-02',
    matter: 'L',
    events: ['e2'],
    still: {
      matters: { L: { status: 'applied' } },
      deadlines: [{ event: 'e1', kind: 'demand-decision', from: '2025-12-03', status: 'open' }],
    },
  },
  'revocation-of-nothing': {
    told: { matters: { L: NOT_HELD }, events: [REVOKED] },
    on: '2026-03-02',
    matter: 'L',
    events: ['e1'],
    still: { matters: { L: { mayOperate: false } }, deadlines: [{ ...TIME_RUNS, status: 'open' }] },
  },
  'ban-extension-without-ban': {
    told: {
      matters: { L: HELD },
      events: [['e1', 'L', 'interim-ban-extended', '2026-03-02', receivedOn('2026-03-02')]],
    },
    on: '2026-03-02',
    matter: 'L',
    events: ['e1'],
    still: { matters: { L: { status: 'active', mayOperate: true } } },
  },
  'ban-too-long': {
    told: {
      matters: { L: HELD },
      events: [
        ['e1', 'L', 'interim-ban', '2026-01-12', { ...receivedOn('2026-01-12'), until: '2027-01-12' }],
      ],
    },
    on: '2026-01-12',
    matter: 'L',
    events: ['e1'],
    // 26 h § LSS: six months at most.
    still: {
      matters: { L: { status: 'banned', mayOperate: false } },
      deadlines: [{ event: 'e1', kind: 'interim-ban-end', due: '2026-07-12', status: 'open' }],
    },
  },
  'ban-extended-twice': {
    told: {
      matters: { L: HELD },
      events: [
        ['e1', 'L', 'interim-ban', '2026-01-12', receivedOn('2026-01-12')],
        ['e2', 'L', 'interim-ban-extended', '2026-07-06', receivedOn('2026-07-06')],
        ['e3', 'L', 'interim-ban-extended', '2026-12-07', receivedOn('2026-12-07')],
      ],
    },
    on: '2026-12-07',
    matter: 'L',
    events: ['e3', 'e2'],
    // 26 h § LSS: six months and, once, six more.
    still: {
      matters: { L: { status: 'banned', mayOperate: false } },
      deadlines: [{ event: 'e1', kind: 'interim-ban-end', due: '2027-01-12', status: 'open' }],
    },
  },
  'event-after-end': {
    told: {
      matters: { I: INSPECTION },
      events: [
        ['e1', 'I', 'inspection-closed', '2026-03-02'],
        ['e2', 'I', 'visit-held', '2026-03-09'],
      ],
    },
    on: '2026-03-09',
    matter: 'I',
    events: ['e2'],
    still: { matters: { I: { status: 'closed' } } },
  },
  'extension-of-nothing': {
    told: {
      matters: { I: INSPECTION },
      events: [
        ['e1', 'I', 'inspection-opened', '2026-03-02'],
        ['e2', 'I', 'extension-granted', '2026-03-09', { replyBy: '2026-03-30' }],
      ],
    },
    on: '2026-03-09',
    matter: 'I',
    events: ['e2'],
    still: { matters: { I: { status: 'open' } } },
  },
  'notice-of-nothing': {
    told: { matters: { L: HELD }, events: [['e1', 'L', 'circle-change-notified', '2026-03-02']] },
    on: '2026-03-02',
    matter: 'L',
    events: ['e1'],
    still: { matters: { L: { status: 'active' } } },
  },
  'resumed-without-stop': {
    told: { matters: { L: HELD }, events: [['e1', 'L', 'activity-resumed', '2026-03-02']] },
    on: '2026-03-02',
    matter: 'L',
    events: ['e1'],
    still: { matters: { L: { status: 'active' } } },
  },
  'report-without-assessment': {
    told: { matters: { X: LEX_SARAH }, events: [['e1', 'X', 'reported-to-ivo', '2026-03-02']] },
    on: '2026-03-02',
    matter: 'X',
    events: ['e1'],
    still: { matters: { X: { status: 'reported', serious: null } } },
  },
};
