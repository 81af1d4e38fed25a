create extension btree_gist;

grant usage on schema public to fristvakt_app;
grant usage on schema public to public;

CREATE OR REPLACE FUNCTION public.begin_audit_chain()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      insert into audit_chain (organisation_id) values (new.id);
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION public.chain_audit_entry()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    declare head audit_chain;
    begin
      select * into head from audit_chain where organisation_id = new.organisation_id for update;
      if not found then
        raise exception 'the organisation has no audit chain' using errcode = 'foreign_key_violation';
      end if;
      new.seq := head.length + 1;
      new.at := clock_timestamp();
      new.previous_hash := head.hash;
      new.hash := sha256(convert_to(concat_ws(E'\n',
        encode(head.hash, 'hex'), new.organisation_id::text, new.seq::text,
        to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        new.actor, new.action, new.subject, new.detail), 'UTF8'));
      update audit_chain set length = new.seq, hash = new.hash where organisation_id = new.organisation_id;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION public.current_account()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('fristvakt.account'::text, true), ''::text))::uuid;

CREATE OR REPLACE FUNCTION public.current_matter()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('fristvakt.matter'::text, true), ''::text))::uuid;

CREATE OR REPLACE FUNCTION public.current_organisation()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('fristvakt.organisation'::text, true), ''::text))::uuid;

CREATE OR REPLACE FUNCTION public.end_calendar_feed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      delete from calendar_feed where organisation_id = new.organisation_id and membership_id = new.id;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION public.has_purpose(purpose text)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (COALESCE(current_setting('fristvakt.purpose'::text, true), ''::text) = purpose);

CREATE OR REPLACE FUNCTION public.keep_settled_letter()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
    end $function$;

CREATE OR REPLACE FUNCTION public.list_deadline()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      new.listed := concat(
        '{"id":"', new.id, '","key":', to_json(new.key), ',"providerId":"', new.provider_id,
        '","matterId":"', new.matter_id, '","factId":', coalesce('"' || new.fact_id || '"', 'null'), ',"kind":', to_json(new.kind),
        ',"rule":', to_json(new.rule), ',"ruleVersion":', coalesce(to_json(new.rule_version)::text, 'null'),
        ',"party":', to_json(new.party), ',"from":', coalesce('"' || to_char(new.from_on, 'YYYY-MM-DD') || '"', 'null'),
        ',"raw":', coalesce('"' || to_char(new.raw_on, 'YYYY-MM-DD') || '"', 'null'),
        ',"due":', coalesce('"' || to_char(new.due_on, 'YYYY-MM-DD') || '"', 'null'),
        ',"status":"', new.status, '","certainty":"', new.certainty, '","ownerId":',
        coalesce('"' || new.owner_id || '"', 'null'), ',"lawPinned":', new.law_pinned::text,
        ',"version":', new.version, '}');
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
    end $function$;

CREATE OR REPLACE FUNCTION public.take_recorder_of_fact()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      select recorded_by into new.recorded_by from fact
        where organisation_id = new.organisation_id and id = new.fact_id;
      return new;
    end $function$;

create table absence (
  id uuid not null,
  organisation_id uuid not null,
  membership_id uuid not null,
  from_on date not null,
  until_on date not null,
  stand_in_id uuid,
  entered_by uuid not null,
  constraint absence_pk PRIMARY KEY (id),
  constraint absence_in_organisation_unique UNIQUE (organisation_id, id),
  constraint absence_days_check CHECK ((from_on <= until_on)),
  constraint absence_stand_in_check CHECK ((stand_in_id IS DISTINCT FROM membership_id)),
  constraint absence_entered_by_fk FOREIGN KEY (organisation_id, entered_by) REFERENCES membership(organisation_id, id),
  constraint absence_membership_fk FOREIGN KEY (organisation_id, membership_id) REFERENCES membership(organisation_id, id),
  constraint absence_stand_in_fk FOREIGN KEY (organisation_id, stand_in_id) REFERENCES membership(organisation_id, id)
);
CREATE INDEX absence_entered_by_index ON public.absence USING btree (organisation_id, entered_by);
CREATE INDEX absence_membership_index ON public.absence USING btree (organisation_id, membership_id, until_on);
CREATE INDEX absence_stand_in_index ON public.absence USING btree (organisation_id, stand_in_id);
alter table absence enable row level security;
alter table absence force row level security;
create policy absence_guest on absence as restrictive for all to public
  using (current_matter() IS NULL);
create policy absence_own on absence as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant delete, insert, select, update on absence to fristvakt_app;

create table account (
  id uuid not null,
  email text not null,
  password_hash text,
  totp_secret bytea,
  totp_confirmed_at timestamp with time zone,
  totp_last_step bigint,
  created_at timestamp with time zone not null default now(),
  constraint account_pk PRIMARY KEY (id),
  constraint account_email_unique UNIQUE (email),
  constraint account_email_check CHECK (((email = lower(email)) AND ((length(email) >= 3) AND (length(email) <= 254))))
);
alter table account enable row level security;
alter table account force row level security;
create policy account_own on account as permissive for all to public
  using ((id = current_account()) OR has_purpose('sign-in'::text))
  with check ((id = current_account()) OR has_purpose('sign-in'::text));
grant insert, select, update on account to fristvakt_app;

create table api_token (
  id uuid not null,
  organisation_id uuid not null,
  membership_id uuid not null,
  name text not null,
  token_hash bytea not null,
  scopes text[] not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  last_used_on date,
  revoked_at timestamp with time zone,
  constraint api_token_pk PRIMARY KEY (id),
  constraint api_token_hash_unique UNIQUE (token_hash),
  constraint api_token_in_organisation_unique UNIQUE (organisation_id, id),
  constraint api_token_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint api_token_scopes_check CHECK (((cardinality(scopes) > 0) AND (scopes <@ ARRAY['read'::text, 'record'::text, 'administer'::text, 'audit'::text]))),
  constraint api_token_membership_fk FOREIGN KEY (organisation_id, membership_id) REFERENCES membership(organisation_id, id)
);
CREATE INDEX api_token_membership_index ON public.api_token USING btree (organisation_id, membership_id);
alter table api_token enable row level security;
alter table api_token force row level security;
create policy api_token_own on api_token as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
create policy api_token_presented on api_token as permissive for select to public
  using has_purpose('sign-in'::text);
grant insert, select, update on api_token to fristvakt_app;

create table audit_chain (
  organisation_id uuid not null,
  length bigint not null default 0,
  hash bytea not null default sha256('\x667269737476616b742d61756469742f31'::bytea),
  constraint audit_chain_pk PRIMARY KEY (organisation_id),
  constraint audit_chain_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation(id)
);
alter table audit_chain enable row level security;
alter table audit_chain force row level security;
create policy audit_chain_own on audit_chain as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant select on audit_chain to fristvakt_app;

create table audit_entry (
  organisation_id uuid not null,
  seq bigint not null,
  at timestamp with time zone not null,
  actor text not null,
  action text not null,
  subject text not null,
  detail text not null,
  previous_hash bytea not null,
  hash bytea not null,
  constraint audit_entry_pk PRIMARY KEY (organisation_id, seq),
  constraint audit_entry_lines_check CHECK (((actor !~ '[[:cntrl:]]'::text) AND (action !~ '[[:cntrl:]]'::text) AND (subject !~ '[[:cntrl:]]'::text) AND (detail !~ '[\n\r]'::text))),
  constraint audit_entry_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation(id)
);
CREATE INDEX audit_entry_subject_index ON public.audit_entry USING btree (organisation_id, subject, seq);
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy audit_entry_own on audit_entry as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
CREATE TRIGGER audit_entry_append_only BEFORE DELETE OR UPDATE ON public.audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_chained BEFORE INSERT ON public.audit_entry FOR EACH ROW EXECUTE FUNCTION chain_audit_entry();
CREATE TRIGGER audit_entry_not_truncated BEFORE TRUNCATE ON public.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on audit_entry to fristvakt_app;

create table audit_head (
  organisation_id uuid not null,
  day date not null,
  seq bigint not null,
  hash bytea not null,
  key_id text not null,
  signature bytea not null,
  signed_at timestamp with time zone not null default now(),
  constraint audit_head_pk PRIMARY KEY (organisation_id, day),
  constraint audit_head_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation(id)
);
alter table audit_head enable row level security;
alter table audit_head force row level security;
create policy audit_head_own on audit_head as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
CREATE TRIGGER audit_head_append_only BEFORE DELETE OR UPDATE ON public.audit_head FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_head_not_truncated BEFORE TRUNCATE ON public.audit_head FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on audit_head to fristvakt_app;

create table audit_value (
  organisation_id uuid not null,
  seq bigint not null,
  name text not null,
  salt bytea not null,
  value text not null,
  constraint audit_value_pk PRIMARY KEY (organisation_id, seq, name),
  constraint audit_value_entry_fk FOREIGN KEY (organisation_id, seq) REFERENCES audit_entry(organisation_id, seq)
);
alter table audit_value enable row level security;
alter table audit_value force row level security;
create policy audit_value_own on audit_value as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
CREATE TRIGGER audit_value_unchanged BEFORE UPDATE ON public.audit_value FOR EACH ROW EXECUTE FUNCTION refuse_change();
grant delete, insert, select on audit_value to fristvakt_app;

create table calendar_feed (
  id uuid not null,
  organisation_id uuid not null,
  membership_id uuid not null,
  token_hash bytea not null,
  scope text not null,
  language text not null,
  made_at timestamp with time zone not null,
  fetches integer not null default 0,
  last_fetched_on date,
  constraint calendar_feed_pk PRIMARY KEY (id),
  constraint calendar_feed_member_unique UNIQUE (organisation_id, membership_id),
  constraint calendar_feed_token_unique UNIQUE (token_hash),
  constraint calendar_feed_language_check CHECK ((language = ANY (ARRAY['sv'::text, 'en'::text]))),
  constraint calendar_feed_scope_check CHECK ((scope = ANY (ARRAY['mine'::text, 'all'::text]))),
  constraint calendar_feed_membership_fk FOREIGN KEY (organisation_id, membership_id) REFERENCES membership(organisation_id, id)
);
alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
create policy calendar_feed_own on calendar_feed as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
create policy calendar_feed_presented on calendar_feed as permissive for select to public
  using has_purpose('sign-in'::text);
grant delete, insert, select, update on calendar_feed to fristvakt_app;

create table checklist (
  id uuid not null,
  organisation_id uuid not null,
  provider_id uuid not null,
  matter_id uuid not null,
  fact_id uuid,
  template text not null,
  template_version text not null,
  period text,
  opened_on date not null,
  standing boolean not null default true,
  version integer not null default 1,
  control_id uuid,
  opened_by uuid,
  constraint checklist_pk PRIMARY KEY (id),
  constraint checklist_fact_unique UNIQUE (organisation_id, fact_id, template),
  constraint checklist_in_organisation_unique UNIQUE (organisation_id, id),
  constraint checklist_period_unique UNIQUE (organisation_id, matter_id, template, period),
  constraint checklist_called_for_check CHECK ((num_nonnulls(fact_id, period, opened_by) = 1)),
  constraint checklist_control_check CHECK (((period IS NULL) = (control_id IS NULL))),
  constraint checklist_control_fk FOREIGN KEY (organisation_id, control_id) REFERENCES recurring_control(organisation_id, id),
  constraint checklist_fact_fk FOREIGN KEY (organisation_id, fact_id) REFERENCES fact(organisation_id, id),
  constraint checklist_matter_fk FOREIGN KEY (organisation_id, matter_id) REFERENCES matter(organisation_id, id),
  constraint checklist_opened_by_fk FOREIGN KEY (organisation_id, opened_by) REFERENCES membership(organisation_id, id),
  constraint checklist_provider_fk FOREIGN KEY (organisation_id, provider_id) REFERENCES provider(organisation_id, id)
);
CREATE INDEX checklist_control_index ON public.checklist USING btree (organisation_id, control_id);
CREATE INDEX checklist_matter_index ON public.checklist USING btree (organisation_id, matter_id, opened_on);
CREATE INDEX checklist_opened_by_index ON public.checklist USING btree (organisation_id, opened_by);
CREATE INDEX checklist_provider_index ON public.checklist USING btree (organisation_id, provider_id);
CREATE INDEX checklist_template_index ON public.checklist USING btree (organisation_id, template, template_version);
alter table checklist enable row level security;
alter table checklist force row level security;
create policy checklist_guest on checklist as restrictive for all to public
  using 
