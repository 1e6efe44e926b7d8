import { sql, type Kysely } from "kysely";

const STATEMENTS = [
  `create table auth_user (
    id text primary key,
    name text not null,
    email text not null unique,
    email_verified boolean not null,
    image text,
    created_at timestamptz not null default current_timestamp,
    updated_at timestamptz not null default current_timestamp,
    username text unique,
    display_username text,
    role text,
    banned boolean,
    ban_reason text,
    ban_expires timestamptz
  )`,
  `create table auth_session (
    id text primary key,
    expires_at timestamptz not null,
    token text not null unique,
    created_at timestamptz not null default current_timestamp,
    updated_at timestamptz not null,
    ip_address text,
    user_agent text,
    user_id text not null references auth_user on delete cascade,
    impersonated_by text
  )`,
  `create index auth_session_user_id_idx on auth_session (user_id)`,
  `create table auth_credential (
    id text primary key,
    account_id text not null,
    provider_id text not null,
    user_id text not null references auth_user on delete cascade,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz,
    scope text,
    password text,
    created_at timestamptz not null default current_timestamp,
    updated_at timestamptz not null
  )`,
  `create index auth_credential_user_id_idx on auth_credential (user_id)`,
  `create table auth_verification (
    id text primary key,
    identifier text not null,
    value text not null,
    expires_at timestamptz not null,
    created_at timestamptz not null default current_timestamp,
    updated_at timestamptz not null default current_timestamp
  )`,
  `create index auth_verification_identifier_idx on auth_verification (identifier)`,

  `create table account_bounds (
    user_id text primary key references auth_user on delete cascade,
    regions text[] not null default '{}',
    agency_ids integer[] not null default '{}',
    must_change_password boolean not null default false
  )`,
  `create table sign_in_failure (
    username text primary key,
    failures smallint not null,
    last_at timestamptz not null
  )`,
  `create table installation_setting (
    name text primary key,
    value text not null
  )`,

  `create table audit_log (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor_id text,
    actor text not null,
    origin text not null,
    action text not null,
    subject text not null,
    region_code text collate "C",
    agency_id integer,
    before jsonb,
    after jsonb
  )`,
  `create index audit_log_at on audit_log (at desc, id desc)`,
  `create index audit_log_subject on audit_log (subject, id desc)`,
  `create index audit_log_actor on audit_log (actor, id desc)`,
  `create function refuse_change() returns trigger language plpgsql as $$ begin raise exception 'audit_log is append-only'; end $$`,
  `create trigger audit_log_append_only before update or delete on audit_log for each row execute function refuse_change()`,
  `create trigger audit_log_no_truncate before truncate on audit_log for each statement execute function refuse_change()`,
];

/** Accounts with their sessions and bounds, failed sign-ins, settings of the installation, and the log of everything that was changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
