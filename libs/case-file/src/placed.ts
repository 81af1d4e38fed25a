import type { FormatPath } from '@fristvakt/proceedings';

/** A place in a text: lines and columns are counted from 1, columns in characters. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Something wrong with a file, where it stands, and what was expected. */
export interface PlacedFault extends Place {
  /** The names and numbers that lead there; empty where the file could not be read as far as that. */
  readonly path: FormatPath;
  readonly message: string;
}

/** Something its author should know of a file that is in order. */
export type PlacedNotice = PlacedFault;
