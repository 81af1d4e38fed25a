import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@fristvakt/platform';
import type { EmbeddedPostgres } from '@fristvakt/platform';

const NAME = 'fristvakt-test-';

/** A PostgreSQL of one run of jest. */
export interface ThrowAway {
  readonly postgres: EmbeddedPostgres;
  /** Ends it and removes everything it kept. */
  readonly remove: () => Promise<void>;
}

/** Starts a PostgreSQL that forgets: quick, and gone after the run. */
export async function startThrowAway(): Promise<ThrowAway> {
  await removeAbandoned();
  const folder = await mkdtemp(join(tmpdir(), `${NAME}${String(process.pid)}-`));
  const postgres = await startEmbeddedPostgres({ folder, durable: false });
  return { postgres, remove: async () => removed(folder, postgres) };
}

async function removed(folder: string, postgres: EmbeddedPostgres): Promise<void> {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

/** A run that was killed leaves its server running; the next one ends it. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const [, pid] = /^fristvakt-test-(\d+)-/.exec(name) ?? [];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const folder = join(tmpdir(), name);
    const postgres = await startEmbeddedPostgres({ folder, durable: false }).catch(() => undefined);
    await (postgres === undefined
      ? rm(folder, { recursive: true, force: true }).catch(() => undefined)
      : removed(folder, postgres));
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
