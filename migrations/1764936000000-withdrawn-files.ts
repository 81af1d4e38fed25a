import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file that was put in by mistake is taken back, with who, when and why; its number stays. */
export class WithdrawnFiles1764936000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  'alter table evidence_version add withdrawn_by uuid',
  'alter table evidence_version add withdrawn_on date',
  'alter table evidence_version add withdrawn_reason text',
  `alter table evidence_version add constraint evidence_version_withdrawn_by_fk
    foreign key (organisation_id, withdrawn_by) references membership (organisation_id, id)`,
  `alter table evidence_version add constraint evidence_version_withdrawn_check check
    ((withdrawn_by is null) = (withdrawn_on is null) and (withdrawn_by is null) = (withdrawn_reason is null)
      and (withdrawn_by is null or key is null))`,
  'create index evidence_version_withdrawn_by_index on evidence_version (organisation_id, withdrawn_by)',
];

const DOWN = [
  'alter table evidence_version drop column withdrawn_reason',
  'alter table evidence_version drop column withdrawn_on',
  'alter table evidence_version drop column withdrawn_by',
];