CASE
    WHEN (current_matter() IS NULL) THEN true
    ELSE (matter_id = current_matter())
END;
create policy checklist_own on checklist as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on checklist to fristvakt_app;

create table checklist_item (
  id uuid not null,
  organisation_id uuid not null,
  checklist_id uuid not null,
  matter_id uuid not null,
  item text not null,
  "position" integer not null,
  mandatory boolean not null,
  four_eyes boolean not null,
  due_on date,
  state text not null default 'open'::text,
  owner_id uuid,
  proof text,
  reason text,
  settled_by uuid,
  settled_on date,
  approved_by uuid,
  approved_on date,
  standing boolean not null default true,
  version integer not null default 1,
  left_out boolean not null default false,
  constraint checklist_item_pk PRIMARY KEY (id),
  constraint checklist_item_in_organisation_unique UNIQUE (organisation_id, id),
  constraint checklist_item_once_unique UNIQUE (organisation_id, checklist_id, item),
  constraint checklist_item_reason_check CHECK (((state <> 'not-applicable'::text) OR (reason IS NOT NULL))),
  constraint checklist_item_settled_check CHECK (((state = 'open'::text) = (settled_by IS NULL))),
  constraint checklist_item_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'not-applicable'::text]))),
  constraint checklist_item_two_people_check CHECK (((approved_by IS NULL) OR (approved_by <> settled_by))),
  constraint checklist_item_approved_by_fk FOREIGN KEY (organisation_id, approved_by) REFERENCES membership(organisation_id, id),
  constraint checklist_item_checklist_fk FOREIGN KEY (organisation_id, checklist_id) REFERENCES checklist(organisation_id, id),
  constraint checklist_item_matter_fk FOREIGN KEY (organisation_id, matter_id) REFERENCES matter(organisation_id, id),
  constraint checklist_item_owner_fk FOREIGN KEY (organisation_id, owner_id) REFERENCES membership(organisation_id, id),
  constraint checklist_item_settled_by_fk FOREIGN KEY (organisation_id, settled_by) REFERENCES membership(organisation_id, id)
);
CREATE INDEX checklist_item_approved_by_index ON public.checklist_item USING btree (organisation_id, approved_by);
CREATE INDEX checklist_item_left_index ON public.checklist_item USING btree (organisation_id, matter_id) WHERE (standing AND mandatory AND ((state = 'open'::text) OR (four_eyes AND (approved_by IS NULL))));
CREATE INDEX checklist_item_matter_index ON public.checklist_item USING btree (organisation_id, matter_id);
CREATE INDEX checklist_item_open_index ON public.checklist_item USING btree (organisation_id, due_on, id) WHERE (standing AND (state = 'open'::text));
CREATE INDEX checklist_item_owner_index ON public.checklist_item USING btree (organisation_id, owner_id);
CREATE INDEX checklist_item_settled_by_index ON public.checklist_item USING btree (organisation_id, settled_by);
alter table checklist_item enable row level security;
alter table checklist_item force row level security;
create policy checklist_item_guest on checklist_item as restrictive for all to public
  using 
CASE
    WHEN (current_matter() IS NULL) THEN true
    ELSE (matter_id = current_matter())
END;
create policy checklist_item_own on checklist_item as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on checklist_item to fristvakt_app;

create table checklist_rebase (
  id uuid not null,
  organisation_id uuid not null,
  checklist_id uuid not null,
  matter_id uuid not null,
  from_version text not null,
  to_version text not null,
  difference jsonb not null,
  decided_by uuid not null,
  decided_on date not null,
  constraint checklist_rebase_pk PRIMARY KEY (id),
  constraint checklist_rebase_checklist_fk FOREIGN KEY (organisation_id, checklist_id) REFERENCES checklist(organisation_id, id),
  constraint checklist_rebase_decided_by_fk FOREIGN KEY (organisation_id, decided_by) REFERENCES membership(organisation_id, id),
  constraint checklist_rebase_matter_fk FOREIGN KEY (organisation_id, matter_id) REFERENCES matter(organisation_id, id)
);
CREATE INDEX checklist_rebase_checklist_index ON public.checklist_rebase USING btree (organisation_id, checklist_id);
CREATE INDEX checklist_rebase_decided_by_index ON public.checklist_rebase USING btree (organisation_id, decided_by);
CREATE INDEX checklist_rebase_matter_index ON public.checklist_rebase USING btree (organisation_id, matter_id);
alter table checklist_rebase enable row level security;
alter table checklist_rebase force row level security;
create policy checklist_rebase_guest on checklist_rebase as restrictive for all to public
  using 
CASE
    WHEN (current_matter() IS NULL) THEN true
    ELSE (matter_id = current_matter())
END;
create policy checklist_rebase_own on checklist_rebase as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on checklist_rebase to fristvakt_app;

create table circle_member (
  id uuid not null,
  organisation_id uuid not null,
  provider_id uuid not null,
  person_id uuid not null,
  role text not null,
  from_on date not null,
  to_on date,
  version integer not null default 1,
  constraint circle_member_pk PRIMARY KEY (id),
  constraint circle_member_in_organisation_unique UNIQUE (organisation_id, id),
  constraint circle_member_once_excl EXCLUDE USING gist (organisation_id WITH =, provider_id WITH =, person_id WITH =, role WITH =, daterange(from_on, to_on, '[]'::text) WITH &&),
  constraint circle_member_days_check CHECK (((to_on IS NULL) OR (from_on <= to_on))),
  constraint circle_member_role_check CHECK ((role = ANY (ARRAY['managing-director'::text, 'decisive-influence'::text, 'board-member'::text, 'deputy'::text, 'partner'::text, 'owner'::text, 'indirect-owner'::text]))),
  constraint circle_member_person_fk FOREIGN KEY (organisation_id, person_id) REFERENCES person(organisation_id, id),
  constraint circle_member_provider_fk FOREIGN KEY (organisation_id, provider_id) REFERENCES provider(organisation_id, id)
);
CREATE INDEX circle_member_person_index ON public.circle_member USING btree (organisation_id, person_id);
CREATE INDEX circle_member_provider_index ON public.circle_member USING btree (organisation_id, provider_id, from_on);
alter table circle_member enable row level security;
alter table circle_member force row level security;
create policy circle_member_guest on circle_member as restrictive for all to public
  using (current_matter() IS NULL);
create policy circle_member_own on circle_member as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on circle_member to fristvakt_app;

create table deadline (
  id uuid not null,
  organisation_id uuid not null,
  provider_id uuid not null,
  matter_id uuid not null,
  fact_id uuid,
  key text not null,
  kind text not null,
  rule text not null,
  rule_version text,
  party text not null,
  from_on date,
  raw_on date,
  due_on date,
  sort_on date not null,
  status text not null,
  certainty text not null,
  standing boolean not null default true,
  derived json not null,
  owner_id uuid,
  law_pinned boolean not null default false,
  as_of date not null,
  version integer not null default 1,
  listed text not null default ''::text,
  constraint deadline_pk PRIMARY KEY (id),
  constraint deadline_in_organisation_unique UNIQUE (organisation_id, id),
  constraint deadline_key_unique UNIQUE (organisation_id, provider_id, key),
  constraint deadline_certainty_check CHECK ((certainty = ANY (ARRAY['certain'::text, 'assumed'::text, 'unverified'::text]))),
  constraint deadline_started_check CHECK (((fact_id IS NULL) = (kind = 'representative-power'::text))),
  constraint deadline_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'open'::text, 'met'::text, 'late'::text, 'missed'::text, 'passed'::text, 'moot'::text]))),
  constraint deadline_fact_fk FOREIGN KEY (organisation_id, fact_id) REFERENCES fact(organisation_id, id),
  constraint deadline_matter_fk FOREIGN KEY (organisation_id, matter_id) REFERENCES matter(organisation_id, id),
  constraint deadline_owner_fk FOREIGN KEY (organisation_id, owner_id) REFERENCES membership(organisation_id, id),
  constraint deadline_provider_fk FOREIGN KEY (organisation_id, provider_id) REFERENCES provider(organisation_id, id)
);
CREATE INDEX deadline_all_index ON public.deadline USING btree (organisation_id, sort_on, id) WHERE standing;
CREATE INDEX deadline_due_index ON public.deadline USING btree (organisation_id, status, sort_on, id) WHERE standing;
CREATE INDEX deadline_fact_index ON public.deadline USING btree (organisation_id, fact_id);
CREATE INDEX deadline_matter_index ON public.deadline USING btree (organisation_id, matter_id, sort_on);
CREATE INDEX deadline_owner_index ON public.deadline USING btree (organisation_id, owner_id, standing, status, sort_on, id);
alter table deadline enable row level security;
alter table deadline force row level security;
create policy deadline_guest on deadline as restrictive for all to public
  using 
CASE
    WHEN (current_matter() IS NULL) THEN true
    ELSE (matter_id = current_matter())
END;
create policy deadline_own on deadline as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
CREATE TRIGGER deadline_listed BEFORE INSERT OR UPDATE ON public.deadline FOR EACH ROW EXECUTE FUNCTION list_deadline();
grant insert, select, update on deadline to fristvakt_app;

create table deadline_protocol (
  organisation_id uuid not null,
  day date not null,
  content json not null,
  sha256 text not null,
  sealed_at timestamp with time zone not null default now(),
  constraint deadline_protocol_pk PRIMARY KEY (organisation_id, day),
  constraint deadline_protocol_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint deadline_protocol_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation(id)
);
alter table deadline_protocol enable row level security;
alter table deadline_protocol force row level security;
create policy deadline_protocol_guest on deadline_protocol as restrictive for all to public
  using (current_matter() IS NULL);
create policy deadline_protocol_own on deadline_protocol as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
CREATE TRIGGER deadline_protocol_append_only BEFORE DELETE OR UPDATE ON public.deadline_protocol FOR EACH ROW EXECUTE FUNCTION refuse_change();
grant insert, select on deadline_protocol to fristvakt_app;

create table derivation (
  id uuid not null,
  organisation_id uuid not null,
  provider_id uuid not null,
  as_of date not null,
  cause text not null,
  fact_id uuid,
  law text not null,
  changes json not null,
  derived_by uuid,
  derived_at timestamp with time zone not null default now(),
  constraint derivation_pk PRIMARY KEY (id),
  constraint derivation_cause_check CHECK ((cause = ANY (ARRAY['fact'::text, 'correction'::text, 'import'::text, 'matter'::text, 'day'::text, 'law'::text, 'repair'::text, 'register'::text]))),
  constraint derivation_derived_by_fk FOREIGN KEY (organisation_id, derived_by) REFERENCES membership(organisation_id, id),
  constraint derivation_fact_fk FOREIGN KEY (organisation_id, fact_id) REFERENCES fact(organisation_id, id),
  constraint derivation_provider_fk FOREIGN KEY (organisation_id, provider_id) REFERENCES provider(organisation_id, id)
);
CREATE INDEX derivation_derived_at_index ON public.derivation USING btree (organisation_id, derived_at);
CREATE INDEX derivation_derived_by_index ON public.derivation USING btree (organisation_id, derived_by);
CREATE INDEX derivation_fact_index ON public.derivation USING btree (organisation_id, fact_id);
CREATE INDEX derivation_provider_index ON public.derivation USING btree (organisation_id, provider_id, derived_at);
alter table derivation enable row level security;
alter table derivation force row level security;
create policy derivation_guest on derivation as restrictive for all to public
  using (current_matter() IS NULL);
create policy derivation_own on derivation as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
CREATE TRIGGER derivation_append_only BEFORE DELETE OR UPDATE ON public.derivation FOR EACH ROW EXECUTE FUNCTION refuse_change();
grant insert, select on derivation to fristvakt_app;

