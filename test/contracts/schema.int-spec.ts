import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ACCOUNT_ROWS } from '@fristvakt/accounts';
import { ACTION_PLAN_ROWS } from '@fristvakt/action-plans';
import { AUDIT_ROWS } from '@fristvakt/audit';
import { CALENDAR_FEED_ROWS } from '@fristvakt/calendar-feed';
import { INTAKE_ROWS } from '@fristvakt/intake';
import { DEADLINE_ROWS } from '@fristvakt/deadlines';
import { CHECKLIST_ROWS } from '@fristvakt/checklists';
import { EVIDENCE_ROWS } from '@fristvakt/evidence';
import { DOCUMENT_ROWS } from '@fristvakt/documents';
import { LICENCE_ROWS } from '@fristvakt/licences';
import { PRIVILEGED_NOTE_ROWS } from '@fristvakt/privileged-notes';
import { PROVIDER_ROWS } from '@fristvakt/providers';
import { REMINDER_ROWS } from '@fristvakt/reminders';
import { WEBHOOK_ROWS } from '@fristvakt/webhooks';
import { Client } from 'pg';
import type { ClientConfig } from 'pg';
import { DataSource } from 'typeorm';
import type { QueryRunner } from 'typeorm';
import { MIGRATIONS } from '../../migrations/migrations';
import { createDatabase } from '../support/database/database';
import type { TestDatabase } from '../support/database/database';
import { schemaText } from '../support/database/schema-text';

/**
 * The schema, committed, so that a change of it shows as a diff. One that is no longer right is left in
 * `reports/contracts`: read the diff and, if it is meant, `cp reports/contracts/schema.sql test/contracts/`.
 */
const COMMITTED = join(__dirname, 'schema.sql');
const FOUND = resolve(__dirname, '../../reports/contracts');

const ENTITIES = [
  ...REMINDER_ROWS,
  ...WEBHOOK_ROWS,
  ...ACCOUNT_ROWS,
  ...AUDIT_ROWS,
  ...PROVIDER_ROWS,
  ...DEADLINE_ROWS,
  ...LICENCE_ROWS,
  ...PRIVILEGED_NOTE_ROWS,
  ...CHECKLIST_ROWS,
  ...ACTION_PLAN_ROWS,
  ...INTAKE_ROWS,
  ...EVIDENCE_ROWS,
  ...DOCUMENT_ROWS,
  ...CALENDAR_FEED_ROWS,
];

let database: TestDatabase;

beforeEach(async () => {
  database = await createDatabase();
});

afterEach(async () => {
  await database.drop();
});

async function textOf(connection: ClientConfig): Promise<string> {
  const client = new Client(connection);
  await client.connect();
  try {
    return await schemaText(client);
  } finally {
    await client.end();
  }
}

async function withDataSource<T>(work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = new DataSource({
    type: 'postgres',
    extra: database.connection('fristvakt'),
    entities: ENTITIES,
    migrations: MIGRATIONS,
  });
  await dataSource.initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** What TypeORM would change to make the database what the entities say. */
const changesWanted = async (dataSource: DataSource): Promise<string[]> =>
  (await dataSource.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);

/**
 * What an entity can say of a schema: columns, constraints and indexes. TypeORM writes a default number as text, which
 * PostgreSQL repeats for a bigint alone; `0` and `'0'::bigint` are the same default.
 */
const tablesIn = (text: string): string[] =>
  text
    .replace("bigint not null default '0'::bigint", 'bigint not null default 0')
    .split('\n\n')
    .filter((part) => part.startsWith('create table'))
    .map(
      (part) => `${part.split('\n);')[0] ?? ''}\n${(part.match(/^CREATE .*INDEX .*$/gm) ?? []).join('\n')}`,
    );

async function inTransaction(
  dataSource: DataSource,
  work: (runner: QueryRunner) => Promise<void>,
): Promise<void> {
  await dataSource.transaction(async ({ queryRunner }) => {
    if (queryRunner === undefined) throw new Error('a transaction has a connection');
    await work(queryRunner);
  });
}

describe('the schema', () => {
  it('is what is committed; if a change is meant: cp reports/contracts/schema.sql test/contracts/', async () => {
    const found = await textOf(database.connection('fristvakt'));
    if (found !== readFileSync(COMMITTED, 'utf8')) {
      mkdirSync(FOUND, { recursive: true });
      writeFileSync(join(FOUND, 'schema.sql'), found);
    }
    expect(found).toBe(readFileSync(COMMITTED, 'utf8'));
  });

  it('is what the entities say: TypeORM would change nothing', async () => {
    expect(await withDataSource(changesWanted)).toStrictEqual([]);
  });

  // TypeORM compares constraints and indexes by their names only; so it is made to build its own, beside ours.
  it('is what the entities say, to every condition and the order of every index', async () => {
    const migrated = await textOf(database.connection('fristvakt'));
    await withDataSource(async (dataSource) => {
      await dataSource.query('drop schema public cascade');
      await dataSource.query('create schema public');
      await dataSource.query('create extension btree_gist');
      for (const query of await changesWanted(dataSource)) await dataSource.query(query);
    });
    const described = await textOf(database.connection('fristvakt'));
    expect(tablesIn(described)).toStrictEqual(tablesIn(migrated));
    expect(tablesIn(migrated)).toHaveLength(ENTITIES.length);
  });

  it('can be left step by step and made again: every step stands where it stood', async () => {
    const connection = database.connection('fristvakt');
    const [down, up]: [string[], string[]] = [[], []];
    await withDataSource(async (dataSource) => {
      for (const Migration of MIGRATIONS.toReversed()) {
        down.unshift(await textOf(connection));
        await inTransaction(dataSource, async (runner) => new Migration().down(runner));
      }
      expect(tablesIn(await textOf(connection))).toStrictEqual([]);
      for (const Migration of MIGRATIONS) {
        await inTransaction(dataSource, async (runner) => new Migration().up(runner));
        up.push(await textOf(connection));
      }
    });
    expect(up).toStrictEqual(down);
  });
});
