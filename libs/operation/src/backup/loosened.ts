import { escapeIdentifier } from 'pg';
import type { Client } from 'pg';

/** What keeps rows from being put back as they were, and how it is set aside and put back. */
interface Fetter {
  readonly kind: 'security' | 'trigger' | 'reference';
  readonly aside: string;
  readonly back: string;
}

/**
 * Does something while rows can be put in as they were: no trigger makes anything of its own of them, no row level security
 * stands before the owner, and references are looked at in the end, all of them, since the order of the tables is not theirs.
 * Within the transaction that is open; an owner of the tables may, no superuser is needed.
 */
export async function loosened<T>(client: Client, work: () => Promise<T>): Promise<T> {
  return without(await fettersOf(client), client, work);
}

/** Does something while the owner sees every row, in a transaction that is rolled back. */
export async function seeingAll<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin isolation level repeatable read');
  const security = (await fettersOf(client)).filter(({ kind }) => kind === 'security');
  const done = await without(security, client, work);
  await client.query('rollback');
  return done;
}

async function without<T>(fetters: readonly Fetter[], client: Client, work: () => Promise<T>): Promise<T> {
  for (const { aside } of fetters) await client.query(aside);
  const done = await work();
  for (const { back } of fetters.toReversed()) await client.query(back);
  return done;
}

interface FetterRow {
  readonly kind: Fetter['kind'];
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/** In the order in which they are set aside: a reference is looked at before row level security is back. */
async function fettersOf(client: Client): Promise<readonly Fetter[]> {
  const { rows } = await client.query<FetterRow>(FETTERS);
  return rows.map(({ kind, table, name, definition }) => {
    const alter = `alter table public.${escapeIdentifier(table)}`;
    const named = escapeIdentifier(name);
    const [aside, back] = (
      {
        security: ['no force row level security', 'force row level security'],
        trigger: [`disable trigger ${named}`, `enable trigger ${named}`],
        reference: [`drop constraint ${named}`, `add constraint ${named} ${definition}`],
      } as const
    )[kind];
    return { kind, aside: `${alter} ${aside}`, back: `${alter} ${back}` };
  });
}

const FETTERS = `
  with own as (select oid, relname, relforcerowsecurity from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p'))
  select 1 as turn, 'security' as kind, relname as "table", '' as name, '' as definition from own where relforcerowsecurity
  union all
  select 2, 'trigger', relname, tgname, '' from pg_trigger join own on own.oid = tgrelid
  where not tgisinternal and tgenabled = 'O'
  union all
  select 3, 'reference', relname, conname, pg_get_constraintdef(pg_constraint.oid) from pg_constraint join own on own.oid = conrelid
  where contype = 'f' and conparentid = 0
  order by turn, "table", name`;
