import type { ReadField } from '@fristvakt/letter-reading';

/** A part of a page: as it is, or marked with the number of what was found there. */
export interface Segment {
  readonly text: string;
  readonly number: number | null;
  readonly doubtful: boolean;
}

export interface MarkedPage {
  readonly number: number;
  readonly segments: readonly Segment[];
}

/** The pages with what was found marked by its number in the list. Of two places that overlap, the later is not marked. */
export const markedPages = (pages: readonly string[], fields: readonly ReadField[]): readonly MarkedPage[] =>
  pages.map((text, index) => ({ number: index + 1, segments: segmentsOf(text, index + 1, fields) }));

function segmentsOf(text: string, page: number, fields: readonly ReadField[]): readonly Segment[] {
  const places = fields
    .map(({ place, certainty }, index) => ({
      ...place,
      number: index + 1,
      doubtful: certainty === 'doubtful',
    }))
    .filter((place) => place.page === page && place.end > place.start && place.end <= text.length)
    .toSorted((one, other) => one.start - other.start || other.end - one.end);
  const segments: Segment[] = [];
  let at = 0;
  for (const { start, end, number, doubtful } of places) {
    if (start < at) continue;
    if (start > at) segments.push({ text: text.slice(at, start), number: null, doubtful: false });
    segments.push({ text: text.slice(start, end), number, doubtful });
    at = end;
  }
  return at < text.length ? [...segments, { text: text.slice(at), number: null, doubtful: false }] : segments;
}
