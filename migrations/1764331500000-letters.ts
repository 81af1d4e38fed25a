import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters of a matter, and an organisation's own texts for them. */
export class Letters1764331500000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const KINDS = `'appeal-fr', 'appeal-kr', 'appeal-hfd', 'stay-request', 'statement', 'extension-request', 'decision-demand',
    'circle-change-notice', 'change-application', 'lex-sarah-report', 'action-plan', 'restored-time', 'power-of-attorney',
    'deadline-receipt', 'board-report'`;

const UP = [
  // Each text an organisation has written for a kind, never changed; without a text it went back to the program's own.
  `create table letter_template (
    id uuid not null,
    organisation_id uuid not null,
    kind text not null,
    number integer not null,
    text text,
    made_by uuid not null,
    made_at timestamptz not null default now(),
    constraint letter_template_pk primary key (id),
    constraint letter_template_in_organisation_unique unique (organisation_id, id),
    constraint letter_template_number_unique unique (organisation_id, kind, number),
    constraint letter_template_made_by_fk foreign key (organisation_id, made_by)
      references membership (organisation_id, id),
    constraint letter_template_kind_check check (kind in (${KINDS})),
    constraint letter_template_text_check check (length(text) between 1 and 20000)
  )`,
  'create index letter_template_made_by_index on letter_template (organisation_id, made_by)',
  `create trigger letter_template_append_only before update or delete on letter_template
    for each row execute function refuse_change()`,
  `create policy letter_template_own on letter_template
    using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())`,
  // A guest's letter is filled by the organisation's text, which is not a guest's to change.
  `create policy letter_template_guest on letter_template as restrictive for insert
    with check (current_matter() is null)`,
  'alter table letter_template enable row level security',
  'alter table letter_template force row level security',
  'grant select, insert on letter_template to fristvakt_app',

  `create table letter (
    id uuid not null,
    organisation_id uuid not null,
    provider_id uuid not null,
    matter_id uuid not null,
    kind text not null,
    template_id uuid,
    template_version text not null,
    particulars jsonb not null default '{}',
    enclosures jsonb not null default '[]',
    day date not null,
    state text not null default 'draft',
    document jsonb,
    settled_by uuid,
    settled_on date,
    settled_reason text,
    sent_by uuid,
    sent_on date,
    sent_how text,
    proof text,
    fact_id uuid,
    written_by uuid not null,
    written_at timestamptz not null default now(),
    version integer not null default 1,
    constraint letter_pk primary key (id),
    constraint letter_in_organisation_unique unique (organisation_id, id),
    constraint letter_provider_fk foreign key (organisation_id, provider_id)
      references provider (organisation_id, id),
    constraint letter_matter_fk foreign key (organisation_id, matter_id) references matter (organisation_id, id),
    constraint letter_template_fk foreign key (organisation_id, template_id)
      references letter_template (organisation_id, id),
    constraint letter_settled_by_fk foreign key (organisation_id, settled_by)
      references membership (organisation_id, id),
    constraint letter_sent_by_fk foreign key (organisation_id, sent_by) references membership (organisation_id, id),
    constraint letter_fact_fk foreign key (organisation_id, fact_id) references fact (organisation_id, id),
    constraint letter_written_by_fk foreign key (organisation_id, written_by)
      references membership (organisation_id, id),
    constraint letter_kind_check check (kind in (${KINDS})),
    constraint letter_state_check check (state in ('draft', 'settled', 'sent')),
    constraint letter_settled_check check ((state = 'draft') = (document is null)
      and (state = 'draft') = (settled_by is null) and (state = 'draft') = (settled_on is null)),
    constraint letter_sent_check check ((state = 'sent') = (sent_on is not null) and (state = 'sent') = (sent_by is not null)
      and (state = 'sent') = (sent_how is not null) and (state = 'sent') = (proof is not null)
      and (state = 'sent') = (fact_id is not null)),
    constraint letter_sent_how_check
      check (sent_how in ('e-mail', 'e-service', 'post', 'by-hand', 'other'))
  )`,
  'create index letter_matter_index on letter (organisation_id, matter_id, id)',
  'create index letter_provider_index on letter (organisation_id, provider_id)',
  'create index letter_template_index on letter (organisation_id, template_id)',
  'create index letter_settled_by_index on letter (organisation_id, settled_by)',
  'create index letter_sent_by_index on letter (organisation_id, sent_by)',
  'create index letter_fact_index on letter (organisation_id, fact_id)',
  'create index letter_written_by_index on letter (organisation_id, written_by)',
  // What was settled stays as it was; what was sent is over.
  `create function keep_settled_letter() returns trigger language plpgsql as $$
    begin
      if old.state = 'sent' or (old.state = 'settled' and (new.state = 'draft' or
          (new.matter_id, new.kind, new.template_id, new.template_version, new.particulars, new.enclosures, new.day,
           new.document, new.settled_by, new.settled_on, new.settled_reason)
          is distinct from
          (old.matter_id, old.kind, old.template_id, old.template_version, old.particulars, old.enclosures, old.day,
           old.document, old.settled_by, old.settled_on, old.settled_reason))) then
        raise exception 'a letter that was settled does not change';
      end if;
      return new;
    end $$`,
  `create trigger letter_settled_stays before update on letter
    for each row execute function keep_settled_letter()`,
  `create policy letter_own on letter
    using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())`,
  // As a case, not as an or: an or would make the planner sort whole organisations.
  `create policy letter_guest on letter as restrictive
    using (case when current_matter() is null then true else matter_id = current_matter() end)`,
  'alter table letter enable row level security',
  'alter table letter force row level security',
  'grant select, insert, update on letter to fristvakt_app',
];

const DOWN = ['drop table letter, letter_template', 'drop function keep_settled_letter()'];