create table effect_check (
  id uuid not null,
  organisation_id uuid not null,
  action_id uuid not null,
  matter_id uuid not null,
  months integer not null,
  due_on date not null,
  outcome text,
  note text,
  checked_by uuid,
  checked_on date,
  standing boolean not null default true,
  version integer not null default 1,
  constraint effect_check_pk PRIMARY KEY (id),
  constraint effect_check_in_organisation_unique UNIQUE (organisation_id, id),
  constraint effect_check_once_unique UNIQUE (organisation_id, action_id, months),
  constraint effect_check_checked_check CHECK ((((outcome IS NULL) = (checked_by IS NULL)) AND ((outcome IS NULL) = (checked_on IS NULL)))),
  constraint effect_check_months_check CHECK ((months = ANY (ARRAY[3, 6]))),
  constraint effect_check_outcome_check CHECK ((outcome = ANY (ARRAY['held'::text, 'partly'::text, 'not-held'::text]))),
  constraint effect_check_action_fk FOREIGN KEY (organisation_id, action_id) REFERENCES plan_action(organisation_id, id),
  constraint effect_check_checked_by_fk FOREIGN KEY (organisation_id, checked_by) REFERENCES membership(organisation_id, id),
  constraint effect_check_matter_fk FOREIGN KEY (organisation_id, matter_id) REFERENCES matter(organisation_id, id)
);
CREATE INDEX effect_check_checked_by_index ON public.effect_check USING btree (organisation_id, checked_by);
CREATE INDEX effect_check_matter_index ON public.effect_check USING btree (organisation_id, matter_id);
alter table effect_check enable row level security;
alter table effect_check force row level security;
create policy effect_check_guest on effect_check as restrictive for all to public
  using 
CASE
    WHEN (current_matter() IS NULL) THEN true
    ELSE (matter_id = current_matter())
END;
create policy effect_check_own on effect_check as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on effect_check to fristvakt_app;

create table engagement (
  id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  holder_name text not null,
  holder_organisation_number text,
  role text not null,
  from_on date,
  to_on date,
  note text,
  version integer not null default 1,
  constraint engagement_pk PRIMARY KEY (id),
  constraint engagement_in_organisation_unique UNIQUE (organisation_id, id),
  constraint engagement_days_check CHECK (((from_on IS NULL) OR (to_on IS NULL) OR (from_on <= to_on))),
  constraint engagement_person_fk FOREIGN KEY (organisation_id, person_id) REFERENCES person(organisation_id, id)
);
CREATE INDEX engagement_person_index ON public.engagement USING btree (organisation_id, person_id);
alter table engagement enable row level security;
alter table engagement force row level security;
create policy engagement_guest on engagement as restrictive for all to public
  using (current_matter() IS NULL);
create policy engagement_own on engagement as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on engagement to fristvakt_app;

create table evidence (
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
  constraint evidence_pk PRIMARY KEY (id),
  constraint evidence_in_organisation_unique UNIQUE (organisation_id, id),
  constraint evidence_number_unique UNIQUE (organisation_id, matter_id, number),
  constraint evidence_erased_check CHECK (((erased_on IS NULL) OR ((hold_reason IS NULL) AND (note IS NULL)))),
  constraint evidence_hold_check CHECK ((((hold_reason IS NULL) = (held_by IS NULL)) AND ((hold_reason IS NULL) = (held_on IS NULL)))),
  constraint evidence_number_check CHECK ((number > 0)),
  constraint evidence_title_check CHECK (((title IS NULL) = (erased_on IS NOT NULL))),
  constraint evidence_held_by_fk FOREIGN KEY (organisation_id, held_by) REFERENCES membership(organisation_id, id),
  constraint evidence_matter_fk FOREIGN KEY (organisation_id, matter_id) REFERENCES matter(organisation_id, id),
  constraint evidence_provider_fk FOREIGN KEY (organisation_id, provider_id) REFERENCES provider(organisation_id, id)
);
CREATE INDEX evidence_held_by_index ON public.evidence USING btree (organisation_id, held_by);
CREATE INDEX evidence_provider_index ON public.evidence USING btree (organisation_id, provider_id);
CREATE INDEX evidence_retention_index ON public.evidence USING btree (organisation_id, last_note_on, id) WHERE ((retention_rule IS NOT NULL) AND (erased_on IS NULL));
alter table evidence enable row level security;
alter table evidence force row level security;
create policy evidence_guest on evidence as restrictive for all to public
  using 
CASE
    WHEN (current_matter() IS NULL) THEN true
    ELSE (matter_id = current_matter())
END;
create policy evidence_own on evidence as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on evidence to fristvakt_app;

create table evidence_counter (
  organisation_id uuid not null,
  matter_id uuid not null,
  last integer not null,
  constraint evidence_counter_pk PRIMARY KEY (organisation_id, matter_id),
  constraint evidence_counter_matter_fk FOREIGN KEY (organisation_id, matter_id) REFERENCES matter(organisation_id, id)
);
alter table evidence_counter enable row level security;
alter table evidence_counter force row level security;
create policy evidence_counter_guest on evidence_counter as restrictive for all to public
  using 
CASE
    WHEN (current_matter() IS NULL) THEN true
    ELSE (matter_id = current_matter())
END;
create policy evidence_counter_own on evidence_counter as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on evidence_counter to fristvakt_app;

create table evidence_erasure (
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
  constraint evidence_erasure_pk PRIMARY KEY (id),
  constraint evidence_erasure_in_organisation_unique UNIQUE (organisation_id, id),
  constraint evidence_erasure_confirmed_check CHECK (((confirmed_by IS NULL) = (confirmed_on IS NULL))),
  constraint evidence_erasure_two_people_check CHECK (((confirmed_by IS NULL) OR (confirmed_by <> proposed_by))),
  constraint evidence_erasure_withdrawn_check CHECK ((((withdrawn_by IS NULL) = (withdrawn_on IS NULL)) AND ((withdrawn_by IS NULL) OR (confirmed_by IS NULL)))),
  constraint evidence_erasure_confirmed_by_fk FOREIGN KEY (organisation_id, confirmed_by) REFERENCES membership(organisation_id, id),
  constraint evidence_erasure_evidence_fk FOREIGN KEY (organisation_id, evidence_id) REFERENCES evidence(organisation_id, id),
  constraint evidence_erasure_matter_fk FOREIGN KEY (organisation_id, matter_id) REFERENCES matter(organisation_id, id),
  constraint evidence_erasure_proposed_by_fk FOREIGN KEY (organisation_id, proposed_by) REFERENCES membership(organisation_id, id),
  constraint evidence_erasure_withdrawn_by_fk FOREIGN KEY (organisation_id, withdrawn_by) REFERENCES membership(organisation_id, id)
);
CREATE INDEX evidence_erasure_confirmed_by_index ON public.evidence_erasure USING btree (organisation_id, confirmed_by);
CREATE INDEX evidence_erasure_evidence_index ON public.evidence_erasure USING btree (organisation_id, evidence_id);
CREATE INDEX evidence_erasure_matter_index ON public.evidence_erasure USING btree (organisation_id, matter_id);
CREATE UNIQUE INDEX evidence_erasure_once_unique ON public.evidence_erasure USING btree (organisation_id, evidence_id) WHERE (withdrawn_on IS NULL);
CREATE INDEX evidence_erasure_proposed_by_index ON public.evidence_erasure USING btree (organisation_id, proposed_by);
CREATE INDEX evidence_erasure_withdrawn_by_index ON public.evidence_erasure USING btree (organisation_id, withdrawn_by);
alter table evidence_erasure enable row level security;
alter table evidence_erasure force row level security;
create policy evidence_erasure_guest on evidence_erasure as restrictive for all to public
  using 
CASE
    WHEN (current_matter() IS NULL) THEN true
    ELSE (matter_id = current_matter())
END;
create policy evidence_erasure_own on evidence_erasure as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on evidence_erasure to fristvakt_app;

create table evidence_link (
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
  constraint evidence_link_pk PRIMARY KEY (id),
  constraint evidence_link_in_organisation_unique UNIQUE (organisation_id, id),
  constraint evidence_link_once_unique UNIQUE (organisation_id, evidence_id, subject_kind, subject_id),
  constraint evidence_link_subject_check CHECK (((subject_kind = ANY (ARRAY['fact'::text, 'checklist-item'::text])) AND (subject_id = COALESCE(fact_id, checklist_item_id)) AND ((fact_id IS NOT NULL) = (subject_kind = 'fact'::text)) AND ((checklist_item_id IS NOT NULL) = (subject_kind = 'checklist-item'::text)))),
  constraint evidence_link_checklist_item_fk FOREIGN KEY (organisation_id, checklist_item_id) REFERENCES checklist_item(organisation_id, id),
  constraint evidence_link_evidence_fk FOREIGN KEY (organisation_id, evidence_id) REFERENCES evidence(organisation_id, id),
  constraint evidence_link_fact_fk FOREIGN KEY (organisation_id, fact_id) REFERENCES fact(organisation_id, id),
  constraint evidence_link_linked_by_fk FOREIGN KEY (organisation_id, linked_by) REFERENCES membership(organisation_id, id),
  constraint evidence_link_matter_fk FOREIGN KEY (organisation_id, matter_id) REFERENCES matter(organisation_id, id)
);
CREATE INDEX evidence_link_checklist_item_index ON public.evidence_link USING btree (organisation_id, checklist_item_id);
CREATE INDEX evidence_link_fact_index ON public.evidence_link USING btree (organisation_id, fact_id);
CREATE INDEX evidence_link_linked_by_index ON public.evidence_link USING btree (organisation_id, linked_by);
CREATE INDEX evidence_link_matter_index ON public.evidence_link USING btree (organisation_id, matter_id);
alter table evidence_link enable row level security;
alter table evidence_link force row level security;
create policy evidence_link_guest on evidence_link as restrictive for all to public
  using 
CASE
    WHEN (current_matter() IS NULL) THEN true
    ELSE (matter_id = current_matter())
END;
create policy evidence_link_own on evidence_link as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant delete, insert, select, update on evidence_link to fristvakt_app;

create table evidence_version (
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
  added_at timestamp with time zone not null,
  checked_at timestamp with time zone,
  fault text,
  withdrawn_by uuid,
  withdrawn_on date,
  withdrawn_reason text,
  constraint evidence_version_pk PRIMARY KEY (id),
  constraint evidence_version_in_organisation_unique UNIQUE (organisation_id, id),
  constraint evidence_version_key_unique UNIQUE (organisation_id, key),
  constraint evidence_version_number_unique UNIQUE (organisation_id, evidence_id, number),
  constraint evidence_version_erased_check CHECK (((key IS NULL) = (file_name IS NULL))),
  constraint evidence_version_fault_check CHECK ((fault = ANY (ARRAY['missing'::text, 'differs'::text, 'unreadable'::text]))),
  constraint evidence_version_hash_check CHECK ((length(sha256) = 32)),
  constraint evidence_version_size_check CHECK ((size > 0)),
  constraint evidence_version_withdrawn_check CHECK ((((withdrawn_by IS NULL) = (withdrawn_on IS NULL)) AND ((withdrawn_by IS NULL) = (withdrawn_reason IS NULL)) AND ((withdrawn_by IS NULL) OR (key IS NULL)))),
  constraint evidence_version_added_by_fk FOREIGN KEY (organisation_id, added_by) REFERENCES membership(organisation_id, id),
  constraint evidence_version_evidence_fk FOREIGN KEY (organisation_id, evidence_id) REFERENCES evidence(organisation_id, id),
  constraint evidence_version_matter_fk FOREIGN KEY (organisation_id, matter_id) REFERENCES matter(organisation_id, id),
  constraint evidence_version_withdrawn_by_fk FOREIGN KEY (organisation_id, withdrawn_by) REFERENCES membership(organisation_id, id)
);
CREATE INDEX evidence_version_added_by_index ON public.evidence_version USING btree (organisation_id, added_by);
CREATE INDEX evidence_version_fault_index ON public.evidence_version USING btree (organisation_id, id) WHERE (fault IS NOT NULL);
CREATE INDEX evidence_version_matter_index ON public.evidence_version USING btree (organisation_id, matter_id);
CREATE INDEX evidence_version_withdrawn_by_index ON public.evidence_version USING btree (organisation_id, withdrawn_by);
alter table evidence_version enable row level security;
alter table evidence_version force row level security;
create policy evidence_version_guest on evidence_version as restrictive for all to public
  using 
CASE
    WHEN (current_matter() IS NULL) THEN true
    ELSE (matter_id = current_matter())
