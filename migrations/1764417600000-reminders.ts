import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people are to be reminded of and when, who was told, what was mailed; who is away, and how each wants to be told. A
 * program finds across organisations only whose reminders and mails are due.
 */
export class Reminders1764417600000 implements MigrationInterface {
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
  `create table reminder_setting (
    organisation_id uuid not null,
    zone text not null default 'Europe/Stockholm',
    send_at text not null default '08:00',
    ladders jsonb not null default '{}',
    digest boolean not null default true,
    digest_week date,
    version integer not null default 1,
    constraint reminder_setting_pk primary key (organisation_id),
    constraint reminder_setting_organisation_fk foreign key (organisation_id) references organisation (id),
    constraint reminder_setting_send_at_check check (send_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$')
  )`,
  'grant select, insert, update on reminder_setting to fristvakt_app',
  ...protectedTable('reminder_setting'),

  `create table notice_preference (
    organisation_id uuid not null,
    membership_id uuid not null,
    email boolean not null default true,
    digest boolean not null default true,
    language text not null default 'sv',
    stand_in_id uuid,
    version integer not null default 1,
    constraint notice_preference_pk primary key (organisation_id, membership_id),
    constraint notice_preference_membership_fk foreign key (organisation_id, membership_id)
      references membership (organisation_id, id),
    constraint notice_preference_stand_in_fk foreign key (organisation_id, stand_in_id)
      references membership (organisation_id, id),
    constraint notice_preference_language_check check (language in ('sv', 'en')),
    constraint notice_preference_stand_in_check check (stand_in_id is distinct from membership_id)
  )`,
  'create index notice_preference_stand_in_index on notice_preference (organisation_id, stand_in_id)',
  'grant select, insert, update on notice_preference to fristvakt_app',
  ...protectedTable('notice_preference'),

  `create table absence (
    id uuid not null,
    organisation_id uuid not null,
    membership_id uuid not null,
    from_on date not null,
    until_on date not null,
    stand_in_id uuid,
    entered_by uuid not null,
    constraint absence_pk primary key (id),
    constraint absence_in_organisation_unique unique (organisation_id, id),
    constraint absence_membership_fk foreign key (organisation_id, membership_id)
      references membership (organisation_id, id),
    constraint absence_stand_in_fk foreign key (organisation_id, stand_in_id)
      references membership (organisation_id, id),
    constraint absence_entered_by_fk foreign key (organisation_id, entered_by)
      references membership (organisation_id, id),
    constraint absence_days_check check (from_on <= until_on),
    constraint absence_stand_in_check check (stand_in_id is distinct from membership_id)
  )`,
  'create index absence_membership_index on absence (organisation_id, membership_id, until_on)',
  'create index absence_stand_in_index on absence (organisation_id, stand_in_id)',
  'create index absence_entered_by_index on absence (organisation_id, entered_by)',
  'grant select, insert, update, delete on absence to fristvakt_app',
  ...protectedTable('absence'),

  `create table reminder (
    id uuid not null,
    organisation_id uuid not null,
    provider_id uuid not null,
    matter_id uuid not null,
    deadline_id uuid not null,
    due_key text not null,
    slot text not null,
    ladder text not null,
    at_least text not null,
    due_at timestamptz not null,
    state text not null default 'planned',
    planned_at timestamptz not null default now(),
    settled_at timestamptz,
    late_seconds integer,
    constraint reminder_pk primary key (id),
    constraint reminder_in_organisation_unique unique (organisation_id, id),
    constraint reminder_once_unique unique (organisation_id, deadline_id, due_key, slot),
    constraint reminder_provider_fk foreign key (organisation_id, provider_id)
      references provider (organisation_id, id),
    constraint reminder_matter_fk foreign key (organisation_id, matter_id) references matter (organisation_id, id),
    constraint reminder_deadline_fk foreign key (organisation_id, deadline_id)
      references deadline (organisation_id, id),
    constraint reminder_state_check check (state in ('planned', 'sent', 'overtaken', 'cancelled')),
    constraint reminder_at_least_check check (at_least in ('owner', 'stand-in', 'manager')),
    constraint reminder_settled_check check ((state = 'planned') = (settled_at is null))
  )`,
  `create index reminder_due_index on reminder (due_at, organisation_id) where state = 'planned'`,
  `create index reminder_own_due_index on reminder (organisation_id, due_at, id)`,
  'create index reminder_provider_index on reminder (organisation_id, provider_id, state)',
  'create index reminder_matter_index on reminder (organisation_id, matter_id)',
  'grant select, insert, update on reminder to fristvakt_app',
  ...protectedTable('reminder'),
  `create policy reminder_due on reminder for select using (has_purpose('sweep') and state = 'planned')`,

