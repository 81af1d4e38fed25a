import type { Client } from 'pg';

const ORGANISATIONS = 20;

/** The story of a deadline as its mail tells it. */
const DERIVED = {
  ...{ kind: 'reply', event: 'e1', party: 'provider', due: '2030-05-28', from: '2030-05-11', hours: null },
  ...{ status: 'open', certainty: 'certain', rule: 'SETREPLY' },
};
const BODY = { type: 'information-requested', on: '2030-05-11' };

/** Organisations with three people, one matter and one deadline each; foreign keys are not asked while it is filled. */
export async function fillOrganisations(client: Client): Promise<void> {
  await client.query("set session_replication_role = 'replica'");
  await client.query(
    `insert into organisation (id, name) select gen_random_uuid(), 'Omsorg ' || n from generate_series(1, $1) n`,
    [ORGANISATIONS],
  );
  await client.query(
    `insert into membership (id, organisation_id, account_id, name, email, roles, state)
     select gen_random_uuid(), o.id, gen_random_uuid(), 'Kim', gen_random_uuid() || '@omsorg.example', array[role], 'active'
     from organisation o, unnest(array['counsel', 'compliance-officer', 'manager']) role`,
  );
  await client.query(
    `with provider as (
       insert into provider (id, organisation_id, name, kind, head)
       select gen_random_uuid(), id, 'Omsorg AB', 'company', '{}' from organisation returning id, organisation_id
     ), matter as (
       insert into matter (id, organisation_id, provider_id, ref, position, kind, title, body)
       select gen_random_uuid(), organisation_id, id, 'I1', 1, 'inspection', 'Tillsyn', '{}' from provider
       returning id, organisation_id, provider_id
     )
     insert into fact (id, organisation_id, provider_id, matter_id, ref, position, type, happened, happened_on, body)
     select gen_random_uuid(), organisation_id, provider_id, id, 'e1', 1, 'information-requested', '2030-05-11', '2030-05-11', $1 from matter`,
    [JSON.stringify(BODY)],
  );
  await client.query("set session_replication_role = 'origin'");
}

/** So many deadlines with one reminder each, planned within ten years from now: `due` of them a moment ago. */
export async function fillReminders(client: Client, count: number, due: boolean): Promise<void> {
  await client.query("set session_replication_role = 'replica'");
  await client.query(
    `with made as (
       select gen_random_uuid() as id, f.organisation_id, f.provider_id, f.matter_id, f.id as fact, (select m.id from membership m where m.organisation_id = f.organisation_id
         and m.roles = '{counsel}') as owner
       from (select row_number() over () as place, * from fact) f
       join generate_series(1, $1::integer) n on n % ${String(ORGANISATIONS)} = f.place - 1
     ), deadlines as (
       insert into deadline (id, organisation_id, provider_id, matter_id, fact_id, key, kind, rule, rule_version, party,
         from_on, raw_on, due_on, sort_on, status, certainty, derived, as_of, owner_id)
       select id, organisation_id, provider_id, matter_id, fact, id::text, 'reply', 'SETREPLY', null, 'provider',
         '2030-05-11', '2030-05-28', '2030-05-28', '2030-05-28', 'open', 'certain', $2, current_date, owner from made
       where $3
     )
     insert into reminder (id, organisation_id, provider_id, matter_id, deadline_id, due_key, slot, ladder, at_least, due_at)
     select gen_random_uuid(), organisation_id, provider_id, matter_id, id, '2030-05-28', 'd3', 'answer', 'owner',
       case when $3 then now() - interval '1 second' else now() + interval '1 day' + random() * interval '3650 days' end
     from made`,
    [count, JSON.stringify(DERIVED), due],
  );
  await client.query("set session_replication_role = 'origin'");
}
