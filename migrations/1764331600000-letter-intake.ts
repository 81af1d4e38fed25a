import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters that were read and wait for somebody to look: their text and what was found. The files themselves are not kept. */
export class LetterIntake1764331600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table intake_letter');
  }
}

const UP = [
  `create table intake_letter (
    id uuid not null,
    organisation_id uuid not null,
    taken_by uuid not null,
    sha256 bytea not null,
    source json not null,
    pages json not null,
    reading json not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    constraint intake_letter_pk primary key (id),
    constraint intake_letter_in_organisation_unique unique (organisation_id, id),
    constraint intake_letter_organisation_fk foreign key (organisation_id) references organisation (id),
    constraint intake_letter_taken_by_fk foreign key (organisation_id, taken_by)
      references membership (organisation_id, id)
  )`,
  'create index intake_letter_created_index on intake_letter (organisation_id, created_at, id)',
  'create index intake_letter_taken_by_index on intake_letter (organisation_id, taken_by)',
  `create policy intake_letter_own on intake_letter
    using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())`,
  // A letter belongs to no matter yet: who sees one matter only sees none.
  'create policy intake_letter_guest on intake_letter as restrictive using (current_matter() is null)',
  'alter table intake_letter enable row level security',
  'alter table intake_letter force row level security',
  'grant select, insert, delete on intake_letter to fristvakt_app',
];
