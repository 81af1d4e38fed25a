import type { Client } from 'pg';

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
  await client.query(
    `insert into organisation (id, name) select gen_random_uuid(), 'Organisation ' || n from generate_series(1, $1) n`,
    [organisations - 1],
  );
  await client.query('alter table deadline disable trigger all, enable trigger deadline_listed');
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
  await client.query('alter table deadline enable trigger all');
  await client.query('vacuum analyze deadline');
  // What was written is on the disk before anything is measured.
  await client.query('checkpoint');
}

/** Gives an organisation so many matters of one provider, each found by a number of its own and by common words. */
export async function fillMatters(client: Client, own: string, count: number): Promise<void> {
  await client.query("set session_replication_role = 'replica'");
  await client.query(
    `with provider as (
       insert into provider (id, organisation_id, name, kind, head)
       values (gen_random_uuid(), $1, 'Assistans i Norr AB', 'company', '{}') returning id, organisation_id
     )
     insert into matter (id, organisation_id, provider_id, ref, position, kind, title, body)
     select gen_random_uuid(), organisation_id, id, 'I' || n, n, 'inspection', 'Tillsyn ' || n || ' i Ångermanland', '{}'
     from provider, generate_series(1, $2) n`,
    [own, count],
  );
  await client.query(
    `insert into matter_word (organisation_id, word, matter_id)
     select organisation_id, word, matter.id from matter,
       unnest(array['tillsyn', 'i', 'angermanland', 'assistans', 'norr', 'ab', lower(ref), replace(ref, 'I', '')]) word
     where organisation_id = $1 and matter.title like 'Tillsyn %' on conflict do nothing`,
    [own],
  );
  await client.query("set session_replication_role = 'origin'");
  await client.query('vacuum analyze matter');
  await client.query('vacuum analyze matter_word');
}
