import { newId } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import type { ReceivedFile } from './intake/receive-file';

interface Place {
  readonly organisation: string;
  readonly evidence: string;
  readonly matter: string;
  readonly number: number;
}

interface Came {
  readonly file: ReceivedFile;
  readonly documentOn: string | null;
  readonly by: string;
  readonly at: string;
}

/** Writes the row of a file that is in the store. */
export async function insertVersion(
  tx: EntityManager,
  { organisation, evidence, matter, number }: Place,
  { file, documentOn, by, at }: Came,
): Promise<void> {
  const { key, fileName, mediaType, size, sha256 } = file;
  await tx.query(
    `insert into evidence_version (id, organisation_id, evidence_id, matter_id, number, file_name, media_type, size, sha256,
       key, document_on, added_by, added_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[newId(), organisation, evidence, matter, number, fileName, mediaType, size, sha256],
      ...[key, documentOn, by, at],
    ],
  );
}
