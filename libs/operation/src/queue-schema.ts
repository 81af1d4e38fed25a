import { poolOf } from '@fristvakt/platform';
import type { Server } from '@fristvakt/platform';
import { runMigrations } from 'graphile-worker';

/**
 * Brings the queue's own schema up to the version of its library, and lets the program work in it. It holds ids and no words of
 * anybody; it is no tenant's, so its policies let the one role of the program through and nobody else.
 */
export async function prepareQueue(owner: Server): Promise<void> {
  const pool = poolOf(owner);
  // What breaks is heard where the statement is waited for.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await runMigrations({ pgPool: pool });
    for (const statement of GRANTS) await pool.query(statement);
  } finally {
    await pool.end();
  }
}

const TABLES = ['jobs', 'job_queues', 'tasks', 'known_crontabs'].map((name) => `_private_${name}`);

const GRANTS = [
  'grant usage on schema graphile_worker to fristvakt_app',
  'grant select on graphile_worker.migrations to fristvakt_app',
  'grant usage on all sequences in schema graphile_worker to fristvakt_app',
  'grant execute on all functions in schema graphile_worker to fristvakt_app',
  ...TABLES.flatMap((table) => [
    `grant select, insert, update, delete on graphile_worker.${table} to fristvakt_app`,
    `drop policy if exists ${table}_program on graphile_worker.${table}`,
    `create policy ${table}_program on graphile_worker.${table} to fristvakt_app using (true) with check (true)`,
  ]),
];
