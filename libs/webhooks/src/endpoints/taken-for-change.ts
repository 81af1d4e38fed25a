import { done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';

export type ChangeRefusal = 'not-found' | 'stale';

/** Takes an endpoint for the transaction, if it still has the version that somebody saw. */
export async function takenForChange(
  tx: EntityManager,
  organisation: string,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Outcome<{ readonly enabled: boolean }, ChangeRefusal>> {
  const [found] = await tx.query<readonly { version: number; enabled: boolean }[]>(
    `select version, enabled from webhook_endpoint where organisation_id = $1 and id = $2 for no key update`,
    [organisation, id],
  );
  if (found === undefined) return refused('not-found', 'not-found');
  return found.version === version ? done({ enabled: found.enabled }) : refused('stale', 'stale');
}
