import { newId } from '@fristvakt/platform';
import type { Clock } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { freshToken, hashOfToken } from '../fresh-token';
import type { Standing } from '../sessions/session-rows';

const GOOD_FOR = 7 * 24 * 60 * 60 * 1000;

/** What the administrator hands over to the person. */
export interface Invitation {
  readonly membership: string;
  /** Told this once. */
  readonly token: string;
  readonly expiresAt: string;
}

/** Makes an invitation, good for seven days. Those made before open nothing any more. */
export async function invite(
  tx: EntityManager,
  clock: Clock,
  { organisation, membership }: Standing,
): Promise<Invitation> {
  await withdrawInvitations(tx, clock, { organisation, membership });
  const [token, now, expiresAt] = [freshToken(), clock.instant(), clock.instant(GOOD_FOR)];
  await tx.query(
    `insert into invitation (id, organisation_id, membership_id, token_hash, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [newId(), organisation, membership, hashOfToken(token), now, expiresAt],
  );
  return { membership, token, expiresAt };
}

export async function withdrawInvitations(
  tx: EntityManager,
  clock: Clock,
  { organisation, membership }: Standing,
): Promise<void> {
  await tx.query(
    `update invitation set expires_at = $3
     where organisation_id = $1 and membership_id = $2 and used_at is null and expires_at > $3`,
    [organisation, membership, clock.instant()],
  );
}

/** An invitation that still opens something, and whom it invites. */
export interface OpenInvitation extends Standing {
  readonly id: string;
  readonly email: string;
}

/** The open invitation of a token. In a transaction that may write, `lock` keeps it for this one. */
export async function openInvitation(
  tx: EntityManager,
  clock: Clock,
  tokenHash: Buffer,
  lock: '' | 'for update' = '',
): Promise<OpenInvitation | undefined> {
  const [found] = await tx.query<readonly OpenInvitation[]>(
    `select i.id, i.organisation_id as organisation, i.membership_id as membership, m.email
     from invitation i join membership m on m.organisation_id = i.organisation_id and m.id = i.membership_id
     where i.token_hash = $1 and i.used_at is null and i.expires_at > $2 and m.state = 'invited' ${lock}`,
    [tokenHash, clock.instant()],
  );
  return found;
}

/** The invited person is a member from now on, by this account. */
export async function joinByInvitation(
  tx: EntityManager,
  clock: Clock,
  { id, organisation, membership }: OpenInvitation,
  { account, name }: { readonly account: string; readonly name?: string | undefined },
): Promise<void> {
  await tx.query(`update invitation set used_at = $3 where organisation_id = $1 and id = $2`, [
    ...[organisation, id, clock.instant()],
  ]);
  await tx.query(
    `update membership set state = 'active', account_id = $3, name = coalesce($4, name), version = version + 1
     where organisation_id = $1 and id = $2`,
    [organisation, membership, account, name ?? null],
  );
}
