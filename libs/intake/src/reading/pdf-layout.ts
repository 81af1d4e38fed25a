/** A piece of text of a page, in points from the lower left corner. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** It stands askew: a stamp, or a word across the page. */
  readonly turned: boolean;
}

/** Text without a greater gap in it, and where it begins. */
interface Run {
  readonly text: string;
  readonly x: number;
}

/** Gaps, as parts of the height of the letters: of a space, and of what stands apart. */
const SPACE = 0.14;
const APART = 1.3;
/** How far from the line a piece may stand and still be in it: a raised number, a larger letter. */
const SAME_LINE = 0.45;

/** A column farther right than any paper is wide, in characters; what a file puts beyond it stands in it. */
const LAST_COLUMN = 400;
/** Characters of a page with the spaces of its columns; no page has as many. */
const LONGEST_PAGE = 400_000;

/**
 * The text of a page as it stands on it: line by line from the top, what stands apart in a line divided by spaces, and what
 * stands in a column below each other. What stands askew comes first, on lines of its own; what stands nowhere is left out.
 * Undefined where it is more than any page holds: where its pieces stand is whatever the sender wrote.
 */
export function laidOut(pieces: readonly Piece[]): string | undefined {
  const placed = pieces.filter(({ x, y, width, height }) => [x, y, width, height].every(Number.isFinite));
  const turned = placed.filter((piece) => piece.turned).map(({ text }) => text.trim());
  const level = placed.filter((piece) => !piece.turned);
  const wide = middleOf(level.filter(({ width }) => width > 0).map(({ width, text }) => width / text.length));
  // One by one: a page may have more pieces than a call takes arguments.
  const left = level.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const lines: string[] = [];
  let above: number | undefined;
  let size = 0;
  for (const line of linesOf(level)) {
    const [first] = line;
    if (first === undefined) continue;
    if (above !== undefined && above - first.y > first.height * 1.9) lines.push('');
    above = first.y;
    const text = columns(runsOf(line), { left, wide });
    size += text.length;
    if (size > LONGEST_PAGE) return undefined;
    lines.push(text);
  }
  return [...turned, ...lines].join('\n').normalize('NFC');
}

function linesOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [];
  for (const piece of pieces.toSorted((one, other) => other.y - one.y)) {
    const last = lines.at(-1);
    const [head] = last ?? [];
    const isSame = head !== undefined && head.y - piece.y < Math.max(head.height, piece.height) * SAME_LINE;
    if (isSame && last !== undefined) last.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => line.toSorted((one, other) => one.x - other.x));
}

function runsOf(line: readonly Piece[]): readonly Run[] {
  const runs: { text: string; readonly x: number; end: number; spaced: boolean }[] = [];
  for (const { text, x, width, height } of line) {
    const last = runs.at(-1);
    const gap = last === undefined ? Number.POSITIVE_INFINITY : x - last.end;
    if (last === undefined || gap > height * APART) {
      runs.push({ text: text.trim(), x, end: x + width, spaced: /\s$/.test(text) });
      continue;
    }
    const isApart = last.spaced || gap > height * SPACE || /^\s/.test(text);
    last.text += `${isApart ? ' ' : ''}${text.trim()}`;
    last.end = Math.max(last.end, x + width);
    last.spaced = /\s$/.test(text);
  }
  return runs.map(({ text, x }) => ({ text: text.trim().replace(/\s+/g, ' '), x }));
}

function columns(
  runs: readonly Run[],
  { left, wide }: { readonly left: number; readonly wide: number },
): string {
  let line = '';
  for (const { text, x } of runs) {
    const column = Math.min(LAST_COLUMN, Math.round((x - left) / wide));
    line =
      line === ''
        ? ' '.repeat(Math.max(0, column)) + text
        : `${line.padEnd(Math.max(line.length + 2, column))}${text}`;
  }
  return line;
}

/** Of a letter, in points, where none has a width of its own. */
const USUAL_WIDTH = 5;

const middleOf = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? USUAL_WIDTH;
