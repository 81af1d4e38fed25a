import type { Run, TableRow } from '@fristvakt/letters';

/** How wide a column is, as a share of the line, and on which side its text begins. */
export interface Column {
  readonly share: number;
  readonly side: 'left' | 'right';
  /** A word of so many characters might not fit. */
  readonly longest: number;
}

/** So many characters of the size of tables stand on a line, with nothing between columns. */
const LINE = 98;
/** What stands between the texts of two columns, in characters. */
const GAP = 3;
/** A longer word is broken rather than given room. */
const LONGEST_WORD = 24;
/** A text up to this length stays on one line. */
const SHORT_TEXT = 22;
/** A longer text is set on several lines. */
const LONGEST_TEXT = 60;

/** Capitals are wider than the common letter. */
const NARROW = 0.9;

/** A number with or without decimals, and perhaps its unit: such a column is read from the right. */
const AMOUNT = /^[-–−]?\d[\d\s]*(,\d+)?\s?(%|kr|tkr|mnkr)?$/u;

/** The columns of a table: each has room for its words before the rest is shared by how much the cells say. */
export function columnsOf(head: readonly string[], rows: readonly TableRow[]): readonly Column[] {
  const texts = head.map((title, at) => [title, ...rows.map((row) => textOf(row[at] ?? []))]);
  const natural = texts.map((cells) => wide(longest(cells, LONGEST_TEXT)) + GAP);
  const least = texts.map((cells, at) =>
    Math.min(
      Math.max(wide(longest(cells.flatMap(wordsOf), LONGEST_WORD)), SHORT_TEXT) + GAP,
      natural[at] ?? 0,
    ),
  );
  const left = Math.max(0, LINE - sum(least));
  const wishes = natural.map((wish, at) => Math.max(0, wish - (least[at] ?? 0)));
  const fill = Math.min(1, left / Math.max(1, sum(wishes)));
  const shares = least.map((width, at) => Math.round(width + fill * (wishes[at] ?? 0)));
  const all = sum(shares);
  return shares.map((share, at) => ({
    share,
    side: (texts[at] ?? []).slice(1).every(isAmount) && rows.length > 0 ? 'right' : 'left',
    longest: Math.max(1, Math.floor(((share / all) * LINE - GAP) * NARROW)),
  }));
}

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
/** A no-break space holds a word together. */
const wordsOf = (text: string): readonly string[] => text.split(/[ \n]+/);
/** The room that a word of so many characters needs, whichever they are. */
const wide = (length: number): number => Math.ceil(length / NARROW);
const isAmount = (text: string): boolean => AMOUNT.test(text);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const longest = (texts: readonly string[], most: number): number =>
  texts.reduce((length, text) => Math.max(length, Math.min(most, text.length)), 1);
