import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register around the licences: people, the circle of owners and managers through time, planned changes. */
export class LicenceRegister1764072300000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const TABLES = [
  'person',
  'engagement',
  'circle_member',
  'licence_detail',
  'responsible_person',
  'licence_condition',
  'planned_change',
];

const UP = [
  `create table person (
    id uuid not null,
    organisation_id uuid not null,
    name text collate "sv-x-icu" not null,
    note text,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    constraint person_pk primary key (id),
    constraint person_in_organisation_unique unique (organisation_id, id),
    constraint person_organisation_fk foreign key (organisation_id) references organisation (id),
    constraint person_name_check check (length(name) between 1 and 200)
  )`,
  'create index person_name_index on person (organisation_id, name, id)',

  // Where else a person of the circle sits or sat: what IVO holds against one holder, it weighs at another.
  `create table engagement (
    id uuid not null,
    organisation_id uuid not null,
    person_id uuid not null,
    holder_name text not null,
    holder_organisation_number text,
    role text not null,
    from_on date,
    to_on date,
    note text,
    version integer not null default 1,
    constraint engagement_pk primary key (id),
    constraint engagement_in_organisation_unique unique (organisation_id, id),
    constraint engagement_person_fk foreign key (organisation_id, person_id) references person (organisation_id, id),
    constraint engagement_days_check check (from_on is null or to_on is null or from_on <= to_on)
  )`,
  'create index engagement_person_index on engagement (organisation_id, person_id)',

  `create table circle_member (
    id uuid not null,
    organisation_id uuid not null,
    provider_id uuid not null,
    person_id uuid not null,
    role text not null,
    from_on date not null,
    to_on date,
    version integer not null default 1,
    constraint circle_member_pk primary key (id),
    constraint circle_member_in_organisation_unique unique (organisation_id, id),
    constraint circle_member_provider_fk foreign key (organisation_id, provider_id)
      references provider (organisation_id, id),
    constraint circle_member_person_fk foreign key (organisation_id, person_id) references person (organisation_id, id),
    constraint circle_member_role_check check (
      role in ('managing-director', 'decisive-influence', 'board-member', 'deputy', 'partner', 'owner', 'indirect-owner')
    ),
    constraint circle_member_days_check check (to_on is null or from_on <= to_on),
    constraint circle_member_once_excl exclude using gist (
      organisation_id with =, provider_id with =, person_id with =, role with =, daterange(from_on, to_on, '[]') with &&
    )
  )`,
  'create index circle_member_provider_index on circle_member (organisation_id, provider_id, from_on)',
  'create index circle_member_person_index on circle_member (organisation_id, person_id)',

  `create table licence_detail (
    matter_id uuid not null,
    organisation_id uuid not null,
    registry_number text,
    services text[] not null default '{}',
    person_circles smallint[] not null default '{}',
    children_served boolean,
    certificate_checked_on date,
    note text,
    version integer not null default 1,
    constraint licence_detail_pk primary key (matter_id),
    constraint licence_detail_in_organisation_unique unique (organisation_id, matter_id),
    constraint licence_detail_matter_fk foreign key (organisation_id, matter_id) references matter (organisation_id, id),
    constraint licence_detail_circles_check check (person_circles <@ array[1, 2, 3]::smallint[])
  )`,

  `create table responsible_person (
    id uuid not null,
    organisation_id uuid not null,
    matter_id uuid not null,
    person_id uuid not null,
    from_on date not null,
    to_on date,
    version integer not null default 1,
    constraint responsible_person_pk primary key (id),
    constraint responsible_person_in_organisation_unique unique (organisation_id, id),
    constraint responsible_person_matter_fk foreign key (organisation_id, matter_id)
      references matter (organisation_id, id),
    constraint responsible_person_person_fk foreign key (organisation_id, person_id)
      references person (organisation_id, id),
    constraint responsible_person_days_check check (to_on is null or from_on <= to_on),
    constraint responsible_person_once_excl exclude using gist (
      organisation_id with =, matter_id with =, person_id with =, daterange(from_on, to_on, '[]') with &&
    )
  )`,
  'create index responsible_person_matter_index on responsible_person (organisation_id, matter_id, from_on)',
  'create index responsible_person_person_index on responsible_person (organisation_id, person_id)',

  // A condition of the licence, as the decision states it, with how it is kept.
  `create table licence_condition (
    id uuid not null,
    organisation_id uuid not null,
    matter_id uuid not null,
    fact_id uuid,
    position integer not null,
    text text not null,
    kept text not null default 'not-assessed',
    kept_note text,
    assessed_on date,
    standing boolean not null default true,
    version integer not null default 1,
    constraint licence_condition_pk primary key (id),
    constraint licence_condition_in_organisation_unique unique (organisation_id, id),
    constraint licence_condition_fact_unique unique (organisation_id, fact_id, position),
    constraint licence_condition_matter_fk foreign key (organisation_id, matter_id)
      references matter (organisation_id, id),
    constraint licence_condition_fact_fk foreign key (organisation_id, fact_id) references fact (organisation_id, id),
    constraint licence_condition_kept_check check (kept in ('not-assessed', 'kept', 'not-kept'))
  )`,
  'create index licence_condition_matter_index on licence_condition (organisation_id, matter_id)',

  `create table planned_change (
    id uuid not null,
    organisation_id uuid not null,
    matter_id uuid not null,
    kind text not null,
    planned_on date not null,
    description text not null,
    state text not null default 'planned',
    fact_id uuid,
    created_by uuid not null,
    created_at timestamptz not null default now(),
    version integer not null default 1,
    constraint planned_change_pk primary key (id),
    constraint planned_change_in_organisation_unique unique (organisation_id, id),
    constraint planned_change_matter_fk foreign key (organisation_id, matter_id) references matter (organisation_id, id),
    constraint planned_change_fact_fk foreign key (organisation_id, fact_id) references fact (organisation_id, id),
    constraint planned_change_created_by_fk foreign key (organisation_id, created_by)
      references membership (organisation_id, id),
    constraint planned_change_state_check check (state in ('planned', 'done', 'dropped'))
  )`,
  'create index planned_change_matter_index on planned_change (organisation_id, matter_id, planned_on)',
  'create index planned_change_fact_index on planned_change (organisation_id, fact_id)',
  'create index planned_change_created_by_index on planned_change (organisation_id, created_by)',

  ...TABLES.flatMap((table) => [
    `create policy ${table}_own on ${table}
      using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())`,
    `create policy ${table}_guest on ${table} as restrictive using (current_matter() is null)`,
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `grant select, insert, update on ${table} to fristvakt_app`,
  ]),
];

const DOWN = [
  'drop table planned_change, licence_condition, responsible_person, licence_detail, circle_member, engagement, person',
];
