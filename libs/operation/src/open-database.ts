import { join } from 'node:path';
import { startEmbeddedPostgres } from '@fristvakt/platform';
import type { Config, Server } from '@fristvakt/platform';

/** Where the program finds its database: once as the one who works in it, once as the one who changes its schema. */
export interface OpenDatabase {
  readonly app: Server;
  readonly owner: Server;
  /** In words, for the start. */
  readonly described: string;
  /** It ran before it was opened: whoever only looks in does not end it. */
  readonly foundRunning: boolean;
  close(): Promise<void>;
}

/** The database that was named, or an embedded PostgreSQL with its data in the data folder. */
export async function openDatabase({ database, dataFolder }: Config): Promise<OpenDatabase> {
  if (database !== null) {
    return {
      app: { url: database.url },
      owner: { url: database.ownerUrl },
      described: `PostgreSQL at ${new URL(database.url).host}`,
      foundRunning: true,
      close: async () => Promise.resolve(),
    };
  }
  const postgres = await startEmbeddedPostgres({ folder: join(dataFolder, 'postgres') });
  const { socketFolder, port, superuser, version, adopted } = postgres;
  const server: Server = { socketFolder, port, user: superuser, database: 'fristvakt' };
  return {
    app: server,
    owner: server,
    described: `embedded PostgreSQL ${version}, data in ${join(dataFolder, 'postgres')}`,
    foundRunning: adopted,
    close: async () => postgres.stop(),
  };
}
