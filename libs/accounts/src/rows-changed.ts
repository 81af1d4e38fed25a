import type { EntityManager } from 'typeorm';

/** Runs an update or delete that returns columns, and gives the rows it changed. */
export async function changedRows<Row>(
  tx: EntityManager,
  sql: string,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  const [rows] = await tx.query<[readonly Row[], number]>(sql, [...values]);
  return rows;
}

/** Runs an update or delete, and says how many rows it changed. */
export async function changedCount(
  tx: EntityManager,
  sql: string,
  values: readonly unknown[],
): Promise<number> {
  const [, count] = await tx.query<[unknown, number]>(sql, [...values]);
  return count;
}
