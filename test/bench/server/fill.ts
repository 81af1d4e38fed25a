import { Client } from 'pg';

/** How much is put into the database beside what is measured. */
export interface Filling {
  readonly organisations: number;
  readonly deadlinesEach: number;
}

/**
 * Fills a database with deadlines of many organisations, and gives the organisation that is asked the same number. The
 * rows are made by the database itself, without the checks of their foreign keys: nobody reads what they point to.
 */
export async function fill(
  client: Client,
  own: string,
  { organisations, deadlinesEach }: Filling,
): Promise<void> {
  await client.query("set session_replication_role = 'replica'");
  await client.query(
    `insert into organisation (id, name) select gen_random_uuid(), 'Organisation ' || n from generate_series(1, $1) n`,
    [organisations - 1],
  );
  await client.query(
    `insert into deadline (id, organisation_id, provider_id, matter_id, fact_id, key, kind, rule, rule_version, party,
       from_on, raw_on, due_on, sort_on, status, certainty, derived, as_of)
     select gen_random_uuid(), organisation.id, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),
       'e' || n || ':appeal:provider', 'appeal', 'APP-IVO-3W', '2018-07-01', 'provider', day - 21, day, day, day,
       case when n % 2 = 0 then 'open' else 'met' end, 'certain', '{}', date '2026-11-25'
     from organisation, generate_series(1, $1) n, lateral (select date '2026-11-25' + n % 700 as day) days
     where organisation.id = $2 or organisation.name like 'Organisation %'`,
    [deadlinesEach, own],
  );
  await client.query("set session_replication_role = 'origin'");
  await client.query('vacuum analyze deadline');
}
