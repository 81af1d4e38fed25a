import { addressOf } from '@fristvakt/platform';
import type { Server } from '@fristvakt/platform';
import { Client, DatabaseError } from 'pg';
import { DataSource, QueryFailedError } from 'typeorm';
import { MIGRATIONS } from '../../../migrations/migrations';
import { prepareQueue } from './queue-schema';

/** Any number, the same in every version: who holds this lock changes the schema. */
export const SCHEMA_LOCK = 7_011_935;

/** PostgreSQL's code for a database that is not there. */
const NO_DATABASE = '3D000';

/** PostgreSQL's code for something that a role may not do. */
const NOT_PERMITTED = '42501';

/** The steps of this version, in the order in which they are taken. */
export const STEPS: readonly string[] = MIGRATIONS.map(({ name }) => name);

/**
 * Brings the schema up to this version; two that start at once do it one after the other. Returns how many steps it took.
 * `only`: these steps and no others, for a schema as it was.
 */
export async function migrate(owner: Server, only: readonly string[] = STEPS): Promise<number> {
  await ensureDatabase(owner);
  const dataSource = new DataSource({
    type: 'postgres',
    ...addressOf(owner),
    migrations: MIGRATIONS.filter(({ name }) => only.includes(name)),
    migrationsTransactionMode: 'each',
    extra: { max: 2, connectionTimeoutMillis: 5_000, lock_timeout: 5_000, options: '-c timezone=UTC' },
  });
  await dataSource.initialize();
  try {
    const runner = dataSource.createQueryRunner();
    try {
      await runner.query('select pg_advisory_lock($1)', [SCHEMA_LOCK]);
      const steps = await dataSource.runMigrations();
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
  return taken && STEPS.filter((name) => !taken.includes(name));
}

/** Whether the schema has every step of this version, and none of a later one. */
export async function isOfThisVersion(server: Server): Promise<boolean> {
  const taken = await takenSteps(server);
  const own = new Set(STEPS);
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
    return table?.known === true ? await namesIn(dataSource) : [];
  } finally {
    await dataSource.destroy();
  }
}

/** Before a certain step only the owner may read which have been taken: then none is known to have been. */
async function namesIn(dataSource: DataSource): Promise<readonly string[]> {
  try {
    const rows = await dataSource.query<readonly { name: string }[]>('select name from public.migrations');
    return rows.map(({ name }) => name);
  } catch (error) {
    if (error instanceof QueryFailedError && isNotPermitted(error.driverError)) return [];
    throw error;
  }
}

const isNotPermitted = (error: unknown): boolean =>
  error instanceof DatabaseError && error.code === NOT_PERMITTED;

/** The embedded server begins without our database. */
export async function ensureDatabase(server: Server): Promise<void> {
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
