import type { EntityManager } from 'typeorm';

/** Whether this is somebody who may be told and may stand in: active, and no guest of one matter. */
export async function isColleague(tx: EntityManager, organisation: string, id: string): Promise<boolean> {
  const [row] = await tx.query<readonly object[]>(
    `select id from membership
     where organisation_id = $1 and id = $2 and state = 'active' and matter_id is null`,
    [organisation, id],
  );
  return row !== undefined;
}
