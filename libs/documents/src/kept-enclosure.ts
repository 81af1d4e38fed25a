import type { Enclosure } from '@fristvakt/letters';
import type { EntityManager } from 'typeorm';

/**
 * An enclosure as a letter keeps it: what somebody wrote with its number, or the id of a paper of the matter. The title of that
 * is not kept with it: a draft tells what the paper is called now, and what was erased is called nothing.
 */
export type KeptEnclosure =
  { readonly number: number; readonly title: string } | { readonly evidence: string };

/** A paper of the matter that a letter encloses. */
interface Paper {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}

/** The papers of the matter among these enclosures that are there, by their ids; what was erased is not. */
export async function papersOf(
  tx: EntityManager,
  { organisation, matter }: { readonly organisation: string; readonly matter: string },
  enclosures: readonly KeptEnclosure[],
  lock: '' | 'for share' = '',
): Promise<ReadonlyMap<string, Paper>> {
  const ids = chosenIn(enclosures);
  if (ids.length === 0) return new Map();
  const rows = await tx.query<readonly Paper[]>(
    `select id, number, title from evidence
     where organisation_id = $1 and matter_id = $2 and id = any ($3) and title is not null ${lock}`,
    [organisation, matter, ids],
  );
  return new Map(rows.map((paper) => [paper.id, paper]));
}

/** The papers of the matter that are enclosed, in their order. */
export const chosenIn = (enclosures: readonly KeptEnclosure[]): readonly string[] =>
  enclosures.flatMap((one) => ('evidence' in one ? [one.evidence] : []));

/** Those that are still there: a letter cannot enclose what was erased. */
export const standing = (
  enclosures: readonly KeptEnclosure[],
  papers: ReadonlyMap<string, Paper>,
): readonly KeptEnclosure[] => enclosures.filter((one) => !('evidence' in one) || papers.has(one.evidence));

/** The enclosures as the letter prints them, in their order. */
export const printedOf = (
  enclosures: readonly KeptEnclosure[],
  papers: ReadonlyMap<string, Paper>,
): readonly Enclosure[] =>
  enclosures.flatMap((one): readonly Enclosure[] => {
    if (!('evidence' in one)) return [one];
    const paper = papers.get(one.evidence);
    return paper === undefined ? [] : [{ number: paper.number, title: paper.title, filed: true }];
  });
