import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inFolder } from './data-folder';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { ifThere, systemCode } from './system-error';

const PAUSE = 50;
const PATIENCE = 120_000;

/**
 * Does the work while nobody else starts a database in the folder; whoever comes second waits. The lock is a courtesy:
 * the cluster appears in one step and PostgreSQL refuses a second server, so that even without it nothing is broken.
 */
export async function withStartLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, 'start.lock');
  const mine = `${String(process.pid)} ${(await beginningOf(process.pid)) ?? ''}`;
  await inFolder(folder, take(lock, mine));
  try {
    return await work();
  } finally {
    if ((await ifThere(readFile(lock, 'utf8'))) === mine) await rm(lock, { force: true });
  }
}

async function take(lock: string, mine: string): Promise<void> {
  for (let waited = 0; waited < PATIENCE; waited += PAUSE) {
    if (await claim(lock, mine)) return;
    const holder = await ifThere(readFile(lock, 'utf8'));
    if (holder !== undefined && (await isGone(holder))) await discard(lock, holder);
    else await setTimeout(PAUSE);
  }
  throw new EmbeddedPostgresError(
    'did-not-start',
    `Another program has been starting the database for two minutes (process ${(await readFile(lock, 'utf8')).split(' ')[0] ?? ''}). Wait for it or end it; if there is none, remove ${lock}.`,
  );
}

/** The lock appears with its text at once, so that nobody reads half of it. */
async function claim(lock: string, mine: string): Promise<boolean> {
  const own = `${lock}.${randomUUID()}`;
  await writeFile(own, mine, { mode: 0o600 });
  try {
    await link(own, lock);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

/** Two may find the same lock left behind; the slower one puts back what is no longer that lock. */
async function discard(lock: string, left: string): Promise<void> {
  const aside = `${lock}.${randomUUID()}`;
  await ifThere(rename(lock, aside));
  const taken = await ifThere(readFile(aside, 'utf8'));
  if (taken !== undefined && taken !== left) await link(aside, lock).catch(() => undefined);
  await rm(aside, { force: true });
}

/** Whether the process that wrote this has ended, or its number is now another's, as after a restart. */
async function isGone(holder: string): Promise<boolean> {
  const [, number, beginning] = /^(\d+) (.*)$/.exec(holder) ?? [];
  if (number === undefined) return true;
  try {
    process.kill(Number(number), 0);
  } catch (error) {
    if (systemCode(error) === 'ESRCH') return true;
  }
  const now = await beginningOf(Number(number));
  return now !== undefined && now !== beginning;
}

/** When a process began, as a text to compare; undefined where the system does not tell. */
async function beginningOf(pid: number): Promise<string | undefined> {
  const status = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => undefined);
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  const ticks = status?.slice(status.lastIndexOf(')') + 2).split(' ')[19];
  return ticks === undefined ? undefined : `${ticks} ${boot.trim()}`;
}
