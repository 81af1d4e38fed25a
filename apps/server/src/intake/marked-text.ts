import type { ReadField } from '@fristvakt/letter-reading';

/** A part of a page: as it is, or marked with the number of what was found there. */
export interface Segment {
  readonly text: string;
  readonly number: number | null;
  readonly doubtful: boolean;
  /** The first part of its mark: where a link to it leads. */
  readonly first: boolean;
}

export interface MarkedPage {
  readonly number: number;
  readonly segments: readonly Segment[];
}

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  readonly doubtful: boolean;
}

/** The pages with what was found marked by its number in the list. Where places overlap, the shorter one is marked. */
export const markedPages = (pages: readonly string[], fields: readonly ReadField[]): readonly MarkedPage[] =>
  pages.map((text, index) => ({ number: index + 1, segments: segmentsOf(text, index + 1, fields) }));

function segmentsOf(text: string, page: number, fields: readonly ReadField[]): readonly Segment[] {
  const owners: (Marked | undefined)[] = Array.from({ length: text.length });
  for (const mark of marksOn(page, text.length, fields)) {
    for (let at = mark.start; at < mark.end; at += 1) owners[at] ??= mark;
  }
  const segments: Segment[] = [];
  const begun = new Set<number>();
  for (let from = 0; from < text.length;) {
    const owner = owners[from];
    let to = from + 1;
    while (to < text.length && owners[to] === owner) to += 1;
    const number = owner?.number ?? null;
    segments.push({
      ...{ text: text.slice(from, to), number, doubtful: owner?.doubtful === true },
      first: number !== null && !begun.has(number),
    });
    if (number !== null) begun.add(number);
    from = to;
  }
  return segments;
}

/** The shortest first. */
const marksOn = (page: number, length: number, fields: readonly ReadField[]): readonly Marked[] =>
  fields
    .map(({ place, certainty }, index) => ({
      ...place,
      number: index + 1,
      doubtful: certainty === 'doubtful',
    }))
    .filter((mark) => mark.page === page && mark.end > mark.start && mark.end <= length)
    .toSorted((one, other) => one.end - one.start - (other.end - other.start));
