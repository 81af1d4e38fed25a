import type { EntityManager } from 'typeorm';

/**
 * Takes the provider of a licence or notification for this transaction, and tells its id; undefined where there is none. It is taken
 * before its licence, as whoever records a fact takes them, so that nobody waits for somebody who waits for them.
 */
export async function takeProviderOf(
  tx: EntityManager,
  organisation: string,
  licenceId: string,
): Promise<string | undefined> {
  const [row] = await tx.query<readonly { id: string }[]>(
    `select id from provider where organisation_id = $1
       and id = (select provider_id from matter where organisation_id = $1 and id = $2) for update`,
    [organisation, licenceId],
  );
  return row?.id;
}

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
