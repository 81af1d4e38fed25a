import type { Client } from 'pg';

/** A page as somebody who has signed in asks for it. */
export interface AskedPage {
  readonly name: string;
  readonly path: string;
}

/** The columns that hold the id of what is copied too. */
const COPIED_IDS = ['id', 'provider_id', 'matter_id', 'fact_id', 'corrects_id'];

/** In the order in which they refer to each other. */
const TABLES = ['provider', 'matter', 'fact', 'matter_state', 'matter_word', 'deadline'];

/**
 * Gives an organisation its record so many times over, and takes the deadlines away that point to nothing: its pages read
 * what they would in a house of that size. The other organisations are as they were.
 */
export async function multiplyRecord(client: Client, own: string, copies: number): Promise<void> {
  await client.query(`delete from deadline where derived::text = '{}' and organisation_id = $1`, [own]);
  for (const table of TABLES) {
    const { rows } = await client.query<{ name: string }>(
      `select column_name as name from information_schema.columns
       where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
      [table],
    );
    const names = rows.map(({ name }) => `"${name}"`);
    const values = rows.map(({ name }) => {
      if (COPIED_IDS.includes(name)) return `md5(one."${name}"::text || n)::uuid`;
      return table === 'provider' && name === 'name' ? `one.name || ' ' || n` : `one."${name}"`;
    });
    await client.query(
      table === 'deadline'
        ? 'alter table deadline disable trigger all, enable trigger deadline_listed'
        : `set session_replication_role = 'replica'`,
    );
    await client.query(
      `insert into ${table} (${names.join(', ')}) select ${values.join(', ')}
       from ${table} one, generate_series(1, $2::int) n where one.organisation_id = $1`,
      [own, copies],
    );
    await client.query(
      table === 'deadline'
        ? 'alter table deadline enable trigger all'
        : `set session_replication_role = 'origin'`,
    );
    await client.query(`vacuum analyze ${table}`);
  }
  await client.query('checkpoint');
}

/** The main pages, with something of the organisation's own in their addresses. */
export async function mainPages(client: Client, own: string): Promise<readonly AskedPage[]> {
  const one = async (text: string): Promise<string> => {
    const { rows } = await client.query<{ id: string }>(text, [own]);
    const [row] = rows;
    if (row === undefined) throw new Error(`the organisation has nothing by ${text}`);
    return row.id;
  };
  const matterOf = async (kind: string): Promise<string> =>
    one(
      `select id from matter where organisation_id = $1 and kind = '${kind}' order by position, id limit 1`,
    );
  const [licence, appeal, inspection] = [
    await matterOf('licence'),
    await matterOf('appeal'),
    await matterOf('inspection'),
  ];
  const provider = await one(
    'select provider_id as id from matter where organisation_id = $1 order by id limit 1',
  );
  const deadline = await one(
    `select id from deadline where organisation_id = $1 and standing and kind = 'appeal' order by sort_on, id limit 1`,
  );
  const fact = await one('select id from fact where organisation_id = $1 order by id limit 1');
  return [
    { name: 'start', path: '/' },
    { name: 'start, as the manager', path: '/?as=manager' },
    { name: 'start, as counsel', path: '/?as=counsel' },
    { name: 'deadlines', path: '/deadlines' },
    { name: 'deadlines, missed', path: '/deadlines?status=missed' },
    { name: 'calendar of deadlines', path: '/deadlines/calendar' },
    { name: 'why a deadline', path: `/deadlines/${deadline}` },
    { name: 'licences', path: '/licences' },
    { name: 'a licence', path: `/licences/${licence}` },
    { name: 'matters', path: '/matters' },
    { name: 'an appeal', path: `/matters/${appeal}` },
    { name: 'an inspection', path: `/matters/${inspection}` },
    { name: 'recording, choosing', path: `/matters/${appeal}/record` },
    { name: 'a fact', path: `/facts/${fact}` },
    { name: 'providers', path: '/providers' },
    { name: 'a provider', path: `/providers/${provider}` },
    { name: 'search', path: '/search?q=humana' },
    { name: 'persons', path: '/persons' },
    { name: 'people', path: '/people' },
    { name: 'changed rules', path: '/law-reviews' },
    { name: 'rules', path: '/rules' },
    { name: 'a rule', path: '/rules/APP-IVO-3W' },
    { name: 'audit', path: '/audit' },
    { name: 'account', path: '/account' },
    { name: 'checklists', path: '/checklists' },
    { name: 'action plans', path: '/action-plans' },
    { name: 'readiness', path: `/licences/${licence}/readiness` },
    { name: 'evidence', path: `/matters/${inspection}/evidence` },
    { name: 'letters', path: '/letters' },
    { name: 'letters to write', path: `/matters/${appeal}/letters/new` },
    { name: 'bundle', path: `/matters/${appeal}/bundle` },
    { name: 'branch', path: '/branch' },
  ];
}
