import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who represents a provider at IVO, and since when. A deadline may follow from such an entry instead of a fact; so may its event
 * in a calendar.
 */
export class Representatives1765022400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

/** As it was, but for how the fact and the kind after it are written: there may be no fact. */
const listDeadline = (
  fact: string,
): string => `create or replace function list_deadline() returns trigger language plpgsql as $$
    begin
      new.listed := concat(
        '{"id":"', new.id, '","key":', to_json(new.key), ',"providerId":"', new.provider_id,
        '","matterId":"', new.matter_id, ${fact}, to_json(new.kind),
        ',"rule":', to_json(new.rule), ',"ruleVersion":', coalesce(to_json(new.rule_version)::text, 'null'),
        ',"party":', to_json(new.party), ',"from":', coalesce('"' || to_char(new.from_on, 'YYYY-MM-DD') || '"', 'null'),
        ',"raw":', coalesce('"' || to_char(new.raw_on, 'YYYY-MM-DD') || '"', 'null'),
        ',"due":', coalesce('"' || to_char(new.due_on, 'YYYY-MM-DD') || '"', 'null'),
        ',"status":"', new.status, '","certainty":"', new.certainty, '","ownerId":',
        coalesce('"' || new.owner_id || '"', 'null'), ',"lawPinned":', new.law_pinned::text,
        ',"version":', new.version, '}');
      return new;
    end $$`;

const CAUSES = "'fact', 'correction', 'import', 'matter', 'day', 'law', 'repair'";

const UP = [
  `create table representative (
    id uuid not null,
    organisation_id uuid not null,
    matter_id uuid not null,
    person_id uuid not null,
    signed_on date not null,
    ended_on date,
    note text,
    version integer not null default 1,
    constraint representative_pk primary key (id),
    constraint representative_in_organisation_unique unique (organisation_id, id),
    constraint representative_once_unique unique (organisation_id, matter_id, person_id, signed_on),
    constraint representative_matter_fk foreign key (organisation_id, matter_id) references matter (organisation_id, id),
    constraint representative_person_fk foreign key (organisation_id, person_id) references person (organisation_id, id),
    constraint representative_days_check check (ended_on is null or signed_on <= ended_on)
  )`,
  'create index representative_person_index on representative (organisation_id, person_id)',
  'grant select, insert, update on representative to fristvakt_app',
  `create policy representative_own on representative
    using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())`,
  `create policy representative_guest on representative as restrictive using (current_matter() is null)`,
  'alter table representative enable row level security',
  'alter table representative force row level security',

  'alter table deadline alter column fact_id drop not null',
  `alter table deadline add constraint deadline_started_check
    check ((fact_id is null) = (kind = 'representative-power'))`,
  listDeadline(`'","factId":', coalesce('"' || new.fact_id || '"', 'null'), ',"kind":'`),
  'alter table feed_event alter column fact_id drop not null',
  'alter table derivation drop constraint derivation_cause_check',
  `alter table derivation add constraint derivation_cause_check check (cause in (${CAUSES}, 'register'))`,
];

/** What follows from the entries goes with them; what was told of it is told no more. */
const DOWN = [
  ...['mail', 'notice', 'reminder', 'feed_event', 'webhook_told', 'law_review', 'deadline', 'derivation'].map(
    (table) => `alter table ${table} no force row level security`,
  ),
  `delete from mail where notice_id in (select notice.id from notice join deadline on deadline.id = notice.deadline_id
    where deadline.fact_id is null)`,
  ...['notice', 'reminder', 'feed_event', 'webhook_told', 'law_review'].map(
    (table) => `delete from ${table} where deadline_id in (select id from deadline where fact_id is null)`,
  ),
  'delete from deadline where fact_id is null',
  `update derivation set cause = 'repair' where cause = 'register'`,
  'alter table derivation drop constraint derivation_cause_check',
  `alter table derivation add constraint derivation_cause_check check (cause in (${CAUSES}))`,
  'alter table feed_event alter column fact_id set not null',
  listDeadline(`'","factId":"', new.fact_id, '","kind":'`),
  'alter table deadline drop constraint deadline_started_check',
  'alter table deadline alter column fact_id set not null',
  ...['mail', 'notice', 'reminder', 'feed_event', 'webhook_told', 'law_review', 'deadline', 'derivation'].map(
    (table) => `alter table ${table} force row level security`,
  ),
  'drop table representative',
];
