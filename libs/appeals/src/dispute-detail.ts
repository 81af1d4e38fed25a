import { factsKnownOn } from '@fristvakt/proceedings';
import type { Fact, Remedy } from '@fristvakt/proceedings';
import type { StateOnDay } from '@fristvakt/providers';
import type { Catalogue } from '@fristvakt/terms';
import { courseOf } from './course-of';
import type { Against, DisputeDetail, SideDispute } from './dispute';

/** A dispute but for the last days, which are kept as deadlines. `decision`: the fact in dispute, as it counts today. */
export interface DisputeTold {
  readonly told: Omit<DisputeDetail, 'lastDays'>;
  readonly decisionId: string | null;
}

/** What is told of a dispute from the record. A guest, who sees this matter alone, is told nothing of any other. */
export function disputeOf(
  { record, caseFile, state }: StateOnDay,
  catalogue: Catalogue,
  { id, title }: { readonly id: string; readonly title: string },
  alone: boolean,
): DisputeTold | undefined {
  const matter = record.matters.find((one) => one.id === id);
  const stands = matter && state.matters[matter.ref];
  if (matter === undefined || stands?.kind !== 'appeal') return undefined;
  const { ref } = matter;
  const idOf = idsOf(record.facts);
  const standing = standingFacts(caseFile.facts, factsKnownOn(catalogue, caseFile, state.asOf));
  const facts = standing.known.filter((fact) => fact.matter === ref);
  const against = standing.of(caseFile.matters.find((one) => one.id === ref)?.against);
  const own = remediesIn(state, ref, alone ? undefined : against?.id);
  const { status, instance, appellant, stay, leave, result, finalOn, because } = stands;
  const told = {
    ...{ id, ref, title, providerId: record.id, provider: record.name },
    ...{ status, instance, appellant, stay, leave, result, finalOn, why: because },
    against: against === undefined || alone ? null : againstOf(against, idOf, idsOf(record.matters)),
    course: courseOf(facts, idOf),
    remedies: { open: own.filter(({ open }) => open), closed: own.filter(({ open }) => !open) },
    sideDisputes: alone ? [] : sideDisputesOf({ record, caseFile, state }, ref, standing),
  };
  return { told, decisionId: against === undefined ? null : idOf(against.id) };
}

interface Standing {
  readonly known: readonly Fact[];
  /** The fact that now stands for this one: itself, or the last that corrects it. */
  of(ref: string | undefined): Fact | undefined;
}

function standingFacts(all: readonly Fact[], known: readonly Fact[]): Standing {
  const byRef = new Map(known.map((fact) => [fact.id, fact]));
  const corrections = new Map<string, string>();
  for (const { id, corrects } of all) if (corrects !== undefined) corrections.set(corrects, id);
  return {
    known,
    of: (ref) => {
      let at = ref;
      // Nobody can record corrections in a circle: the record would not be one.
      while (at !== undefined && corrections.has(at)) at = corrections.get(at);
      return at === undefined ? undefined : byRef.get(at);
    },
  };
}

const remediesIn = (
  { matters }: StateOnDay['state'],
  ref: string,
  decision: string | undefined,
): readonly Remedy[] =>
  Object.entries(matters).flatMap(([name, { remedies }]) =>
    name === ref ? remedies : remedies.filter(({ event }) => event === decision),
  );

const againstOf = (
  { id, matter, type, on, by }: Fact,
  factId: (ref: string) => string,
  matterId: (ref: string) => string,
): Against => ({ factId: factId(id), matterId: matterId(matter), type, on: on.text, by });

/** From the id in the record to the id here. */
function idsOf(kept: readonly { readonly ref: string; readonly id: string }[]): (ref: string) => string {
  const ids = new Map(kept.map(({ ref, id }) => [ref, id]));
  return (ref) => {
    const id = ids.get(ref);
    if (id === undefined) throw new Error(`${ref} counts and is not in the record`);
    return id;
  };
}

function sideDisputesOf(
  { record, caseFile, state }: StateOnDay,
  own: string,
  standing: Standing,
): readonly SideDispute[] {
  const [factId, matterId] = [idsOf(record.facts), idsOf(record.matters)];
  return caseFile.matters.flatMap(({ id: ref, kind, against }) => {
    const about = standing.of(against);
    const stands = state.matters[ref];
    if (kind !== 'appeal' || about?.matter !== own || stands?.kind !== 'appeal') return [];
    const { status, instance, result } = stands;
    return [{ id: matterId(ref), ref, againstId: factId(about.id), status, instance, result }];
  });
}
