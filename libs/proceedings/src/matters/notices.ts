import type { Fact, Matter } from '../case-file';
import { byRule, settle } from '../deadline';
import type { Deadline, DeadlineKind } from '../deadline';
import { isExact } from '../record';
import type { CaseRecord } from '../record';

/** A duty of the provider that facts start, and what meets it. */
export interface Duty {
  readonly kind: DeadlineKind;
  readonly rules: readonly string[];
  readonly newDuty?: boolean;
  readonly metBy: (fact: Fact) => Fact | undefined;
}

/** The deadline that each of these facts starts. */
export function duties(record: CaseRecord, started: readonly Fact[], duty: Duty): readonly Deadline[] {
  const { metBy, ...ask } = duty;
  return started
    .filter((fact) => isExact(fact.on))
    .flatMap((fact) => {
      const part = byRule(record, fact, { ...ask, party: 'provider', from: fact.on.last });
      if (part === undefined) return [];
      const by = metBy(fact);
      return [settle(record, fact, part, by && { status: 'met', by })];
    });
}

/**
 * The notice of a change: one that names it by `of`, or else the first one made on or after its day. A notice that names
 * a person or a role is of that person or role only; one that names neither is of every change up to its day.
 */
export function noticeOf(record: CaseRecord, change: Fact, notices: readonly Fact[]): Fact | undefined {
  const named = notices.find((notice) => notice.of !== undefined && record.factById(notice.of) === change);
  const agrees = (one: string | undefined, other: string | undefined): boolean =>
    one === undefined || other === undefined || one === other;
  return (
    named ??
    notices.find(
      (notice) =>
        notice.of === undefined &&
        notice.on.last >= change.on.last &&
        agrees(notice.person, change.person) &&
        agrees(notice.role, change.role),
    )
  );
}

/** A notice of something that no recorded fact tells of. */
export function noteIdle(
  record: CaseRecord,
  matter: Matter,
  notices: readonly Fact[],
  changes: readonly Fact[],
): void {
  for (const notice of notices) {
    if (!changes.some((change) => noticeOf(record, change, [notice]) !== undefined)) {
      record.findings.problem('notice-of-nothing', matter.id, [notice.id]);
    }
  }
}