END;
create policy evidence_version_own on evidence_version as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on evidence_version to fristvakt_app;

create table external_identity (
  id uuid not null,
  organisation_id uuid not null,
  membership_id uuid not null,
  issuer text not null,
  subject text not null,
  created_at timestamp with time zone not null default now(),
  constraint external_identity_pk PRIMARY KEY (id),
  constraint external_identity_unique UNIQUE (organisation_id, issuer, subject),
  constraint external_identity_membership_fk FOREIGN KEY (organisation_id, membership_id) REFERENCES membership(organisation_id, id)
);
CREATE INDEX external_identity_membership_index ON public.external_identity USING btree (organisation_id, membership_id);
alter table external_identity enable row level security;
alter table external_identity force row level security;
create policy external_identity_own on external_identity as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant delete, insert, select on external_identity to fristvakt_app;

create table fact (
  id uuid not null,
  organisation_id uuid not null,
  provider_id uuid not null,
  matter_id uuid not null,
  ref text not null,
  "position" integer not null,
  type text not null,
  happened text not null,
  happened_on date not null,
  corrects_id uuid,
  body json not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null default now(),
  constraint fact_pk PRIMARY KEY (id),
  constraint fact_in_organisation_unique UNIQUE (organisation_id, id),
  constraint fact_position_unique UNIQUE (organisation_id, provider_id, "position"),
  constraint fact_recorded_unique UNIQUE (organisation_id, id, recorded_by),
  constraint fact_ref_unique UNIQUE (organisation_id, provider_id, ref),
  constraint fact_corrects_fk FOREIGN KEY (organisation_id, corrects_id) REFERENCES fact(organisation_id, id) DEFERRABLE INITIALLY DEFERRED,
  constraint fact_matter_fk FOREIGN KEY (organisation_id, matter_id) REFERENCES matter(organisation_id, id),
  constraint fact_provider_fk FOREIGN KEY (organisation_id, provider_id) REFERENCES provider(organisation_id, id),
  constraint fact_recorded_by_fk FOREIGN KEY (organisation_id, recorded_by) REFERENCES membership(organisation_id, id)
);
CREATE INDEX fact_corrects_index ON public.fact USING btree (organisation_id, corrects_id);
CREATE INDEX fact_matter_index ON public.fact USING btree (organisation_id, matter_id, happened_on, "position");
CREATE INDEX fact_recorded_by_index ON public.fact USING btree (organisation_id, recorded_by);
alter table fact enable row level security;
alter table fact force row level security;
create policy fact_guest on fact as restrictive for all to public
  using 
CASE
    WHEN (current_matter() IS NULL) THEN true
    ELSE (matter_id = current_matter())
END;
create policy fact_own on fact as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
CREATE TRIGGER fact_append_only BEFORE DELETE OR UPDATE ON public.fact FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER fact_not_truncated BEFORE TRUNCATE ON public.fact FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on fact to fristvakt_app;

create table feed_event (
  id uuid not null,
  organisation_id uuid not null,
  provider_id uuid not null,
  matter_id uuid not null,
  deadline_id uuid,
  fact_id uuid,
  key text not null,
  day date not null,
  starts_at time without time zone,
  told json not null,
  state text not null default 'standing'::text,
  sequence integer not null default 0,
  changed_at timestamp with time zone not null,
  constraint feed_event_pk PRIMARY KEY (id),
  constraint feed_event_key_unique UNIQUE (organisation_id, provider_id, key),
  constraint feed_event_state_check CHECK ((state = ANY (ARRAY['standing'::text, 'cancelled'::text]))),
  constraint feed_event_deadline_fk FOREIGN KEY (organisation_id, deadline_id) REFERENCES deadline(organisation_id, id),
  constraint feed_event_fact_fk FOREIGN KEY (organisation_id, fact_id) REFERENCES fact(organisation_id, id),
  constraint feed_event_matter_fk FOREIGN KEY (organisation_id, matter_id) REFERENCES matter(organisation_id, id),
  constraint feed_event_provider_fk FOREIGN KEY (organisation_id, provider_id) REFERENCES provider(organisation_id, id)
);
CREATE INDEX feed_event_day_index ON public.feed_event USING btree (organisation_id, day, id);
CREATE INDEX feed_event_deadline_index ON public.feed_event USING btree (organisation_id, deadline_id);
CREATE INDEX feed_event_fact_index ON public.feed_event USING btree (organisation_id, fact_id);
CREATE INDEX feed_event_matter_index ON public.feed_event USING btree (organisation_id, matter_id);
alter table feed_event enable row level security;
alter table feed_event force row level security;
create policy feed_event_guest on feed_event as restrictive for all to public
  using 
CASE
    WHEN (current_matter() IS NULL) THEN true
    ELSE (matter_id = current_matter())
END;
create policy feed_event_own on feed_event as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on feed_event to fristvakt_app;

create table finding (
  id uuid not null,
  organisation_id uuid not null,
  provider_id uuid not null,
  matter_id uuid not null,
  source text not null,
  fact_id uuid,
  area text not null,
  unit text,
  text text not null,
  cause text,
  seen_on date not null,
  state text not null default 'open'::text,
  reason text,
  settled_by uuid,
  settled_on date,
  round integer not null default 1,
  entered_by uuid not null,
  version integer not null default 1,
  constraint finding_pk PRIMARY KEY (id),
  constraint finding_in_organisation_unique UNIQUE (organisation_id, id),
  constraint finding_fact_check CHECK (((source = 'self-inspection'::text) = (fact_id IS NULL))),
  constraint finding_reason_check CHECK (((state <> 'withdrawn'::text) OR (reason IS NOT NULL))),
  constraint finding_settled_check CHECK (((state = 'open'::text) = (settled_by IS NULL))),
  constraint finding_source_check CHECK ((source = ANY (ARRAY['inspection'::text, 'lex-sarah'::text, 'self-inspection'::text]))),
  constraint finding_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text, 'withdrawn'::text]))),
  constraint finding_entered_by_fk FOREIGN KEY (organisation_id, entered_by) REFERENCES membership(organisation_id, id),
  constraint finding_fact_fk FOREIGN KEY (organisation_id, fact_id) REFERENCES fact(organisation_id, id),
  constraint finding_matter_fk FOREIGN KEY (organisation_id, matter_id) REFERENCES matter(organisation_id, id),
  constraint finding_provider_fk FOREIGN KEY (organisation_id, provider_id) REFERENCES provider(organisation_id, id),
  constraint finding_settled_by_fk FOREIGN KEY (organisation_id, settled_by) REFERENCES membership(organisation_id, id)
);
CREATE INDEX finding_entered_by_index ON public.finding USING btree (organisation_id, entered_by);
CREATE INDEX finding_fact_index ON public.finding USING btree (organisation_id, fact_id);
CREATE INDEX finding_listed_index ON public.finding USING btree (organisation_id, seen_on, id);
CREATE INDEX finding_matter_index ON public.finding USING btree (organisation_id, matter_id, seen_on);
CREATE INDEX finding_provider_index ON public.finding USING btree (organisation_id, provider_id, area, seen_on);
CREATE INDEX finding_settled_by_index ON public.finding USING btree (organisation_id, settled_by);
alter table finding enable row level security;
alter table finding force row level security;
create policy finding_guest on finding as restrictive for all to public
  using 
CASE
    WHEN (current_matter() IS NULL) THEN true
    ELSE (matter_id = current_matter())
END;
create policy finding_own on finding as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on finding to fristvakt_app;

create table heartbeat (
  worker text not null,
  swept_at timestamp with time zone not null,
  signature text not null,
  constraint heartbeat_pk PRIMARY KEY (worker)
);
alter table heartbeat enable row level security;
alter table heartbeat force row level security;
create policy heartbeat_all on heartbeat as permissive for all to public
  using true
  with check true;
grant delete, insert, select, update on heartbeat to fristvakt_app;

create table idempotency_key (
  organisation_id uuid not null,
  membership_id uuid not null,
  route text not null,
  key text not null,
  request_hash bytea not null,
  response_status integer,
  response_headers text,
  response_body text,
  created_at timestamp with time zone not null default now(),
  constraint idempotency_key_pk PRIMARY KEY (organisation_id, membership_id, route, key),
  constraint idempotency_key_check CHECK (((length(key) >= 1) AND (length(key) <= 255))),
  constraint idempotency_key_membership_fk FOREIGN KEY (organisation_id, membership_id) REFERENCES membership(organisation_id, id)
);
CREATE INDEX idempotency_key_age_index ON public.idempotency_key USING btree (organisation_id, created_at);
alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy idempotency_key_own on idempotency_key as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant delete, insert, select, update on idempotency_key to fristvakt_app;

create table intake_letter (
  id uuid not null,
  organisation_id uuid not null,
  taken_by uuid not null,
  sha256 bytea not null,
  source json not null,
  pages json not null,
  reading json not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  file_key text,
  constraint intake_letter_pk PRIMARY KEY (id),
  constraint intake_letter_file_unique UNIQUE (organisation_id, file_key),
  constraint intake_letter_in_organisation_unique UNIQUE (organisation_id, id),
  constraint intake_letter_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint intake_letter_taken_by_fk FOREIGN KEY (organisation_id, taken_by) REFERENCES membership(organisation_id, id)
);
CREATE INDEX intake_letter_created_index ON public.intake_letter USING btree (organisation_id, created_at, id);
CREATE INDEX intake_letter_taken_by_index ON public.intake_letter USING btree (organisation_id, taken_by);
alter table intake_letter enable row level security;
alter table intake_letter force row level security;
create policy intake_letter_guest on intake_letter as restrictive for all to public
  using (current_matter() IS NULL);
create policy intake_letter_own on intake_letter as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant delete, insert, select on intake_letter to fristvakt_app;

create table invitation (
  id uuid not null,
  organisation_id uuid not null,
  membership_id uuid not null,
  token_hash bytea not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  constraint invitation_pk PRIMARY KEY (id),
  constraint invitation_token_unique UNIQUE (token_hash),
  constraint invitation_membership_fk FOREIGN KEY (organisation_id, membership_id) REFERENCES membership(organisation_id, id)
);
CREATE INDEX invitation_membership_index ON public.invitation USING btree (organisation_id, membership_id);
alter table invitation enable row level security;
alter table invitation force row level security;
create policy invitation_own on invitation as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
create policy invitation_presented on invitation as permissive for select to public
  using has_purpose('sign-in'::text);
grant insert, select, update on invitation to fristvakt_app;

create table law_review (
  id uuid not null,
  organisation_id uuid not null,
  deadline_id uuid not null,
  law text not null,
  cause text not null,
  old_due_on date,
  new_due_on date,
  derived json not null,
  found_at timestamp with time zone not null default now(),
  decision text,
  decided_by uuid,
  decided_at timestamp with time zone,
  batch_id uuid,
  version integer not null default 1,
  constraint law_review_pk PRIMARY KEY (id),
  constraint law_review_in_organisation_unique UNIQUE (organisation_id, id),
  constraint law_review_decided_check CHECK (((decision IS NULL) = (decided_at IS NULL))),
  constraint law_review_decision_check CHECK ((decision = ANY (ARRAY['apply'::text, 'ignore'::text, 'overtaken'::text]))),
  constraint law_review_batch_fk FOREIGN KEY (organisation_id, batch_id) REFERENCES law_review_batch(organisation_id, id),
  constraint law_review_deadline_fk FOREIGN KEY (organisation_id, deadline_id) REFERENCES deadline(organisation_id, id),
  constraint law_review_decided_by_fk FOREIGN KEY (organisation_id, decided_by) REFERENCES membership(organisation_id, id)
);
CREATE INDEX law_review_batch_index ON public.law_review USING btree (organisation_id, batch_id);
CREATE INDEX law_review_deadline_index ON public.law_review USING btree (organisation_id, deadline_id);
CREATE INDEX law_review_decided_by_index ON public.law_review USING btree (organisation_id, decided_by);
CREATE UNIQUE INDEX law_review_open_unique ON public.law_review USING btree (organisation_id, deadline_id) WHERE (decision IS NULL);
alter table law_review enable row level security;
alter table law_review force row level security;
create policy law_review_guest on law_review as restrictive for all to public
  using (current_matter() IS NULL);
