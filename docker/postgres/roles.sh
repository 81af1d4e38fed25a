#!/usr/bin/env bash
# Run once, by the image of PostgreSQL, when its folder is empty: three roles that sign in, and the database.
# - fristvakt_owner changes the schema and owns it; used by `migrate` alone.
# - fristvakt is what the program works as: it owns nothing, and row level security binds it.
# - fristvakt_backup reads everything and changes nothing.
set -euo pipefail
secrets=${FRISTVAKT_SECRETS:-/run/secrets}

psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
  --set owner_password="$(<"$secrets/owner_password")" \
  --set app_password="$(<"$secrets/app_password")" \
  --set backup_password="$(<"$secrets/backup_password")" <<'SQL'
create role fristvakt_app nologin;
create role fristvakt login password :'app_password' in role fristvakt_app;
create role fristvakt_owner login password :'owner_password' in role fristvakt_app;
create role fristvakt_backup login bypassrls password :'backup_password' in role pg_read_all_data;
alter role fristvakt_backup set default_transaction_read_only = on;
create database fristvakt owner fristvakt_owner;
revoke connect on database fristvakt from public;
grant connect on database fristvakt to fristvakt, fristvakt_backup;
SQL
