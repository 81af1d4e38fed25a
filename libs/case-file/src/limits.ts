import type { PlacedFault } from './placed';

/** The largest file that is read, in bytes. A program looks at the size before it reads. */
export const MAX_BYTES = 5 * 1024 * 1024;

/** So deep may lists and mappings be nested. */
export const MAX_DEPTH = 64;

/** So many faults of a text are collected: far more than are told, far fewer than a text of nothing else has. */
export const ENOUGH = 1000;

/** So many aliases may a file have, and so many values may they stand for in all. */
export const MAX_ALIASES = 100;
export const MAX_ALIASED_VALUES = 10_000;

/** What is said of a file of this many bytes, more than {@link MAX_BYTES}. */
export function tooLarge(bytes: number): PlacedFault {
  const megabytes = (bytes / 1024 / 1024).toFixed(1);
  const limit = String(MAX_BYTES / 1024 / 1024);
  return {
    line: 1,
    column: 1,
    path: [],
    message: `the file is ${megabytes} MB (${String(bytes)} bytes); a case file may have at most ${limit} MB (${String(MAX_BYTES)} bytes)`,
  };
}