create policy law_review_own on law_review as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on law_review to fristvakt_app;

create table law_review_batch (
  id uuid not null,
  organisation_id uuid not null,
  decision text not null,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null default now(),
  confirmed_by uuid,
  confirmed_at timestamp with time zone,
  constraint law_review_batch_pk PRIMARY KEY (id),
  constraint law_review_batch_in_organisation_unique UNIQUE (organisation_id, id),
  constraint law_review_batch_decision_check CHECK ((decision = ANY (ARRAY['apply'::text, 'ignore'::text]))),
  constraint law_review_batch_two_people_check CHECK ((confirmed_by IS DISTINCT FROM proposed_by)),
  constraint law_review_batch_confirmed_by_fk FOREIGN KEY (organisation_id, confirmed_by) REFERENCES membership(organisation_id, id),
  constraint law_review_batch_proposed_by_fk FOREIGN KEY (organisation_id, proposed_by) REFERENCES membership(organisation_id, id)
);
CREATE INDEX law_review_batch_confirmed_by_index ON public.law_review_batch USING btree (organisation_id, confirmed_by);
CREATE INDEX law_review_batch_proposed_by_index ON public.law_review_batch USING btree (organisation_id, proposed_by);
alter table law_review_batch enable row level security;
alter table law_review_batch force row level security;
create policy law_review_batch_guest on law_review_batch as restrictive for all to public
  using (current_matter() IS NULL);
create policy law_review_batch_own on law_review_batch as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on law_review_batch to fristvakt_app;

create table letter (
  id uuid not null,
  organisation_id uuid not null,
  provider_id uuid not null,
  matter_id uuid not null,
  kind text not null,
  template_id uuid,
  template_version text not null,
  particulars jsonb not null default '{}'::jsonb,
  enclosures jsonb not null default '[]'::jsonb,
  day date not null,
  state text not null default 'draft'::text,
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
  written_at timestamp with time zone not null default now(),
  version integer not null default 1,
  evidence_id uuid,
  constraint letter_pk PRIMARY KEY (id),
  constraint letter_in_organisation_unique UNIQUE (organisation_id, id),
  constraint letter_evidence_check CHECK (((evidence_id IS NULL) OR (state = 'sent'::text))),
  constraint letter_kind_check CHECK ((kind = ANY (ARRAY['appeal-fr'::text, 'appeal-kr'::text, 'appeal-hfd'::text, 'stay-request'::text, 'statement'::text, 'extension-request'::text, 'decision-demand'::text, 'circle-change-notice'::text, 'change-application'::text, 'lex-sarah-report'::text, 'action-plan'::text, 'restored-time'::text, 'power-of-attorney'::text, 'deadline-receipt'::text, 'board-report'::text]))),
  constraint letter_sent_check CHECK ((((state = 'sent'::text) = (sent_on IS NOT NULL)) AND ((state = 'sent'::text) = (sent_by IS NOT NULL)) AND ((state = 'sent'::text) = (sent_how IS NOT NULL)) AND ((state = 'sent'::text) = (proof IS NOT NULL)) AND ((state = 'sent'::text) = (fact_id IS NOT NULL)))),
  constraint letter_sent_how_check CHECK ((sent_how = ANY (ARRAY['e-mail'::text, 'e-service'::text, 'post'::text, 'by-hand'::text, 'other'::text]))),
  constraint letter_settled_check CHECK ((((state = 'draft'::text) = (document IS NULL)) AND ((state = 'draft'::text) = (settled_by IS NULL)) AND ((state = 'draft'::text) = (settled_on IS NULL)))),
  constraint letter_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'settled'::text, 'sent'::text]))),
  constraint letter_evidence_fk FOREIGN KEY (organisation_id, evidence_id) REFERENCES evidence(organisation_id, id),
  constraint letter_fact_fk FOREIGN KEY (organisation_id, fact_id) REFERENCES fact(organisation_id, id),
  constraint letter_matter_fk FOREIGN KEY (organisation_id, matter_id) REFERENCES matter(organisation_id, id),
  constraint letter_provider_fk FOREIGN KEY (organisation_id, provider_id) REFERENCES provider(organisation_id, id),
  constraint letter_sent_by_fk FOREIGN KEY (organisation_id, sent_by) REFERENCES membership(organisation_id, id),
  constraint letter_settled_by_fk FOREIGN KEY (organisation_id, settled_by) REFERENCES membership(organisation_id, id),
  constraint letter_template_fk FOREIGN KEY (organisation_id, template_id) REFERENCES letter_template(organisation_id, id),
  constraint letter_written_by_fk FOREIGN KEY (organisation_id, written_by) REFERENCES membership(organisation_id, id)
);
CREATE INDEX letter_evidence_index ON public.letter USING btree (organisation_id, evidence_id);
CREATE INDEX letter_fact_index ON public.letter USING btree (organisation_id, fact_id);
CREATE INDEX letter_matter_index ON public.letter USING btree (organisation_id, matter_id, id);
CREATE INDEX letter_provider_index ON public.letter USING btree (organisation_id, provider_id);
CREATE INDEX letter_sent_by_index ON public.letter USING btree (organisation_id, sent_by);
CREATE INDEX letter_settled_by_index ON public.letter USING btree (organisation_id, settled_by);
CREATE INDEX letter_template_index ON public.letter USING btree (organisation_id, template_id);
CREATE INDEX letter_written_by_index ON public.letter USING btree (organisation_id, written_by);
alter table letter enable row level security;
alter table letter force row level security;
create policy letter_guest on letter as restrictive for all to public
  using 
CASE
    WHEN (current_matter() IS NULL) THEN true
    ELSE (matter_id = current_matter())
END;
create policy letter_own on letter as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
CREATE TRIGGER letter_settled_stays BEFORE UPDATE ON public.letter FOR EACH ROW EXECUTE FUNCTION keep_settled_letter();
grant insert, select, update on letter to fristvakt_app;

create table letter_template (
  id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  number integer not null,
  text text,
  made_by uuid not null,
  made_at timestamp with time zone not null default now(),
  constraint letter_template_pk PRIMARY KEY (id),
  constraint letter_template_in_organisation_unique UNIQUE (organisation_id, id),
  constraint letter_template_number_unique UNIQUE (organisation_id, kind, number),
  constraint letter_template_kind_check CHECK ((kind = ANY (ARRAY['appeal-fr'::text, 'appeal-kr'::text, 'appeal-hfd'::text, 'stay-request'::text, 'statement'::text, 'extension-request'::text, 'decision-demand'::text, 'circle-change-notice'::text, 'change-application'::text, 'lex-sarah-report'::text, 'action-plan'::text, 'restored-time'::text, 'power-of-attorney'::text, 'deadline-receipt'::text, 'board-report'::text]))),
  constraint letter_template_text_check CHECK (((length(text) >= 1) AND (length(text) <= 20000))),
  constraint letter_template_made_by_fk FOREIGN KEY (organisation_id, made_by) REFERENCES membership(organisation_id, id)
);
CREATE INDEX letter_template_made_by_index ON public.letter_template USING btree (organisation_id, made_by);
alter table letter_template enable row level security;
alter table letter_template force row level security;
create policy letter_template_guest on letter_template as restrictive for insert to public
  with check (current_matter() IS NULL);
create policy letter_template_own on letter_template as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
CREATE TRIGGER letter_template_append_only BEFORE DELETE OR UPDATE ON public.letter_template FOR EACH ROW EXECUTE FUNCTION refuse_change();
grant insert, select on letter_template to fristvakt_app;

create table licence_condition (
  id uuid not null,
  organisation_id uuid not null,
  matter_id uuid not null,
  fact_id uuid,
  "position" integer not null,
  text text not null,
  kept text not null default 'not-assessed'::text,
  kept_note text,
  assessed_on date,
  standing boolean not null default true,
  version integer not null default 1,
  constraint licence_condition_pk PRIMARY KEY (id),
  constraint licence_condition_fact_unique UNIQUE (organisation_id, fact_id, "position"),
  constraint licence_condition_in_organisation_unique UNIQUE (organisation_id, id),
  constraint licence_condition_kept_check CHECK ((kept = ANY (ARRAY['not-assessed'::text, 'kept'::text, 'not-kept'::text]))),
  constraint licence_condition_fact_fk FOREIGN KEY (organisation_id, fact_id) REFERENCES fact(organisation_id, id),
  constraint licence_condition_matter_fk FOREIGN KEY (organisation_id, matter_id) REFERENCES matter(organisation_id, id)
);
CREATE INDEX licence_condition_matter_index ON public.licence_condition USING btree (organisation_id, matter_id);
alter table licence_condition enable row level security;
alter table licence_condition force row level security;
create policy licence_condition_guest on licence_condition as restrictive for all to public
  using (current_matter() IS NULL);
create policy licence_condition_own on licence_condition as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on licence_condition to fristvakt_app;

create table licence_detail (
  matter_id uuid not null,
  organisation_id uuid not null,
  registry_number text,
  services text[] not null default '{}'::text[],
  person_circles smallint[] not null default '{}'::smallint[],
  children_served boolean,
  certificate_checked_on date,
  note text,
  version integer not null default 1,
  relatives_as_assistants boolean,
  constraint licence_detail_pk PRIMARY KEY (matter_id),
  constraint licence_detail_in_organisation_unique UNIQUE (organisation_id, matter_id),
  constraint licence_detail_circles_check CHECK ((person_circles <@ ARRAY[(1)::smallint, (2)::smallint, (3)::smallint])),
  constraint licence_detail_matter_fk FOREIGN KEY (organisation_id, matter_id) REFERENCES matter(organisation_id, id)
);
alter table licence_detail enable row level security;
alter table licence_detail force row level security;
create policy licence_detail_guest on licence_detail as restrictive for all to public
  using (current_matter() IS NULL);
create policy licence_detail_own on licence_detail as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on licence_detail to fristvakt_app;

create table mail (
  id uuid not null,
  organisation_id uuid not null,
  notice_id uuid not null,
  recipient_id uuid not null,
  address text not null,
  language text not null,
  message_id text not null,
  state text not null default 'waiting'::text,
  attempts integer not null default 0,
  unknown_attempts integer not null default 0,
  next_at timestamp with time zone not null default now(),
  answer text,
  created_at timestamp with time zone not null default now(),
  settled_at timestamp with time zone,
  constraint mail_pk PRIMARY KEY (id),
  constraint mail_in_organisation_unique UNIQUE (organisation_id, id),
  constraint mail_message_id_unique UNIQUE (message_id),
  constraint mail_once_unique UNIQUE (organisation_id, notice_id),
  constraint mail_settled_check CHECK (((state = ANY (ARRAY['accepted'::text, 'failed'::text])) = (settled_at IS NOT NULL))),
  constraint mail_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'accepted'::text, 'failed'::text]))),
  constraint mail_notice_fk FOREIGN KEY (organisation_id, notice_id) REFERENCES notice(organisation_id, id),
  constraint mail_recipient_fk FOREIGN KEY (organisation_id, recipient_id) REFERENCES membership(organisation_id, id)
);
CREATE INDEX mail_amiss_index ON public.mail USING btree (organisation_id, created_at) WHERE ((state = 'failed'::text) OR (unknown_attempts > 0));
CREATE INDEX mail_created_index ON public.mail USING btree (organisation_id, created_at, id);
CREATE INDEX mail_open_index ON public.mail USING btree (next_at, organisation_id) WHERE (state = ANY (ARRAY['waiting'::text, 'sending'::text]));
CREATE INDEX mail_recipient_index ON public.mail USING btree (organisation_id, recipient_id);
alter table mail enable row level security;
alter table mail force row level security;
create policy mail_due on mail as permissive for select to public
  using (has_purpose('sweep'::text) AND ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'failed'::text])) OR (unknown_attempts > 0)));
create policy mail_guest on mail as restrictive for all to public
  using (current_matter() IS NULL);
create policy mail_own on mail as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on mail to fristvakt_app;

