import { placeIn } from './page-text';
import type { Cell, Line } from './page-text';
import type { Place } from './letter';

/** What stands at a label: the text after it in its own cell, in the next one, or below it. */
export interface AtLabel {
  readonly line: Line;
  readonly text: string;
  readonly place: (from: number, to: number) => Place;
}

/** How many lines below a label its value may stand. */
const BELOW = 2;

/**
 * What stands at each label that matches, nearest first: all the places where its value may be. A label is the beginning
 * of a cell; `isOther` tells labels of other values, that are none of this one's.
 */
export function atLabels(
  lines: readonly Line[],
  label: RegExp,
  isOther: (text: string) => boolean,
): readonly (readonly AtLabel[])[] {
  return lines.flatMap((line, index) =>
    line.cells.flatMap((cell, place) => {
      const match = label.exec(cell.text);
      if (match?.index !== 0) return [];
      const rest = cell.text.slice(match[0].length);
      const skipped = match[0].length + (rest.length - rest.trimStart().length);
      if (rest.trim() !== '') return [[at(line, { ...cell, text: rest.trim(), from: cell.from + skipped })]];
      const next = line.cells[place + 1];
      const beside = next === undefined || isOther(next.text) ? [] : [at(line, next)];
      return [[...beside, ...below(lines, index, cell, isOther)]];
    }),
  );
}

function below(
  lines: readonly Line[],
  index: number,
  label: Cell,
  isOther: (text: string) => boolean,
): readonly AtLabel[] {
  const own = lines[index];
  const found: AtLabel[] = [];
  for (const line of lines.slice(index + 1, index + 1 + BELOW)) {
    if (line.page !== own?.page) break;
    const cell = line.cells.find(({ from, to }) => from < label.to && label.from < to);
    if (cell === undefined) continue;
    if (isOther(cell.text)) break;
    found.push(at(line, cell));
  }
  return found;
}

const at = (line: Line, cell: Cell): AtLabel => ({
  ...{ line, text: cell.text },
  place: (from, to) => placeIn(line, { from: cell.from + from, to: cell.from + to }),
});
