import { addressOf } from '@fristvakt/platform';
import type { Server } from '@fristvakt/platform';
import { Client, DatabaseError } from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../../migrations/migrations';
import { prepareQueue } from './queue-schema';

/** Any number, the same in every version: who holds this lock changes the schema. */
const SCHEMA_LOCK = 7_011_935;

/** PostgreSQL's code for a database that is not there. */
const NO_DATABASE = '3D000';

/** Brings the schema up to this version; two that start at once do it one after the other. Returns how many steps it took. */
export async function migrate(owner: Server): Promise<number> {
  await ensureDatabase(owner);
  const dataSource = new DataSource({
    type: 'postgres',
    ...addressOf(owner),
    migrations: [...MIGRATIONS],
    migrationsTransactionMode: 'each',
    extra: { max: 2, connectionTimeoutMillis: 5_000, lock_timeout: 5_000, options: '-c timezone=UTC' },
  });
  await dataSource.initialize();
  try {
    const runner = dataSource.createQueryRunner();
    try {
      await runner.query('select pg_advisory_lock($1)', [SCHEMA_LOCK]);
      const steps = await dataSource.runMigrations();
      // A worker that may not change the schema looks here whether it is of its version.
      await runner.query('grant select on public.migrations to fristvakt_app');
      await prepareQueue(owner);
      return steps.length;
    } finally {
      await runner.query('select pg_advisory_unlock($1)', [SCHEMA_LOCK]);
      await runner.release();
    }
  } finally {
    await dataSource.destroy();
  }
}

/** The steps that the schema lacks to be of this version; undefined where there is no database yet. */
export async function missingSteps(owner: Server): Promise<readonly string[] | undefined> {
  const taken = await takenSteps(owner);
  return taken && MIGRATIONS.map(({ name }) => name).filter((name) => !taken.includes(name));
}

/** Whether the schema has every step of this version, and none of a later one. */
export async function isOfThisVersion(server: Server): Promise<boolean> {
  const taken = await takenSteps(server);
  const own = new Set(MIGRATIONS.map(({ name }) => name));
  return taken?.length === own.size && taken.every((name) => own.has(name));
}

async function takenSteps(server: Server): Promise<readonly string[] | undefined> {
  const dataSource = new DataSource({ type: 'postgres', ...addressOf(server) });
  try {
    await dataSource.initialize();
  } catch (error) {
    if (error instanceof DatabaseError && error.code === NO_DATABASE) return undefined;
    throw error;
  }
  try {
    const [table] = await dataSource.query<readonly { known: boolean }[]>(
      `select to_regclass('public.migrations') is not null as known`,
    );
    if (table?.known !== true) return [];
    const rows = await dataSource.query<readonly { name: string }[]>('select name from public.migrations');
    return rows.map(({ name }) => name);
  } finally {
    await dataSource.destroy();
  }
}

/** The embedded server begins without our database. */
async function ensureDatabase(server: Server): Promise<void> {
  if ('url' in server) return;
  const { socketFolder, port, user, database } = server;
  const client = new Client({ host: socketFolder, port, user, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}
