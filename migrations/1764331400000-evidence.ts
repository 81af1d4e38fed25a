import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that prove something: numbered by the matter, in versions, linked to what they prove, kept and erased by rule. */
export class Evidence1764331400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  // The last enclosure number of a matter. Its row is the lock: numbers have no gap and never come twice.
  `create table evidence_counter (
    organisation_id uuid not null,
    matter_id uuid not null,
    last integer not null,
    constraint evidence_counter_pk primary key (organisation_id, matter_id),
    constraint evidence_counter_matter_fk foreign key (organisation_id, matter_id)
      references matter (organisation_id, id)
  )`,

  // A row outlives its files: what was erased keeps number, hashes and the protocol, and loses its words.
  `create table evidence (
    id uuid not null,
    organisation_id uuid not null,
    provider_id uuid not null,
    matter_id uuid not null,
    number integer not null,
    title text,
    kind text not null,
    note text,
    retention_rule text,
    last_note_on date,
    hold_reason text,
    held_by uuid,
    held_on date,
    erased_on date,
    version integer not null default 1,
    constraint evidence_pk primary key (id),
    constraint evidence_in_organisation_unique unique (organisation_id, id),
    constraint evidence_number_unique unique (organisation_id, matter_id, number),
    constraint evidence_provider_fk foreign key (organisation_id, provider_id)
      references provider (organisation_id, id),
    constraint evidence_matter_fk foreign key (organisation_id, matter_id) references matter (organisation_id, id),
    constraint evidence_held_by_fk foreign key (organisation_id, held_by) references membership (organisation_id, id),
    constraint evidence_number_check check (number > 0),
    constraint evidence_title_check check ((title is null) = (erased_on is not null)),
    constraint evidence_hold_check check
      ((hold_reason is null) = (held_by is null) and (hold_reason is null) = (held_on is null)),
    constraint evidence_erased_check check (erased_on is null or (hold_reason is null and note is null))
  )`,
  'create index evidence_provider_index on evidence (organisation_id, provider_id)',
  'create index evidence_held_by_index on evidence (organisation_id, held_by)',
  `create index evidence_retention_index on evidence (organisation_id, last_note_on, id)
    where retention_rule is not null and erased_on is null`,

  `create table evidence_version (
    id uuid not null,
    organisation_id uuid not null,
    evidence_id uuid not null,
    matter_id uuid not null,
    number integer not null,
    file_name text,
    media_type text not null,
    size bigint not null,
    sha256 bytea not null,
    key text,
    document_on date,
    added_by uuid not null,
    added_at timestamptz not null,
    checked_at timestamptz,
    fault text,
    constraint evidence_version_pk primary key (id),
    constraint evidence_version_in_organisation_unique unique (organisation_id, id),
    constraint evidence_version_number_unique unique (organisation_id, evidence_id, number),
    constraint evidence_version_key_unique unique (organisation_id, key),
    constraint evidence_version_evidence_fk foreign key (organisation_id, evidence_id)
      references evidence (organisation_id, id),
    constraint evidence_version_matter_fk foreign key (organisation_id, matter_id)
      references matter (organisation_id, id),
    constraint evidence_version_added_by_fk foreign key (organisation_id, added_by)
      references membership (organisation_id, id),
    constraint evidence_version_size_check check (size > 0),
    constraint evidence_version_hash_check check (length(sha256) = 32),
    constraint evidence_version_erased_check check ((key is null) = (file_name is null)),
    constraint evidence_version_fault_check check (fault in ('missing', 'differs', 'unreadable'))
  )`,
  'create index evidence_version_matter_index on evidence_version (organisation_id, matter_id)',
  'create index evidence_version_added_by_index on evidence_version (organisation_id, added_by)',
  'create index evidence_version_fault_index on evidence_version (organisation_id, id) where fault is not null',

  // What it proves. A kind of subject that comes later gets a column of its own with its foreign key.
  `create table evidence_link (
    id uuid not null,
    organisation_id uuid not null,
    evidence_id uuid not null,
    matter_id uuid not null,
    subject_kind text not null,
    subject_id uuid not null,
    fact_id uuid,
    checklist_item_id uuid,
    linked_by uuid not null,
    linked_on date not null,
    constraint evidence_link_pk primary key (id),
    constraint evidence_link_in_organisation_unique unique (organisation_id, id),
    constraint evidence_link_once_unique unique (organisation_id, evidence_id, subject_kind, subject_id),
    constraint evidence_link_evidence_fk foreign key (organisation_id, evidence_id)
      references evidence (organisation_id, id),
    constraint evidence_link_matter_fk foreign key (organisation_id, matter_id)
      references matter (organisation_id, id),
    constraint evidence_link_fact_fk foreign key (organisation_id, fact_id) references fact (organisation_id, id),
    constraint evidence_link_checklist_item_fk foreign key (organisation_id, checklist_item_id)
      references checklist_item (organisation_id, id),
    constraint evidence_link_linked_by_fk foreign key (organisation_id, linked_by)
      references membership (organisation_id, id),
    constraint evidence_link_subject_check check
      (subject_kind in ('fact', 'checklist-item') and subject_id = coalesce(fact_id, checklist_item_id)
        and (fact_id is not null) = (subject_kind = 'fact')
        and (checklist_item_id is not null) = (subject_kind = 'checklist-item'))
  )`,
  'create index evidence_link_matter_index on evidence_link (organisation_id, matter_id)',
  'create index evidence_link_fact_index on evidence_link (organisation_id, fact_id)',
  'create index evidence_link_checklist_item_index on evidence_link (organisation_id, checklist_item_id)',
  'create index evidence_link_linked_by_index on evidence_link (organisation_id, linked_by)',

  // The protocol of an erasure: proposed by one person, confirmed by another.
  `create table evidence_erasure (
    id uuid not null,
    organisation_id uuid not null,
    evidence_id uuid not null,
    matter_id uuid not null,
    retention_rule text not null,
    cites text not null,
    last_note_on date not null,
    kept_to date not null,
    proposed_by uuid not null,
    proposed_on date not null,
    confirmed_by uuid,
    confirmed_on date,
    withdrawn_by uuid,
    withdrawn_on date,
    version integer not null default 1,
    constraint evidence_erasure_pk primary key (id),
    constraint evidence_erasure_in_organisation_unique unique (organisation_id, id),
    constraint evidence_erasure_evidence_fk foreign key (organisation_id, evidence_id)
      references evidence (organisation_id, id),
    constraint evidence_erasure_matter_fk foreign key (organisation_id, matter_id)
      references matter (organisation_id, id),
    constraint evidence_erasure_proposed_by_fk foreign key (organisation_id, proposed_by)
      references membership (organisation_id, id),
    constraint evidence_erasure_confirmed_by_fk foreign key (organisation_id, confirmed_by)
      references membership (organisation_id, id),
    constraint evidence_erasure_withdrawn_by_fk foreign key (organisation_id, withdrawn_by)
      references membership (organisation_id, id),
    constraint evidence_erasure_two_people_check check (confirmed_by is null or confirmed_by <> proposed_by),
    constraint evidence_erasure_confirmed_check check ((confirmed_by is null) = (confirmed_on is null)),
    constraint evidence_erasure_withdrawn_check check
      ((withdrawn_by is null) = (withdrawn_on is null) and (withdrawn_by is null or confirmed_by is null))
  )`,
  `create unique index evidence_erasure_once_unique on evidence_erasure (organisation_id, evidence_id)
    where withdrawn_on is null`,
  'create index evidence_erasure_evidence_index on evidence_erasure (organisation_id, evidence_id)',
  'create index evidence_erasure_matter_index on evidence_erasure (organisation_id, matter_id)',
  'create index evidence_erasure_proposed_by_index on evidence_erasure (organisation_id, proposed_by)',
  'create index evidence_erasure_confirmed_by_index on evidence_erasure (organisation_id, confirmed_by)',
  'create index evidence_erasure_withdrawn_by_index on evidence_erasure (organisation_id, withdrawn_by)',

  ...['evidence_counter', 'evidence', 'evidence_version', 'evidence_link', 'evidence_erasure'].flatMap(
    (table) => [
      `create policy ${table}_own on ${table}
      using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())`,
      // As a case, not as an or: an or would make the planner sort whole organisations.
      `create policy ${table}_guest on ${table} as restrictive
      using (case when current_matter() is null then true else matter_id = current_matter() end)`,
      `alter table ${table} enable row level security`,
      `alter table ${table} force row level security`,
      `grant select, insert, update on ${table} to fristvakt_app`,
    ],
  ),
  // A link is a note of where to look; that it was there and went stands in the audit chain.
  'grant delete on evidence_link to fristvakt_app',
];

const DOWN = ['drop table evidence_erasure, evidence_link, evidence_version, evidence, evidence_counter'];
