import type { Fact, Matter } from '../case-file';
import type { Deadline } from '../deadline';
import type { Because } from '../finding';
import { factsOf } from '../record';
import type { CaseRecord } from '../record';
import { duties, noteIdle, noticeOf } from './notices';

/** A municipality's or an own employer's notification to IVO, in place of a licence. */
export interface NotificationState {
  readonly kind: 'notification';
  readonly status: 'none' | 'notified' | 'ended';
  readonly because: readonly Because[];
}

export function notificationState(record: CaseRecord, matter: Matter): NotificationState {
  const last = factsOf(record, matter.id, 'notified', 'activity-ended').at(-1);
  const code = last?.type === 'activity-ended' ? 'activity-ended' : 'notified';
  const because: Because[] = last ? [{ code, event: last.id, cites: ['23 § LSS'], params: {} }] : [];
  const status = last === undefined ? 'none' : last.type === 'notified' ? 'notified' : 'ended';
  return { kind: 'notification', status, because };
}

const START_RULES = { municipality: 'KOMMUN-NOTICE-BEFORE', 'own-employer': 'OWN-EMPLOYER-BEFORE' } as const;

export function notificationDeadlines(record: CaseRecord, matter: Matter): readonly Deadline[] {
  const { kind } = record.provider;
  if (kind !== 'municipality' && kind !== 'own-employer') {
    record.findings.problem('wrong-matter-for-provider', matter.id, [], { provider: kind });
    return [];
  }
  const notified = factsOf(record, matter.id, 'notified');
  const starts = duties(record, factsOf(record, matter.id, 'activity-started'), {
    kind: 'notify-start',
    rules: [START_RULES[kind]],
    metBy: (start) => startNotice(record, matter, start, notified),
  });
  return kind === 'municipality' ? [...starts, ...changeDeadlines(record, matter)] : starts;
}

/** The notice of a start: the one before it, if it was not of an earlier start, or else the first one after. */
function startNotice(
  record: CaseRecord,
  matter: Matter,
  start: Fact,
  notified: readonly Fact[],
): Fact | undefined {
  const starts = factsOf(record, matter.id, 'activity-started');
  const earlier = starts[starts.indexOf(start) - 1];
  const before = notified.findLast(
    (notice) =>
      notice.on.last <= start.on.last && (earlier === undefined || notice.on.last > earlier.on.last),
  );
  return before ?? notified.find((notice) => notice.on.last > start.on.last);
}

/** A stop, a closure or an essential change that a municipality has carried out; an end counts as a closure. */
function changeDeadlines(record: CaseRecord, matter: Matter): readonly Deadline[] {
  const changes = factsOf(record, matter.id, 'activity-changed');
  const closed = changes.some((change) => change.what === 'closure');
  const all = closed ? changes : [...changes, ...factsOf(record, matter.id, 'activity-ended')];
  const notices = factsOf(record, matter.id, 'change-notified');
  noteIdle(record, matter, notices, all);
  return duties(record, all, {
    kind: 'notify-change',
    rules: ['KOMMUN-CHANGE-1M'],
    newDuty: true,
    metBy: (change) => noticeOf(record, change, notices),
  });
}
