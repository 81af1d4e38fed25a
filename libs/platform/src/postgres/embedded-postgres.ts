import { realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { serverAccount } from './account';
import { SUPERUSER } from './answer';
import { provideCluster } from './cluster';
import { CLUSTER, makeFolder, refuseForeign } from './data-folder';
import { installedPrograms, reachablePrograms } from './programs';
import { Server } from './server';
import { settings } from './settings';
import { makeSocketFolder } from './socket-folder';
import { withStartLock } from './start-lock';

export { EmbeddedPostgresError } from './embedded-postgres-error';

export interface EmbeddedPostgresOptions {
  /** The data folder; made when it is missing. It holds nothing but the database. */
  readonly folder: string;
  /** False for tests: quicker, and a power cut loses the data. */
  readonly durable?: boolean;
}

/** A running PostgreSQL that only its own user and root can reach: through a socket in a closed folder, without a password. */
export interface EmbeddedPostgres {
  /** What `pg` takes as `host`. */
  readonly socketFolder: string;
  readonly port: number;
  readonly superuser: string;
  /** Of the running server, such as `18.4`. */
  readonly version: string;
  /** Whether it was found running, as after a crash of the program that started it. */
  readonly adopted: boolean;
  /** Ends the server, and with it every connection; close pools before. It lives on when the program merely ends. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the PostgreSQL of a data folder, or takes over the one that runs there; makes the database the first time.
 * Throws `EmbeddedPostgresError` for everything that a person can put right.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { durable = true } = options;
  const named = resolve(options.folder);
  const installed = await installedPrograms();
  await refuseForeign(named);
  const account = await serverAccount(join(named, CLUSTER));
  await makeFolder(named, account);
  const folder = await realpath(named);
  return withStartLock(folder, async () => {
    const place = { folder, account };
    const programs = await reachablePrograms(installed, place);
    await provideCluster(programs, place, durable);
    const server = new Server(programs, place);
    const socket = await makeSocketFolder(folder, account);
    const { socketFolder, port, version, adopted } = await server.provide(settings(socket, durable));
    return { socketFolder, port, superuser: SUPERUSER, version, adopted, stop: async () => server.stop() };
  });
}
