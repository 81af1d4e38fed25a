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
}
