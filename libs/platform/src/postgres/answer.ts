import { Client } from 'pg';
import type { Postmaster } from './postmaster';

/** The role that owns everything in an embedded PostgreSQL. */
export const SUPERUSER = 'fristvakt';

/**
 * The version of the server, asked of itself: one that was found running may be older than the programs. Undefined when
 * it does not answer: one that was killed a moment ago still looks alive.
 */
export async function answer({ socketFolder, port }: Postmaster): Promise<string | undefined> {
  const client = new Client({ host: socketFolder, port, user: SUPERUSER, database: 'postgres' });
  client.on('error', () => undefined); // the connection may be cut off while it is made
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version.split(' ')[0];
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}
