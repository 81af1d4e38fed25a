import { Pool } from 'pg';
import type { PoolConfig } from 'pg';
import type { DataSourceOptions } from 'typeorm';

/** The role everything runs as: it owns nothing and is under the row level security of every table. */
const APP_ROLE = 'fristvakt_app';

/** Where PostgreSQL is: an address, or the socket folder and port of the embedded one. */
export type Server =
  | { readonly url: string }
  | {
      readonly socketFolder: string;
      readonly port: number;
      readonly user: string;
      readonly database: string;
    };

export interface DataSourceSettings {
  readonly server: Server;
  readonly entities: readonly (new () => object)[];
  readonly poolSize: number;
}

/** What holds for every connection: the role, the zone, and an end to every wait. */
const CONNECTION = {
  connectionTimeoutMillis: 5_000,
  idleTimeoutMillis: 60_000,
  statement_timeout: 10_000,
  lock_timeout: 4_000,
  idle_in_transaction_session_timeout: 15_000,
  options: `-c role=${APP_ROLE} -c timezone=UTC -c search_path=public`,
} as const;

/** The same for a pool of the driver's own. */
export const connectionOptions = ({
  server,
  poolSize,
}: Pick<DataSourceSettings, 'server' | 'poolSize'>): PoolConfig => ({
  ...('url' in server
    ? { connectionString: server.url }
    : { host: server.socketFolder, port: server.port, user: server.user, database: server.database }),
  max: poolSize,
  application_name: 'fristvakt',
  ...CONNECTION,
});

/**
 * How the program connects: as the application role whatever role signed in, in UTC, and never waiting without end.
 * The schema is changed by migrations alone.
 */
export function dataSourceOptions({ server, entities, poolSize }: DataSourceSettings): DataSourceOptions {
  return {
    type: 'postgres',
    ...addressOf(server),
    entities: [...entities],
    synchronize: false,
    migrationsRun: false,
    logging: false,
    // The migrations bring the extensions; the application role could not.
    installExtensions: false,
    applicationName: 'fristvakt',
    extra: { max: poolSize, ...CONNECTION },
  };
}

export const addressOf = (
  server: Server,
): { url: string } | { host: string; port: number; username: string; database: string } =>
  'url' in server
    ? { url: server.url }
    : { host: server.socketFolder, port: server.port, username: server.user, database: server.database };

/** Connections of the driver's own, as whoever the address names: for what changes a schema. */
export const poolOf = (server: Server): Pool =>
  new Pool({
    ...('url' in server
      ? { connectionString: server.url }
      : { host: server.socketFolder, port: server.port, user: server.user, database: server.database }),
    max: 2,
    connectionTimeoutMillis: 5_000,
  });
