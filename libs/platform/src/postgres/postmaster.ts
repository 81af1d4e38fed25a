import { readFile, readdir, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CLUSTER } from './data-folder';
import { socketIn } from './socket-folder';
import { ifThere } from './system-error';

/** What a server says of itself in its cluster. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly socketFolder: string;
  /** Whether it takes connections: not while it starts, recovers or stops. */
  readonly ready: boolean;
}

const pidFile = (folder: string): string => join(folder, CLUSTER, 'postmaster.pid');

/** The server that says it serves the cluster; undefined when none does, or not completely yet. */
export async function postmasterOf(folder: string): Promise<Postmaster | undefined> {
  const lines = (await ifThere(readFile(pidFile(folder), 'utf8')))?.split('\n');
  const [pid, , , port, socketFolder, , , status] = lines ?? [];
  if (pid === undefined || port === undefined || socketFolder === undefined) return undefined;
  return { pid: Number(pid), port: Number(port), socketFolder, ready: status?.trim() === 'ready' };
}

/**
 * Removes what a server left behind whose process number is now another program's, as after the restart of a container, or
 * a dead process's that nobody buries: PostgreSQL takes that for the server and refuses to start. Does nothing where the system does not tell for
 * certain, or where any process still works in the cluster.
 */
export async function forgetReplaced(folder: string, { pid, socketFolder }: Postmaster): Promise<boolean> {
  const cluster = await realpath(join(folder, CLUSTER));
  const works = await worksIn(String(pid));
  if (works === UNKNOWN || works === cluster) return false;
  const others = await Promise.all(
    (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(worksIn),
  );
  if (others.includes(cluster)) return false;
  await rm(pidFile(folder), { force: true });
  await rm(`${socketIn(socketFolder)}.lock`, { force: true });
  return true;
}

/** Where the system does not tell, or not us. */
const UNKNOWN = 'unknown';

/**
 * The folder that a process works in: a server of PostgreSQL and all its helpers work in their cluster. Undefined for a
 * process that has ended, even if nobody has taken note of its end yet.
 */
async function worksIn(pid: string): Promise<string | undefined> {
  const hasProc = process.platform === 'linux';
  return hasProc ? ifThere(readlink(`/proc/${pid}/cwd`)).catch(() => UNKNOWN) : UNKNOWN;
}
