import type { ComposedLetter, LetterKind, Particulars } from '@fristvakt/letters';
import type { EntityManager } from 'typeorm';
import type { KeptEnclosure } from './kept-enclosure';

export const LETTER_STATES = ['draft', 'settled', 'sent'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** How a letter left the house. */
export const SENT_HOW = ['e-mail', 'e-service', 'post', 'by-hand', 'other'] as const;
export type SentHow = (typeof SENT_HOW)[number];

/** A letter as it is kept. */
export interface KeptLetter {
  readonly id: string;
  readonly providerId: string;
  readonly matterId: string;
  readonly kind: LetterKind;
  readonly templateId: string | null;
  readonly templateVersion: string;
  readonly particulars: Particulars;
  readonly enclosures: readonly KeptEnclosure[];
  readonly day: string;
  readonly state: LetterState;
  /** As it was settled; null while it is a draft. */
  readonly document: ComposedLetter | null;
  readonly version: number;
}

const COLUMNS = `letter.id, letter.provider_id as "providerId", letter.matter_id as "matterId", letter.kind,
  letter.template_id as "templateId", letter.template_version as "templateVersion", letter.particulars,
  letter.enclosures, letter.day, letter.state, letter.document, letter.version`;

/** The letter, taken for whoever is to change it; undefined where it is none of the organisation's, or of a guest's. */
export async function takeLetter(
  tx: EntityManager,
  organisation: string,
  only: string | null,
  id: string,
): Promise<KeptLetter | undefined> {
  const [row] = await tx.query<KeptLetter[]>(
    `select ${COLUMNS} from letter
     where organisation_id = $1 and id = $2 and ($3::uuid is null or matter_id = $3) for update`,
    [organisation, id, only],
  );
  return row;
}

/** The same, to look at. */
export async function lookAtLetter(
  tx: EntityManager,
  organisation: string,
  only: string | null,
  id: string,
): Promise<KeptLetter | undefined> {
  const [row] = await tx.query<KeptLetter[]>(
    `select ${COLUMNS} from letter
     where organisation_id = $1 and id = $2 and ($3::uuid is null or matter_id = $3)`,
    [organisation, id, only],
  );
  return row;
}
