import { Database } from '@fristvakt/platform';
import { Refusal } from '../command';
import type { Get } from './program';

/** The organisations a command is about: the one that was named, which must be there, or all. */
export async function organisationsOf(get: Get, only: string | undefined): Promise<readonly string[]> {
  const rows = await get(Database).read({ purpose: 'sweep' }, async (tx) =>
    tx.query<readonly { id: string }[]>(
      'select id from organisation where $1::uuid is null or id = $1 order by id',
      [only ?? null],
    ),
  );
  if (only !== undefined && rows.length === 0) throw new Refusal(`there is no organisation ${only}`);
  return rows.map(({ id }) => id);
}
