import type { Remedy, RemedyKind, RemedyReason } from '@fristvakt/proceedings';
import {
  HELD,
  INSPECTION,
  NOT_HELD,
  REPAYMENT,
  against,
  receivedOn,
  type ToldEvent,
  type ToldStory,
} from '../support/story';

/** A remedy as it must stand on a day, and why. */
export interface RemedyStory {
  readonly title: string;
  readonly told: ToldStory;
  readonly on: string;
  readonly kind: RemedyKind;
  readonly event: string;
  readonly then: Partial<Remedy> & Pick<Remedy, 'open'>;
}

const IVO_TO_COURT = { to: 'administrative-court', handedTo: 'ivo' } as const;
/** FL 40–44 §§ (F-17 to F-20); what may be appealed by 27 § LSS and 35 kap. 2 § SoL. */
const CITES_IVO = ['40–44 §§ FL', '27 § LSS', '35 kap. 2 § SoL'];
/** FPL 6 a and 33 §§ (P-03, P-15). */
const CITES_COURT = ['6 a § FPL', '33 § FPL'];
/** F-25 and P-11. */
const CITES_STAY = ['48 § FL', '28 § FPL'];
/** K-11 and K-12. */
const CITES_FK = ['113 kap. 7, 10 och 19–20 §§ SFB'];

/** Monday 2 March 2026: the last day is Monday 23 March. */
const REVOKED: ToldEvent = ['e1', 'L', 'licence-revoked', '2026-03-02', receivedOn('2026-03-02')];
const APPEALED: ToldEvent = ['e2', 'A', 'appeal-filed', '2026-03-09'];
const STAY_ASKED: ToldEvent = ['e2', 'A', 'appeal-filed', '2026-03-09', { requests: ['set-aside', 'stay'] }];
const disputed = (...events: readonly ToldEvent[]): ToldStory => ({
  matters: { L: HELD, A: against('e1') },
  events: [REVOKED, ...events],
});
const alone = (...events: readonly ToldEvent[]): ToldStory => ({ matters: { L: HELD }, events });
const applied = (...events: readonly ToldEvent[]): ToldStory => ({ matters: { L: NOT_HELD }, events });
const inspected = (...events: readonly ToldEvent[]): ToldStory => ({ matters: { I: INSPECTION }, events });
const repaid = (...events: readonly ToldEvent[]): ToldStory => ({ matters: { R: REPAYMENT }, events });

/** Filed on Monday 2 June 2025: the right to demand a decision opens on 3 December (12 § FL, F-04). */
const FILED: ToldEvent = ['e1', 'L', 'application-filed', '2025-06-02'];
const ASKED: ToldEvent = ['e1', 'I', 'information-requested', '2026-03-02', { replyBy: '2026-03-21' }];
/** Received on Thursday 22 October 2026: two months end on Tuesday 22 December (E15). */
const CLAIMED: ToldEvent = ['e1', 'R', 'fk-decided', '2026-10-22', receivedOn('2026-10-22')];
const LOST: ToldEvent = ['e3', 'A', 'judgment', '2026-06-01', receivedOn('2026-06-01')];
const LOST_AGAIN: readonly ToldEvent[] = [
  APPEALED,
  LOST,
  ['e4', 'A', 'appeal-filed', '2026-06-08'],
  ['e5', 'A', 'judgment', '2026-09-07', { by: 'court-of-appeal', ...receivedOn('2026-09-07') }],
];

type Stories = readonly [RemedyStory, ...RemedyStory[]];

