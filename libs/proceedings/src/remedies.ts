import type { PlainDate } from '@fristvakt/calendar';
import type { Course } from './appeal/course';
import { lostBy } from './appeal/follow';
import type { Courses } from './appeal/follow';
import { disputeOf, operationOf } from './appeal/operation';
import { courtAbove, rootKind } from './appeal/parties';
import type { Fact } from './case-file';
import type { Deadline } from './deadline';
import type { CaseRecord } from './record';
import { eventKind } from './vocabulary';
import type { Actor } from './vocabulary';

/**
 * A legal step that is open to the provider now, or closed, and why.
 * - `appeal`: of a decision. `stay`: asking that it shall not work meanwhile. `reconsideration`: omprövning by
 *   Försäkringskassan. `demand-decision`: the slow-case tool. `extension`: more time for an answer. `restored-time`: when
 *   the time to appeal was lost for a valid excuse. `self-correction`: the authority may change its own decision until it
 *   has handed the file over.
 */
export type RemedyKind =
  | 'appeal'
  | 'stay'
  | 'reconsideration'
  | 'demand-decision'
  | 'extension'
  | 'restored-time'
  | 'self-correction';

export type RemedyReason =
  | 'time-runs'
  | 'no-time-limit'
  | 'not-open-yet'
  | 'used'
  | 'time-out'
  | 'waived'
  | 'withdrawn'
  | 'overtaken'
  | 'not-against-provider'
  | 'not-appealable'
  | 'reconsideration-first'
  | 'last-instance'
  | 'day-unknown'
  | 'stay-granted'
  | 'not-immediate'
  | 'not-working'
  | 'appeal-first'
  | 'final'
  | 'ask-before-the-day'
  | 'valid-excuse-needed'
  | 'file-not-handed-over'
  | 'file-handed-over';

export interface Remedy {
  readonly kind: RemedyKind;
  readonly matter: string;
  /** The decision or letter it is about. */
  readonly event: string;
  readonly open: boolean;
  readonly reason: RemedyReason;
  /** The last day, where there is one. */
  readonly until: PlainDate | null;
  /** Who is to try it, and to whom it is handed in. */
  readonly to: Actor | null;
  readonly handedTo: Actor | null;
  readonly cites: readonly string[];
}

/** The provider's remedies against every decision, and for every duty that time can be won for. */
export function remedies(
  record: CaseRecord,
  courses: Courses,
  deadlines: readonly Deadline[],
): readonly Remedy[] {
  const decisions = record.facts.filter((fact) => {
    const matter = record.matterById(fact.matter);
    return matter !== undefined && eventKind(matter.kind, fact.type)?.decision === true;
  });
  return [
    ...decisions.flatMap((decision) => ofDecision(record, courses, deadlines, decision)),
    ...deadlines.filter((one) => one.kind === 'demand-decision').map(demandRemedy),
    ...deadlines
      .filter((one) => one.kind === 'reply' && one.party === 'provider')
      .map((one) => extensionRemedy(record, one)),
  ];
}

function ofDecision(
  record: CaseRecord,
  courses: Courses,
  deadlines: readonly Deadline[],
  decision: Fact,
): readonly Remedy[] {
  const deadline = deadlines.find(
    (one) =>
      one.event === decision.id &&
      one.party === 'provider' &&
      (one.kind === 'appeal' || one.kind === 'reconsideration'),
  );
  const appeal = appealRemedy(record, courses, decision, deadline);
  const found = [...appeal];
  if (deadline?.status === 'missed' || deadline?.status === 'late') found.push(restoredTime(decision));
  const stay = stayRemedy(record, courses, decision);
  if (stay) found.push(stay);
  const course = disputeOf(courses, decision);
  if (
    course?.pending === true &&
    course.instance === 'administrative-court' &&
    course.attacker === 'provider'
  ) {
    found.push(selfCorrection(record, course, decision));
  }
  return found;
}

const APPEAL_CITES = {
  court: ['6 a § FPL', '33 § FPL'],
  ivo: ['40–44 §§ FL', '27 § LSS', '35 kap. 2 § SoL'],
  fk: ['113 kap. 7, 10 och 19–20 §§ SFB'],
  fkCourt: ['113 kap. 20 § SFB', '33 § FPL'],
} as const;

function appealRemedy(
  record: CaseRecord,
  courses: Courses,
  decision: Fact,
  deadline: Deadline | undefined,
): readonly Remedy[] {
  const to = courtAbove(decision.by) ?? null;
  const cites = citesFor(record, decision);
  const base = { matter: decision.matter, event: decision.id, to, handedTo: decision.by, cites };
  if (decision.type === 'fk-decided') {
    return [
      { kind: 'reconsideration', ...base, to: 'forsakringskassan', ...byDeadline(record, deadline) },
      { kind: 'appeal', ...base, open: false, reason: 'reconsideration-first', until: null },
    ];
  }
  if (deadline) return [{ kind: 'appeal', ...base, ...byDeadline(record, deadline) }];
  const losers = lostBy(record, courses, decision);
  const reason: RemedyReason = losers.includes('provider')
    ? 'day-unknown'
    : losers.length > 0
      ? 'not-against-provider'
      : whyNobody(decision);
  return [{ kind: 'appeal', ...base, open: false, reason, until: null }];
}

function citesFor(record: CaseRecord, decision: Fact): readonly string[] {
  if (decision.by === 'forsakringskassan') return APPEAL_CITES.fk;
  if (decision.by === 'ivo') return APPEAL_CITES.ivo;
  return rootKind(record, decision) === 'repayment' ? APPEAL_CITES.fkCourt : APPEAL_CITES.court;
}

