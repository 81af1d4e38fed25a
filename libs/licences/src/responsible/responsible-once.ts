import { refused } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';

/** The constraint that stands behind {@link isResponsible}. */
export const ONCE = 'responsible_person_once_excl';

export const responsibleAlready = (): ReturnType<typeof refused<'responsible-already'>> =>
  refused('conflict', 'responsible-already');

/** A person responsible for the work under a licence, from a day, and to a day if one is known. */
export interface Responsibility {
  readonly id: string;
  readonly organisation: string;
  readonly licenceId: string;
  readonly personId: string;
  readonly fromOn: string;
  readonly toOn: string | null;
}

/** Whether the person is responsible under another entry on any of these days. */
export async function isResponsible(
  tx: EntityManager,
  { id, organisation, licenceId, personId, fromOn, toOn }: Responsibility,
): Promise<boolean> {
  const [row] = await tx.query<unknown[]>(
    `select 1 from responsible_person
     where organisation_id = $1 and matter_id = $2 and person_id = $3 and id <> $4
       and daterange(from_on, to_on, '[]') && daterange($5::date, $6::date, '[]')`,
    [organisation, licenceId, personId, id, fromOn, toOn],
  );
  return row !== undefined;
}
