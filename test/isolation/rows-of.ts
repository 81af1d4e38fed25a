import type { RunningServer } from '../support/server';
import type { Tenant } from './world';

/** The tables that hold rows of organisations, with the column that says whose. */
async function tenantTables(server: RunningServer): Promise<readonly (readonly [string, string])[]> {
  const rows = await server.sql<{ name: string }>(
    `select relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'organisation_id'
     order by 1`,
  );
  return [['organisation', 'id'], ...rows.map(({ name }) => [name, 'organisation_id'] as const)];
}

/** How many rows an organisation has in each table, and a hash over them. */
export async function rowsOf(server: RunningServer, organisation: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [table, column] of await tenantTables(server)) {
    const [row] = await server.sql<{ rows: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '-') as rows
       from ${table} t where ${column} = $1`,
      [organisation],
    );
    found[table] = row?.rows ?? '';
  }
  return found;
}

/** The tables in which the organisation has no row: there a test of them would show nothing. */
export const emptyIn = (rows: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(rows).flatMap(([table, told]) => (told.startsWith('0 ') ? [table] : []));

const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g;

/** Every id that stands in a row of the organisation, and its mark: what nobody else may ever be answered. */
export async function tracesOf(
  server: RunningServer,
  { organisation, mark, colleague }: Tenant,
): Promise<(text: string) => readonly string[]> {
  const ids = new Set([organisation, colleague.account]);
  for (const [table, column] of await tenantTables(server)) {
    const rows = await server.sql<{ text: string }>(
      `select t::text as text from ${table} t where ${column} = $1`,
      [organisation],
    );
    for (const { text } of rows) for (const id of text.match(UUID) ?? []) ids.add(id);
  }
  return (text) => [
    ...(text.toLowerCase().includes(mark) ? [mark] : []),
    ...(text.toLowerCase().match(UUID) ?? []).filter((id) => ids.has(id)),
  ];
}

/**
 * How many rows there are in each table of the database, and a hash over them; but for the moments at which sessions and
 * tokens were last used, how often calendars were fetched, and the counting of attempts.
 */
export async function everyRow(server: RunningServer): Promise<Record<string, string>> {
  const tables = await server.sql<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'rate_limit' order by 1`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await server.sql<{ rows: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(one, '' order by one)), '-') as rows
       from (select md5((to_jsonb(t) - 'last_seen_at' - 'last_used_at' - 'fetches' - 'last_fetched_on')::text) as one from ${name} t) hashed`,
    );
    found[name] = row?.rows ?? '';
  }
  return found;
}
