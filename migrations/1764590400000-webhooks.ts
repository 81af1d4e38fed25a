import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * To whom of other systems it is told what happens, what was told, and how each delivery went. A program finds across organisations
 * only which deliveries are due.
 */
export class Webhooks1764590400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

/** Nobody who sees one matter only sees any of it. */
const protectedTable = (table: string): readonly string[] => [
  `create policy ${table}_own on ${table}
    using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())`,
  `create policy ${table}_guest on ${table} as restrictive using (current_matter() is null)`,
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
];

const UP = [
  `create table webhook_endpoint (
    id uuid not null,
    organisation_id uuid not null,
    address text not null,
    description text not null,
    event_types text[] not null,
    secret bytea not null,
    former_secret bytea,
    former_until timestamptz,
    enabled boolean not null default true,
    disabled_because text,
    disabled_at timestamptz,
    failing_since timestamptz,
    created_at timestamptz not null default now(),
    version integer not null default 1,
    constraint webhook_endpoint_pk primary key (id),
    constraint webhook_endpoint_in_organisation_unique unique (organisation_id, id),
    constraint webhook_endpoint_organisation_fk foreign key (organisation_id) references organisation (id),
    constraint webhook_endpoint_address_check check (length(address) between 1 and 500),
    constraint webhook_endpoint_description_check check (length(description) <= 200),
    constraint webhook_endpoint_former_check check ((former_secret is null) = (former_until is null)),
    constraint webhook_endpoint_because_check check (disabled_because in ('hand', 'gone', 'failing')),
    constraint webhook_endpoint_enabled_check check (enabled = (disabled_because is null)
      and enabled = (disabled_at is null))
  )`,
  'grant select, insert, update, delete on webhook_endpoint to fristvakt_app',
  ...protectedTable('webhook_endpoint'),

  `create table webhook_event (
    id uuid not null,
    organisation_id uuid not null,
    type text not null,
    body text not null,
    created_at timestamptz not null default now(),
    constraint webhook_event_pk primary key (id),
    constraint webhook_event_in_organisation_unique unique (organisation_id, id),
    constraint webhook_event_organisation_fk foreign key (organisation_id) references organisation (id)
  )`,
  'create index webhook_event_created_index on webhook_event (organisation_id, created_at)',
  'grant select, insert, delete on webhook_event to fristvakt_app',
  ...protectedTable('webhook_event'),

  `create table webhook_delivery (
    id uuid not null,
    organisation_id uuid not null,
    event_id uuid not null,
    endpoint_id uuid not null,
    state text not null default 'waiting',
    attempts integer not null default 0,
    next_at timestamptz not null default now(),
    answer_status integer,
    answer text,
    created_at timestamptz not null default now(),
    settled_at timestamptz,
    constraint webhook_delivery_pk primary key (id),
    constraint webhook_delivery_in_organisation_unique unique (organisation_id, id),
    constraint webhook_delivery_once_unique unique (organisation_id, event_id, endpoint_id),
    constraint webhook_delivery_event_fk foreign key (organisation_id, event_id)
      references webhook_event (organisation_id, id),
    constraint webhook_delivery_endpoint_fk foreign key (organisation_id, endpoint_id)
      references webhook_endpoint (organisation_id, id),
    constraint webhook_delivery_state_check
      check (state in ('waiting', 'sending', 'delivered', 'failed', 'cancelled')),
    constraint webhook_delivery_settled_check
      check ((state in ('delivered', 'failed', 'cancelled')) = (settled_at is not null)),
    constraint webhook_delivery_answer_check check (length(answer) <= 300)
  )`,
  `create index webhook_delivery_due_index on webhook_delivery (next_at, organisation_id)
    where state in ('waiting', 'sending')`,
  'create index webhook_delivery_endpoint_index on webhook_delivery (organisation_id, endpoint_id, created_at, id)',
  `create index webhook_delivery_open_index on webhook_delivery (organisation_id, endpoint_id)
    where state in ('waiting', 'sending')`,
  'grant select, insert, update, delete on webhook_delivery to fristvakt_app',
  ...protectedTable('webhook_delivery'),
  `create policy webhook_delivery_due on webhook_delivery for select
    using (has_purpose('sweep') and state in ('waiting', 'sending'))`,

  `create table webhook_told (
    organisation_id uuid not null,
    deadline_id uuid not null,
    state text not null,
    due_on date,
    constraint webhook_told_pk primary key (organisation_id, deadline_id),
    constraint webhook_told_deadline_fk foreign key (organisation_id, deadline_id)
      references deadline (organisation_id, id),
    constraint webhook_told_state_check check (state in ('waiting', 'open', 'missed', 'closed'))
  )`,
  'grant select, insert, update on webhook_told to fristvakt_app',
  // What is there already is no news; as the owner, for whom the policies must be lifted for a moment.
  'alter table deadline no force row level security',
  `insert into webhook_told (organisation_id, deadline_id, state, due_on)
   select organisation_id, id,
     case when standing and status in ('waiting', 'open', 'missed') then status else 'closed' end, due_on
   from deadline`,
  'alter table deadline force row level security',
  ...protectedTable('webhook_told'),
];

const DOWN = ['drop table webhook_told, webhook_delivery, webhook_event, webhook_endpoint'];