export const REMEDY_STORIES: Record<RemedyReason, Stories> = {
  waived: [
    {
      title: 'an appeal that the provider has declared it will not make',
      told: disputed(['e2', 'A', 'appeal-waived', '2026-03-09']),
      on: '2026-03-09',
      kind: 'appeal',
      event: 'e1',
      then: { open: false },
    },
  ],
  withdrawn: [
    {
      title: 'an appeal that was made and taken back',
      told: disputed(APPEALED, ['e3', 'A', 'appeal-withdrawn', '2026-03-30']),
      on: '2026-03-30',
      kind: 'appeal',
      event: 'e1',
      then: { open: false },
    },
  ],
  'time-runs': [
    {
      title: 'a revocation can be appealed through its last day, handed in to IVO',
      told: alone(REVOKED),
      on: '2026-03-23',
      kind: 'appeal',
      event: 'e1',
      then: { open: true, until: '2026-03-23' as Remedy['until'], ...IVO_TO_COURT, cites: CITES_IVO },
    },
    {
      title: 'a lost judgment is appealed to the kammarrätt, handed in to the förvaltningsrätt',
      told: disputed(APPEALED, LOST),
      on: '2026-06-22',
      kind: 'appeal',
      event: 'e3',
      then: {
        open: true,
        until: '2026-06-22' as Remedy['until'],
        to: 'court-of-appeal',
        handedTo: 'administrative-court',
        cites: CITES_COURT,
      },
    },
    {
      title:
        'a judgment of the kammarrätt is appealed to Högsta förvaltningsdomstolen, handed in to the kammarrätt',
      told: disputed(...LOST_AGAIN),
      on: '2026-09-28',
      kind: 'appeal',
      event: 'e5',
      then: {
        open: true,
        until: '2026-09-28' as Remedy['until'],
        to: 'supreme-administrative-court',
        handedTo: 'court-of-appeal',
        cites: CITES_COURT,
      },
    },
    {
      title: 'reconsideration of a repayment decision is asked for at Försäkringskassan',
      told: repaid(CLAIMED),
      on: '2026-12-22',
      kind: 'reconsideration',
      event: 'e1',
      then: {
        open: true,
        until: '2026-12-22' as Remedy['until'],
        to: 'forsakringskassan',
        handedTo: 'forsakringskassan',
        cites: CITES_FK,
      },
    },
    {
      title: 'a reconsidered decision is appealed to the förvaltningsrätt, handed in to Försäkringskassan',
      told: repaid(
        CLAIMED,
        ['e2', 'R', 'reconsideration-requested', '2026-10-26'],
        ['e3', 'R', 'reconsideration-decided', '2026-11-16', receivedOn('2026-11-16')],
      ),
      on: '2027-01-18',
      kind: 'appeal',
      event: 'e3',
      // 16 January 2027 is a Saturday.
      then: {
        open: true,
        until: '2027-01-18' as Remedy['until'],
        to: 'administrative-court',
        handedTo: 'forsakringskassan',
        cites: CITES_FK,
      },
    },
  ],
  'no-time-limit': [
    {
      title: 'a stay can be asked for while the appeal is pending, of the court that has it',
      told: disputed(APPEALED),
      on: '2026-04-20',
      kind: 'stay',
      event: 'e1',
      then: {
        open: true,
        until: null,
        to: 'administrative-court',
        handedTo: 'administrative-court',
        cites: CITES_STAY,
      },
    },
    {
      title: 'after a refused stay another may be asked for',
      told: disputed(STAY_ASKED, ['e3', 'A', 'stay-refused', '2026-03-16', receivedOn('2026-03-16')]),
      on: '2026-03-16',
      kind: 'stay',
      event: 'e1',
      then: { open: true, until: null, to: 'administrative-court', cites: CITES_STAY },
    },
    {
      title: 'after six months the right to demand a decision has no last day',
      told: applied(FILED),
      on: '2025-12-03',
      kind: 'demand-decision',
      event: 'e1',
      then: { open: true, until: null, to: 'ivo', handedTo: 'ivo', cites: ['12 § FL'] },
    },
  ],
  'not-open-yet': [
    {
      title: 'before six months have passed nobody can demand a decision',
      told: applied(FILED),
      on: '2025-12-02',
      kind: 'demand-decision',
      event: 'e1',
      then: { open: false, to: 'ivo', cites: ['12 § FL'] },
    },
  ],
  used: [
    {
      title: 'an appeal that has been made is not made twice',
      told: disputed(APPEALED),
      on: '2026-03-09',
      kind: 'appeal',
      event: 'e1',
      then: { open: false, ...IVO_TO_COURT },
    },
    {
      title: 'a stay that has been asked for and not decided on',
      told: disputed(STAY_ASKED),
      on: '2026-03-09',
      kind: 'stay',
      event: 'e1',
      then: { open: false },
    },
    {
      title: 'reconsideration that has been asked for',
      told: repaid(CLAIMED, ['e2', 'R', 'reconsideration-requested', '2026-10-26']),
      on: '2026-10-26',
      kind: 'reconsideration',
      event: 'e1',
      then: { open: false },
    },
    {
      title: 'a decision is demanded once only',
      told: applied(FILED, ['e2', 'L', 'decision-demanded', '2025-12-03']),
      on: '2025-12-03',
      kind: 'demand-decision',
      event: 'e1',
      then: { open: false },
    },
    {
      title: 'no more time is needed for a letter that is answered',
      told: inspected(ASKED, ['e2', 'I', 'information-filed', '2026-03-16']),
      on: '2026-03-16',
      kind: 'extension',
      event: 'e1',
      then: { open: false },
    },
  ],
  'time-out': [
    {
      title: 'the day after the last day the appeal is closed',
      told: alone(REVOKED),
      on: '2026-03-24',
      kind: 'appeal',
      event: 'e1',
      then: { open: false, until: '2026-03-23' as Remedy['until'] },
    },
    {
      title: 'after two months reconsideration is closed',
      told: repaid(CLAIMED),
      on: '2026-12-23',
      kind: 'reconsideration',
      event: 'e1',
      then: { open: false, until: '2026-12-22' as Remedy['until'] },
    },
    {
      title: 'an extension must be asked for before the day in the letter has passed',
      told: inspected(ASKED),
      on: '2026-03-22',
      kind: 'extension',
      event: 'e1',
      then: { open: false, until: '2026-03-21' as Remedy['until'] },
    },
  ],
  overtaken: [
    {
      title: 'a refusal that a later grant has replaced',
      told: applied(
        FILED,
        ['e2', 'L', 'application-refused', '2025-09-01', receivedOn('2025-09-01')],
        ['e3', 'L', 'application-filed', '2025-09-02'],
        ['e4', 'L', 'application-granted', '2025-09-08'],
      ),
      on: '2025-09-08',
      kind: 'appeal',
      event: 'e2',
      then: { open: false },
    },
    {
      title: 'an application that has been decided',
      told: applied(FILED, ['e2', 'L', 'application-granted', '2025-12-08']),
      on: '2025-12-08',
      kind: 'demand-decision',
      event: 'e1',
      then: { open: false },
    },
    {
      title: 'a letter in an inspection that has been closed',
      told: inspected(ASKED, ['e2', 'I', 'inspection-closed', '2026-03-16']),
      on: '2026-03-16',
      kind: 'extension',
      event: 'e1',
      then: { open: false },
    },
  ],
  'not-against-provider': [
    {
      title: 'a stay that the provider was granted',
      told: disputed(STAY_ASKED, ['e3', 'A', 'stay-granted', '2026-03-16']),
      on: '2026-03-16',
      kind: 'appeal',
      event: 'e3',
      then: { open: false, until: null },
    },
    {
      title: 'a judgment that the provider won',
      told: disputed(APPEALED, ['e3', 'A', 'judgment', '2026-06-01', { outcome: 'granted' }]),
      on: '2026-06-01',
      kind: 'appeal',
      event: 'e3',
      then: { open: false, until: null },
    },
    {
      title: 'a granted application',
      told: applied(FILED, ['e2', 'L', 'application-granted', '2025-12-08']),
      on: '2025-12-08',
      kind: 'appeal',
      event: 'e2',
      then: { open: false, until: null },
    },
  ],
  'not-appealable': [
    {
      title: 'criticism cannot be appealed (A-06)',
      told: inspected(['e1', 'I', 'inspection-decided', '2026-03-02', { outcome: 'criticism' }]),
      on: '2026-03-02',
      kind: 'appeal',
      event: 'e1',
      then: { open: false, until: null },
    },
    {
      title: 'a court’s word on whether an appeal was late cannot be taken further (P-15)',
      told: {
        matters: { L: HELD, A: against('e1'), D: against('e3') },
        events: [
          REVOKED,
          ['e2', 'A', 'appeal-filed', '2026-03-24'],
          ['e3', 'A', 'appeal-dismissed-late', '2026-03-30', receivedOn('2026-03-30')],
          ['e4', 'D', 'appeal-filed', '2026-04-07'],
          ['e5', 'D', 'judgment', '2026-06-01', receivedOn('2026-06-01')],
        ],
      },
      on: '2026-06-01',
      kind: 'appeal',
      event: 'e5',
      then: { open: false, until: null },
    },
  ],
  'reconsideration-first': [
    {
      title: 'a repayment decision must be reconsidered before any appeal (K-11)',
      told: repaid(CLAIMED),
      on: '2026-10-22',
      kind: 'appeal',
      event: 'e1',
      then: { open: false, until: null, to: 'administrative-court', cites: CITES_FK },
    },
  ],
  'last-instance': [
    {
      title: 'above Högsta förvaltningsdomstolen there is nothing',
      told: disputed(
        ...LOST_AGAIN,
        ['e6', 'A', 'appeal-filed', '2026-09-08'],
        ['e7', 'A', 'leave-refused', '2026-10-12', { by: 'supreme-administrative-court' }],
      ),
      on: '2026-10-12',
      kind: 'appeal',
      event: 'e7',
      then: { open: false, until: null, to: null },
    },
  ],
  'day-unknown': [
    {
      title: 'a revocation known by its month only has no last day',
      told: alone(['e1', 'L', 'licence-revoked', '2026-03']),
      on: '2026-04-01',
      kind: 'appeal',
      event: 'e1',
      then: { open: false, until: null },
    },
    {
      title: 'a repayment decision known by its month only has no last day',
      told: repaid(['e1', 'R', 'fk-decided', '2026-10']),
      on: '2026-11-02',
      kind: 'reconsideration',
      event: 'e1',
      then: { open: false, until: null },
    },
    {
      title: 'a letter whose day is not recorded',
      told: inspected(['e1', 'I', 'information-requested', '2026-03-02']),
      on: '2026-03-02',
      kind: 'extension',
      event: 'e1',
      then: { open: false, until: null },
    },
  ],
  'stay-granted': [
    {
      title: 'a stay is in force already',
      told: disputed(STAY_ASKED, ['e3', 'A', 'stay-granted', '2026-03-16']),
      on: '2026-03-16',
      kind: 'stay',
      event: 'e1',
      then: { open: false, to: null, handedTo: null },
    },
  ],
  'not-immediate': [
    {
      title: 'a sanction fee does not work until it is final (A-03)',
      told: inspected(['e1', 'I', 'sanction-fee-decided', '2026-03-02', receivedOn('2026-03-02')]),
      on: '2026-03-02',
      kind: 'stay',
      event: 'e1',
      then: { open: false },
    },
  ],
  'not-working': [
    {
      title: 'a revocation that the court has set aside needs no stay',
      told: disputed(APPEALED, ['e3', 'A', 'judgment', '2026-06-01', { outcome: 'granted' }]),
      on: '2026-06-01',
      kind: 'stay',
      event: 'e1',
      then: { open: false },
    },
  ],
  'appeal-first': [
    {
      title: 'before anybody has appealed a stay is asked for in the appeal, handed in to IVO',
      told: alone(REVOKED),
      on: '2026-03-02',
      kind: 'stay',
      event: 'e1',
      then: { open: true, until: null, ...IVO_TO_COURT, cites: CITES_STAY },
    },
    {
      title: 'after a lost judgment a new stay is asked of the kammarrätt, handed in to the förvaltningsrätt',
      told: disputed(APPEALED, LOST),
      on: '2026-06-01',
      kind: 'stay',
      event: 'e1',
      then: { open: true, to: 'court-of-appeal', handedTo: 'administrative-court', cites: CITES_STAY },
    },
  ],
  final: [
    {
      title: 'a final revocation cannot be stayed',
      told: alone(REVOKED),
      on: '2026-03-24',
      kind: 'stay',
      event: 'e1',
      then: { open: false },
    },
  ],
  'ask-before-the-day': [
    {
      title: 'more time is asked for in writing through the day in the letter, a Saturday too (T-05)',
      told: inspected(ASKED),
      on: '2026-03-21',
      kind: 'extension',
      event: 'e1',
      then: {
        open: true,
        until: '2026-03-21' as Remedy['until'],
        to: 'ivo',
        handedTo: 'ivo',
        cites: ['25 § FL', '10–12 §§ FPL'],
      },
    },
    {
      title: 'more time for a statement is asked of the court that ordered it',
      told: disputed(APPEALED, ['e3', 'A', 'statement-ordered', '2026-04-13', { replyBy: '2026-05-04' }]),
      on: '2026-04-13',
      kind: 'extension',
      event: 'e3',
      then: {
        open: true,
        until: '2026-05-04' as Remedy['until'],
        to: 'administrative-court',
        handedTo: 'administrative-court',
      },
    },
  ],
  'valid-excuse-needed': [
    {
      title: 'time lost against IVO’s decision is restored by the kammarrätt (P-12)',
      told: alone(REVOKED),
      on: '2026-03-24',
      kind: 'restored-time',
      event: 'e1',
      then: {
        open: true,
        until: null,
        to: 'court-of-appeal',
        handedTo: 'court-of-appeal',
        cites: ['37 c § FPL'],
      },
    },
    {
      title: 'time lost against the förvaltningsrätt is restored by the kammarrätt too',
      told: disputed(APPEALED, LOST),
      on: '2026-06-23',
      kind: 'restored-time',
      event: 'e3',
      then: { open: true, to: 'court-of-appeal', cites: ['37 c § FPL'] },
    },
    {
      title: 'time lost against the kammarrätt is restored by Högsta förvaltningsdomstolen',
      told: disputed(...LOST_AGAIN),
      on: '2026-09-29',
      kind: 'restored-time',
      event: 'e5',
      then: { open: true, to: 'supreme-administrative-court', cites: ['37 c § FPL'] },
    },
    {
      title: 'a late appeal may yet be saved',
      told: disputed(['e2', 'A', 'appeal-filed', '2026-03-24']),
      on: '2026-03-24',
      kind: 'restored-time',
      event: 'e1',
      then: { open: true, to: 'court-of-appeal' },
    },
  ],
  'file-not-handed-over': [
    {
      title: 'IVO may change its own decision while it has the file (F-16)',
      told: disputed(APPEALED),
      on: '2026-03-10',
      kind: 'self-correction',
      event: 'e1',
      then: { open: true, until: null, to: 'ivo', handedTo: 'ivo', cites: ['37–39 §§ FL', '46 § FL'] },
    },
  ],
  'file-handed-over': [
    {
      title: 'once the file is with the court IVO may not',
      told: disputed(APPEALED, ['e3', 'A', 'file-handed-over', '2026-03-16']),
      on: '2026-03-16',
      kind: 'self-correction',
      event: 'e1',
      then: { open: false, to: 'ivo' },
    },
  ],
};
