import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import type { Attempt, KeptAnswer } from './attempt';

/** What is known of a request when it comes in. */
export type Standing =
  /** Nobody is at it: whoever asked does it now. */
  | { readonly kind: 'mine' }
  /** The key came with another content. */
  | { readonly kind: 'reused' }
  /** The first one is still running, or died less than five minutes ago. */
  | { readonly kind: 'running' }
  /** It was done; its answer was lost or is told once only. */
  | { readonly kind: 'done' }
  | { readonly kind: 'answered'; readonly answer: KeptAnswer };

/** After this nothing that was asked for can still be running: requests end after 30 seconds, statements after 10. */
const DEAD_AFTER = 5 * 60_000;
const KEPT_FOR = 48 * 60 * 60_000;

/** In response_status: the work is in the database, its answer is not here. */
const DONE = 0;

/**
 * The table of attempts. A row is
 * - without a status while nothing of the work is in the database;
 * - at 0 from the very commit that brings the work in: the mark is written by the same transaction, so that whatever
 *   breaks afterwards, and whoever it breaks for, the row tells the truth;
 * - at the status that was answered, with the answer.
 */
@Injectable()
export class Attempts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Takes the key, or tells who has it. What is older than 48 hours goes at the same time. */
  async begin(attempt: Attempt): Promise<Standing> {
    const { organisation, membership, route, key, asked, began } = attempt;
    return this.database.write({ organisation }, async (tx) => {
      await tx.query('delete from idempotency_key where organisation_id = $1 and created_at < $2', [
        organisation,
        this.clock.instant(-KEPT_FOR),
      ]);
      const made = await tx.query<readonly unknown[]>(
        `insert into idempotency_key (organisation_id, membership_id, route, key, request_hash, created_at)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning 1`,
        [organisation, membership, route, key, asked, began],
      );
      return made.length > 0 ? { kind: 'mine' } : this.standing(tx, attempt);
    });
  }

  /**
   * Writes, in the transaction that does the work, that the work is done. Throws, and so undoes the work, where another
   * attempt has taken the key in the meantime.
   */
  async mark(attempt: Attempt, query: (text: string, values: unknown[]) => Promise<unknown>): Promise<void> {
    const marked = await query(
      `with marked as (
         update idempotency_key set response_status = ${String(DONE)} where ${THIS} and created_at = $5
           and coalesce(response_status, ${String(DONE)}) = ${String(DONE)} returning 1
       ) select 1 from marked`,
      [...placeOf(attempt), attempt.began],
    );
    if (!Array.isArray(marked) || marked.length === 0) throw new Error('another attempt has taken the key');
  }

  /** Keeps the answer. */
  async answered(attempt: Attempt, { status, headers, body }: KeptAnswer): Promise<void> {
    await this.change(
      attempt,
      `update idempotency_key set response_status = $6, response_headers = $7, response_body = $8
       where ${THIS} and created_at = $5`,
      [status, JSON.stringify(headers), body],
    );
  }

  /** Says that it was done, and keeps no answer. */
  async done(attempt: Attempt): Promise<void> {
    await this.change(
      attempt,
      `update idempotency_key set response_status = $6 where ${THIS} and created_at = $5`,
      [DONE],
    );
  }

  /** Gives the key free where nothing of the work is in the database; a commit that is under way is waited for. */
  async failed(attempt: Attempt): Promise<void> {
    await this.change(
      attempt,
      `delete from idempotency_key where ${THIS} and created_at = $5 and response_status is null`,
    );
  }

  private async change(attempt: Attempt, statement: string, values: readonly unknown[] = []): Promise<void> {
    const { organisation, began } = attempt;
    await this.database.write({ organisation }, async (tx) => {
      await tx.query(statement, [...placeOf(attempt), began, ...values]);
    });
  }

  private async standing(tx: EntityManager, attempt: Attempt): Promise<Standing> {
    const [row] = await tx.query<readonly Row[]>(
      `select request_hash = $5 as same, created_at < $6 as dead, response_status as status,
         response_headers as headers, response_body as body
       from idempotency_key where ${THIS}`,
      [...placeOf(attempt), attempt.asked, this.clock.instant(-DEAD_AFTER)],
    );
    // It was given free at this very moment.
    if (row === undefined) return { kind: 'running' };
    if (!row.same) return { kind: 'reused' };
    if (row.status === null) return row.dead ? this.takeOver(tx, attempt) : { kind: 'running' };
    if (row.status === DONE) return { kind: 'done' };
    const headers = JSON.parse(row.headers ?? '{}') as Readonly<Record<string, string>>;
    return { kind: 'answered', answer: { status: row.status, headers, body: row.body } };
  }

  /** Only one of several gets it; whoever had it before can no longer commit. */
  private async takeOver(tx: EntityManager, attempt: Attempt): Promise<Standing> {
    const taken = await tx.query<readonly unknown[]>(
      `with taken as (
         update idempotency_key set created_at = $5
         where ${THIS} and response_status is null and created_at < $6 returning 1
       ) select 1 from taken`,
      [...placeOf(attempt), attempt.began, this.clock.instant(-DEAD_AFTER)],
    );
    return { kind: taken.length > 0 ? 'mine' : 'running' };
  }
}

interface Row {
  readonly same: boolean;
  readonly dead: boolean;
  readonly status: number | null;
  readonly headers: string | null;
  readonly body: string | null;
}

const THIS = 'organisation_id = $1 and membership_id = $2 and route = $3 and key = $4';
const placeOf = ({ organisation, membership, route, key }: Attempt): string[] => [
  organisation,
  membership,
  route,
  key,
];
