import { addressOf } from '@fristvakt/platform';
import type { Server } from '@fristvakt/platform';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../../../migrations/migrations';

/** Any number, the same in every version: who holds this lock changes the schema. */
const SCHEMA_LOCK = 7_011_935;

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
      return (await dataSource.runMigrations()).length;
    } finally {
      await runner.query('select pg_advisory_unlock($1)', [SCHEMA_LOCK]);
      await runner.release();
    }
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
