import type { EntityManager } from 'typeorm';

/** Takes a licence or notification for this transaction; false where there is none of that id. */
export async function takeLicence(
  tx: EntityManager,
  organisation: string,
  licenceId: string,
): Promise<boolean> {
  const [matter] = await tx.query<unknown[]>(
    `select 1 from matter where organisation_id = $1 and id = $2 and kind in ('licence', 'notification')
     for no key update`,
    [organisation, licenceId],
  );
  return matter !== undefined;
}
