import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Providers, their matters and the facts of them: appended, corrected by later facts, never changed. Beside them what
 * follows from them on a day: the state of each matter and each deadline, derived and always derivable again.
 */
export class RecordOfFacts1764072200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const TABLES = [
  'provider',
  'matter',
  'matter_word',
  'fact',
  'derivation',
  'matter_state',
  'deadline',
  'service_confirmation',
  'law_review_batch',
  'law_review',
];

/**
 * Tables whose rows belong to one matter: a guest of another matter sees none of them. Written as `case`, not as `or`: the
 * planner then expects half of the rows to pass, not a two-hundredth, and goes on to read lists by their index.
 */
const OF_A_MATTER = ['matter_word', 'fact', 'matter_state', 'deadline'];

const UP = [
  'create extension if not exists btree_gist',

  `create table provider (
    id uuid not null,
    organisation_id uuid not null,
    name text collate "sv-x-icu" not null,
    kind text not null,
    organisation_number text,
    head json not null,
    demo boolean not null default false,
    version integer not null default 1,
    derived_on date,
    law text,
    created_at timestamptz not null default now(),
    constraint provider_pk primary key (id),
    constraint provider_in_organisation_unique unique (organisation_id, id),
    constraint provider_organisation_fk foreign key (organisation_id) references organisation (id),
    constraint provider_name_check check (length(name) between 1 and 500),
    constraint provider_kind_check check (kind in ('company', 'cooperative', 'municipality', 'own-employer'))
  )`,
  'create index provider_name_index on provider (organisation_id, name, id)',
  'grant select, insert, update on provider to fristvakt_app',

  `create table matter (
    id uuid not null,
    organisation_id uuid not null,
    provider_id uuid not null,
    ref text not null,
    position integer not null,
    kind text not null,
    title text collate "sv-x-icu" not null,
    body json not null,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    constraint matter_pk primary key (id),
    constraint matter_in_organisation_unique unique (organisation_id, id),
    constraint matter_ref_unique unique (organisation_id, provider_id, ref),
    constraint matter_position_unique unique (organisation_id, provider_id, position),
    constraint matter_provider_fk foreign key (organisation_id, provider_id) references provider (organisation_id, id),
    constraint matter_kind_check check (
      kind in ('licence', 'notification', 'inspection', 'lex-sarah', 'repayment', 'appeal')
    ),
    constraint matter_title_check check (length(title) between 1 and 500)
  )`,
  'create index matter_title_index on matter (organisation_id, title, id)',
  'create index matter_kind_index on matter (organisation_id, kind, title, id)',
  `create policy matter_guest on matter as restrictive
    using (case when current_matter() is null then true else id = current_matter() end)`,
  'grant select, insert, update on matter to fristvakt_app',
  `alter table membership add constraint membership_matter_fk
    foreign key (organisation_id, matter_id) references matter (organisation_id, id)`,
  'create index membership_matter_index on membership (organisation_id, matter_id)',

  // Words of a matter's title, numbers and notes, without accents: looked up by their beginning.
  `create table matter_word (
    organisation_id uuid not null,
    word text collate "C" not null,
    matter_id uuid not null,
    constraint matter_word_pk primary key (organisation_id, word, matter_id),
    constraint matter_word_matter_fk foreign key (organisation_id, matter_id) references matter (organisation_id, id)
  )`,
  'create index matter_word_matter_index on matter_word (organisation_id, matter_id)',
  'grant select, insert, delete on matter_word to fristvakt_app',

  `create table fact (
    id uuid not null,
    organisation_id uuid not null,
    provider_id uuid not null,
    matter_id uuid not null,
    ref text not null,
    position integer not null,
    type text not null,
    happened text not null,
    happened_on date not null,
    corrects_id uuid,
    body json not null,
    recorded_by uuid,
    recorded_at timestamptz not null default now(),
    constraint fact_pk primary key (id),
    constraint fact_in_organisation_unique unique (organisation_id, id),
    constraint fact_recorded_unique unique (organisation_id, id, recorded_by),
    constraint fact_ref_unique unique (organisation_id, provider_id, ref),
    constraint fact_position_unique unique (organisation_id, provider_id, position),
    constraint fact_provider_fk foreign key (organisation_id, provider_id) references provider (organisation_id, id),
    constraint fact_matter_fk foreign key (organisation_id, matter_id) references matter (organisation_id, id),
    constraint fact_corrects_fk foreign key (organisation_id, corrects_id) references fact (organisation_id, id)
      deferrable initially deferred,
    constraint fact_recorded_by_fk foreign key (organisation_id, recorded_by) references membership (organisation_id, id)
  )`,
  'create index fact_matter_index on fact (organisation_id, matter_id, happened_on, position)',
  'create index fact_corrects_index on fact (organisation_id, corrects_id)',
  'create index fact_recorded_by_index on fact (organisation_id, recorded_by)',
  `create trigger fact_append_only before update or delete on fact
    for each row execute function refuse_change()`,
  `create trigger fact_not_truncated before truncate on fact
    for each statement execute function refuse_change()`,
  'grant select, insert on fact to fristvakt_app',

  `create table derivation (
    id uuid not null,
    organisation_id uuid not null,
    provider_id uuid not null,
    as_of date not null,
    cause text not null,
    fact_id uuid,
    law text not null,
    changes json not null,
    derived_by uuid,
    derived_at timestamptz not null default now(),
    constraint derivation_pk primary key (id),
    constraint derivation_provider_fk foreign key (organisation_id, provider_id) references provider (organisation_id, id),
    constraint derivation_fact_fk foreign key (organisation_id, fact_id) references fact (organisation_id, id),
    constraint derivation_derived_by_fk foreign key (organisation_id, derived_by)
      references membership (organisation_id, id),
    constraint derivation_cause_check check (cause in ('fact', 'correction', 'import', 'matter', 'day', 'law', 'repair'))
  )`,
  'create index derivation_provider_index on derivation (organisation_id, provider_id, derived_at)',
  'create index derivation_fact_index on derivation (organisation_id, fact_id)',
  'create index derivation_derived_by_index on derivation (organisation_id, derived_by)',
  `create trigger derivation_append_only before update or delete on derivation
    for each row execute function refuse_change()`,
  'grant select, insert on derivation to fristvakt_app',
  `create policy derivation_guest on derivation as restrictive using (current_matter() is null)`,

  `create table matter_state (
    matter_id uuid not null,
    organisation_id uuid not null,
    provider_id uuid not null,
    kind text not null,
    status text,
    state json not null,
    as_of date not null,
    constraint matter_state_pk primary key (matter_id),
    constraint matter_state_in_organisation_unique unique (organisation_id, matter_id),
    constraint matter_state_matter_fk foreign key (organisation_id, matter_id) references matter (organisation_id, id),
    constraint matter_state_provider_fk foreign key (organisation_id, provider_id)
      references provider (organisation_id, id)
  )`,
  'create index matter_state_status_index on matter_state (organisation_id, kind, status)',
  'create index matter_state_provider_index on matter_state (organisation_id, provider_id)',
  'grant select, insert, update on matter_state to fristvakt_app',

  `create table deadline (
    id uuid not null,
    organisation_id uuid not null,
    provider_id uuid not null,
    matter_id uuid not null,
    fact_id uuid not null,
    key text not null,
    kind text not null,
    rule text not null,
    rule_version text,
    party text not null,
    from_on date,
    raw_on date,
    due_on date,
    sort_on date not null,
    status text not null,
    certainty text not null,
    standing boolean not null default true,
    derived json not null,
    owner_id uuid,
    law_pinned boolean not null default false,
    as_of date not null,
    version integer not null default 1,
    constraint deadline_pk primary key (id),
    constraint deadline_in_organisation_unique unique (organisation_id, id),
    constraint deadline_key_unique unique (organisation_id, provider_id, key),
    constraint deadline_provider_fk foreign key (organisation_id, provider_id) references provider (organisation_id, id),
    constraint deadline_matter_fk foreign key (organisation_id, matter_id) references matter (organisation_id, id),
    constraint deadline_fact_fk foreign key (organisation_id, fact_id) references fact (organisation_id, id),
    constraint deadline_owner_fk foreign key (organisation_id, owner_id) references membership (organisation_id, id),
    constraint deadline_status_check check (
      status in ('waiting', 'open', 'met', 'late', 'missed', 'passed', 'moot')
    ),
    constraint deadline_certainty_check check (certainty in ('certain', 'assumed', 'unverified'))
  )`,
  'create index deadline_due_index on deadline (organisation_id, status, sort_on, id) where standing',
  'create index deadline_all_index on deadline (organisation_id, sort_on, id) where standing',
  'create index deadline_matter_index on deadline (organisation_id, matter_id, sort_on)',
  'create index deadline_fact_index on deadline (organisation_id, fact_id)',
  'create index deadline_owner_index on deadline (organisation_id, owner_id, standing, status, sort_on, id)',
  'grant select, insert, update on deadline to fristvakt_app',

  // A second person has looked at the proof of service: the day is confirmed for the fact as it was recorded.
  `create table service_confirmation (
    id uuid not null,
    organisation_id uuid not null,
    fact_id uuid not null,
    recorded_by uuid,
    confirmed_by uuid not null,
    confirmed_at timestamptz not null default now(),
    constraint service_confirmation_pk primary key (id),
    constraint service_confirmation_fact_unique unique (organisation_id, fact_id),
    constraint service_confirmation_fact_fk foreign key (organisation_id, fact_id) references fact (organisation_id, id),
    constraint service_confirmation_recorded_fk foreign key (organisation_id, fact_id, recorded_by)
      references fact (organisation_id, id, recorded_by),
    constraint service_confirmation_confirmed_by_fk foreign key (organisation_id, confirmed_by)
      references membership (organisation_id, id),
    constraint service_confirmation_two_people_check check (recorded_by is distinct from confirmed_by)
  )`,
  'create index service_confirmation_confirmed_by_index on service_confirmation (organisation_id, confirmed_by)',
  `create trigger service_confirmation_append_only before update or delete on service_confirmation
    for each row execute function refuse_change()`,
  `create function take_recorder_of_fact() returns trigger language plpgsql as $$
    begin
      select recorded_by into new.recorded_by from fact
        where organisation_id = new.organisation_id and id = new.fact_id;
      return new;
    end $$`,
  `create trigger service_confirmation_recorder before insert on service_confirmation
    for each row execute function take_recorder_of_fact()`,
  'grant select, insert on service_confirmation to fristvakt_app',

  // What a change of the law would do to standing deadlines: nothing, until a person has decided.
  `create table law_review_batch (
    id uuid not null,
    organisation_id uuid not null,
    decision text not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null default now(),
    confirmed_by uuid,
    confirmed_at timestamptz,
    constraint law_review_batch_pk primary key (id),
    constraint law_review_batch_in_organisation_unique unique (organisation_id, id),
    constraint law_review_batch_proposed_by_fk foreign key (organisation_id, proposed_by)
      references membership (organisation_id, id),
    constraint law_review_batch_confirmed_by_fk foreign key (organisation_id, confirmed_by)
      references membership (organisation_id, id),
    constraint law_review_batch_decision_check check (decision in ('apply', 'ignore')),
    constraint law_review_batch_two_people_check check (confirmed_by is distinct from proposed_by)
  )`,
  'create index law_review_batch_proposed_by_index on law_review_batch (organisation_id, proposed_by)',
  'create index law_review_batch_confirmed_by_index on law_review_batch (organisation_id, confirmed_by)',
  `create policy law_review_batch_guest on law_review_batch as restrictive using (current_matter() is null)`,
  'grant select, insert, update on law_review_batch to fristvakt_app',

  `create table law_review (
    id uuid not null,
    organisation_id uuid not null,
    deadline_id uuid not null,
    law text not null,
    cause text not null,
    old_due_on date,
    new_due_on date,
    derived json not null,
    found_at timestamptz not null default now(),
    decision text,
    decided_by uuid,
    decided_at timestamptz,
    batch_id uuid,
    version integer not null default 1,
    constraint law_review_pk primary key (id),
    constraint law_review_in_organisation_unique unique (organisation_id, id),
    constraint law_review_deadline_fk foreign key (organisation_id, deadline_id) references deadline (organisation_id, id),
    constraint law_review_decided_by_fk foreign key (organisation_id, decided_by)
      references membership (organisation_id, id),
    constraint law_review_batch_fk foreign key (organisation_id, batch_id)
      references law_review_batch (organisation_id, id),
    constraint law_review_decision_check check (decision in ('apply', 'ignore', 'overtaken')),
    constraint law_review_decided_check check ((decision is null) = (decided_at is null))
  )`,
  'create unique index law_review_open_unique on law_review (organisation_id, deadline_id) where decision is null',
  'create index law_review_deadline_index on law_review (organisation_id, deadline_id)',
  'create index law_review_decided_by_index on law_review (organisation_id, decided_by)',
  'create index law_review_batch_index on law_review (organisation_id, batch_id)',
  `create policy law_review_guest on law_review as restrictive using (current_matter() is null)`,
  'grant select, insert, update on law_review to fristvakt_app',

  ...OF_A_MATTER.map(
    (table) => `create policy ${table}_guest on ${table} as restrictive
      using (case when current_matter() is null then true else matter_id = current_matter() end)`,
  ),
  ...TABLES.flatMap((table) => [
    `create policy ${table}_own on ${table}
      using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())`,
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
  ]),
];

const DOWN = [
  'alter table membership drop constraint membership_matter_fk',
  'drop index membership_matter_index',
  'drop table law_review, law_review_batch, service_confirmation, deadline, matter_state, derivation, fact',
  'drop table matter_word, matter, provider',
  'drop function take_recorder_of_fact()',
];
