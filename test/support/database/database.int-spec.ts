import { Client } from 'pg';
import type { QueryResultRow } from 'pg';
import { createDatabase } from './database';
import type { TestDatabase } from './database';

type User = Parameters<TestDatabase['connection']>[0];

async function ask(database: TestDatabase, sql: string, user: User = 'fristvakt'): Promise<QueryResultRow[]> {
  const client = new Client(database.connection(user));
  await client.connect();
  try {
    return (await client.query<QueryResultRow>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the databases of tests', () => {
  test('what one test writes, no other sees', async () => {
    const [one, other] = await Promise.all([createDatabase(), createDatabase()]);
    await ask(one, 'create table t as select 1 as n');
    expect(await ask(one, 'select n from t')).toStrictEqual([{ n: 1 }]);
    await expect(ask(other, 'select n from t')).rejects.toThrow('relation "t" does not exist');
    await Promise.all([one.drop(), other.drop()]);
  });

  test('a dropped one is gone, though somebody was connected, and can be dropped again', async () => {
    const [kept, dropped] = [await createDatabase(), await createDatabase()];
    const lingering = new Client(dropped.connection('fristvakt'));
    const lost = new Promise((done) => lingering.on('error', done));
    await lingering.connect();
    await dropped.drop();
    await lost;
    const names = await ask(kept, 'select datname as name from pg_database');
    expect(names).toContainEqual({ name: kept.name });
    expect(names).not.toContainEqual({ name: dropped.name });
    await dropped.drop();
    await kept.drop();
  });

  test('the product works as a role that row-level security binds', async () => {
    const database = await createDatabase();
    const rights = 'select rolname, rolsuper, rolbypassrls from pg_roles where rolname = current_user';
    expect(await ask(database, rights, 'fristvakt_app')).toStrictEqual([
      { rolname: 'fristvakt_app', rolsuper: false, rolbypassrls: false },
    ]);
    await database.drop();
  });

  test('words are in Swedish order', async () => {
    const database = await createDatabase();
    const sorted = await ask(
      database,
      "select word from unnest(array['ö','å','z','ä','a']) word order by word",
    );
    expect(sorted.map(({ word }) => word as string)).toStrictEqual(['a', 'z', 'å', 'ä', 'ö']);
    await database.drop();
  });
});
