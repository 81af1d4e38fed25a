import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@fristvakt/operation';
import { startEmbeddedPostgres } from '@fristvakt/platform';
import type { EmbeddedPostgres } from '@fristvakt/platform';
import { Client } from 'pg';
import { startServer } from '../support/server';
import type { RunningServer } from '../support/server';

/** How PostgreSQL is told to end: `fast` ends every connection and writes all down, `immediate` leaves both to the next start. */
const SIGNALS = { fast: 'SIGINT', immediate: 'SIGQUIT' } as const;
export type Mode = keyof typeof SIGNALS;

const DATABASE = 'fristvakt';

/** A PostgreSQL of one spec alone, with the program on it: it can be restarted without disturbing others. */
export class OwnPostgres {
  private constructor(
    private readonly folder: string,
    private postgres: EmbeddedPostgres,
    readonly server: RunningServer,
  ) {}

  static async start(): Promise<OwnPostgres> {
    const folder = await mkdtemp(join(tmpdir(), 'fristvakt-own-'));
    await chmod(folder, 0o755);
    const postgres = await startEmbeddedPostgres({ folder });
    const { socketFolder, port, superuser } = postgres;
    await migrate({ socketFolder, port, user: superuser, database: DATABASE });
    const owner = { host: socketFolder, port, user: superuser, database: DATABASE };
    const client = new Client(owner);
    await client.connect();
    await client.query('alter role fristvakt_app login');
    await client.end();
    const server = await startServer({
      database: {
        name: DATABASE,
        connection: (user) => (user === 'fristvakt_app' ? { ...owner, user } : owner),
        drop: async () => Promise.resolve(),
      },
    });
    return new OwnPostgres(folder, postgres, server);
  }

  /** What `pg_ctl restart` does; nobody is told beforehand. */
  async restart(mode: Mode): Promise<void> {
    const file = await readFile(join(this.folder, 'pgdata', 'postmaster.pid'), 'utf8');
    process.kill(Number(file.split('\n')[0]), SIGNALS[mode]);
    let started = await startEmbeddedPostgres({ folder: this.folder });
    // Until it has ended it still counts as running.
    while (started.adopted) started = await startEmbeddedPostgres({ folder: this.folder });
    this.postgres = started;
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await this.postgres.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
