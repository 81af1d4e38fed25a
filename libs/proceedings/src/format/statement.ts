import type { TakenOver } from './fault-log';
import type { Mapping } from './plain';
import { isMapping } from './plain';

/** A value a field holds, and where it comes from if it was not written here. */
export interface Stated {
  readonly value: unknown;
  readonly from?: TakenOver;
  /** The fields of a mapping that is put together from several places. */
  readonly parts?: Statement;
}

/** The fields of a mapping by name. What is `null` in the file is not in it. */
export type Statement = ReadonlyMap<string, Stated>;

/** What a mapping says itself. `null` counts as absent. */
export function statementOf(mapping: Mapping): Statement {
  return new Map(
    Object.entries(mapping)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => [name, { value }]),
  );
}

/**
 * What a mapping says, and for the rest what it takes over from another. `null` written out takes a field away. A
 * mapping in a field is taken over field by field: a corrected day of service leaves the mode of service as it was.
 */
export function takeOver(own: Mapping, other: Statement, source: TakenOver): Statement {
  const merged = new Map<string, Stated>();
  for (const [name, stated] of other) {
    if (!Object.hasOwn(own, name)) merged.set(name, takenFrom(stated, name, source));
  }
  for (const [name, value] of Object.entries(own)) {
    if (value === null || value === undefined) continue;
    merged.set(name, mergeField(name, value, other.get(name), source));
  }
  return merged;
}

/** The fields of a mapping that a field holds, each with the place it comes from. */
export function partsOf(stated: Stated): Statement {
  if (stated.parts !== undefined) return stated.parts;
  const parts = isMapping(stated.value) ? statementOf(stated.value) : new Map<string, Stated>();
  const { from } = stated;
  return from === undefined ? parts : allFrom(parts, from);
}

function mergeField(name: string, value: unknown, other: Stated | undefined, source: TakenOver): Stated {
  if (name !== 'served' || !isMapping(value) || other === undefined || !isMapping(other.value))
    return { value };
  const parts = takeOver(value, partsOf(other), { id: source.id, path: [...source.path, name] });
  return { value: Object.fromEntries([...parts].map(([field, part]) => [field, part.value])), parts };
}

/** A value that was itself taken over keeps the place where it was written. */
function takenFrom(stated: Stated, name: string, source: TakenOver): Stated {
  const from = stated.from ?? { id: source.id, path: [...source.path, name] };
  const { value, parts } = stated;
  return parts === undefined ? { value, from } : { value, from, parts: allFrom(parts, from) };
}

const allFrom = (parts: Statement, source: TakenOver): Statement =>
  new Map([...parts].map(([name, part]) => [name, takenFrom(part, name, source)]));
