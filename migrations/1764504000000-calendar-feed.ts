import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events of a calendar, which follow the deadlines and hearings of a record; and the addresses people fetch them at. */
export class CalendarFeed1764504000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  `create table calendar_feed (
    id uuid not null,
    organisation_id uuid not null,
    membership_id uuid not null,
    token_hash bytea not null,
    scope text not null,
    language text not null,
    made_at timestamptz not null,
    fetches integer not null default 0,
    last_fetched_on date,
    constraint calendar_feed_pk primary key (id),
    constraint calendar_feed_member_unique unique (organisation_id, membership_id),
    constraint calendar_feed_token_unique unique (token_hash),
    constraint calendar_feed_membership_fk foreign key (organisation_id, membership_id)
      references membership (organisation_id, id),
    constraint calendar_feed_scope_check check (scope in ('mine', 'all')),
    constraint calendar_feed_language_check check (language in ('sv', 'en'))
  )`,
  `create policy calendar_feed_own on calendar_feed
    using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())`,
  `create policy calendar_feed_presented on calendar_feed for select using (has_purpose('sign-in'))`,
  'grant select, insert, update, delete on calendar_feed to fristvakt_app',
  // Whoever shuts a member out ends the address as well, for good: it does not come back with the member.
  `create function end_calendar_feed() returns trigger language plpgsql as $$
    begin
      delete from calendar_feed where organisation_id = new.organisation_id and membership_id = new.id;
      return null;
    end $$`,
  `create trigger membership_feed_ended after update of state on membership
    for each row when (new.state = 'disabled') execute function end_calendar_feed()`,

  // Named so that it comes after the deadlines: projections run by the names of their tables.
  `create table feed_event (
    id uuid not null,
    organisation_id uuid not null,
    provider_id uuid not null,
    matter_id uuid not null,
    deadline_id uuid,
    fact_id uuid not null,
    key text not null,
    day date not null,
    starts_at time,
    told json not null,
    state text not null default 'standing',
    sequence integer not null default 0,
    changed_at timestamptz not null,
    constraint feed_event_pk primary key (id),
    constraint feed_event_key_unique unique (organisation_id, provider_id, key),
    constraint feed_event_provider_fk foreign key (organisation_id, provider_id)
      references provider (organisation_id, id),
    constraint feed_event_matter_fk foreign key (organisation_id, matter_id) references matter (organisation_id, id),
    constraint feed_event_deadline_fk foreign key (organisation_id, deadline_id)
      references deadline (organisation_id, id),
    constraint feed_event_fact_fk foreign key (organisation_id, fact_id) references fact (organisation_id, id),
    constraint feed_event_state_check check (state in ('standing', 'cancelled'))
  )`,
  'create index feed_event_day_index on feed_event (organisation_id, day, id)',
  'create index feed_event_matter_index on feed_event (organisation_id, matter_id)',
  'create index feed_event_deadline_index on feed_event (organisation_id, deadline_id)',
  'create index feed_event_fact_index on feed_event (organisation_id, fact_id)',
  `create policy feed_event_own on feed_event
    using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())`,
  `create policy feed_event_guest on feed_event as restrictive
    using (case when current_matter() is null then true else matter_id = current_matter() end)`,
  'grant select, insert, update on feed_event to fristvakt_app',
  ...['calendar_feed', 'feed_event'].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
  ]),
];

const DOWN = [
  'drop trigger membership_feed_ended on membership',
  'drop function end_calendar_feed()',
  'drop table feed_event, calendar_feed',
];
