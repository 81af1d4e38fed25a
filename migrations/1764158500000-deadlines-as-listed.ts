import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each deadline as the list shows it, in JSON, made by the database whenever the row is written. Lists are read a
 * thousand times for each time a row is written: they are put together from these texts, and nothing is formatted.
 */
export class DeadlinesAsListed1764158500000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  `alter table deadline add column listed text not null default ''`,
  // Ids, days and our own codes hold neither quotes nor backslashes; the key may.
  `create function list_deadline() returns trigger language plpgsql as $$
    begin
      new.listed := concat(
        '{"id":"', new.id, '","key":', to_json(new.key), ',"providerId":"', new.provider_id,
        '","matterId":"', new.matter_id, '","factId":"', new.fact_id, '","kind":', to_json(new.kind),
        ',"rule":', to_json(new.rule), ',"ruleVersion":', coalesce(to_json(new.rule_version)::text, 'null'),
        ',"party":', to_json(new.party), ',"from":', coalesce('"' || to_char(new.from_on, 'YYYY-MM-DD') || '"', 'null'),
        ',"raw":', coalesce('"' || to_char(new.raw_on, 'YYYY-MM-DD') || '"', 'null'),
        ',"due":', coalesce('"' || to_char(new.due_on, 'YYYY-MM-DD') || '"', 'null'),
        ',"status":"', new.status, '","certainty":"', new.certainty, '","ownerId":',
        coalesce('"' || new.owner_id || '"', 'null'), ',"lawPinned":', new.law_pinned::text,
        ',"version":', new.version, '}');
      return new;
    end $$`,
  `create trigger deadline_listed before insert or update on deadline
    for each row execute function list_deadline()`,
  // Every row there is gets its text from the trigger; as the owner, for whom the policies must be lifted for a moment.
  'alter table deadline no force row level security',
  'update deadline set version = version',
  'alter table deadline force row level security',
];

const DOWN = [
  'drop trigger deadline_listed on deadline',
  'drop function list_deadline()',
  'alter table deadline drop column listed',
];
