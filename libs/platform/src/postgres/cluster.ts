import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CLUSTER, UNFINISHED, makePrivate, versionsOfCluster, writeMark } from './data-folder';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { majorOf, program } from './programs';
import type { Programs } from './programs';
import { runProgram } from './run-program';
import type { Place } from './run-program';

/** Characters and order are Swedish: å, ä and ö come last. */
const MANNER = [
  ...['--username=fristvakt', '--auth=trust', '--encoding=UTF8'],
  ...['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=sv-SE', '--no-instructions'],
];

/** Makes the cluster where there is none, and refuses one that these programs cannot read. */
export async function provideCluster(programs: Programs, place: Place, durable: boolean): Promise<void> {
  const { folder } = place;
  const ours = majorOf(programs.version);
  const { mark, cluster } = await versionsOfCluster(folder);
  await removeUnfinished(folder);
  if (cluster === undefined) {
    if (mark !== undefined) throw lost(folder);
    await initialise(programs, place, durable);
  }
  const other = [cluster, mark].find((version) => version !== undefined && version !== ours);
  if (other !== undefined) throw made(folder, other, ours);
  if (mark === undefined) await writeMark(folder, ours);
}

/** An `initdb` whose parent was killed may go on writing for a moment; what it keeps from us is removed the next time. */
async function removeUnfinished(folder: string): Promise<void> {
  const away = { recursive: true, force: true, maxRetries: 10, retryDelay: 50 };
  for (const name of await readdir(folder)) {
    if (name.startsWith(UNFINISHED)) await rm(join(folder, name), away).catch(() => undefined);
  }
}

/** The cluster gets its name when it is complete: whatever cuts this off leaves none, or a whole one. */
async function initialise(programs: Programs, place: Place, durable: boolean): Promise<void> {
  const { folder, account } = place;
  const unfinished = `${UNFINISHED}${randomUUID()}`;
  await makePrivate(join(folder, unfinished), account);
  const words = [`--pgdata=${unfinished}`, ...MANNER, ...(durable ? [] : ['--no-sync'])];
  const { code, output } = await runProgram(program(programs.root, 'initdb'), words, place);
  if (code !== 0) {
    await rm(join(folder, unfinished), { recursive: true, force: true });
    throw new EmbeddedPostgresError(
      'did-not-start',
      `PostgreSQL could not set up a database in ${folder}. Is the disk full? It said:\n${output.split('\n').slice(-10).join('\n')}`,
    );
  }
  await rename(join(folder, unfinished), join(folder, CLUSTER));
  if (durable) await flush(folder);
}

async function flush(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync().finally(async () => handle.close());
}

const lost = (folder: string): EmbeddedPostgresError =>
  new EmbeddedPostgresError(
    'did-not-start',
    `${folder} is marked as holding a database, but its folder ${CLUSTER} is missing or damaged. Restore it from a backup. To begin with an empty database, name another folder.`,
  );

const made = (folder: string, other: string, ours: string): EmbeddedPostgresError =>
  new EmbeddedPostgresError(
    'other-version',
    `The database in ${folder} was made by PostgreSQL ${other}; this program brings PostgreSQL ${ours}, which cannot read it. Nothing was changed. Start it with the release of this program that made it, export the data there, and import them into a new folder.`,
  );
