import type { EntityManager } from 'typeorm';

const LONGEST = 40;
const MOST = 200;

/** The words by which a text is found: lower case, without accents, each once. `Å` is found by `a` too. */
export function wordsOf(...texts: readonly unknown[]): readonly string[] {
  const words = texts
    .filter((text) => typeof text === 'string' || typeof text === 'number')
    .flatMap((text) => withoutAccents(String(text)).split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word !== '')
    .map((word) => word.slice(0, LONGEST));
  return [...new Set(words)].slice(0, MOST);
}

/** Lower case, and `å` as `a`: how texts are compared when they are looked for. */
export const withoutAccents = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Adds the words by which a matter is found. */
export async function addMatterWords(
  tx: EntityManager,
  organisation: string,
  matterId: string,
  words: readonly string[],
): Promise<void> {
  if (words.length === 0) return;
  await tx.query(
    `insert into matter_word (organisation_id, word, matter_id)
     select $1, word, $3 from unnest($2::text[]) as word on conflict do nothing`,
    [organisation, words, matterId],
  );
}

/** What of a matter or a fact its matter is found by. */
export const FOUND_BY = [
  'title',
  'registryNumber',
  'caseNumber',
  'note',
  'person',
  'ground',
  'role',
] as const;
