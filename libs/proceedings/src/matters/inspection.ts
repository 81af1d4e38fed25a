import type { Courses } from '../appeal/follow';
import { operationOf } from '../appeal/operation';
import type { Fact, Matter } from '../case-file';
import type { Deadline } from '../deadline';
import type { Because } from '../finding';
import { factsOf } from '../record';
import type { CaseRecord } from '../record';
import { followDemands, replyDeadlines } from './replies';
import type { Demand } from './replies';

export interface InspectionState {
  readonly kind: 'inspection';
  /** Null before anything has happened. */
  readonly status: 'open' | 'awaiting-provider' | 'awaiting-authority' | 'decided' | 'closed' | null;
  /** Letters to the provider that have no answer yet. */
  readonly unanswered: readonly string[];
  readonly because: readonly Because[];
}

/** Whose turn it is in an inspection. */
export function inspectionState(record: CaseRecord, matter: Matter): InspectionState {
  const facts = factsOf(record, matter.id).filter((fact) => fact.type !== 'note');
  const replies = followDemands(record, matter).filter(({ demand }) => demand.kind === 'reply');
  const asked = new Set(replies.map(({ demand }) => demand.fact));
  const answered = new Map(replies.map(({ demand, answer }) => [answer, demand.fact]));
  const open = new Set<Fact>();
  let status: InspectionState['status'] = facts.length === 0 ? null : 'open';
  let by: Fact | undefined = facts[0];
  for (const fact of facts) {
    if (asked.has(fact)) open.add(fact);
    const met = answered.get(fact);
    if (met !== undefined) open.delete(met);
    const next = after(fact, open.size > 0);
    if (status === 'closed' && fact.type !== 'inspection-closed') {
      record.findings.problem('event-after-end', matter.id, [fact.id]);
    } else if (next !== undefined) {
      status = next;
      by = fact;
    }
  }
  const because: Because[] =
    by && status !== null ? [{ code: `inspection-${status}`, event: by.id, cites: [], params: {} }] : [];
  const unanswered = status === 'closed' ? [] : [...open].map((fact) => fact.id);
  return { kind: 'inspection', status, unanswered, because };
}

/** What a fact makes of the status; undefined where it leaves it as it was. */
function after(fact: Fact, awaited: boolean): InspectionState['status'] | undefined {
  switch (fact.type) {
    case 'information-requested':
    case 'draft-communicated':
      return 'awaiting-provider';
    case 'minutes-received':
      return fact.replyBy === undefined ? undefined : 'awaiting-provider';
    case 'information-filed':
    case 'statement-filed':
      return awaited ? 'awaiting-provider' : 'awaiting-authority';
    case 'inspection-decided':
      return fact.outcome === 'closed' ? 'closed' : 'decided';
    case 'sanction-fee-decided':
      return 'decided';
    case 'inspection-closed':
      return 'closed';
    default:
      return undefined;
  }
}

/** The days set in an inspection's letters and in its decision. */
export function inspectionDeadlines(
  record: CaseRecord,
  courses: Courses,
  matter: Matter,
): readonly Deadline[] {
  return replyDeadlines(record, matter, (demand) => overtakenBy(record, courses, matter, demand));
}

/** A reply is overtaken by the decision, an order by a court that sets it aside or stays it; all by the matter's end. */
function overtakenBy(record: CaseRecord, courses: Courses, matter: Matter, demand: Demand): Fact | undefined {
  const later = factsOf(record, matter.id, 'inspection-decided', 'inspection-closed').filter((fact) =>
    record.isLater(fact, demand.fact),
  );
  if (demand.kind === 'reply') return later[0];
  const operation = operationOf(record, courses, demand.fact);
  const relief = operation.operates ? undefined : (operation.stay?.fact ?? operation.ruling ?? undefined);
  return relief ?? later.find((fact) => fact.type === 'inspection-closed');
}
