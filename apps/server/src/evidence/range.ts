/** The first and the last byte that are asked for, both counted from 0. */
export interface AskedRange {
  readonly first: number;
  readonly last: number;
}

/** Nothing of what is asked for is there. */
export const UNSATISFIABLE = 'unsatisfiable';

/**
 * The part that a header Range asks for. Undefined, and so all of it, where there is no such header, where it asks for several
 * parts, or where it is none that is known (RFC 9110 14.2).
 */
export function rangeOf(
  header: string | undefined,
  size: number,
): AskedRange | typeof UNSATISFIABLE | undefined {
  const [, from, to] = /^bytes=(?=.*\d)(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (from === undefined || to === undefined) return undefined;
  if (from === '') return lastOf(Number(to), size);
  const [first, last] = [Number(from), to === '' ? size - 1 : Number(to)];
  if (first >= size) return UNSATISFIABLE;
  return last < first ? undefined : { first, last: Math.min(last, size - 1) };
}

const lastOf = (length: number, size: number): AskedRange | typeof UNSATISFIABLE =>
  length === 0 ? UNSATISFIABLE : { first: Math.max(0, size - length), last: size - 1 };
