import { factsKnownOn } from '@fristvakt/proceedings';
import type { CaseFile, Fact, MatterState } from '@fristvakt/proceedings';
import type { StateOnDay } from '@fristvakt/providers';
import type { Catalogue } from '@fristvakt/terms';
import { decisionOf } from './inspection';
import type { DemandItem, EarlierInspection, InspectionDetail, KeptDemand, Visit } from './inspection';

/** What is told of an inspection: its facts that count, and the days set in it as they are kept. */
export function detailOf(
  { record, caseFile, state }: StateOnDay,
  catalogue: Catalogue,
  { id, title }: { readonly id: string; readonly title: string },
  demands: readonly KeptDemand[],
  alone: boolean,
): InspectionDetail | undefined {
  const matter = record.matters.find((one) => one.id === id);
  const stands = matter && state.matters[matter.ref];
  if (matter === undefined || stands?.kind !== 'inspection') return undefined;
  const idOf = idsOf(record);
  const known = factsKnownOn(catalogue, caseFile, state.asOf);
  const facts = known.filter((fact) => fact.matter === matter.ref);
  const opening = openingIn(facts);
  return {
    ...{ id, ref: matter.ref, title, providerId: record.id, provider: record.name },
    licenceId: alone ? null : licenceOf(caseFile, matter.ref, record),
    ...{ status: stands.status, why: stands.because, unanswered: stands.unanswered.map(idOf) },
    ...openingTold(opening),
    demands: demands.map((demand) => demandOf(demand, facts, idOf)),
    extensionsAsked: facts
      .filter(({ type }) => type === 'extension-requested' || type === 'extension-refused')
      .map((fact) => ({
        ...{ factId: idOf(fact.id), type: fact.type, on: fact.on.text, until: fact.until ?? null },
      })),
    visits: facts.flatMap((fact) => visitOf(fact, idOf)),
    decisions: facts.filter(isDecision).map((fact) => decisionOf(fact, idOf)),
    repeat: alone ? [] : earlierThan(opening, { known, matters: state.matters, own: matter.ref, record }),
  };
}

/** From the id of a fact in the record to its id here. */
function idsOf({ facts }: StateOnDay['record']): (ref: string) => string {
  const ids = new Map(facts.map(({ ref, id }) => [ref, id]));
  return (ref) => {
    const id = ids.get(ref);
    if (id === undefined) throw new Error(`fact ${ref} counts and is not in the record`);
    return id;
  };
}

const licenceOf = ({ matters }: CaseFile, own: string, record: StateOnDay['record']): string | null => {
  const licence = matters.find(({ id }) => id === own)?.licence;
  return record.matters.find(({ ref }) => ref === licence)?.id ?? null;
};

const openingTold = (
  opening: Fact | undefined,
): Pick<InspectionDetail, 'openedOn' | 'openedBy' | 'trigger'> => ({
  openedOn: opening?.on.text ?? null,
  openedBy: opening?.by ?? null,
  trigger: opening?.trigger ?? null,
});

const openingIn = (facts: readonly Fact[]): Fact | undefined =>
  facts.find(({ type }) => type === 'inspection-opened') ?? facts.find(({ type }) => type !== 'note');

const isDecision = ({ type }: Fact): boolean =>
  type === 'inspection-decided' || type === 'sanction-fee-decided';

function demandOf(
  { id, factId, kind, due, status, certainty, ownerId, derived, version }: KeptDemand,
  facts: readonly Fact[],
  idOf: (ref: string) => string,
): DemandItem {
  return {
    ...{ id, kind, factId, due, status, certainty, ownerId, version },
    letter: facts.find((fact) => fact.id === derived.event)?.type ?? null,
    extensions: derived.history.map((one) => ({ was: one.due, movedById: idOf(one.movedBy) })),
    closedById: derived.closedBy === null ? null : idOf(derived.closedBy),
    closedOn: derived.closedOn,
  };
}

function visitOf(fact: Fact, idOf: (ref: string) => string): readonly Visit[] {
  const base = { factId: idOf(fact.id), on: fact.on.text, visitOn: fact.visitOn ?? null };
  if (fact.type === 'visit-announced') return [{ ...base, what: 'announced' }];
  return fact.type === 'visit-held' ? [{ ...base, what: 'held' }] : [];
}

interface Others {
  readonly known: readonly Fact[];
  readonly matters: Readonly<Record<string, MatterState>>;
  readonly own: string;
  readonly record: StateOnDay['record'];
}

/** Inspections of the provider opened before this one, latest last. One whose opening is not known is none of them. */
function earlierThan(
  opening: Fact | undefined,
  { known, matters, own, record }: Others,
): readonly EarlierInspection[] {
  const idOf = idsOf(record);
  const place = opening === undefined ? known.length : known.indexOf(opening);
  return record.matters
    .filter(({ kind, ref }) => kind === 'inspection' && ref !== own)
    .map(({ id, ref }) => ({ id, ref, facts: known.filter((fact) => fact.matter === ref) }))
    .map((one) => ({ ...one, opened: openingIn(one.facts) }))
    .flatMap(({ id, ref, facts, opened }) => {
      const at = opened === undefined ? -1 : known.indexOf(opened);
      if (at === -1 || at >= place) return [];
      const decisions = facts.filter(isDecision).map((fact) => decisionOf(fact, idOf));
      const earlier = { id, ref, status: statusOf(matters[ref]), openedOn: opened?.on.text ?? null };
      return [{ at, earlier: { ...earlier, decisions } }];
    })
    .sort((one, other) => one.at - other.at)
    .map(({ earlier }) => earlier);
}

const statusOf = (state: MatterState | undefined): string | null => state?.status ?? null;
