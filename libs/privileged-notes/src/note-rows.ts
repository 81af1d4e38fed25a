import type { EntityManager } from 'typeorm';
import type { Counsel } from './counsel';

/** A note without what it says. */
export interface NoteListed {
  readonly id: string;
  readonly matterId: string;
  readonly authorId: string;
  readonly createdAt: string;
  readonly changedAt: string | null;
  readonly version: number;
}

export type NoteRow = NoteListed & { readonly ciphertext: Buffer };

export const LISTED = `id, matter_id as "matterId", author_id as "authorId", created_at as "createdAt",
  changed_at as "changedAt", version`;

/** A note that has not been deleted, if counsel may see it; taken for oneself where it is to be changed. */
export async function findNote(
  tx: EntityManager,
  { organisation, matter }: Counsel,
  id: string,
  { forWriting }: { readonly forWriting: boolean },
): Promise<NoteRow | undefined> {
  const [row] = await tx.query<readonly NoteRow[]>(
    `select ${LISTED}, ciphertext from privileged_note
     where organisation_id = $1 and id = $2 and ($3::uuid is null or matter_id = $3) and deleted_at is null
     ${forWriting ? 'for update' : ''}`,
    [organisation, id, matter],
  );
  return row;
}

/** Whether there is such a matter, and counsel may see it. */
export async function isMatter(
  tx: EntityManager,
  { organisation, matter }: Counsel,
  id: string,
): Promise<boolean> {
  const rows = await tx.query<readonly unknown[]>(
    'select 1 from matter where organisation_id = $1 and id = $2 and ($3::uuid is null or id = $3)',
    [organisation, id, matter],
  );
  return rows.length > 0;
}