create table matter (
  id uuid not null,
  organisation_id uuid not null,
  provider_id uuid not null,
  ref text not null,
  "position" integer not null,
  kind text not null,
  title text collate "sv-x-icu" not null,
  body json not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  constraint matter_pk PRIMARY KEY (id),
  constraint matter_in_organisation_unique UNIQUE (organisation_id, id),
  constraint matter_position_unique UNIQUE (organisation_id, provider_id, "position"),
  constraint matter_ref_unique UNIQUE (organisation_id, provider_id, ref),
  constraint matter_kind_check CHECK ((kind = ANY (ARRAY['licence'::text, 'notification'::text, 'inspection'::text, 'lex-sarah'::text, 'repayment'::text, 'appeal'::text]))),
  constraint matter_title_check CHECK (((length(title) >= 1) AND (length(title) <= 500))),
  constraint matter_provider_fk FOREIGN KEY (organisation_id, provider_id) REFERENCES provider(organisation_id, id)
);
CREATE INDEX matter_kind_index ON public.matter USING btree (organisation_id, kind, title, id);
CREATE INDEX matter_title_index ON public.matter USING btree (organisation_id, title, id);
alter table matter enable row level security;
alter table matter force row level security;
create policy matter_guest on matter as restrictive for all to public
  using 
CASE
    WHEN (current_matter() IS NULL) THEN true
    ELSE (id = current_matter())
END;
create policy matter_own on matter as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on matter to fristvakt_app;

create table matter_closing (
  id uuid not null,
  organisation_id uuid not null,
  matter_id uuid not null,
  fact_id uuid not null,
  reason text not null,
  items uuid[] not null,
  closed_by uuid not null,
  closed_on date not null,
  constraint matter_closing_pk PRIMARY KEY (id),
  constraint matter_closing_fact_unique UNIQUE (organisation_id, fact_id),
  constraint matter_closing_closed_by_fk FOREIGN KEY (organisation_id, closed_by) REFERENCES membership(organisation_id, id),
  constraint matter_closing_fact_fk FOREIGN KEY (organisation_id, fact_id) REFERENCES fact(organisation_id, id),
  constraint matter_closing_matter_fk FOREIGN KEY (organisation_id, matter_id) REFERENCES matter(organisation_id, id)
);
CREATE INDEX matter_closing_closed_by_index ON public.matter_closing USING btree (organisation_id, closed_by);
CREATE INDEX matter_closing_matter_index ON public.matter_closing USING btree (organisation_id, matter_id);
alter table matter_closing enable row level security;
alter table matter_closing force row level security;
create policy matter_closing_guest on matter_closing as restrictive for all to public
  using 
CASE
    WHEN (current_matter() IS NULL) THEN true
    ELSE (matter_id = current_matter())
END;
create policy matter_closing_own on matter_closing as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on matter_closing to fristvakt_app;

create table matter_state (
  matter_id uuid not null,
  organisation_id uuid not null,
  provider_id uuid not null,
  kind text not null,
  status text,
  state json not null,
  as_of date not null,
  constraint matter_state_pk PRIMARY KEY (matter_id),
  constraint matter_state_in_organisation_unique UNIQUE (organisation_id, matter_id),
  constraint matter_state_matter_fk FOREIGN KEY (organisation_id, matter_id) REFERENCES matter(organisation_id, id),
  constraint matter_state_provider_fk FOREIGN KEY (organisation_id, provider_id) REFERENCES provider(organisation_id, id)
);
CREATE INDEX matter_state_provider_index ON public.matter_state USING btree (organisation_id, provider_id);
CREATE INDEX matter_state_status_index ON public.matter_state USING btree (organisation_id, kind, status);
alter table matter_state enable row level security;
alter table matter_state force row level security;
create policy matter_state_guest on matter_state as restrictive for all to public
  using 
CASE
    WHEN (current_matter() IS NULL) THEN true
    ELSE (matter_id = current_matter())
END;
create policy matter_state_own on matter_state as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on matter_state to fristvakt_app;

create table matter_word (
  organisation_id uuid not null,
  word text collate "C" not null,
  matter_id uuid not null,
  constraint matter_word_pk PRIMARY KEY (organisation_id, word, matter_id),
  constraint matter_word_matter_fk FOREIGN KEY (organisation_id, matter_id) REFERENCES matter(organisation_id, id)
);
CREATE INDEX matter_word_matter_index ON public.matter_word USING btree (organisation_id, matter_id);
alter table matter_word enable row level security;
alter table matter_word force row level security;
create policy matter_word_guest on matter_word as restrictive for all to public
  using 
CASE
    WHEN (current_matter() IS NULL) THEN true
    ELSE (matter_id = current_matter())
END;
create policy matter_word_own on matter_word as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant delete, insert, select on matter_word to fristvakt_app;

create table membership (
  id uuid not null,
  organisation_id uuid not null,
  account_id uuid,
  name text not null,
  email text not null,
  roles text[] not null,
  matter_id uuid,
  state text not null default 'invited'::text,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  constraint membership_pk PRIMARY KEY (id),
  constraint membership_email_unique UNIQUE (organisation_id, email),
  constraint membership_in_organisation_unique UNIQUE (organisation_id, id),
  constraint membership_active_check CHECK (((state <> 'active'::text) OR (account_id IS NOT NULL))),
  constraint membership_email_check CHECK (((email = lower(email)) AND ((length(email) >= 3) AND (length(email) <= 254)))),
  constraint membership_guest_check CHECK (
CASE
    WHEN ('guest-counsel'::text = ANY (roles)) THEN ((cardinality(roles) = 1) AND (matter_id IS NOT NULL))
    ELSE (matter_id IS NULL)
END),
  constraint membership_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint membership_roles_check CHECK (((cardinality(roles) > 0) AND (roles <@ ARRAY['compliance-officer'::text, 'counsel'::text, 'manager'::text, 'administrator'::text, 'auditor'::text, 'guest-counsel'::text]))),
  constraint membership_state_check CHECK ((state = ANY (ARRAY['invited'::text, 'active'::text, 'disabled'::text]))),
  constraint membership_account_fk FOREIGN KEY (account_id) REFERENCES account(id),
  constraint membership_matter_fk FOREIGN KEY (organisation_id, matter_id) REFERENCES matter(organisation_id, id),
  constraint membership_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation(id)
);
CREATE INDEX membership_account_index ON public.membership USING btree (account_id);
CREATE INDEX membership_matter_index ON public.membership USING btree (organisation_id, matter_id);
alter table membership enable row level security;
alter table membership force row level security;
create policy membership_of_account on membership as permissive for select to public
  using ((account_id = current_account()) OR has_purpose('sign-in'::text));
create policy membership_own on membership as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
CREATE TRIGGER membership_feed_ended AFTER UPDATE OF state ON public.membership FOR EACH ROW WHEN ((new.state = 'disabled'::text)) EXECUTE FUNCTION end_calendar_feed();
grant insert, select, update on membership to fristvakt_app;

create table notice (
  id uuid not null,
  organisation_id uuid not null,
  recipient_id uuid not null,
  kind text not null,
  reminder_id uuid,
  deadline_id uuid,
  week date,
  because text not null,
  told jsonb not null,
  created_at timestamp with time zone not null default now(),
  read_at timestamp with time zone,
  acknowledged_at timestamp with time zone,
  constraint notice_pk PRIMARY KEY (id),
  constraint notice_in_organisation_unique UNIQUE (organisation_id, id),
  constraint notice_once_unique UNIQUE (organisation_id, reminder_id, recipient_id),
  constraint notice_week_unique UNIQUE (organisation_id, recipient_id, week),
  constraint notice_kind_check CHECK ((kind = ANY (ARRAY['reminder'::text, 'digest'::text, 'mail-failed'::text, 'webhook-disabled'::text]))),
  constraint notice_reminder_check CHECK (((kind = 'reminder'::text) = (reminder_id IS NOT NULL))),
  constraint notice_week_check CHECK (((kind = 'digest'::text) = (week IS NOT NULL))),
  constraint notice_deadline_fk FOREIGN KEY (organisation_id, deadline_id) REFERENCES deadline(organisation_id, id),
  constraint notice_recipient_fk FOREIGN KEY (organisation_id, recipient_id) REFERENCES membership(organisation_id, id),
  constraint notice_reminder_fk FOREIGN KEY (organisation_id, reminder_id) REFERENCES reminder(organisation_id, id)
);
CREATE INDEX notice_deadline_index ON public.notice USING btree (organisation_id, deadline_id);
CREATE INDEX notice_recipient_index ON public.notice USING btree (organisation_id, recipient_id, created_at, id);
CREATE INDEX notice_unread_index ON public.notice USING btree (organisation_id, recipient_id) WHERE (read_at IS NULL);
alter table notice enable row level security;
alter table notice force row level security;
create policy notice_guest on notice as restrictive for all to public
  using (current_matter() IS NULL);
create policy notice_own on notice as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on notice to fristvakt_app;

create table notice_preference (
  organisation_id uuid not null,
  membership_id uuid not null,
  email boolean not null default true,
  digest boolean not null default true,
  language text not null default 'sv'::text,
  stand_in_id uuid,
  version integer not null default 1,
  constraint notice_preference_pk PRIMARY KEY (organisation_id, membership_id),
  constraint notice_preference_language_check CHECK ((language = ANY (ARRAY['sv'::text, 'en'::text]))),
  constraint notice_preference_stand_in_check CHECK ((stand_in_id IS DISTINCT FROM membership_id)),
  constraint notice_preference_membership_fk FOREIGN KEY (organisation_id, membership_id) REFERENCES membership(organisation_id, id),
  constraint notice_preference_stand_in_fk FOREIGN KEY (organisation_id, stand_in_id) REFERENCES membership(organisation_id, id)
);
CREATE INDEX notice_preference_stand_in_index ON public.notice_preference USING btree (organisation_id, stand_in_id);
alter table notice_preference enable row level security;
alter table notice_preference force row level security;
create policy notice_preference_guest on notice_preference as restrictive for all to public
  using (current_matter() IS NULL);
create policy notice_preference_own on notice_preference as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on notice_preference to fristvakt_app;

create table oidc_flow (
  id uuid not null,
  organisation_id uuid not null,
  issuer_id uuid not null,
  state_hash bytea not null,
  secrets bytea not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint oidc_flow_pk PRIMARY KEY (id),
  constraint oidc_flow_state_unique UNIQUE (state_hash),
  constraint oidc_flow_issuer_fk FOREIGN KEY (organisation_id, issuer_id) REFERENCES oidc_issuer(organisation_id, id)
);
CREATE INDEX oidc_flow_issuer_index ON public.oidc_flow USING btree (organisation_id, issuer_id);
alter table oidc_flow enable row level security;
alter table oidc_flow force row level security;
create policy oidc_flow_signing_in on oidc_flow as permissive for all to public
  using has_purpose('sign-in'::text)
  with check has_purpose('sign-in'::text);
grant delete, insert, select, update on oidc_flow to fristvakt_app;

create table oidc_issuer (
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  issuer text not null,
  client_id text not null,
  client_secret bytea not null,
  enabled boolean not null default true,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  constraint oidc_issuer_pk PRIMARY KEY (id),
  constraint oidc_issuer_in_organisation_unique UNIQUE (organisation_id, id),
  constraint oidc_issuer_unique UNIQUE (organisation_id, issuer, client_id),
  constraint oidc_issuer_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint oidc_issuer_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation(id)
);
alter table oidc_issuer enable row level security;
alter table oidc_issuer force row level security;
create policy oidc_issuer_chosen on oidc_issuer as permissive for select to public
  using has_purpose('sign-in'::text);
create policy oidc_issuer_own on oidc_issuer as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on oidc_issuer to fristvakt_app;

create table organisation (
  id uuid not null,
  name text not null,
  second_factor_required boolean not null default true,
  demo boolean not null default false,
  created_at timestamp with time zone not null default now(),
  version integer not null default 1,
  constraint organisation_pk PRIMARY KEY (id),
  constraint organisation_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);
alter table organisation enable row level security;
alter table organisation force row level security;
create policy organisation_listed on organisation as permissive for select to public
  using (has_purpose('sign-in'::text) OR has_purpose('sweep'::text));
create policy organisation_own on organisation as permissive for all to public
  using (id = current_organisation())
  with check (id = current_organisation());
CREATE TRIGGER organisation_audited AFTER INSERT ON public.organisation FOR EACH ROW EXECUTE FUNCTION begin_audit_chain();
grant insert, select, update on organisation to fristvakt_app;

