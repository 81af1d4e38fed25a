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
  const unanswered = followDemands(record, matter)
    .filter(({ demand, answer }) => demand.kind === 'reply' && answer === undefined)
    .map(({ demand }) => demand.fact.id);
  let status: InspectionState['status'] = facts.length === 0 ? null : 'open';
  let by: Fact | undefined = facts[0];
  for (const [index, fact] of facts.entries()) {
    const next = after(record, matter, facts.slice(0, index + 1), fact);
    if (status === 'closed' && fact.type !== 'inspection-closed') {
      record.findings.problem('event-after-end', matter.id, [fact.id]);
    } else if (next !== undefined) {
      status = next;
      by = fact;
    }
  }
  const because =
    by && status !== null
      ? [{ code: `inspection-${status}` as const, event: by.id, cites: [], params: {} }]
      : [];
  return { kind: 'inspection', status, unanswered: status === 'closed' ? [] : unanswered, because };
}

function after(
  record: CaseRecord,
  matter: Matter,
  past: readonly Fact[],
  fact: Fact,
): InspectionState['status'] | undefined {
  switch (fact.type) {
    case 'information-requested':
    case 'draft-communicated':
      return 'awaiting-provider';
    case 'minutes-received':
      return fact.replyBy === undefined ? undefined : 'awaiting-provider';
    case 'information-filed':
    case 'statement-filed': {
      const then = { ...record, facts: past };
      const left = followDemands(then, matter).some(
        ({ demand, answer }) => demand.kind === 'reply' && answer === undefined,
      );
      return left ? 'awaiting-provider' : 'awaiting-authority';
    }
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
  const from = record.facts.indexOf(demand.fact);
  const later = factsOf(record, matter.id, 'inspection-decided', 'inspection-closed').filter(
    (fact) => record.facts.indexOf(fact) > from,
  );
  if (demand.kind === 'reply') return later[0];
  const operation = operationOf(record, courses, demand.fact);
  const relief = operation.operates ? undefined : (operation.stay?.fact ?? operation.ruling ?? undefined);
  return relief ?? later.find((fact) => fact.type === 'inspection-closed');
}
