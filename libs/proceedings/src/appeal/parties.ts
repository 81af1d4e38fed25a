import type { Fact } from '../case-file';
import type { CaseRecord } from '../record';
import { COURTS } from '../vocabulary';
import type { Actor, Court } from '../vocabulary';

export const isCourt = (actor: Actor): actor is Court => (COURTS as readonly Actor[]).includes(actor);

/** The court that tries an appeal of what this body decided; undefined above Högsta förvaltningsdomstolen. */
export function courtAbove(decider: Actor): Court | undefined {
  return isCourt(decider) ? COURTS[COURTS.indexOf(decider) + 1] : COURTS[0];
}

/** Decisions of an authority that go against the provider and can be appealed (27 § LSS, 35 kap. 2 § SoL, 12 och 41 §§ FL). */
const AGAINST_PROVIDER: ReadonlySet<string> = new Set([
  'application-refused',
  'application-dismissed',
  'licence-revoked',
  'interim-ban',
  'interim-ban-extended',
  'demand-refused',
  'sanction-fee-decided',
  'reconsideration-decided',
]);

/**
 * Whom a decision of an authority went against, so that he may appeal it to a court. Criticism is no such decision (27 §
 * LSS does not name it), nor is a decision of Försäkringskassan that has not been reconsidered (113 kap. 10 § SFB).
 */
export function lostByAuthorityDecision(decision: Fact): readonly Actor[] {
  const injunction = decision.outcome === 'injunction' || decision.outcome === 'information-injunction';
  const against =
    AGAINST_PROVIDER.has(decision.type) || (decision.type === 'inspection-decided' && injunction);
  return against ? ['provider'] : [];
}

/** The authority on the other side of a dispute with the provider. */
export const authorityIn = (record: CaseRecord, decision: Fact | undefined): Actor =>
  decision !== undefined && rootKind(record, decision) === 'repayment' ? 'forsakringskassan' : 'ivo';

/** The kind of matter a dispute stems from, through however many disputes about side decisions. */
export function rootKind(record: CaseRecord, decision: Fact): string | undefined {
  const seen = new Set<string>();
  let at: Fact | undefined = decision;
  while (at !== undefined && !seen.has(at.id)) {
    seen.add(at.id);
    const matter = record.matterById(at.matter);
    if (matter?.against === undefined) return matter?.kind;
    at = record.factById(matter.against);
  }
  return undefined;
}