create table own_template (
  id uuid not null,
  organisation_id uuid not null,
  retired_on date,
  version integer not null default 1,
  constraint own_template_pk PRIMARY KEY (id),
  constraint own_template_in_organisation_unique UNIQUE (organisation_id, id)
);
alter table own_template enable row level security;
alter table own_template force row level security;
create policy own_template_own on own_template as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on own_template to fristvakt_app;

create table own_template_version (
  id uuid not null,
  organisation_id uuid not null,
  template_id uuid not null,
  valid_from date not null,
  title text not null,
  purpose text not null,
  occasion jsonb not null,
  items jsonb not null,
  saved_by uuid not null,
  saved_on date not null,
  constraint own_template_version_pk PRIMARY KEY (id),
  constraint own_template_version_from_unique UNIQUE (organisation_id, template_id, valid_from),
  constraint own_template_version_saved_by_fk FOREIGN KEY (organisation_id, saved_by) REFERENCES membership(organisation_id, id),
  constraint own_template_version_template_fk FOREIGN KEY (organisation_id, template_id) REFERENCES own_template(organisation_id, id)
);
CREATE INDEX own_template_version_saved_by_index ON public.own_template_version USING btree (organisation_id, saved_by);
alter table own_template_version enable row level security;
alter table own_template_version force row level security;
create policy own_template_version_own on own_template_version as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on own_template_version to fristvakt_app;

create table person (
  id uuid not null,
  organisation_id uuid not null,
  name text collate "sv-x-icu" not null,
  note text,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  constraint person_pk PRIMARY KEY (id),
  constraint person_in_organisation_unique UNIQUE (organisation_id, id),
  constraint person_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint person_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation(id)
);
CREATE INDEX person_name_index ON public.person USING btree (organisation_id, name, id);
alter table person enable row level security;
alter table person force row level security;
create policy person_guest on person as restrictive for all to public
  using (current_matter() IS NULL);
create policy person_own on person as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on person to fristvakt_app;

create table plan_action (
  id uuid not null,
  organisation_id uuid not null,
  finding_id uuid not null,
  matter_id uuid not null,
  round integer not null,
  text text not null,
  owner_id uuid,
  due_on date not null,
  state text not null default 'open'::text,
  proof text,
  reason text,
  settled_by uuid,
  settled_on date,
  version integer not null default 1,
  constraint plan_action_pk PRIMARY KEY (id),
  constraint plan_action_in_organisation_unique UNIQUE (organisation_id, id),
  constraint plan_action_proof_check CHECK (((state <> 'done'::text) OR (proof IS NOT NULL))),
  constraint plan_action_reason_check CHECK (((state <> 'not-needed'::text) OR (reason IS NOT NULL))),
  constraint plan_action_settled_check CHECK (((state = 'open'::text) = (settled_by IS NULL))),
  constraint plan_action_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'not-needed'::text]))),
  constraint plan_action_finding_fk FOREIGN KEY (organisation_id, finding_id) REFERENCES finding(organisation_id, id),
  constraint plan_action_matter_fk FOREIGN KEY (organisation_id, matter_id) REFERENCES matter(organisation_id, id),
  constraint plan_action_owner_fk FOREIGN KEY (organisation_id, owner_id) REFERENCES membership(organisation_id, id),
  constraint plan_action_settled_by_fk FOREIGN KEY (organisation_id, settled_by) REFERENCES membership(organisation_id, id)
);
CREATE INDEX plan_action_finding_index ON public.plan_action USING btree (organisation_id, finding_id);
CREATE INDEX plan_action_matter_index ON public.plan_action USING btree (organisation_id, matter_id);
CREATE INDEX plan_action_owner_index ON public.plan_action USING btree (organisation_id, owner_id);
CREATE INDEX plan_action_settled_by_index ON public.plan_action USING btree (organisation_id, settled_by);
alter table plan_action enable row level security;
alter table plan_action force row level security;
create policy plan_action_guest on plan_action as restrictive for all to public
  using 
CASE
    WHEN (current_matter() IS NULL) THEN true
    ELSE (matter_id = current_matter())
END;
create policy plan_action_own on plan_action as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on plan_action to fristvakt_app;

create table planned_change (
  id uuid not null,
  organisation_id uuid not null,
  matter_id uuid not null,
  kind text not null,
  planned_on date not null,
  description text not null,
  state text not null default 'planned'::text,
  fact_id uuid,
  created_by uuid not null,
  created_at timestamp with time zone not null default now(),
  version integer not null default 1,
  constraint planned_change_pk PRIMARY KEY (id),
  constraint planned_change_in_organisation_unique UNIQUE (organisation_id, id),
  constraint planned_change_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'done'::text, 'dropped'::text]))),
  constraint planned_change_created_by_fk FOREIGN KEY (organisation_id, created_by) REFERENCES membership(organisation_id, id),
  constraint planned_change_fact_fk FOREIGN KEY (organisation_id, fact_id) REFERENCES fact(organisation_id, id),
  constraint planned_change_matter_fk FOREIGN KEY (organisation_id, matter_id) REFERENCES matter(organisation_id, id)
);
CREATE INDEX planned_change_created_by_index ON public.planned_change USING btree (organisation_id, created_by);
CREATE INDEX planned_change_fact_index ON public.planned_change USING btree (organisation_id, fact_id);
CREATE INDEX planned_change_matter_index ON public.planned_change USING btree (organisation_id, matter_id, planned_on);
alter table planned_change enable row level security;
alter table planned_change force row level security;
create policy planned_change_guest on planned_change as restrictive for all to public
  using (current_matter() IS NULL);
create policy planned_change_own on planned_change as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on planned_change to fristvakt_app;

create table privileged_key (
  organisation_id uuid not null,
  wrapped_key bytea not null,
  created_at timestamp with time zone not null default now(),
  constraint privileged_key_pk PRIMARY KEY (organisation_id),
  constraint privileged_key_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation(id)
);
alter table privileged_key enable row level security;
alter table privileged_key force row level security;
create policy privileged_key_counsel on privileged_key as restrictive for all to public
  using has_purpose('counsel'::text);
create policy privileged_key_own on privileged_key as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select on privileged_key to fristvakt_app;

create table privileged_note (
  id uuid not null,
  organisation_id uuid not null,
  matter_id uuid not null,
  author_id uuid not null,
  ciphertext bytea not null,
  created_at timestamp with time zone not null default now(),
  changed_at timestamp with time zone,
  deleted_at timestamp with time zone,
  version integer not null default 1,
  constraint privileged_note_pk PRIMARY KEY (id),
  constraint privileged_note_in_organisation_unique UNIQUE (organisation_id, id),
  constraint privileged_note_author_fk FOREIGN KEY (organisation_id, author_id) REFERENCES membership(organisation_id, id),
  constraint privileged_note_matter_fk FOREIGN KEY (organisation_id, matter_id) REFERENCES matter(organisation_id, id)
);
CREATE INDEX privileged_note_author_index ON public.privileged_note USING btree (organisation_id, author_id);
CREATE INDEX privileged_note_matter_index ON public.privileged_note USING btree (organisation_id, matter_id, created_at);
alter table privileged_note enable row level security;
alter table privileged_note force row level security;
create policy privileged_note_counsel on privileged_note as restrictive for all to public
  using has_purpose('counsel'::text);
create policy privileged_note_guest on privileged_note as restrictive for all to public
  using 
CASE
    WHEN (current_matter() IS NULL) THEN true
    ELSE (matter_id = current_matter())
END;
create policy privileged_note_own on privileged_note as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on privileged_note to fristvakt_app;

create table provider (
  id uuid not null,
  organisation_id uuid not null,
  name text collate "sv-x-icu" not null,
  kind text not null,
  organisation_number text,
  head json not null,
  demo boolean not null default false,
  version integer not null default 1,
  derived_on date,
  law text,
  created_at timestamp with time zone not null default now(),
  constraint provider_pk PRIMARY KEY (id),
  constraint provider_in_organisation_unique UNIQUE (organisation_id, id),
  constraint provider_kind_check CHECK ((kind = ANY (ARRAY['company'::text, 'cooperative'::text, 'municipality'::text, 'own-employer'::text]))),
  constraint provider_name_check CHECK (((length(name) >= 1) AND (length(name) <= 500))),
  constraint provider_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation(id)
);
CREATE INDEX provider_name_index ON public.provider USING btree (organisation_id, name, id);
alter table provider enable row level security;
alter table provider force row level security;
create policy provider_own on provider as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on provider to fristvakt_app;

create table rate_limit (
  key character varying(255) not null,
  points integer not null default 0,
  expire bigint,
  constraint rate_limit_pk PRIMARY KEY (key)
);
alter table rate_limit enable row level security;
alter table rate_limit force row level security;
create policy rate_limit_all on rate_limit as permissive for all to public
  using true
  with check true;
grant delete, insert, select, update on rate_limit to fristvakt_app;

create table recurring_control (
  id uuid not null,
  organisation_id uuid not null,
  provider_id uuid not null,
  matter_id uuid not null,
  template text not null,
  rrule text not null,
  first_on date not null,
  opens_from date not null,
  state text not null default 'running'::text,
  state_on date not null,
  started_by uuid not null,
  started_on date not null,
  version integer not null default 1,
  constraint recurring_control_pk PRIMARY KEY (id),
  constraint recurring_control_in_organisation_unique UNIQUE (organisation_id, id),
  constraint recurring_control_state_check CHECK ((state = ANY (ARRAY['running'::text, 'paused'::text, 'ended'::text]))),
  constraint recurring_control_matter_fk FOREIGN KEY (organisation_id, matter_id) REFERENCES matter(organisation_id, id),
  constraint recurring_control_provider_fk FOREIGN KEY (organisation_id, provider_id) REFERENCES provider(organisation_id, id),
  constraint recurring_control_started_by_fk FOREIGN KEY (organisation_id, started_by) REFERENCES membership(organisation_id, id)
);
CREATE INDEX recurring_control_matter_index ON public.recurring_control USING btree (organisation_id, matter_id);
CREATE UNIQUE INDEX recurring_control_once_index ON public.recurring_control USING btree (organisation_id, matter_id, template) WHERE (state <> 'ended'::text);
CREATE INDEX recurring_control_provider_index ON public.recurring_control USING btree (organisation_id, provider_id);
CREATE INDEX recurring_control_running_index ON public.recurring_control USING btree (organisation_id, opens_from) WHERE (state = 'running'::text);
CREATE INDEX recurring_control_started_by_index ON public.recurring_control USING btree (organisation_id, started_by);
alter table recurring_control enable row level security;
alter table recurring_control force row level security;
create policy recurring_control_guest on recurring_control as restrictive for all to public
  using 
CASE
    WHEN (current_matter() IS NULL) THEN true
    ELSE (matter_id = current_matter())
END;
create policy recurring_control_own on recurring_control as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on recurring_control to fristvakt_app;

create table reminder (
  id uuid not null,
  organisation_id uuid not null,
  provider_id uuid not null,
  matter_id uuid not null,
  deadline_id uuid not null,
  due_key text not null,
  slot text not null,
  ladder text not null,
  at_least text not null,
  due_at timestamp with time zone not null,
  state text not null default 'planned'::text,
  planned_at timestamp with time zone not null default now(),
  settled_at timestamp with time zone,
  late_seconds integer,
  constraint reminder_pk PRIMARY KEY (id),
  constraint reminder_in_organisation_unique UNIQUE (organisation_id, id),
  constraint reminder_once_unique UNIQUE (organisation_id, deadline_id, due_key, slot),
  constraint reminder_at_least_check CHECK ((at_least = ANY (ARRAY['owner'::text, 'stand-in'::text, 'manager'::text]))),
  constraint reminder_settled_check CHECK (((state = 'planned'::text) = (settled_at IS NULL))),
  constraint reminder_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'sent'::text, 'overtaken'::text, 'cancelled'::text]))),
  constraint reminder_deadline_fk FOREIGN KEY (organisation_id, deadline_id) REFERENCES deadline(organisation_id, id),
  constraint reminder_matter_fk FOREIGN KEY (organisation_id, matter_id) REFERENCES matter(organisation_id, id),
  constraint reminder_provider_fk FOREIGN KEY (organisation_id, provider_id) REFERENCES provider(organisation_id, id)
);
CREATE INDEX reminder_due_index ON public.reminder USING btree (due_at, organisation_id) WHERE (state = 'planned'::text);
CREATE INDEX reminder_matter_index ON public.reminder USING btree (organisation_id, matter_id);
CREATE INDEX reminder_own_due_index ON public.reminder USING btree (organisation_id, due_at, id);
CREATE INDEX reminder_provider_index ON public.reminder USING btree (organisation_id, provider_id, state);
CREATE INDEX reminder_settled_index ON public.reminder USING btree (organisation_id, settled_at) WHERE (state = ANY (ARRAY['sent'::text, 'overtaken'::text]));
alter table reminder enable row level security;
alter table reminder force row level security;
create policy reminder_due on reminder as permissive for select to public
  using (has_purpose('sweep'::text) AND (state = 'planned'::text));
