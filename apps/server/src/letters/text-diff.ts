/** A line of two texts held against each other. */
export interface DiffLine {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Texts with more lines than this are not held against each other. */
const MOST_LINES = 1500;

/** What `after` has that `before` lacks, and the other way, line by line; null where there are too many lines. */
export function lineDiff(before: string, after: string): readonly DiffLine[] | null {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  if (old.length > MOST_LINES || fresh.length > MOST_LINES) return null;
  const common = commonLengths(old, fresh);
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const [one, other] = [old[i], fresh[j]];
    if (one !== undefined && one === other) {
      lines.push({ kind: 'same', text: one });
      i += 1;
      j += 1;
    } else if (
      other !== undefined &&
      (one === undefined || lengthAt(common, i, j + 1) >= lengthAt(common, i + 1, j))
    ) {
      lines.push({ kind: 'added', text: other });
      j += 1;
    } else {
      lines.push({ kind: 'removed', text: one ?? '' });
      i += 1;
    }
  }
  return lines;
}

type Lengths = readonly Uint16Array[];

const lengthAt = (lengths: Lengths, i: number, j: number): number => lengths[i]?.[j] ?? 0;

/** How many lines the rests of both have in common, from each pair of places on. */
function commonLengths(old: readonly string[], fresh: readonly string[]): Lengths {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row = lengths[i];
    for (let j = fresh.length - 1; row !== undefined && j >= 0; j -= 1) {
      const isSame = old[i] === fresh[j];
      row[j] = isSame
        ? lengthAt(lengths, i + 1, j + 1) + 1
        : Math.max(lengthAt(lengths, i + 1, j), lengthAt(lengths, i, j + 1));
    }
  }
  return lengths;
}
