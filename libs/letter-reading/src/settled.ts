import type { Doubt, LetterField, Place, ReadField } from './letter';

/** Something that a field may be, where it stands, and what speaks against it. */
export interface Candidate {
  readonly value: string | null;
  readonly place: Place;
  readonly why: readonly Doubt[];
}

/**
 * What a field is, of all that it may be. Sure only where everything that was found says the same, and something that
 * says it is not doubted; none where nothing was found.
 */
export function settled(name: LetterField, candidates: readonly Candidate[]): readonly ReadField[] {
  const [first] = candidates.toSorted((one, other) => rankOf(one) - rankOf(other));
  if (first === undefined) return [];
  const values = new Set(candidates.map(({ value }) => value));
  const unread = candidates.filter(({ value }) => value === null).flatMap(({ why }) => why);
  const why = [
    ...first.why,
    ...(values.size > (values.has(null) ? 2 : 1) ? (['several'] as const) : []),
    ...(values.has(null) ? [...unread, ...(unread.length === 0 ? (['unreadable'] as const) : [])] : []),
  ];
  return [read(name, first, why)];
}

const rankOf = ({ value, why }: Candidate): number => (value === null ? 1000 : 0) + why.length;

/** A field as it was found, sure where nothing speaks against it. */
export const read = (
  name: LetterField,
  { value, place }: Pick<Candidate, 'value' | 'place'>,
  why: readonly Doubt[] = [],
): ReadField => ({
  ...{ name, value, place },
  certainty: value === null || why.length > 0 ? 'doubtful' : 'sure',
  why: [...new Set(why)],
});

/** The same field with more against it. */
export const doubted = (field: ReadField, ...why: readonly Doubt[]): ReadField =>
  why.length === 0 ? field : read(field.name, field, [...field.why, ...why]);