create policy reminder_guest on reminder as restrictive for all to public
  using (current_matter() IS NULL);
create policy reminder_own on reminder as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on reminder to fristvakt_app;

create table reminder_setting (
  organisation_id uuid not null,
  zone text not null default 'Europe/Stockholm'::text,
  send_at text not null default '08:00'::text,
  ladders jsonb not null default '{}'::jsonb,
  digest boolean not null default true,
  digest_week date,
  version integer not null default 1,
  constraint reminder_setting_pk PRIMARY KEY (organisation_id),
  constraint reminder_setting_send_at_check CHECK ((send_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  constraint reminder_setting_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation(id)
);
alter table reminder_setting enable row level security;
alter table reminder_setting force row level security;
create policy reminder_setting_guest on reminder_setting as restrictive for all to public
  using (current_matter() IS NULL);
create policy reminder_setting_own on reminder_setting as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on reminder_setting to fristvakt_app;

create table representative (
  id uuid not null,
  organisation_id uuid not null,
  matter_id uuid not null,
  person_id uuid not null,
  signed_on date not null,
  ended_on date,
  note text,
  version integer not null default 1,
  constraint representative_pk PRIMARY KEY (id),
  constraint representative_in_organisation_unique UNIQUE (organisation_id, id),
  constraint representative_once_unique UNIQUE (organisation_id, matter_id, person_id, signed_on),
  constraint representative_days_check CHECK (((ended_on IS NULL) OR (signed_on <= ended_on))),
  constraint representative_matter_fk FOREIGN KEY (organisation_id, matter_id) REFERENCES matter(organisation_id, id),
  constraint representative_person_fk FOREIGN KEY (organisation_id, person_id) REFERENCES person(organisation_id, id)
);
CREATE INDEX representative_person_index ON public.representative USING btree (organisation_id, person_id);
alter table representative enable row level security;
alter table representative force row level security;
create policy representative_guest on representative as restrictive for all to public
  using (current_matter() IS NULL);
create policy representative_own on representative as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on representative to fristvakt_app;

create table responsible_person (
  id uuid not null,
  organisation_id uuid not null,
  matter_id uuid not null,
  person_id uuid not null,
  from_on date not null,
  to_on date,
  version integer not null default 1,
  constraint responsible_person_pk PRIMARY KEY (id),
  constraint responsible_person_in_organisation_unique UNIQUE (organisation_id, id),
  constraint responsible_person_once_excl EXCLUDE USING gist (organisation_id WITH =, matter_id WITH =, person_id WITH =, daterange(from_on, to_on, '[]'::text) WITH &&),
  constraint responsible_person_days_check CHECK (((to_on IS NULL) OR (from_on <= to_on))),
  constraint responsible_person_matter_fk FOREIGN KEY (organisation_id, matter_id) REFERENCES matter(organisation_id, id),
  constraint responsible_person_person_fk FOREIGN KEY (organisation_id, person_id) REFERENCES person(organisation_id, id)
);
CREATE INDEX responsible_person_matter_index ON public.responsible_person USING btree (organisation_id, matter_id, from_on);
CREATE INDEX responsible_person_person_index ON public.responsible_person USING btree (organisation_id, person_id);
alter table responsible_person enable row level security;
alter table responsible_person force row level security;
create policy responsible_person_guest on responsible_person as restrictive for all to public
  using (current_matter() IS NULL);
create policy responsible_person_own on responsible_person as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on responsible_person to fristvakt_app;

create table service_confirmation (
  id uuid not null,
  organisation_id uuid not null,
  fact_id uuid not null,
  recorded_by uuid,
  confirmed_by uuid not null,
  confirmed_at timestamp with time zone not null default now(),
  constraint service_confirmation_pk PRIMARY KEY (id),
  constraint service_confirmation_fact_unique UNIQUE (organisation_id, fact_id),
  constraint service_confirmation_two_people_check CHECK ((recorded_by IS DISTINCT FROM confirmed_by)),
  constraint service_confirmation_confirmed_by_fk FOREIGN KEY (organisation_id, confirmed_by) REFERENCES membership(organisation_id, id),
  constraint service_confirmation_fact_fk FOREIGN KEY (organisation_id, fact_id) REFERENCES fact(organisation_id, id),
  constraint service_confirmation_recorded_fk FOREIGN KEY (organisation_id, fact_id, recorded_by) REFERENCES fact(organisation_id, id, recorded_by)
);
CREATE INDEX service_confirmation_confirmed_by_index ON public.service_confirmation USING btree (organisation_id, confirmed_by);
alter table service_confirmation enable row level security;
alter table service_confirmation force row level security;
create policy service_confirmation_own on service_confirmation as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
CREATE TRIGGER service_confirmation_append_only BEFORE DELETE OR UPDATE ON public.service_confirmation FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER service_confirmation_recorder BEFORE INSERT ON public.service_confirmation FOR EACH ROW EXECUTE FUNCTION take_recorder_of_fact();
grant insert, select on service_confirmation to fristvakt_app;

create table session (
  id uuid not null,
  account_id uuid not null,
  membership_id uuid,
  organisation_id uuid,
  token_hash bytea not null,
  second_factor_at timestamp with time zone,
  user_agent text,
  created_at timestamp with time zone not null default now(),
  last_seen_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint session_pk PRIMARY KEY (id),
  constraint session_token_unique UNIQUE (token_hash),
  constraint session_membership_check CHECK (((membership_id IS NULL) = (organisation_id IS NULL))),
  constraint session_account_fk FOREIGN KEY (account_id) REFERENCES account(id),
  constraint session_membership_fk FOREIGN KEY (organisation_id, membership_id) REFERENCES membership(organisation_id, id)
);
CREATE INDEX session_account_index ON public.session USING btree (account_id);
CREATE INDEX session_membership_index ON public.session USING btree (organisation_id, membership_id);
alter table session enable row level security;
alter table session force row level security;
create policy session_of_member on session as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
create policy session_own on session as permissive for all to public
  using ((account_id = current_account()) OR has_purpose('sign-in'::text))
  with check ((account_id = current_account()) OR has_purpose('sign-in'::text));
grant insert, select, update on session to fristvakt_app;

create table webhook_delivery (
  id uuid not null,
  organisation_id uuid not null,
  event_id uuid not null,
  endpoint_id uuid not null,
  state text not null default 'waiting'::text,
  attempts integer not null default 0,
  next_at timestamp with time zone not null default now(),
  answer_status integer,
  answer text,
  created_at timestamp with time zone not null default now(),
  settled_at timestamp with time zone,
  constraint webhook_delivery_pk PRIMARY KEY (id),
  constraint webhook_delivery_in_organisation_unique UNIQUE (organisation_id, id),
  constraint webhook_delivery_once_unique UNIQUE (organisation_id, event_id, endpoint_id),
  constraint webhook_delivery_answer_check CHECK ((length(answer) <= 300)),
  constraint webhook_delivery_settled_check CHECK (((state = ANY (ARRAY['delivered'::text, 'failed'::text, 'cancelled'::text])) = (settled_at IS NOT NULL))),
  constraint webhook_delivery_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'delivered'::text, 'failed'::text, 'cancelled'::text]))),
  constraint webhook_delivery_endpoint_fk FOREIGN KEY (organisation_id, endpoint_id) REFERENCES webhook_endpoint(organisation_id, id),
  constraint webhook_delivery_event_fk FOREIGN KEY (organisation_id, event_id) REFERENCES webhook_event(organisation_id, id)
);
CREATE INDEX webhook_delivery_due_index ON public.webhook_delivery USING btree (next_at, organisation_id) WHERE (state = ANY (ARRAY['waiting'::text, 'sending'::text]));
CREATE INDEX webhook_delivery_endpoint_index ON public.webhook_delivery USING btree (organisation_id, endpoint_id, created_at, id);
CREATE INDEX webhook_delivery_open_index ON public.webhook_delivery USING btree (organisation_id, endpoint_id) WHERE (state = ANY (ARRAY['waiting'::text, 'sending'::text]));
alter table webhook_delivery enable row level security;
alter table webhook_delivery force row level security;
create policy webhook_delivery_due on webhook_delivery as permissive for select to public
  using (has_purpose('sweep'::text) AND (state = ANY (ARRAY['waiting'::text, 'sending'::text])));
create policy webhook_delivery_guest on webhook_delivery as restrictive for all to public
  using (current_matter() IS NULL);
create policy webhook_delivery_own on webhook_delivery as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant delete, insert, select, update on webhook_delivery to fristvakt_app;

create table webhook_endpoint (
  id uuid not null,
  organisation_id uuid not null,
  address text not null,
  description text not null,
  event_types text[] not null,
  secret bytea not null,
  former_secret bytea,
  former_until timestamp with time zone,
  enabled boolean not null default true,
  disabled_because text,
  disabled_at timestamp with time zone,
  failing_since timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  version integer not null default 1,
  constraint webhook_endpoint_pk PRIMARY KEY (id),
  constraint webhook_endpoint_in_organisation_unique UNIQUE (organisation_id, id),
  constraint webhook_endpoint_address_check CHECK (((length(address) >= 1) AND (length(address) <= 500))),
  constraint webhook_endpoint_because_check CHECK ((disabled_because = ANY (ARRAY['hand'::text, 'gone'::text, 'failing'::text]))),
  constraint webhook_endpoint_description_check CHECK ((length(description) <= 200)),
  constraint webhook_endpoint_enabled_check CHECK (((enabled = (disabled_because IS NULL)) AND (enabled = (disabled_at IS NULL)))),
  constraint webhook_endpoint_former_check CHECK (((former_secret IS NULL) = (former_until IS NULL))),
  constraint webhook_endpoint_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation(id)
);
alter table webhook_endpoint enable row level security;
alter table webhook_endpoint force row level security;
create policy webhook_endpoint_guest on webhook_endpoint as restrictive for all to public
  using (current_matter() IS NULL);
create policy webhook_endpoint_own on webhook_endpoint as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant delete, insert, select, update on webhook_endpoint to fristvakt_app;

create table webhook_event (
  id uuid not null,
  organisation_id uuid not null,
  type text not null,
  body text not null,
  created_at timestamp with time zone not null default now(),
  constraint webhook_event_pk PRIMARY KEY (id),
  constraint webhook_event_in_organisation_unique UNIQUE (organisation_id, id),
  constraint webhook_event_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation(id)
);
CREATE INDEX webhook_event_created_index ON public.webhook_event USING btree (organisation_id, created_at);
alter table webhook_event enable row level security;
alter table webhook_event force row level security;
create policy webhook_event_guest on webhook_event as restrictive for all to public
  using (current_matter() IS NULL);
create policy webhook_event_own on webhook_event as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant delete, insert, select on webhook_event to fristvakt_app;

create table webhook_told (
  organisation_id uuid not null,
  deadline_id uuid not null,
  state text not null,
  due_on date,
  constraint webhook_told_pk PRIMARY KEY (organisation_id, deadline_id),
  constraint webhook_told_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'open'::text, 'missed'::text, 'closed'::text]))),
  constraint webhook_told_deadline_fk FOREIGN KEY (organisation_id, deadline_id) REFERENCES deadline(organisation_id, id)
);
alter table webhook_told enable row level security;
alter table webhook_told force row level security;
create policy webhook_told_guest on webhook_told as restrictive for all to public
  using (current_matter() IS NULL);
create policy webhook_told_own on webhook_told as permissive for all to public
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant insert, select, update on webhook_told to fristvakt_app;
