import { refused } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';

/** The constraint that stands behind {@link overlaps}. */
export const ONCE = 'circle_member_once_excl';

export const inCircleAlready = (): ReturnType<typeof refused<'in-circle-already'>> =>
  refused('conflict', 'in-circle-already');

/** Takes the provider for this transaction: the record of facts is written under the same lock. */
export async function takeProvider(
  tx: EntityManager,
  organisation: string,
  providerId: string,
): Promise<boolean> {
  const [provider] = await tx.query<unknown[]>(
    'select 1 from provider where organisation_id = $1 and id = $2 for update',
    [organisation, providerId],
  );
  return provider !== undefined;
}

/** A membership from a day, and to a day if one is known. */
export interface Membership {
  readonly id: string;
  readonly organisation: string;
  readonly providerId: string;
  readonly personId: string;
  readonly role: string;
  readonly fromOn: string;
  readonly toOn: string | null;
}

/** Whether the person has another place in the same role on any of these days. */
export async function overlaps(
  tx: EntityManager,
  { id, organisation, providerId, personId, role, fromOn, toOn }: Membership,
): Promise<boolean> {
  const [row] = await tx.query<unknown[]>(
    `select 1 from circle_member
     where organisation_id = $1 and provider_id = $2 and person_id = $3 and role = $4 and id <> $5
       and daterange(from_on, to_on, '[]') && daterange($6::date, $7::date, '[]')`,
    [organisation, providerId, personId, role, id, fromOn, toOn],
  );
  return row !== undefined;
}
