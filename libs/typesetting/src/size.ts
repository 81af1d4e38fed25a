import type { LetterDocument } from '@fristvakt/letters';
import { TypesettingError } from './typesetting-error';

/** Some 500 pages. As JSON, in characters. */
const MOST_TEXT = 1_000_000;
/** Blocks, rows, cells, runs: a table of 5 000 rows. A press takes some three seconds and 330 MB for as many. */
const MOST_PIECES = 40_000;

/** Throws a {@link TypesettingError} when one file would hold more than anybody hands in. */
export function refuseTooLarge(letters: readonly LetterDocument[]): void {
  const text = JSON.stringify(letters).length;
  if (text > MOST_TEXT) throw tooLarge(text, MOST_TEXT, 'characters');
  const pieces = piecesIn(letters);
  if (pieces > MOST_PIECES) throw tooLarge(pieces, MOST_PIECES, 'pieces');
}

const tooLarge = (is: number, most: number, of: string): TypesettingError =>
  new TypesettingError('too-large', `A file may hold ${String(most)} ${of}, not ${String(is)}.`);

function piecesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((pieces: number, inner) => pieces + piecesIn(inner), 1);
}
