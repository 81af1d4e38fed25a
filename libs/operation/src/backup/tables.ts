import { escapeIdentifier } from 'pg';
import type { ClientBase } from 'pg';
import { BackupError } from './backup-error';

/** A table as it is copied. */
export interface Table {
  readonly name: string;
  /** Columns that are written; those the database generates are not. */
  readonly columns: readonly string[];
  /** What its rows are put in order by: the same on every server, whatever it sorts words by. */
  readonly order: readonly string[];
}

/**
 * Every table of the schema `public`, by name. Left out: the list of migrations, which the manifest has; what an extension
 * keeps; and by being in another schema, the queue.
 */
export async function tablesOf(client: ClientBase): Promise<readonly Table[]> {
  const { rows } = await client.query<Table>(TABLES);
  const without = rows.find(({ order }) => order.length === 0);
  if (without !== undefined) throw new BackupError('schema', `the table ${without.name} has no primary key`);
  return rows;
}

const TABLES = `
  select relname as name,
    array(select attname::text from pg_attribute
      where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns,
    array(select quote_ident(attname) || case when attcollation <> 0 then ' collate "C"' else '' end
      from pg_index, unnest(indkey::int2[]) with ordinality as key (number, place), pg_attribute
      where indrelid = c.oid and indisprimary and attrelid = c.oid and attnum = key.number order by place) as "order"
  from pg_class c
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition and relname <> 'migrations'
    and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = c.oid and deptype = 'e')
  order by relname collate "C"`;

/** All rows of a table, in order of their keys. */
export const copyTo = ({ name, columns, order }: Table): string =>
  `copy (select ${listed(columns)} from public.${escapeIdentifier(name)} order by ${order.join(', ')}) to stdout`;

export const copyFrom = ({ name, columns }: Pick<Table, 'name' | 'columns'>): string =>
  `copy public.${escapeIdentifier(name)} (${listed(columns)}) from stdin`;

/** Rows that keep their numbers, and a sequence that goes on after the last of them. */
export async function continueSequences(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(SEQUENCES);
  for (const { table, column, sequence } of rows) {
    const last = `select max(${escapeIdentifier(column)}) from public.${escapeIdentifier(table)}`;
    await client.query(
      `select setval($1::regclass, last) from (${last}) taken (last) where last is not null`,
      [sequence],
    );
  }
}

const SEQUENCES = `
  select relname as "table", attname as "column", sequence
  from pg_class c join pg_attribute on attrelid = c.oid and attnum > 0 and not attisdropped,
    pg_get_serial_sequence(format('public.%I', relname), attname) sequence
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'migrations'
    and sequence is not null`;

const listed = (columns: readonly string[]): string =>
  columns.map((name) => escapeIdentifier(name)).join(', ');
