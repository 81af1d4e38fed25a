import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was done, in one chain of hashes for each organisation. The database makes the chain: the program can only add.
 * The hashed line holds no person's words; those stand in audit_value with a salted hash in the line, and can be erased.
 */
export class AuditChain1764072100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  `create table audit_chain (
    organisation_id uuid not null,
    length bigint not null default 0,
    hash bytea not null default sha256('fristvakt-audit/1'),
    constraint audit_chain_pk primary key (organisation_id),
    constraint audit_chain_organisation_fk foreign key (organisation_id) references organisation (id)
  )`,
  `create table audit_entry (
    organisation_id uuid not null,
    seq bigint not null,
    at timestamptz not null,
    actor text not null,
    action text not null,
    subject text not null,
    detail text not null,
    previous_hash bytea not null,
    hash bytea not null,
    constraint audit_entry_pk primary key (organisation_id, seq),
    constraint audit_entry_organisation_fk foreign key (organisation_id) references organisation (id),
    constraint audit_entry_lines_check check (
      actor !~ '[[:cntrl:]]' and action !~ '[[:cntrl:]]' and subject !~ '[[:cntrl:]]' and detail !~ '[\\n\\r]'
    )
  )`,
  'create index audit_entry_subject_index on audit_entry (organisation_id, subject, seq)',
  `create table audit_value (
    organisation_id uuid not null,
    seq bigint not null,
    name text not null,
    salt bytea not null,
    value text not null,
    constraint audit_value_pk primary key (organisation_id, seq, name),
    constraint audit_value_entry_fk foreign key (organisation_id, seq) references audit_entry (organisation_id, seq)
  )`,
  `create table audit_head (
    organisation_id uuid not null,
    day date not null,
    seq bigint not null,
    hash bytea not null,
    key_id text not null,
    signature bytea not null,
    signed_at timestamptz not null default now(),
    constraint audit_head_pk primary key (organisation_id, day),
    constraint audit_head_organisation_fk foreign key (organisation_id) references organisation (id)
  )`,
  // The canonical line: these eight fields in this order, with a line feed between them, in UTF-8.
  `create function chain_audit_entry() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
    declare head audit_chain;
    begin
      select * into head from audit_chain where organisation_id = new.organisation_id for update;
      if not found then
        raise exception 'the organisation has no audit chain' using errcode = 'foreign_key_violation';
      end if;
      new.seq := head.length + 1;
      new.at := clock_timestamp();
      new.previous_hash := head.hash;
      new.hash := sha256(convert_to(concat_ws(E'\\n',
        encode(head.hash, 'hex'), new.organisation_id::text, new.seq::text,
        to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        new.actor, new.action, new.subject, new.detail), 'UTF8'));
      update audit_chain set length = new.seq, hash = new.hash where organisation_id = new.organisation_id;
      return new;
    end $$`,
  `create trigger audit_entry_chained before insert on audit_entry
    for each row execute function chain_audit_entry()`,
  `create function begin_audit_chain() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
    begin
      insert into audit_chain (organisation_id) values (new.id);
      return null;
    end $$`,
  `create trigger organisation_audited after insert on organisation
    for each row execute function begin_audit_chain()`,
  ...['audit_entry', 'audit_head'].flatMap((table) => [
    `create trigger ${table}_append_only before update or delete on ${table}
      for each row execute function refuse_change()`,
    `create trigger ${table}_not_truncated before truncate on ${table}
      for each statement execute function refuse_change()`,
  ]),
  `create trigger audit_value_unchanged before update on audit_value
    for each row execute function refuse_change()`,
  ...['audit_chain', 'audit_entry', 'audit_value', 'audit_head'].flatMap((table) => [
    `create policy ${table}_own on ${table}
      using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())`,
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
  ]),
  'grant select on audit_chain to fristvakt_app',
  'grant select, insert on audit_entry, audit_head to fristvakt_app',
  'grant select, insert, delete on audit_value to fristvakt_app',
];

const DOWN = [
  'drop trigger organisation_audited on organisation',
  'drop table audit_head, audit_value, audit_entry, audit_chain',
  'drop function begin_audit_chain(), chain_audit_entry()',
];
