import type { Courses } from './appeal/follow';
import type { Fact } from './case-file';
import { factsOf } from './record';
import type { CaseRecord } from './record';

/** Contradictions that only show when several matters are read together. */
export function noteContradictions(record: CaseRecord, courses: Courses): void {
  noteKinds(record);
  for (const course of courses.values()) {
    for (const ruling of course.rulings) {
      if (ruling.fact.type === 'stay-granted') noteStay(record, course.decision, ruling.fact);
    }
  }
  for (const matter of record.matters.filter((one) => one.kind === 'licence')) {
    const ended = factsOf(record, matter.id, 'licence-ended')[0];
    if (ended === undefined) continue;
    const renewed = factsOf(record, matter.id, 'application-granted').find((fact) =>
      record.isLater(fact, ended),
    );
    for (const fact of factsOf(record, matter.id)) {
      if (renewed !== undefined && !record.isLater(renewed, fact)) break;
      if (record.isLater(fact, ended) && !MAY_FOLLOW_END.has(fact.type)) {
        record.findings.problem('event-after-end', matter.id, [fact.id, ended.id]);
      }
    }
  }
}

/** What may still happen when a licence has ended: a new application, money, telling people. */
const MAY_FOLLOW_END: ReadonlySet<string> = new Set([
  'note',
  'application-filed',
  'completion-ordered',
  'completion-filed',
  'draft-communicated',
  'statement-filed',
  'decision-demanded',
  'demand-refused',
  'application-granted',
  'application-refused',
  'application-dismissed',
  'application-struck-out',
  'payment-stopped',
  'payment-restored',
  'users-told',
  'closing-notified',
  'licence-ended',
]);

/** A stay of a decision about a licence that had ended has nothing left to hold up. */
function noteStay(record: CaseRecord, decision: Fact | undefined, stay: Fact): void {
  if (decision === undefined) return;
  const ended = factsOf(record, decision.matter, 'licence-ended').find((fact) => record.isLater(stay, fact));
  if (ended) record.findings.problem('stay-of-nothing', stay.matter, [stay.id, ended.id]);
}

/** A municipality and an own employer notify and hold no licence; companies and cooperatives hold one. */
function noteKinds(record: CaseRecord): void {
  const { kind } = record.provider;
  const holdsLicence = kind === 'company' || kind === 'cooperative';
  for (const matter of record.matters) {
    const wrong = matter.kind === 'licence' ? !holdsLicence : matter.kind === 'notification' && holdsLicence;
    if (wrong) record.findings.problem('wrong-matter-for-provider', matter.id, [], { provider: kind });
  }
}
