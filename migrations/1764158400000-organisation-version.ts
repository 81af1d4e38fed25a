import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An organisation can be changed by its administrators: whoever changes it says which version they have seen. */
export class OrganisationVersion1764158400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table organisation add column version integer not null default 1');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table organisation drop column version');
  }
}
