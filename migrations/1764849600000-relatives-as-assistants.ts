import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register tells whether somebody is assisted by a relative. Null: nobody has said, which is not no. */
export class RelativesAsAssistants1764849600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table licence_detail add relatives_as_assistants boolean');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table licence_detail drop column relatives_as_assistants');
  }
}
