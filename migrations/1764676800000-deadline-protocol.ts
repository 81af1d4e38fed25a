import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened to the deadlines of an organisation, day by day, sealed and never changed. */
export class DeadlineProtocol1764676800000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  `create table deadline_protocol (
    organisation_id uuid not null,
    day date not null,
    content json not null,
    sha256 text not null,
    sealed_at timestamptz not null default now(),
    constraint deadline_protocol_pk primary key (organisation_id, day),
    constraint deadline_protocol_organisation_fk foreign key (organisation_id) references organisation (id),
    constraint deadline_protocol_sha256_check check (sha256 ~ '^[0-9a-f]{64}$')
  )`,
  'grant select, insert on deadline_protocol to fristvakt_app',
  `create policy deadline_protocol_own on deadline_protocol
    using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())`,
  `create policy deadline_protocol_guest on deadline_protocol as restrictive using (current_matter() is null)`,
  'alter table deadline_protocol enable row level security',
  'alter table deadline_protocol force row level security',
  `create trigger deadline_protocol_append_only before update or delete on deadline_protocol
    for each row execute function refuse_change()`,
  // A day's own derivations, confirmations and reminders are found without going through all that ever were.
  'create index derivation_derived_at_index on derivation (organisation_id, derived_at)',
  `create index reminder_settled_index on reminder (organisation_id, settled_at) where state in ('sent', 'overtaken')`,
];

const DOWN = [
  'drop index reminder_settled_index',
  'drop index derivation_derived_at_index',
  'drop table deadline_protocol',
];
