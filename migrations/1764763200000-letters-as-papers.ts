import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A letter that was sent is a paper of its matter, and the file of a letter that was read waits with what was read. */
export class LettersAsPapers1764763200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  // Null for a letter that was sent before letters were kept so.
  'alter table letter add evidence_id uuid',
  `alter table letter add constraint letter_evidence_fk foreign key (organisation_id, evidence_id)
    references evidence (organisation_id, id)`,
  `alter table letter add constraint letter_evidence_check check (evidence_id is null or state = 'sent')`,
  'create index letter_evidence_index on letter (organisation_id, evidence_id)',

  // Null where the file was not fit to be kept, or the letter was read before files were.
  'alter table intake_letter add file_key text',
  'alter table intake_letter add constraint intake_letter_file_unique unique (organisation_id, file_key)',
];

const DOWN = ['alter table intake_letter drop column file_key', 'alter table letter drop column evidence_id'];
