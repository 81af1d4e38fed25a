import { refused } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';

/** One person signs one power for one licence on one day. */
export const ONCE = 'representative_once_unique';

export const signedAlready = (): ReturnType<typeof refused<'signed-already'>> =>
  refused('conflict', 'signed-already');

/**
 * The provider of a licence or notification, taken for this transaction: whoever records a fact takes it first too, so nobody waits for
 * somebody who waits for them.
 */
export async function providerOf(
  tx: EntityManager,
  organisation: string,
  licenceId: string,
): Promise<string | undefined> {
  const [row] = await tx.query<readonly { id: string }[]>(
    `select id from provider where organisation_id = $1 and id = (
       select provider_id from matter where organisation_id = $1 and id = $2) for update`,
    [organisation, licenceId],
  );
  return row?.id;
}