function whyNobody(decision: Fact): RemedyReason {
  if (decision.by === 'supreme-administrative-court') return 'last-instance';
  return decision.type === 'application-granted' ? 'not-against-provider' : 'not-appealable';
}

function byDeadline(
  record: CaseRecord,
  deadline: Deadline | undefined,
): Pick<Remedy, 'open' | 'reason' | 'until'> {
  if (deadline === undefined) return { open: false, reason: 'day-unknown', until: null };
  const until = deadline.due;
  switch (deadline.status) {
    case 'open':
    case 'waiting':
      return { open: true, reason: 'time-runs', until };
    case 'met':
    case 'late':
      return { open: false, reason: 'used', until };
    case 'missed':
    case 'passed':
      return { open: false, reason: 'time-out', until };
    case 'moot':
      return { open: false, reason: whyMoot(record, deadline), until };
  }
}

function whyMoot(record: CaseRecord, { closedBy }: Deadline): RemedyReason {
  const by = closedBy === null ? undefined : record.factById(closedBy)?.type;
  if (by === 'appeal-waived') return 'waived';
  return by === 'appeal-withdrawn' ? 'withdrawn' : 'overtaken';
}

function restoredTime(decision: Fact): Remedy {
  const toSupreme = decision.by === 'court-of-appeal';
  const to = toSupreme ? 'supreme-administrative-court' : 'court-of-appeal';
  return {
    kind: 'restored-time',
    matter: decision.matter,
    event: decision.id,
    open: true,
    reason: 'valid-excuse-needed',
    until: null,
    to,
    handedTo: to,
    cites: ['37 c § FPL'],
  };
}

/** A stay is about decisions that burden the provider and work before they are final. */
function stayRemedy(record: CaseRecord, courses: Courses, decision: Fact): Remedy | undefined {
  if (!canBeStayed(record, courses, decision)) return undefined;
  const course = disputeOf(courses, decision);
  const reason = whyNoStay(record, courses, decision, course);
  const cites = ['48 § FL', '28 § FPL'];
  const base = { kind: 'stay', matter: decision.matter, event: decision.id, until: null, cites } as const;
  if (reason !== null && reason !== 'appeal-first') {
    return { ...base, open: false, reason, to: null, handedTo: null };
  }
  return { ...base, open: true, reason: reason ?? 'no-time-limit', ...doorFor(course, decision) };
}

/** A stay is asked for in the appeal, of the court above whoever decided last, or of the court that has the appeal. */
function doorFor(course: Course | undefined, decision: Fact): Pick<Remedy, 'to' | 'handedTo'> {
  if (course?.pending === true) return { to: course.instance, handedTo: course.instance };
  const last = course?.lastRuling?.fact ?? decision;
  return { to: courtAbove(last.by) ?? null, handedTo: last.by };
}

function canBeStayed(record: CaseRecord, courses: Courses, decision: Fact): boolean {
  if (record.matterById(decision.matter)?.kind === 'appeal') return false;
  if (decision.type === 'demand-refused' || decision.type.startsWith('application-')) return false;
  return lostBy(record, courses, decision).includes('provider');
}

function whyNoStay(
  record: CaseRecord,
  courses: Courses,
  decision: Fact,
  course: Course | undefined,
): RemedyReason | null {
  const operation = operationOf(record, courses, decision);
  if (operation.effect.when === 'when-final') return 'not-immediate';
  if (operation.final) return 'final';
  if (operation.stay !== null && !operation.operates) return 'stay-granted';
  if (!operation.operates) return 'not-working';
  if (course?.pending !== true) return 'appeal-first';
  return course.stay === 'requested' ? 'used' : null;
}

function selfCorrection(record: CaseRecord, course: Course, decision: Fact): Remedy {
  const handed = record.facts.some(
    (fact) => fact.matter === course.matter.id && fact.type === 'file-handed-over',
  );
  return {
    kind: 'self-correction',
    matter: decision.matter,
    event: decision.id,
    open: !handed,
    reason: handed ? 'file-handed-over' : 'file-not-handed-over',
    until: null,
    to: decision.by,
    handedTo: decision.by,
    cites: ['37–39 §§ FL', '46 § FL'],
  };
}

function demandRemedy(deadline: Deadline): Remedy {
  const open = deadline.status === 'open';
  const reason: RemedyReason =
    deadline.status === 'waiting'
      ? 'not-open-yet'
      : open
        ? 'no-time-limit'
        : deadline.status === 'met'
          ? 'used'
          : 'overtaken';
  return {
    kind: 'demand-decision',
    matter: deadline.matter,
    event: deadline.event,
    open,
    reason,
    until: null,
    to: 'ivo',
    handedTo: 'ivo',
    cites: ['12 § FL'],
  };
}

function extensionRemedy(record: CaseRecord, deadline: Deadline): Remedy {
  const asker = record.factById(deadline.event)?.by ?? 'ivo';
  const open = deadline.status === 'open' && deadline.due !== null;
  const { reason } = byDeadline(record, deadline);
  return {
    kind: 'extension',
    matter: deadline.matter,
    event: deadline.event,
    open,
    reason: open ? 'ask-before-the-day' : reason === 'time-runs' ? 'day-unknown' : reason,
    until: deadline.due,
    to: asker,
    handedTo: asker,
    cites: ['25 § FL', '10–12 §§ FPL'],
  };
}
