import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What counsel writes for counsel alone. Ciphertext under a key of the organisation's own, which is itself encrypted;
 * the database shows the rows to nobody whose context does not say that counsel reads.
 */
export class PrivilegedNotes1764072400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  `create table privileged_key (
    organisation_id uuid not null,
    wrapped_key bytea not null,
    created_at timestamptz not null default now(),
    constraint privileged_key_pk primary key (organisation_id),
    constraint privileged_key_organisation_fk foreign key (organisation_id) references organisation (id)
  )`,
  `create table privileged_note (
    id uuid not null,
    organisation_id uuid not null,
    matter_id uuid not null,
    author_id uuid not null,
    ciphertext bytea not null,
    created_at timestamptz not null default now(),
    changed_at timestamptz,
    deleted_at timestamptz,
    version integer not null default 1,
    constraint privileged_note_pk primary key (id),
    constraint privileged_note_in_organisation_unique unique (organisation_id, id),
    constraint privileged_note_matter_fk foreign key (organisation_id, matter_id) references matter (organisation_id, id),
    constraint privileged_note_author_fk foreign key (organisation_id, author_id)
      references membership (organisation_id, id)
  )`,
  'create index privileged_note_matter_index on privileged_note (organisation_id, matter_id, created_at)',
  'create index privileged_note_author_index on privileged_note (organisation_id, author_id)',
  ...['privileged_key', 'privileged_note'].flatMap((table) => [
    `create policy ${table}_own on ${table}
      using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())`,
    `create policy ${table}_counsel on ${table} as restrictive using (has_purpose('counsel'))`,
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
  ]),
  `create policy privileged_note_guest on privileged_note as restrictive
    using (case when current_matter() is null then true else matter_id = current_matter() end)`,
  'grant select, insert on privileged_key to fristvakt_app',
  'grant select, insert, update on privileged_note to fristvakt_app',
];

const DOWN = ['drop table privileged_note, privileged_key'];
