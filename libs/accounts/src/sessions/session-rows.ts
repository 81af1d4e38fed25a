import { newId } from '@fristvakt/platform';
import type { Clock } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { freshToken, hashOfToken } from '../fresh-token';
import { ABSOLUTE_MILLIS } from './session-times';

/** A session that has just begun. The token is told this once. */
export interface NewSession {
  readonly id: string;
  readonly token: string;
  /** When it ends at the latest, as RFC 3339. */
  readonly expiresAt: string;
}

/** The membership a session stands in. */
export interface Standing {
  readonly organisation: string;
  readonly membership: string;
}

export interface SessionSettings {
  readonly account: string;
  /** Null: the person belongs to several organisations and has yet to choose. */
  readonly standing: Standing | null;
  readonly secondFactor: boolean;
  readonly userAgent: string | null;
}

export async function beginSession(
  tx: EntityManager,
  clock: Clock,
  { account, standing, secondFactor, userAgent }: SessionSettings,
): Promise<NewSession> {
  const [id, token, now, expiresAt] = [
    newId(),
    freshToken(),
    clock.instant(),
    clock.instant(ABSOLUTE_MILLIS),
  ];
  await tx.query(
    `insert into session (id, account_id, organisation_id, membership_id, token_hash, second_factor_at, user_agent,
       created_at, last_seen_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9)`,
    [
      ...[id, account, standing?.organisation ?? null, standing?.membership ?? null, hashOfToken(token)],
      ...[secondFactor ? now : null, plainAgent(userAgent), now, expiresAt],
    ],
  );
  return { id, token, expiresAt };
}

/**
 * Puts a new session, with a token of its own, in the place of one whose rights rise: whoever knew the old token has
 * nothing of it. The time it ends at stays. Undefined where the old one has ended already.
 */
export async function renewSession(
  tx: EntityManager,
  clock: Clock,
  old: { readonly id: string; readonly account: string },
  gains: { readonly standing?: Standing; readonly secondFactor?: true },
): Promise<NewSession | undefined> {
  const [id, token, now] = [newId(), freshToken(), clock.instant()];
  const [renewed] = await tx.query<readonly { expiresAt: string }[]>(
    `with old as (
       update session set ended_at = $3 where id = $1 and account_id = $2 and ended_at is null returning *
     )
     insert into session (id, account_id, organisation_id, membership_id, token_hash, second_factor_at, user_agent,
       created_at, last_seen_at, expires_at)
     select $4, account_id, coalesce($5::uuid, organisation_id), coalesce($6::uuid, membership_id), $7,
       coalesce($8::timestamptz, second_factor_at), user_agent, created_at, $3, expires_at
     from old returning expires_at as "expiresAt"`,
    [
      ...[old.id, old.account, now, id],
      ...[gains.standing?.organisation ?? null, gains.standing?.membership ?? null, hashOfToken(token)],
      gains.secondFactor === true ? now : null,
    ],
  );
  return renewed === undefined ? undefined : { id, token, expiresAt: renewed.expiresAt };
}

const LONGEST_AGENT = 300;

/** What a browser calls itself, without what cannot be shown. */
const plainAgent = (userAgent: string | null): string | null =>
  userAgent?.replace(/[\p{Cc}\p{Cs}]/gu, '').slice(0, LONGEST_AGENT) ?? null;
