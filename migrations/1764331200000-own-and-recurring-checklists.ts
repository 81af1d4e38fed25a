import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Closing a matter with something left, templates of the organisation's own, controls that come back, lists brought up. */
export class OwnAndRecurringChecklists1764331200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const OF_A_MATTER = ['matter_closing', 'recurring_control', 'checklist_rebase'];
const ALL = [...OF_A_MATTER, 'own_template', 'own_template_version'];

const UP = [
  // Why a matter was closed though mandatory items were open, and which.
  `create table matter_closing (
    id uuid not null,
    organisation_id uuid not null,
    matter_id uuid not null,
    fact_id uuid not null,
    reason text not null,
    items uuid[] not null,
    closed_by uuid not null,
    closed_on date not null,
    constraint matter_closing_pk primary key (id),
    constraint matter_closing_fact_unique unique (organisation_id, fact_id),
    constraint matter_closing_matter_fk foreign key (organisation_id, matter_id)
      references matter (organisation_id, id),
    constraint matter_closing_fact_fk foreign key (organisation_id, fact_id) references fact (organisation_id, id),
    constraint matter_closing_closed_by_fk foreign key (organisation_id, closed_by)
      references membership (organisation_id, id)
  )`,
  'create index matter_closing_matter_index on matter_closing (organisation_id, matter_id)',
  'create index matter_closing_closed_by_index on matter_closing (organisation_id, closed_by)',

  `create table own_template (
    id uuid not null,
    organisation_id uuid not null,
    retired_on date,
    version integer not null default 1,
    constraint own_template_pk primary key (id),
    constraint own_template_in_organisation_unique unique (organisation_id, id)
  )`,
  // What calls for it and its items, as they are from a day on. A version that a list keeps is never changed.
  `create table own_template_version (
    id uuid not null,
    organisation_id uuid not null,
    template_id uuid not null,
    valid_from date not null,
    title text not null,
    purpose text not null,
    occasion jsonb not null,
    items jsonb not null,
    saved_by uuid not null,
    saved_on date not null,
    constraint own_template_version_pk primary key (id),
    constraint own_template_version_from_unique unique (organisation_id, template_id, valid_from),
    constraint own_template_version_template_fk foreign key (organisation_id, template_id)
      references own_template (organisation_id, id),
    constraint own_template_version_saved_by_fk foreign key (organisation_id, saved_by)
      references membership (organisation_id, id)
  )`,
  'create index own_template_version_saved_by_index on own_template_version (organisation_id, saved_by)',

  // opens_from: periods that end before this day are not opened any more.
  `create table recurring_control (
    id uuid not null,
    organisation_id uuid not null,
    provider_id uuid not null,
    matter_id uuid not null,
    template text not null,
    rrule text not null,
    first_on date not null,
    opens_from date not null,
    state text not null default 'running',
    state_on date not null,
    started_by uuid not null,
    started_on date not null,
    version integer not null default 1,
    constraint recurring_control_pk primary key (id),
    constraint recurring_control_in_organisation_unique unique (organisation_id, id),
    constraint recurring_control_provider_fk foreign key (organisation_id, provider_id)
      references provider (organisation_id, id),
    constraint recurring_control_matter_fk foreign key (organisation_id, matter_id)
      references matter (organisation_id, id),
    constraint recurring_control_started_by_fk foreign key (organisation_id, started_by)
      references membership (organisation_id, id),
    constraint recurring_control_state_check check (state in ('running', 'paused', 'ended'))
  )`,
  `create unique index recurring_control_once_index on recurring_control (organisation_id, matter_id, template)
    where state <> 'ended'`,
  'create index recurring_control_provider_index on recurring_control (organisation_id, provider_id)',
  'create index recurring_control_matter_index on recurring_control (organisation_id, matter_id)',
  'create index recurring_control_started_by_index on recurring_control (organisation_id, started_by)',
  `create index recurring_control_running_index on recurring_control (organisation_id, opens_from)
    where state = 'running'`,

  // A list is called for by a fact, by a period of a control, or by a person.
  'alter table checklist drop constraint checklist_called_for_check',
  'alter table checklist add column control_id uuid',
  'alter table checklist add column opened_by uuid',
  `alter table checklist add constraint checklist_called_for_check
    check (num_nonnulls(fact_id, period, opened_by) = 1)`,
  `alter table checklist add constraint checklist_control_check check ((period is null) = (control_id is null))`,
  `alter table checklist add constraint checklist_control_fk foreign key (organisation_id, control_id)
    references recurring_control (organisation_id, id)`,
  `alter table checklist add constraint checklist_opened_by_fk foreign key (organisation_id, opened_by)
    references membership (organisation_id, id)`,
  'create index checklist_template_index on checklist (organisation_id, template, template_version)',
  'create index checklist_control_index on checklist (organisation_id, control_id)',
  'create index checklist_opened_by_index on checklist (organisation_id, opened_by)',
  // The version of the template that the list was brought up to no longer has the item; what was done on it is kept.
  'alter table checklist_item add column left_out boolean not null default false',
  // To find what has to be done in a matter at once.
  `create index checklist_item_left_index on checklist_item (organisation_id, matter_id)
    where standing and mandatory and (state = 'open' or (four_eyes and approved_by is null))`,

  `create table checklist_rebase (
    id uuid not null,
    organisation_id uuid not null,
    checklist_id uuid not null,
    matter_id uuid not null,
    from_version text not null,
    to_version text not null,
    difference jsonb not null,
    decided_by uuid not null,
    decided_on date not null,
    constraint checklist_rebase_pk primary key (id),
    constraint checklist_rebase_checklist_fk foreign key (organisation_id, checklist_id)
      references checklist (organisation_id, id),
    constraint checklist_rebase_matter_fk foreign key (organisation_id, matter_id)
      references matter (organisation_id, id),
    constraint checklist_rebase_decided_by_fk foreign key (organisation_id, decided_by)
      references membership (organisation_id, id)
  )`,
  'create index checklist_rebase_checklist_index on checklist_rebase (organisation_id, checklist_id)',
  'create index checklist_rebase_matter_index on checklist_rebase (organisation_id, matter_id)',
  'create index checklist_rebase_decided_by_index on checklist_rebase (organisation_id, decided_by)',

  ...ALL.flatMap((table) => [
    `create policy ${table}_own on ${table}
      using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())`,
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `grant select, insert, update on ${table} to fristvakt_app`,
  ]),
  ...OF_A_MATTER.map(
    (table) =>
      // As a case, not as an or: an or would make the planner sort whole organisations.
      `create policy ${table}_guest on ${table} as restrictive
        using (case when current_matter() is null then true else matter_id = current_matter() end)`,
  ),
];

const DOWN = [
  'drop table checklist_rebase',
  'drop index checklist_template_index',
  'drop index checklist_item_left_index',
  'alter table checklist_item drop column left_out',
  'alter table checklist drop constraint checklist_control_check',
  'alter table checklist drop constraint checklist_called_for_check',
  'alter table checklist drop column control_id',
  'alter table checklist drop column opened_by',
  `alter table checklist add constraint checklist_called_for_check check ((fact_id is null) <> (period is null))`,
  'drop table recurring_control, own_template_version, own_template, matter_closing',
];
