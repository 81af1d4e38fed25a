import { Client } from 'pg';
import type { ClientConfig } from 'pg';
import type { Server } from '@fristvakt/platform';
import { BackupError } from './backup-error';

/** The same text for the same rows, whatever the server is set to; and no row is left out in silence. */
const SESSION = `
  set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set extra_float_digits = 1;
  set bytea_output = 'hex'; set client_encoding = 'UTF8'; set statement_timeout = 0;
  set idle_in_transaction_session_timeout = 0; set lock_timeout = '10s'; set search_path = public`;

/** Does something in one connection as the owner of the schema. */
export async function asOwner<T>(owner: Server, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ ...configOf(owner), connectionTimeoutMillis: 5_000 });
  // A connection that is lost is told by the statement that is waiting.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(SESSION);
    return await work(client);
  } finally {
    await client.end();
  }
}

const configOf = (server: Server): ClientConfig =>
  'url' in server
    ? { connectionString: server.url }
    : { host: server.socketFolder, port: server.port, user: server.user, database: server.database };

/**
 * Refuses a role that row level security binds: it is forced for the owner too, who would copy nothing and notice nothing.
 * The database is told to refuse as well, rather than to leave rows out.
 */
export async function refuseBoundRole(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string; above: boolean; closed: string | null }>(
    `select current_user as name, rolsuper or rolbypassrls as above,
       (select string_agg(relname, ', ' order by relname) from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
          and not has_table_privilege(oid, 'select')) as closed
     from pg_roles where rolname = current_user`,
  );
  const [role] = rows;
  const name = role?.name ?? 'unknown';
  if (role?.above !== true)
    throw new BackupError(
      'role',
      `the role ${name} is bound by row level security and would copy nothing. Name a superuser or a role with BYPASSRLS in FRISTVAKT_OWNER_DATABASE_URL (as a superuser: alter role ${client.escapeIdentifier(name)} bypassrls)`,
    );
  if (role.closed !== null) throw new BackupError('role', `the role ${name} may not read: ${role.closed}`);
  await client.query('set row_security = off');
}