  `create table notice (
    id uuid not null,
    organisation_id uuid not null,
    recipient_id uuid not null,
    kind text not null,
    reminder_id uuid,
    deadline_id uuid,
    week date,
    because text not null,
    told jsonb not null,
    created_at timestamptz not null default now(),
    read_at timestamptz,
    acknowledged_at timestamptz,
    constraint notice_pk primary key (id),
    constraint notice_in_organisation_unique unique (organisation_id, id),
    constraint notice_once_unique unique (organisation_id, reminder_id, recipient_id),
    constraint notice_week_unique unique (organisation_id, recipient_id, week),
    constraint notice_recipient_fk foreign key (organisation_id, recipient_id)
      references membership (organisation_id, id),
    constraint notice_reminder_fk foreign key (organisation_id, reminder_id)
      references reminder (organisation_id, id),
    constraint notice_deadline_fk foreign key (organisation_id, deadline_id)
      references deadline (organisation_id, id),
    constraint notice_kind_check check (kind in ('reminder', 'digest', 'mail-failed', 'webhook-disabled')),
    constraint notice_reminder_check check ((kind = 'reminder') = (reminder_id is not null)),
    constraint notice_week_check check ((kind = 'digest') = (week is not null))
  )`,
  'create index notice_recipient_index on notice (organisation_id, recipient_id, created_at, id)',
  'create index notice_unread_index on notice (organisation_id, recipient_id) where read_at is null',
  'create index notice_deadline_index on notice (organisation_id, deadline_id)',
  'grant select, insert, update on notice to fristvakt_app',
  ...protectedTable('notice'),

  `create table mail (
    id uuid not null,
    organisation_id uuid not null,
    notice_id uuid not null,
    recipient_id uuid not null,
    address text not null,
    language text not null,
    message_id text not null,
    state text not null default 'waiting',
    attempts integer not null default 0,
    unknown_attempts integer not null default 0,
    next_at timestamptz not null default now(),
    answer text,
    created_at timestamptz not null default now(),
    settled_at timestamptz,
    constraint mail_pk primary key (id),
    constraint mail_in_organisation_unique unique (organisation_id, id),
    constraint mail_once_unique unique (organisation_id, notice_id),
    constraint mail_message_id_unique unique (message_id),
    constraint mail_notice_fk foreign key (organisation_id, notice_id) references notice (organisation_id, id),
    constraint mail_recipient_fk foreign key (organisation_id, recipient_id)
      references membership (organisation_id, id),
    constraint mail_state_check check (state in ('waiting', 'sending', 'accepted', 'failed')),
    constraint mail_settled_check check ((state in ('accepted', 'failed')) = (settled_at is not null))
  )`,
  `create index mail_open_index on mail (next_at, organisation_id) where state in ('waiting', 'sending')`,
  'create index mail_created_index on mail (organisation_id, created_at, id)',
  `create index mail_amiss_index on mail (organisation_id, created_at)
    where state = 'failed' or unknown_attempts > 0`,
  'create index mail_recipient_index on mail (organisation_id, recipient_id)',
  'grant select, insert, update on mail to fristvakt_app',
  ...protectedTable('mail'),
  `create policy mail_due on mail for select
    using (has_purpose('sweep') and (state in ('waiting', 'sending', 'failed') or unknown_attempts > 0))`,

  // Whose it is no organisation: that the sweep of this installation was done, signed.
  `create table heartbeat (
    worker text not null,
    swept_at timestamptz not null,
    signature text not null,
    constraint heartbeat_pk primary key (worker)
  )`,
  'create policy heartbeat_all on heartbeat using (true) with check (true)',
  'alter table heartbeat enable row level security',
  'alter table heartbeat force row level security',
  'grant select, insert, update, delete on heartbeat to fristvakt_app',
];

const DOWN = ['drop table heartbeat, mail, notice, reminder, absence, notice_preference, reminder_setting'];
