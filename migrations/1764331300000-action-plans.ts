import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Findings, what is done about them, and whether it held. */
export class ActionPlans1764331300000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  // The area is named by its code; what the code says stands in the program.
  `create table finding (
    id uuid not null,
    organisation_id uuid not null,
    provider_id uuid not null,
    matter_id uuid not null,
    source text not null,
    fact_id uuid,
    area text not null,
    unit text,
    text text not null,
    cause text,
    seen_on date not null,
    state text not null default 'open',
    reason text,
    settled_by uuid,
    settled_on date,
    round integer not null default 1,
    entered_by uuid not null,
    version integer not null default 1,
    constraint finding_pk primary key (id),
    constraint finding_in_organisation_unique unique (organisation_id, id),
    constraint finding_provider_fk foreign key (organisation_id, provider_id)
      references provider (organisation_id, id),
    constraint finding_matter_fk foreign key (organisation_id, matter_id) references matter (organisation_id, id),
    constraint finding_fact_fk foreign key (organisation_id, fact_id) references fact (organisation_id, id),
    constraint finding_settled_by_fk foreign key (organisation_id, settled_by)
      references membership (organisation_id, id),
    constraint finding_entered_by_fk foreign key (organisation_id, entered_by)
      references membership (organisation_id, id),
    constraint finding_source_check check (source in ('inspection', 'lex-sarah', 'self-inspection')),
    constraint finding_fact_check check ((source = 'self-inspection') = (fact_id is null)),
    constraint finding_state_check check (state in ('open', 'closed', 'withdrawn')),
    constraint finding_settled_check check ((state = 'open') = (settled_by is null)),
    constraint finding_reason_check check (state <> 'withdrawn' or reason is not null)
  )`,
  'create index finding_provider_index on finding (organisation_id, provider_id, area, seen_on)',
  'create index finding_matter_index on finding (organisation_id, matter_id, seen_on)',
  'create index finding_listed_index on finding (organisation_id, seen_on, id)',
  'create index finding_fact_index on finding (organisation_id, fact_id)',
  'create index finding_settled_by_index on finding (organisation_id, settled_by)',
  'create index finding_entered_by_index on finding (organisation_id, entered_by)',

  `create table plan_action (
    id uuid not null,
    organisation_id uuid not null,
    finding_id uuid not null,
    matter_id uuid not null,
    round integer not null,
    text text not null,
    owner_id uuid,
    due_on date not null,
    state text not null default 'open',
    proof text,
    reason text,
    settled_by uuid,
    settled_on date,
    version integer not null default 1,
    constraint plan_action_pk primary key (id),
    constraint plan_action_in_organisation_unique unique (organisation_id, id),
    constraint plan_action_finding_fk foreign key (organisation_id, finding_id)
      references finding (organisation_id, id),
    constraint plan_action_matter_fk foreign key (organisation_id, matter_id) references matter (organisation_id, id),
    constraint plan_action_owner_fk foreign key (organisation_id, owner_id) references membership (organisation_id, id),
    constraint plan_action_settled_by_fk foreign key (organisation_id, settled_by)
      references membership (organisation_id, id),
    constraint plan_action_state_check check (state in ('open', 'done', 'not-needed')),
    constraint plan_action_settled_check check ((state = 'open') = (settled_by is null)),
    constraint plan_action_proof_check check (state <> 'done' or proof is not null),
    constraint plan_action_reason_check check (state <> 'not-needed' or reason is not null)
  )`,
  'create index plan_action_finding_index on plan_action (organisation_id, finding_id)',
  'create index plan_action_matter_index on plan_action (organisation_id, matter_id)',
  'create index plan_action_owner_index on plan_action (organisation_id, owner_id)',
  'create index plan_action_settled_by_index on plan_action (organisation_id, settled_by)',

  // Whether it held, so many months after it was done.
  `create table effect_check (
    id uuid not null,
    organisation_id uuid not null,
    action_id uuid not null,
    matter_id uuid not null,
    months integer not null,
    due_on date not null,
    outcome text,
    note text,
    checked_by uuid,
    checked_on date,
    standing boolean not null default true,
    version integer not null default 1,
    constraint effect_check_pk primary key (id),
    constraint effect_check_in_organisation_unique unique (organisation_id, id),
    constraint effect_check_once_unique unique (organisation_id, action_id, months),
    constraint effect_check_action_fk foreign key (organisation_id, action_id)
      references plan_action (organisation_id, id),
    constraint effect_check_matter_fk foreign key (organisation_id, matter_id) references matter (organisation_id, id),
    constraint effect_check_checked_by_fk foreign key (organisation_id, checked_by)
      references membership (organisation_id, id),
    constraint effect_check_months_check check (months in (3, 6)),
    constraint effect_check_outcome_check check (outcome in ('held', 'partly', 'not-held')),
    constraint effect_check_checked_check check (
      (outcome is null) = (checked_by is null) and (outcome is null) = (checked_on is null)
    )
  )`,
  'create index effect_check_matter_index on effect_check (organisation_id, matter_id)',
  'create index effect_check_checked_by_index on effect_check (organisation_id, checked_by)',

  ...['finding', 'plan_action', 'effect_check'].flatMap((table) => [
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

const DOWN = ['drop table effect_check, plan_action, finding'];
