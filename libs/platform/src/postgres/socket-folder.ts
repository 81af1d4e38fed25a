import { createHash } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inFolder, makePrivate } from './data-folder';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import type { Account } from './run-program';
import { ifThere } from './system-error';

/** The number in the name of the socket; no network port is opened. */
export const PORT = 5432;

/** The shortest path that some system cannot take for a socket, in bytes. */
const TOO_LONG = 104;

/** The file of a socket, by the folder that it lies in. */
export const socketIn = (folder: string): string => join(folder, `.s.PGSQL.${String(PORT)}`);

/** Makes the folder of the socket: inside the data folder, or for a deep one under the temporary folder of the system. */
export async function makeSocketFolder(folder: string, account: Account | undefined): Promise<string> {
  const chosen = socketFolderFor(folder, tmpdir());
  await refuseForeignOwner(chosen, account);
  await inFolder(chosen, makePrivate(chosen, account));
  return chosen;
}

/** The same data folder has always the same one. */
function socketFolderFor(folder: string, temporary: string): string {
  const inside = join(folder, 'socket');
  if (Buffer.byteLength(socketIn(inside)) < TOO_LONG) return inside;
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return join(temporary, `fristvakt-${name}`);
}

/** Everybody may write in the temporary folder; whoever made our folder before us would own the door to the database. */
async function refuseForeignOwner(folder: string, account: Account | undefined): Promise<void> {
  const found = await ifThere(lstat(folder));
  const owners = [process.getuid?.(), account?.uid];
  if (found === undefined || (found.isDirectory() && owners.includes(found.uid))) return;
  throw new EmbeddedPostgresError(
    'folder-not-writable',
    `${folder} belongs to another user, or is no folder; the connection to the database would go through it. Remove it, or choose a data folder with a shorter path.`,
  );
}
