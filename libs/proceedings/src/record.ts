import type { PlainDate } from '@fristvakt/calendar';
import type { Catalogue } from '@fristvakt/terms';
import type { CaseFile, Fact, Matter, Provider, Service, When } from './case-file';
import { Findings } from './finding';
import { grouped } from './grouped';
import { eventKind } from './vocabulary';
import type { EventType } from './vocabulary';

/** Everything a derivation reads: the facts that count on the day, in the order they happened, and the law. */
export interface CaseRecord {
  readonly catalogue: Catalogue;
  readonly asOf: PlainDate;
  readonly provider: Provider;
  readonly matters: readonly Matter[];
  readonly facts: readonly Fact[];
  readonly findings: Findings;
  /** The fact that now stands for this id: itself, or what corrects it. Undefined where it does not count yet. */
  factById(id: string): Fact | undefined;
  /** The matter with this id. */
  matterById(id: string): Matter | undefined;
  /** The facts of one matter, in the order they happened. */
  factsIn(matter: string): readonly Fact[];
  /** Whether a fact comes later than another: by day, and within a day as they stand in the file. */
  isLater(fact: Fact, than: Fact): boolean;
}

export const isExact = (when: When): boolean => when.first === when.last;

/** The facts of one matter, of these types (all, if none are named), in order. */
export function factsOf(record: CaseRecord, matter: string, ...types: readonly EventType[]): readonly Fact[] {
  const facts = record.factsIn(matter);
  return types.length === 0 ? facts : facts.filter((fact) => types.includes(fact.type));
}

/**
 * The facts that count as of a day: happened up to and including it (an imprecise one from the last day it may have
 * happened), not corrected by another, with service left out where it lies after the day.
 */
export function recordAsOf(catalogue: Catalogue, caseFile: CaseFile, asOf: PlainDate): CaseRecord {
  const findings = new Findings();
  const standing = standIns(caseFile, findings);
  const corrected = new Set(
    caseFile.facts.filter((fact) => standing.get(fact.id) !== fact.id).map((fact) => fact.id),
  );
  const places = new Map(caseFile.facts.map((fact) => [fact.id, fact]));
  const counting = caseFile.facts.filter((fact) => !corrected.has(fact.id) && fact.on.last <= asOf);
  const facts = inOrder(counting.map((fact) => asKnown(inItsPlace(fact, places), asOf)));
  const counted = new Map(facts.map((fact) => [fact.id, fact]));
  const positions = new Map(facts.map((fact, position) => [fact, position]));
  const positionOf = (fact: Fact): number => positions.get(fact) ?? -1;
  const byMatter = grouped(facts, (fact) => fact.matter);
  const matters = new Map(caseFile.matters.map((matter) => [matter.id, matter]));
  const record: CaseRecord = {
    catalogue,
    asOf,
    provider: caseFile.provider,
    matters: caseFile.matters,
    facts,
    findings,
    factById: (id) => counted.get(standing.get(id) ?? id),
    matterById: (id) => matters.get(id),
    factsIn: (matter) => byMatter.get(matter) ?? [],
    isLater: (fact, than) => positionOf(fact) > positionOf(than),
  };
  for (const fact of facts) noteForm(record, fact);
  return record;
}

/** The facts as they are known on a day: those that count, without a service that lies after it. */
export const factsKnownOn = (catalogue: Catalogue, caseFile: CaseFile, asOf: PlainDate): readonly Fact[] =>
  recordAsOf(catalogue, caseFile, asOf).facts;

/** For each fact the one that stands in its place: the last of the corrections that lead from it. */
function standIns(caseFile: CaseFile, findings: Findings): ReadonlyMap<string, string> {
  const correctedBy = new Map<string, string>();
  for (const fact of caseFile.facts) {
    if (fact.corrects === undefined) continue;
    const earlier = correctedBy.get(fact.corrects);
    if (earlier !== undefined) {
      findings.problem('corrected-twice', fact.matter, [fact.corrects, earlier, fact.id]);
      // The later correction corrects the earlier one as well: one fact must stand.
      correctedBy.set(lastOf(earlier, correctedBy), fact.id);
    } else {
      correctedBy.set(fact.corrects, fact.id);
    }
  }
  return new Map(caseFile.facts.map((fact) => [fact.id, lastOf(fact.id, correctedBy)]));
}

function lastOf(id: string, correctedBy: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let last = id;
  for (let next = correctedBy.get(id); next !== undefined && !seen.has(next); next = correctedBy.get(next)) {
    seen.add(next);
    last = next;
  }
  return last;
}

/** A correction keeps the place among the facts of its day that the fact it corrects had. */
function inItsPlace(fact: Fact, facts: ReadonlyMap<string, Fact>): Fact {
  const seen = new Set<string>();
  let first = fact;
  while (first.corrects !== undefined && !seen.has(first.id)) {
    seen.add(first.id);
    const earlier = facts.get(first.corrects);
    if (earlier === undefined) break;
    first = earlier;
  }
  return first === fact ? fact : { ...fact, order: first.order };
}

/**
 * By day, and within a day as they stand in the file. An imprecise fact is placed by its last possible day, but not
 * after an exact fact that follows it in the file and could have happened later.
 */
function inOrder(facts: readonly Fact[]): readonly Fact[] {
  const keys = new Map(facts.map((fact) => [fact, placeOf(fact, facts)]));
  const keyOf = (fact: Fact): PlainDate => keys.get(fact) ?? fact.on.last;
  return [...facts].sort((one, other) =>
    keyOf(one) === keyOf(other) ? one.order - other.order : keyOf(one) < keyOf(other) ? -1 : 1,
  );
}

function placeOf(fact: Fact, facts: readonly Fact[]): PlainDate {
  if (isExact(fact.on)) return fact.on.last;
  return facts
    .filter((other) => other.type !== 'note' && isExact(other.on) && other.order > fact.order)
    .map((other) => other.on.first)
    .filter((day) => day >= fact.on.first)
    .reduce((least, day) => (day < least ? day : least), fact.on.last);
}

function asKnown(fact: Fact, asOf: PlainDate): Fact {
  const { served, ...rest } = fact;
  if (served === undefined) return fact;
  const on = served.on !== undefined && served.on.last <= asOf ? served.on : undefined;
  const sentOn = served.sentOn !== undefined && served.sentOn <= asOf ? served.sentOn : undefined;
  if (on === undefined && sentOn === undefined) return rest;
  const known: Service = {
    how: served.how,
    ...(on === undefined ? {} : { on }),
    ...(sentOn === undefined ? {} : { sentOn }),
  };
  return { ...rest, served: known };
}

function noteForm(record: CaseRecord, fact: Fact): void {
  const { findings } = record;
  if (!isExact(fact.on)) {
    findings.missing({ matter: fact.matter, event: fact.id, field: 'on', reason: 'day-imprecise' });
  }
  const matter = record.matterById(fact.matter);
  const kind = matter && eventKind(matter.kind, fact.type);
  if (kind && !kind.by.includes(fact.by)) {
    findings.problem('unexpected-actor', fact.matter, [fact.id], { by: fact.by });
  }
}
