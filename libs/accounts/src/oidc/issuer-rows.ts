import type { EntityManager } from 'typeorm';
import type { Issuer } from './oidc-client';

/** An issuer that is in use. */
export async function enabledIssuer(tx: EntityManager, id: string): Promise<Issuer | undefined> {
  const [issuer] = await tx.query<readonly Issuer[]>(
    `select id, organisation_id as organisation, issuer, client_id as "clientId", client_secret as "clientSecret", version
     from oidc_issuer where id = $1 and enabled`,
    [id],
  );
  return issuer;
}
