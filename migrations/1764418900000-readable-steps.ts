import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The program may read which steps the schema has taken: it tells whether it is ready without the owner's password. */
export class ReadableSteps1764418900000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('grant select on migrations to fristvakt_app');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('revoke select on migrations from fristvakt_app');
  }
}
