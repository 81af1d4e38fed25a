/** How many single letters must change to make one word of the other; Infinity where it is more than `limit`. */
function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit || one.length > MAX_LENGTH) return Infinity;
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const change = one[row - 1] === other[column - 1] ? 0 : 1;
      current.push(
        Math.min(at(above, column) + 1, at(current, column - 1) + 1, at(above, column - 1) + change),
      );
    }
    above = current;
  }
  const distance = at(above, other.length);
  return distance <= limit ? distance : Infinity;
}

const MAX_LENGTH = 60;
const MOST_CANDIDATES = 200;
const MOST_TOLD = 3;

const at = (row: readonly number[], column: number): number => row[column] ?? Infinity;

/** As people mix them up: case, and what joins the words of a name, make no difference. */
const fold = (name: string): string => name.toLowerCase().replace(/[-_\s]/g, '');

/** The known words that someone who wrote this one may have meant, likeliest first. */
export function nearest(word: string, known: readonly string[]): readonly string[] {
  const written = fold(word);
  if (written.length === 0 || written.length > MAX_LENGTH) return [];
  return known
    .slice(0, MOST_CANDIDATES)
    .map((candidate) => ({ candidate, distance: likeness(written, fold(candidate)) }))
    .filter(({ distance }) => distance < Infinity)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, MOST_TOLD)
    .map(({ candidate }) => candidate);
}

function likeness(written: string, candidate: string): number {
  const limit = Math.max(1, Math.floor(candidate.length / 4));
  const distance = editDistance(written, candidate, limit);
  if (distance < Infinity) return distance;
  const holds =
    Math.min(written.length, candidate.length) >= 4 &&
    (candidate.includes(written) || written.includes(candidate));
  return holds ? limit + 1 : Infinity;
}

/** The ids someone who wrote this one may have meant: short ids lie too close to one another to guess. */
export function nearestId(id: string, ids: Iterable<string>): readonly string[] {
  const limit = id.length >= 5 ? 1 : 0;
  const near: string[] = [];
  let tried = 0;
  for (const known of ids) {
    if (tried === MOST_CANDIDATES || near.length === MOST_TOLD) break;
    tried += 1;
    if (editDistance(fold(id), fold(known), limit) < Infinity) near.push(known);
  }
  return near;
}

/**
 * The known field this name was meant to be. Short words lie close to one another, so the shorter the names, the closer
 * they must be; a field that is asked for and not there (`wanted`) is meant sooner than others.
 */
export function fieldMeant(
  name: string,
  known: Iterable<string>,
  wanted: ReadonlySet<string>,
): string | undefined {
  const written = fold(name);
  let best: string | undefined;
  let least = Infinity;
  for (const field of known) {
    const distance = editDistance(written, fold(field), tolerance(written, fold(field), wanted.has(field)));
    if (distance < least) [best, least] = [field, distance];
  }
  return best;
}

function tolerance(written: string, field: string, wanted: boolean): number {
  if (written.length >= 5 && field.length >= 5) return 2;
  const longest = Math.max(written.length, field.length);
  return longest >= 5 || (wanted && longest >= 4) ? 1 : 0;
}
