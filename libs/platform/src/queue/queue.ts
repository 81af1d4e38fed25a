import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Something to be done soon, by whichever worker is free. It may be done more than once: it looks at the rows first. */
export interface Job {
  readonly task: string;
  /** Ids and nothing else: the queue knows no tenants. */
  readonly payload: Readonly<Record<string, string>>;
  /** Of two jobs with the same key that wait, one is done. */
  readonly key: string;
  /** Not before then, RFC 3339; at once where left out. */
  readonly runAt?: string;
}

/** One that fails unexpectedly is tried again by the queue this often, and afterwards by the sweep that finds the row. */
const TRIES = 5;

/** A job takes a minute or two at the longest: what has been held or given up for so long is held by nobody any more. */
const ABANDONED = "interval '1 hour'";

/** Puts jobs into the queue in the transaction of what makes them necessary: both are there or neither. */
@Injectable()
export class Queue {
  async add(tx: EntityManager, jobs: readonly Job[]): Promise<void> {
    if (jobs.length === 0) return;
    const given = jobs.map(({ task, payload, key, runAt = null }) => ({ task, payload, key, run_at: runAt }));
    await tx.query(
      `select count(*) from graphile_worker.add_jobs((
         select array_agg((task, payload, null, run_at, $2, key, 0, null)::graphile_worker.job_spec)
         from json_to_recordset($1) as job (task text, payload json, key text, run_at timestamptz)))`,
      [JSON.stringify(given), TRIES],
    );
  }

  /**
   * Those of these jobs that nobody will do: they are gone, given up, or held by a worker. What merely waits for its turn is left
   * where it stands, so that what has waited longest still comes first.
   */
  async missing(tx: EntityManager, jobs: readonly Job[]): Promise<readonly Job[]> {
    const waiting = await tx.query<readonly { key: string }[]>(
      `select key from graphile_worker._private_jobs where key = any ($1::text[]) and is_available`,
      [jobs.map(({ key }) => key)],
    );
    const kept = new Set(waiting.map(({ key }) => key));
    return jobs.filter(({ key }) => !kept.has(key));
  }

  /** For how many seconds the job that has waited longest could have been done; 0 where none waits. A look at one row. */
  async lag(tx: EntityManager): Promise<number> {
    const [oldest] = await tx.query<readonly { lag: number }[]>(
      `select greatest(0, extract(epoch from clock_timestamp() - run_at))::integer as lag
       from graphile_worker._private_jobs where is_available order by priority, run_at limit 1`,
    );
    return oldest?.lag ?? 0;
  }

  /** Deletes what workers that were killed, and jobs that were given up, have left behind. How many there were. */
  async tidy(tx: EntityManager): Promise<number> {
    const [, deleted] = await tx.query<[unknown, number]>(
      `delete from graphile_worker._private_jobs where coalesce(locked_at, updated_at) < now() - ${ABANDONED}
         and (locked_at is not null or attempts >= max_attempts)`,
    );
    return deleted;
  }
}
