/** Longer words are compared by their beginnings: no id is nearly as long, and a line may be all one word. */
const LONGEST = 64;

/** Which of the known words is spelt most like this one; the first of several; undefined if none is known. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const wanted = word.slice(0, LONGEST).toUpperCase();
  let [best] = known;
  let fewest = Infinity;
  for (const candidate of known) {
    const edits = editsBetween(wanted, candidate.toUpperCase());
    if (edits < fewest) [best, fewest] = [candidate, edits];
  }
  return best;
}

/** How many characters must be put in, taken out or changed to make one word of the other (Levenshtein). */
function editsBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [done, letter] of Array.from(from).entries()) {
    const next = [done + 1];
    for (const [index, wanted] of Array.from(to).entries()) {
      const changed = (row[index] ?? 0) + (letter === wanted ? 0 : 1);
      next.push(Math.min(changed, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
