import { appealTime } from '../appeal/appeal-time';
import type { Fact, Matter } from '../case-file';
import { settle } from '../deadline';
import type { Deadline } from '../deadline';
import type { Because } from '../finding';
import { factsOf } from '../record';
import type { CaseRecord } from '../record';

export interface RepaymentState {
  readonly kind: 'repayment';
  /** Null before Försäkringskassan has decided. */
  readonly status: 'decided' | 'reconsideration-requested' | 'reconsidered' | null;
  /** Whole kronor, as the latest decision says; null where it does not. */
  readonly amount: number | null;
  readonly because: readonly Because[];
}

const STATUS = {
  'fk-decided': 'decided',
  'reconsideration-requested': 'reconsideration-requested',
  'reconsideration-decided': 'reconsidered',
} as const;

export function repaymentState(record: CaseRecord, matter: Matter): RepaymentState {
  const facts = factsOf(
    record,
    matter.id,
    'fk-decided',
    'reconsideration-requested',
    'reconsideration-decided',
  );
  const last = facts.at(-1);
  const status = last === undefined ? null : STATUS[last.type as keyof typeof STATUS];
  const amount = facts.findLast((fact) => fact.amount !== undefined)?.amount ?? null;
  const because: Because[] =
    last && status !== null
      ? [{ code: `repayment-${status}`, event: last.id, cites: ['113 kap. 7 § SFB'], params: {} }]
      : [];
  return { kind: 'repayment', status, amount, because };
}

/** Two months to ask for reconsideration, which must come before any appeal (113 kap. 10 och 19 §§ SFB). */
export function repaymentDeadlines(record: CaseRecord, matter: Matter): readonly Deadline[] {
  const requests = factsOf(record, matter.id, 'reconsideration-requested');
  return factsOf(record, matter.id, 'fk-decided').flatMap((decision) => {
    const part = appealTime(record, decision, 'provider');
    if (part === undefined) return [];
    const deadline = settle(record, decision, part, closing(record, decision, requests));
    if (deadline.certainty === 'assumed' && (deadline.status === 'open' || deadline.status === 'missed')) {
      record.findings.missing({
        matter: matter.id,
        event: decision.id,
        field: 'served',
        reason: 'service-unproved',
      });
    }
    return [deadline];
  });
}

function closing(
  record: CaseRecord,
  decision: Fact,
  requests: readonly Fact[],
): { status: 'met'; by: Fact } | undefined {
  const by =
    requests.find((one) => one.of !== undefined && record.factById(one.of) === decision) ??
    requests.find((one) => one.of === undefined && record.isLater(one, decision));
  return by && { status: 'met', by };
}
