import { factsKnownOn } from '@fristvakt/proceedings';
import type { Fact, RemedyReason } from '@fristvakt/proceedings';
import type { StateOnDay } from '@fristvakt/providers';
import type { Catalogue } from '@fristvakt/terms';

/** Why a decision has no appeal at all, at whatever time. */
const NEVER: ReadonlySet<RemedyReason> = new Set<RemedyReason>([
  ...(['not-appealable', 'not-against-provider', 'reconsideration-first', 'last-instance'] as const),
]);

/**
 * The decisions of a record that a matter of appeal can be opened about: somebody can, or could, appeal them, and no matter
 * is about them yet. A judgment is appealed in the matter it was given in; a decision on a stay is a dispute of its own.
 */
export function appealableDecisions(day: StateOnDay, catalogue: Catalogue): readonly Fact[] {
  const { caseFile, state } = day;
  const taken = new Set(caseFile.matters.flatMap(({ against }) => against ?? []));
  const appealed = new Set([
    ...state.deadlines.filter(({ kind }) => kind === 'appeal').map(({ event }) => event),
    ...Object.values(state.matters)
      .flatMap(({ remedies }) => remedies)
      .filter(({ kind, reason }) => kind === 'appeal' && !NEVER.has(reason))
      .map(({ event }) => event),
  ]);
  return factsKnownOn(catalogue, caseFile, state.asOf).filter(
    (fact) => appealed.has(fact.id) && !isTaken(fact, taken, day) && !isAppealedWhereItIs(fact, day),
  );
}

/** A correction stands for the fact that a matter names. */
function isTaken({ id }: Fact, taken: ReadonlySet<string>, { caseFile }: StateOnDay): boolean {
  const corrected = new Map(caseFile.facts.map((fact) => [fact.id, fact.corrects]));
  for (let at: string | undefined = id; at !== undefined; at = corrected.get(at)) {
    if (taken.has(at)) return true;
  }
  return false;
}

const isAppealedWhereItIs = ({ matter, type }: Fact, { caseFile }: StateOnDay): boolean =>
  caseFile.matters.find(({ id }) => id === matter)?.kind === 'appeal' &&
  type !== 'stay-granted' &&
  type !== 'stay-refused';
