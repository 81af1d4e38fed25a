import { newId } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';

/** What an enclosure can prove. */
export const LINK_SUBJECTS = ['fact', 'checklist-item'] as const;
export type LinkSubject = (typeof LINK_SUBJECTS)[number];

export interface LinkToWrite {
  readonly organisation: string;
  readonly evidence: string;
  readonly matter: string;
  readonly subject: LinkSubject;
  readonly subjectId: string;
  readonly by: string;
  readonly on: string;
}

/** Writes that an enclosure proves something of its own matter. Tells its id. */
export async function insertLink(tx: EntityManager, link: LinkToWrite): Promise<string> {
  const { organisation, evidence, matter, subject, subjectId, by, on } = link;
  const id = newId();
  await tx.query(
    `insert into evidence_link (id, organisation_id, evidence_id, matter_id, subject_kind, subject_id, fact_id,
       checklist_item_id, linked_by, linked_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[id, organisation, evidence, matter, subject, subjectId],
      ...[subject === 'fact' ? subjectId : null, subject === 'checklist-item' ? subjectId : null, by, on],
    ],
  );
  return id;
}
