import type { LetterDocument } from '@fristvakt/letters';
import { columnsOf } from '../columns';
import { printable } from '../printable';

/** What the press is handed, as JSON: letters that are set into one file, one after the other. */
export interface Book {
  readonly title: string;
  readonly author: string | null;
  /** Whether a page with the titles and their pages comes first. */
  readonly index: boolean;
  /** What stands before that page. */
  readonly cover: object | null;
  readonly letters: readonly object[];
}

/** One letter, with the title of the file. */
export function bookOf(document: LetterDocument): Book {
  const letter = printable(document);
  return {
    ...{ title: letter.title, author: letter.sender[0] ?? null },
    ...{ index: false, cover: null, letters: [settable(letter)] },
  };
}

/** Several letters with a list of them before, and a cover before that. */
export function bookOfSeveral(
  documents: readonly LetterDocument[],
  title: string,
  cover: LetterDocument | null,
): Book {
  const letters = documents.map(printable);
  return {
    ...{ title, author: letters[0]?.sender[0] ?? null, index: true },
    cover: cover === null ? null : settable(printable(cover)),
    letters: letters.map(settable),
  };
}

/** The letter with what the template cannot reckon: how wide columns are. */
const settable = (letter: LetterDocument): object => ({
  ...letter,
  blocks: letter.blocks.map((block) =>
    block.kind === 'table' ? { ...block, columns: columnsOf(block.head, block.rows) } : block,
  ),
});
