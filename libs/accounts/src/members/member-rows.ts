import type { EntityManager } from 'typeorm';
import type { MemberState, Role } from '../principal';

/** A member as the table has it. */
export interface MemberRow {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly matter: string | null;
  readonly state: MemberState;
  readonly version: number;
  readonly account: string | null;
}

/** A member, kept for this transaction. */
export async function lockMember(
  tx: EntityManager,
  organisation: string,
  id: string,
): Promise<MemberRow | undefined> {
  const [row] = await tx.query<readonly MemberRow[]>(
    `select name, roles, matter_id as matter, state, version, account_id as account
     from membership where organisation_id = $1 and id = $2 for update`,
    [organisation, id],
  );
  return row;
}

/**
 * Whether the organisation keeps an active administrator without this member. Locks all of them, in one order and before
 * anything else, so that two who go at the same time do not both count on the other.
 */
export async function otherAdministrators(
  tx: EntityManager,
  organisation: string,
  id: string,
): Promise<boolean> {
  const administrators = await tx.query<readonly { id: string }[]>(
    `select id from membership where organisation_id = $1 and state = 'active' and 'administrator' = any (roles)
     order by id for update`,
    [organisation],
  );
  return administrators.some((one) => one.id !== id);
}
