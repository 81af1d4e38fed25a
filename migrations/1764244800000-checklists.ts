import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of what to do, called for by a fact or opened by hand, and what became of each item. */
export class Checklists1764244800000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  // The template and the version of it that the list keeps; what the items say stands in the program.
  `create table checklist (
    id uuid not null,
    organisation_id uuid not null,
    provider_id uuid not null,
    matter_id uuid not null,
    fact_id uuid,
    template text not null,
    template_version text not null,
    period text,
    opened_on date not null,
    standing boolean not null default true,
    version integer not null default 1,
    constraint checklist_pk primary key (id),
    constraint checklist_in_organisation_unique unique (organisation_id, id),
    constraint checklist_fact_unique unique (organisation_id, fact_id, template),
    constraint checklist_period_unique unique (organisation_id, matter_id, template, period),
    constraint checklist_provider_fk foreign key (organisation_id, provider_id)
      references provider (organisation_id, id),
    constraint checklist_matter_fk foreign key (organisation_id, matter_id) references matter (organisation_id, id),
    constraint checklist_fact_fk foreign key (organisation_id, fact_id) references fact (organisation_id, id),
    constraint checklist_called_for_check check ((fact_id is null) <> (period is null))
  )`,
  'create index checklist_matter_index on checklist (organisation_id, matter_id, opened_on)',
  'create index checklist_provider_index on checklist (organisation_id, provider_id)',

  `create table checklist_item (
    id uuid not null,
    organisation_id uuid not null,
    checklist_id uuid not null,
    matter_id uuid not null,
    item text not null,
    position integer not null,
    mandatory boolean not null,
    four_eyes boolean not null,
    due_on date,
    state text not null default 'open',
    owner_id uuid,
    proof text,
    reason text,
    settled_by uuid,
    settled_on date,
    approved_by uuid,
    approved_on date,
    standing boolean not null default true,
    version integer not null default 1,
    constraint checklist_item_pk primary key (id),
    constraint checklist_item_in_organisation_unique unique (organisation_id, id),
    constraint checklist_item_once_unique unique (organisation_id, checklist_id, item),
    constraint checklist_item_checklist_fk foreign key (organisation_id, checklist_id)
      references checklist (organisation_id, id),
    constraint checklist_item_matter_fk foreign key (organisation_id, matter_id)
      references matter (organisation_id, id),
    constraint checklist_item_owner_fk foreign key (organisation_id, owner_id)
      references membership (organisation_id, id),
    constraint checklist_item_settled_by_fk foreign key (organisation_id, settled_by)
      references membership (organisation_id, id),
    constraint checklist_item_approved_by_fk foreign key (organisation_id, approved_by)
      references membership (organisation_id, id),
    constraint checklist_item_state_check check (state in ('open', 'done', 'not-applicable')),
    constraint checklist_item_settled_check check ((state = 'open') = (settled_by is null)),
    constraint checklist_item_reason_check check (state <> 'not-applicable' or reason is not null),
    constraint checklist_item_two_people_check check (approved_by is null or approved_by <> settled_by)
  )`,
  'create index checklist_item_matter_index on checklist_item (organisation_id, matter_id)',
  `create index checklist_item_open_index on checklist_item (organisation_id, due_on, id)
    where standing and state = 'open'`,
  'create index checklist_item_owner_index on checklist_item (organisation_id, owner_id)',
  'create index checklist_item_settled_by_index on checklist_item (organisation_id, settled_by)',
  'create index checklist_item_approved_by_index on checklist_item (organisation_id, approved_by)',

  ...['checklist', 'checklist_item'].flatMap((table) => [
    `create policy ${table}_own on ${table}
      using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())`,
    // As a case, not as an or: an or would make the planner sort whole organisations.
    `create policy ${table}_guest on ${table} as restrictive
      using (case when current_matter() is null then true else matter_id = current_matter() end)`,
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `grant select, insert, update on ${table} to fristvakt_app`,
  ]),
];

const DOWN = ['drop table checklist_item, checklist'];
