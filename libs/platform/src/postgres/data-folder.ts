import { chmod, chown, lchown, lstat, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { barrier } from './account';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import type { Account } from './run-program';
import { ifThere, systemCode } from './system-error';

/** The cluster: what PostgreSQL itself keeps. */
export const CLUSTER = 'pgdata';

/** A cluster in the making has this name and something more. */
export const UNFINISHED = `${CLUSTER}.new-`;

/** What PostgreSQL says while it runs. */
export const LOG = 'log/postgresql.log';

const MARK = 'cluster.json';

/** What may lie in a folder without its mark: a start that was cut off leaves it; `lost+found` is the file system's. */
const OURS = /^(pgdata|pgdata\.new-.*|log|socket|start\.lock.*|programs-.*|lost\+found)$/;

/** Refuses a folder that somebody else keeps something in. Writes nothing. */
export async function refuseForeign(folder: string): Promise<void> {
  const names = (await inFolder(folder, ifThere(readdir(folder)))) ?? [];
  const foreign = names.filter((name) => !OURS.test(name));
  if (names.includes(MARK) || foreign.length === 0) return;
  throw new EmbeddedPostgresError(
    'folder-not-ours',
    `${folder} holds other things (${foreign.slice(0, 3).join(', ')}${foreign.length > 3 ? ', …' : ''}) and no database of this program. Nothing was changed. Name an empty folder, or one that does not exist yet.`,
  );
}

/** Makes the folder and those in it, for us and the account of the server alone. */
export async function makeFolder(folder: string, account: Account | undefined): Promise<void> {
  await inFolder(folder, makePrivate(folder, account));
  if (account !== undefined) await refuseUnreachable(folder, account);
  await inFolder(folder, makePrivate(join(folder, 'log'), account));
  await inFolder(folder, ownCluster(folder, account));
}

/** Makes a folder that only its owner enters, and those above it that are missing. */
export async function makePrivate(folder: string, account: Account | undefined): Promise<void> {
  const topmost = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (account !== undefined) {
    const made = topmost ?? folder;
    for (let path = folder; path.length >= made.length; path = dirname(path)) {
      await chown(path, account.uid, account.gid);
    }
  }
  await chmod(folder, 0o700);
}

async function refuseUnreachable(folder: string, account: Account): Promise<void> {
  const closed = await barrier(folder, account);
  if (closed === undefined) return;
  throw new EmbeddedPostgresError(
    'unreachable-for-user',
    `PostgreSQL does not run as root; it would run as ${account.name}, who may not enter ${closed}. Name a data folder outside of it, such as /var/lib/fristvakt, or start the program as an ordinary user.`,
  );
}

/** PostgreSQL wants to own its cluster. One that root copied here is handed over; one of another user is refused. */
async function ownCluster(folder: string, account: Account | undefined): Promise<void> {
  const cluster = join(folder, CLUSTER);
  const owner = (await ifThere(stat(cluster)))?.uid;
  if (owner === undefined) return;
  if (account !== undefined && owner !== account.uid) {
    await handOver(cluster, account);
    await handOver(join(folder, 'log'), account);
  }
  if (account === undefined && owner !== process.getuid?.()) {
    throw new EmbeddedPostgresError(
      'folder-not-writable',
      `The database in ${folder} belongs to another user (number ${String(owner)}). Start the program as that user.`,
    );
  }
}

async function handOver(path: string, account: Account): Promise<void> {
  await lchown(path, account.uid, account.gid);
  if (!(await lstat(path)).isDirectory()) return;
  for (const name of await readdir(path)) await handOver(join(path, name), account);
}

/** Waits for what is done in the data folder, and says it in words when we may not. */
export async function inFolder<T>(folder: string, action: Promise<T>): Promise<T> {
  return action.catch((error: unknown) => {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new EmbeddedPostgresError(
      'folder-not-writable',
      `The data folder ${folder} cannot be used: ${WHY[code] ?? String(error)}. Name a folder that you may write in, or change who owns this one.`,
    );
  });
}

const WHY: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'it belongs to another user',
  EROFS: 'the disk can only be read',
  EEXIST: 'a file stands in its place',
  ENOTDIR: 'a file stands in its place',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
};

/** Which version of PostgreSQL made the cluster, by the mark and by PostgreSQL's own; undefined before there is any. */
export async function versionsOfCluster(
  folder: string,
): Promise<{ readonly mark: string | undefined; readonly cluster: string | undefined }> {
  const mark = await ifThere(readFile(join(folder, MARK), 'utf8'));
  const cluster = await ifThere(readFile(join(folder, CLUSTER, 'PG_VERSION'), 'utf8'));
  return { mark: mark === undefined ? undefined : versionIn(mark), cluster: cluster?.trim() };
}

function versionIn(mark: string): string {
  const [, version] = /"postgresql":\s*(\d+)/.exec(mark) ?? [];
  return version ?? 'unknown';
}

/** Marks the folder as ours and its cluster as complete. */
export async function writeMark(folder: string, version: string): Promise<void> {
  await writeFile(join(folder, MARK), `{ "postgresql": ${version} }\n`, { flush: true });
}
