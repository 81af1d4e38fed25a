import { newId } from '@fristvakt/platform';
import type { PlainDate } from '@fristvakt/calendar';
import type { CaseFile, CaseState, Fact, FormatFault, Problem } from '@fristvakt/proceedings';
import { readRecord, withMore } from './record';
import type { KeptFact, Mapping, ProviderRecord } from './record';

/** A fact somebody has in mind: in which matter, and what happened in the words of the language of facts. */
export interface FactInMind {
  /** A guest's only matter. */
  readonly only: string | null;
  readonly matterId: string;
  readonly fact: Mapping;
  /** The id of the fact it corrects; what the correction does not say is taken over from it. */
  readonly correctsId?: string;
}

/** The record with the fact in it, read and checked as every record is. */
export interface FactInPlace {
  readonly record: ProviderRecord;
  readonly after: ProviderRecord;
  readonly kept: KeptFact;
  readonly fact: Fact;
  readonly caseFile: CaseFile;
}

/** Something by which a fact cannot be recorded, and the field of the fact it is about, as `served.on`. */
export type FactFault =
  | { readonly kind: 'format'; readonly property: readonly (string | number)[]; readonly fault: FormatFault }
  | { readonly kind: 'in-future'; readonly property: readonly string[]; readonly today: PlainDate }
  | { readonly kind: 'no-such-fact'; readonly property: readonly string[] };

export type Considered =
  | { readonly ok: true; readonly value: FactInPlace }
  | { readonly ok: false; readonly why: 'not-found' }
  | {
      readonly ok: false;
      readonly why: 'not-possible' | 'in-the-future';
      readonly faults: readonly FactFault[];
    };

/** Sets a fact into the record as it would stand there, or says why it cannot. Nothing is written. */
export function consider(record: ProviderRecord, asked: FactInMind, today: PlainDate): Considered {
  const kept = keptFact(record, asked);
  if (kept === undefined) return { ok: false, why: 'not-found' };
  if (refersBeyond(record, asked)) {
    return { ok: false, why: 'not-possible', faults: [{ kind: 'no-such-fact', property: ['of'] }] };
  }
  const after = withMore(record, { facts: [kept] });
  const read = readRecord(after);
  if (!read.ok) {
    const faults = read.faults.map((fault) => faultOf(fault, record.facts.length));
    return { ok: false, why: 'not-possible', faults };
  }
  const fact = read.caseFile.facts.at(-1);
  if (fact === undefined) throw new Error('a fact that was read is not there');
  const future = faultsOfFuture(fact, today);
  if (future.length > 0) return { ok: false, why: 'in-the-future', faults: future };
  return { ok: true, value: { record, after, kept, fact, caseFile: read.caseFile } };
}

/** The fact as it would stand in the record; undefined where the matter, or the fact it corrects, is not there. */
function keptFact(record: ProviderRecord, { matterId, fact, correctsId }: FactInMind): KeptFact | undefined {
  const matter = record.matters.find(({ id }) => id === matterId);
  if (matter === undefined) return undefined;
  const ref = nextRef('e', record.facts);
  const base = { id: newId(), ref, matterId };
  if (correctsId === undefined) return { ...base, body: { id: ref, matter: matter.ref, ...fact } };
  const corrected = record.facts.find(({ id }) => id === correctsId);
  if (corrected?.matterId !== matterId) return undefined;
  return { ...base, body: { id: ref, corrects: corrected.ref, ...fact } };
}

/** A guest refers to facts of the one matter; of others they do not even learn that they are there. */
function refersBeyond({ facts }: ProviderRecord, { only, fact }: FactInMind): boolean {
  const { of } = fact;
  if (only === null || of === undefined || of === null) return false;
  return !facts.some(({ ref, matterId }) => ref === of && matterId === only);
}

/** The first free id of its kind: `e12` after `e11`. */
export function nextRef(letter: string, taken: readonly { readonly ref: string }[]): string {
  const numbers = taken.map(({ ref }) => new RegExp(`^${letter}(\\d{1,6})$`).exec(ref)?.[1]).map(Number);
  return `${letter}${String(Math.max(0, ...numbers.filter((number) => !Number.isNaN(number))) + 1)}`;
}

/** A fault of the new fact by its own fields; a fault elsewhere in the record by its whole path. */
function faultOf(fault: FormatFault, position: number): FactFault {
  const own = fault.path[0] === 'events' && fault.path[1] === position;
  return { kind: 'format', property: own ? fault.path.slice(2) : fault.path, fault };
}

/** A fact has happened: a slip of the pen that puts it years ahead would silently count for nothing. */
function faultsOfFuture({ on, served }: Fact, today: PlainDate): readonly FactFault[] {
  const days = [
    { property: ['on'], day: on.first },
    { property: ['served', 'on'], day: served?.on?.first },
    { property: ['served', 'sentOn'], day: served?.sentOn },
  ];
  return days
    .filter(({ day }) => day !== undefined && day > today)
    .map(({ property }) => ({ kind: 'in-future', property, today }));
}

/** The contradictions that were not there before. */
export function newProblems(before: CaseState | null, after: CaseState): readonly Problem[] {
  const known = new Set(before?.problems.map((problem) => JSON.stringify(problem)));
  return after.problems.filter((problem) => !known.has(JSON.stringify(problem)));
}
