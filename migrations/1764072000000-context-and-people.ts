import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The role the program works as, the context its queries run in, and who may sign in. Every table is under forced row
 * level security: without a context nothing can be read or written.
 */
export class ContextAndPeople1764072000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  `do $$ begin
    if not exists (select from pg_roles where rolname = 'fristvakt_app') then
      create role fristvakt_app nologin;
    end if;
  end $$`,
  'revoke create on schema public from public',
  'grant usage on schema public to fristvakt_app',

  // The context of a transaction. Unset settings read as null or '', and both match nothing.
  `create function current_organisation() returns uuid language sql stable parallel safe
    return nullif(current_setting('fristvakt.organisation', true), '')::uuid`,
  `create function current_account() returns uuid language sql stable parallel safe
    return nullif(current_setting('fristvakt.account', true), '')::uuid`,
  `create function current_matter() returns uuid language sql stable parallel safe
    return nullif(current_setting('fristvakt.matter', true), '')::uuid`,
  `create function has_purpose(purpose text) returns boolean language sql stable parallel safe
    return coalesce(current_setting('fristvakt.purpose', true), '') = purpose`,
  `create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
    end $$`,

  `create table organisation (
    id uuid not null,
    name text not null,
    second_factor_required boolean not null default true,
    demo boolean not null default false,
    created_at timestamptz not null default now(),
    constraint organisation_pk primary key (id),
    constraint organisation_name_check check (length(name) between 1 and 200)
  )`,
  `create policy organisation_own on organisation
    using (id = current_organisation()) with check (id = current_organisation())`,
  `create policy organisation_listed on organisation for select
    using (has_purpose('sign-in') or has_purpose('sweep'))`,
  'grant select, insert, update on organisation to fristvakt_app',

  `create table account (
    id uuid not null,
    email text not null,
    password_hash text,
    totp_secret bytea,
    totp_confirmed_at timestamptz,
    totp_last_step bigint,
    created_at timestamptz not null default now(),
    constraint account_pk primary key (id),
    constraint account_email_unique unique (email),
    constraint account_email_check check (email = lower(email) and length(email) between 3 and 254)
  )`,
  `create policy account_own on account
    using (id = current_account() or has_purpose('sign-in'))
    with check (id = current_account() or has_purpose('sign-in'))`,
  'grant select, insert, update on account to fristvakt_app',

  `create table membership (
    id uuid not null,
    organisation_id uuid not null,
    account_id uuid,
    name text not null,
    email text not null,
    roles text[] not null,
    matter_id uuid,
    state text not null default 'invited',
    version integer not null default 1,
    created_at timestamptz not null default now(),
    constraint membership_pk primary key (id),
    constraint membership_in_organisation_unique unique (organisation_id, id),
    constraint membership_email_unique unique (organisation_id, email),
    constraint membership_organisation_fk foreign key (organisation_id) references organisation (id),
    constraint membership_account_fk foreign key (account_id) references account (id),
    constraint membership_name_check check (length(name) between 1 and 200),
    constraint membership_email_check check (email = lower(email) and length(email) between 3 and 254),
    constraint membership_roles_check check (
      cardinality(roles) > 0 and roles <@
        array['compliance-officer', 'counsel', 'manager', 'administrator', 'auditor', 'guest-counsel']
    ),
    constraint membership_guest_check check (
      case when 'guest-counsel' = any (roles) then cardinality(roles) = 1 and matter_id is not null
      else matter_id is null end
    ),
    constraint membership_state_check check (state in ('invited', 'active', 'disabled')),
    constraint membership_active_check check (state <> 'active' or account_id is not null)
  )`,
  'create index membership_account_index on membership (account_id)',
  `create policy membership_own on membership
    using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())`,
  `create policy membership_of_account on membership for select
    using (account_id = current_account() or has_purpose('sign-in'))`,
  'grant select, insert, update on membership to fristvakt_app',

  `create table invitation (
    id uuid not null,
    organisation_id uuid not null,
    membership_id uuid not null,
    token_hash bytea not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    created_at timestamptz not null default now(),
    constraint invitation_pk primary key (id),
    constraint invitation_token_unique unique (token_hash),
    constraint invitation_membership_fk foreign key (organisation_id, membership_id)
      references membership (organisation_id, id)
  )`,
  'create index invitation_membership_index on invitation (organisation_id, membership_id)',
  `create policy invitation_own on invitation
    using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())`,
  `create policy invitation_presented on invitation for select using (has_purpose('sign-in'))`,
  'grant select, insert, update on invitation to fristvakt_app',

  `create table session (
    id uuid not null,
    account_id uuid not null,
    membership_id uuid,
    organisation_id uuid,
    token_hash bytea not null,
    second_factor_at timestamptz,
    user_agent text,
    created_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    expires_at timestamptz not null,
    ended_at timestamptz,
    constraint session_pk primary key (id),
    constraint session_token_unique unique (token_hash),
    constraint session_account_fk foreign key (account_id) references account (id),
    constraint session_membership_fk foreign key (organisation_id, membership_id)
      references membership (organisation_id, id),
    constraint session_membership_check check ((membership_id is null) = (organisation_id is null))
  )`,
  'create index session_account_index on session (account_id)',
  'create index session_membership_index on session (organisation_id, membership_id)',
  `create policy session_own on session
    using (account_id = current_account() or has_purpose('sign-in'))
    with check (account_id = current_account() or has_purpose('sign-in'))`,
  // Who is disabled is signed out at once, by the administrator's transaction.
  `create policy session_of_member on session
    using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())`,
  'grant select, insert, update on session to fristvakt_app',

  `create table api_token (
    id uuid not null,
    organisation_id uuid not null,
    membership_id uuid not null,
    name text not null,
    token_hash bytea not null,
    scopes text[] not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    last_used_on date,
    revoked_at timestamptz,
    constraint api_token_pk primary key (id),
    constraint api_token_in_organisation_unique unique (organisation_id, id),
    constraint api_token_hash_unique unique (token_hash),
    constraint api_token_membership_fk foreign key (organisation_id, membership_id)
      references membership (organisation_id, id),
    constraint api_token_name_check check (length(name) between 1 and 200),
    constraint api_token_scopes_check check (
      cardinality(scopes) > 0 and scopes <@ array['read', 'record', 'administer', 'audit']
    )
  )`,
  'create index api_token_membership_index on api_token (organisation_id, membership_id)',
  `create policy api_token_own on api_token
    using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())`,
  `create policy api_token_presented on api_token for select using (has_purpose('sign-in'))`,
  'grant select, insert, update on api_token to fristvakt_app',

  `create table oidc_issuer (
    id uuid not null,
    organisation_id uuid not null,
    name text not null,
    issuer text not null,
    client_id text not null,
    client_secret bytea not null,
    enabled boolean not null default true,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    constraint oidc_issuer_pk primary key (id),
    constraint oidc_issuer_in_organisation_unique unique (organisation_id, id),
    constraint oidc_issuer_unique unique (organisation_id, issuer, client_id),
    constraint oidc_issuer_organisation_fk foreign key (organisation_id) references organisation (id),
    constraint oidc_issuer_name_check check (length(name) between 1 and 200)
  )`,
  `create policy oidc_issuer_own on oidc_issuer
    using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())`,
  `create policy oidc_issuer_chosen on oidc_issuer for select using (has_purpose('sign-in'))`,
  'grant select, insert, update on oidc_issuer to fristvakt_app',

  `create table oidc_flow (
    id uuid not null,
    organisation_id uuid not null,
    issuer_id uuid not null,
    state_hash bytea not null,
    secrets bytea not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint oidc_flow_pk primary key (id),
    constraint oidc_flow_state_unique unique (state_hash),
    constraint oidc_flow_issuer_fk foreign key (organisation_id, issuer_id) references oidc_issuer (organisation_id, id)
  )`,
  'create index oidc_flow_issuer_index on oidc_flow (organisation_id, issuer_id)',
  `create policy oidc_flow_signing_in on oidc_flow
    using (has_purpose('sign-in')) with check (has_purpose('sign-in'))`,
  'grant select, insert, update, delete on oidc_flow to fristvakt_app',

  `create table external_identity (
    id uuid not null,
    organisation_id uuid not null,
    membership_id uuid not null,
    issuer text not null,
    subject text not null,
    created_at timestamptz not null default now(),
    constraint external_identity_pk primary key (id),
    constraint external_identity_unique unique (organisation_id, issuer, subject),
    constraint external_identity_membership_fk foreign key (organisation_id, membership_id)
      references membership (organisation_id, id)
  )`,
  'create index external_identity_membership_index on external_identity (organisation_id, membership_id)',
  `create policy external_identity_own on external_identity
    using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())`,
  'grant select, insert, delete on external_identity to fristvakt_app',

  // Counters of tries, kept here so that a restart forgets none. The key holds no person in plain text.
  `create table rate_limit (
    key varchar(255) not null,
    points integer not null default 0,
    expire bigint,
    constraint rate_limit_pk primary key (key)
  )`,
  'create policy rate_limit_all on rate_limit using (true) with check (true)',
  'grant select, insert, update, delete on rate_limit to fristvakt_app',

  `create table idempotency_key (
    organisation_id uuid not null,
    membership_id uuid not null,
    route text not null,
    key text not null,
    request_hash bytea not null,
    response_status integer,
    response_headers text,
    response_body text,
    created_at timestamptz not null default now(),
    constraint idempotency_key_pk primary key (organisation_id, membership_id, route, key),
    constraint idempotency_key_membership_fk foreign key (organisation_id, membership_id)
      references membership (organisation_id, id),
    constraint idempotency_key_check check (length(key) between 1 and 255)
  )`,
  'create index idempotency_key_age_index on idempotency_key (organisation_id, created_at)',
  `create policy idempotency_key_own on idempotency_key
    using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())`,
  'grant select, insert, update, delete on idempotency_key to fristvakt_app',

  ...[
    ...['organisation', 'account', 'membership', 'invitation', 'session', 'api_token', 'oidc_issuer'],
    ...['oidc_flow', 'external_identity', 'rate_limit', 'idempotency_key'],
  ].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
  ]),
];

const DOWN = [
  'drop table idempotency_key, rate_limit, external_identity, oidc_flow, oidc_issuer, api_token, session, invitation',
  'drop table membership, account, organisation',
  'drop function refuse_change(), has_purpose(text), current_matter(), current_account(), current_organisation()',
  'revoke usage on schema public from fristvakt_app',
];
