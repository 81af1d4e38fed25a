import { pipeline } from 'node:stream/promises';
import { escapeIdentifier } from 'pg';
import type { Client } from 'pg';
import type { Server } from '@fristvakt/platform';
import { STEPS, ensureDatabase, migrate } from '../migrate';
import { entriesOf } from './archive-reader';
import { BackupError } from './backup-error';
import { checkArchive } from './check-archive';
import { copyIn } from './copy-in';
import type { KeptFiles } from './kept-files';
import { keyOfEntry, tableEntry } from './manifest';
import type { Manifest } from './manifest';
import { asOwner } from './owner-client';
import { loosened, seeingAll } from './loosened';
import { continueSequences, copyFrom, tablesOf } from './tables';
import { differencesOf } from './verify-restored';
import type { RestoredDifference } from './verify-restored';

export interface RestoreAsked {
  readonly path: string;
  /** Who owns the schema there, or is to own it. */
  readonly owner: Server;
  /** Null: the files lie in an object store. */
  readonly files: KeptFiles | null;
}

export interface Restored {
  readonly manifest: Manifest;
  /** What is not as the archive has it; nothing, if all is well. */
  readonly differences: readonly RestoredDifference[];
  /** Steps of the schema that were taken after the rows were compared, to be of this version. */
  readonly steps: number;
}

/**
 * Puts a backup into an empty database: first all of the archive is read, then the schema is made exactly as it was, all rows
 * are put back in one transaction, and the files; then everything is read again from where it lies now and compared.
 */
export async function restore(asked: RestoreAsked): Promise<Restored> {
  const { path, owner, files } = asked;
  const manifest = await checkArchive(path);
  refuseStrange(manifest);
  if (files === null && manifest.files.count > 0)
    throw new BackupError(
      'target',
      `the archive holds ${String(manifest.files.count)} files, and files are kept in an object store there: restore with a folder`,
    );
  await ensureDatabase(owner);
  await asOwner(owner, async (client) => {
    await refuseFilled(client, manifest);
  });
  await migrate(owner, manifest.migrations);
  await asOwner(owner, async (client) => {
    await client.query('begin');
    await loosened(client, async () => {
      await refuseRows(client);
      await load(client, path, manifest);
      await continueSequences(client);
    });
    await client.query('commit');
    await client.query('analyze');
  });
  if (files !== null) await putFiles(path, files);
  const differences = await asOwner(owner, async (client) => differencesOf(client, manifest, files));
  return { manifest, differences, steps: await migrate(owner) };
}

function refuseStrange({ migrations, program }: Manifest): void {
  const strange = migrations.find((name) => !STEPS.includes(name));
  if (strange !== undefined)
    throw new BackupError(
      'schema',
      `the backup was taken by a newer version (${program}): this one does not know the step ${strange}`,
    );
}

/** Refuses a database that somebody uses; one whose schema was made by a restore that did not end is empty still. */
async function refuseFilled(client: Client, { migrations }: Manifest): Promise<void> {
  const tables = await tablesOf(client);
  if (tables.length === 0) return;
  const { rows } = await client.query<{ known: boolean }>(
    `select to_regclass('public.migrations') is not null as known`,
  );
  if (rows[0]?.known !== true)
    throw new BackupError('not-empty', `the database has tables already: ${tables[0]?.name ?? ''}`);
  await seeingAll(client, async () => refuseRows(client));
  const taken = await client.query<{ name: string }>('select name from public.migrations');
  const ahead = taken.rows.find(({ name }) => !migrations.includes(name));
  if (ahead !== undefined)
    throw new BackupError(
      'schema',
      `the schema there is newer than the backup (it has taken ${ahead.name}): name an empty database`,
    );
}

async function refuseRows(client: Client): Promise<void> {
  for (const { name } of await tablesOf(client)) {
    const { rowCount } = await client.query(`select from public.${escapeIdentifier(name)} limit 1`);
    if (rowCount !== 0)
      throw new BackupError(
        'not-empty',
        `the database has rows already, in ${name}. A backup is restored into an empty database only; nothing was changed`,
      );
  }
}

async function load(client: Client, path: string, { tables }: Manifest): Promise<void> {
  const byEntry = new Map(tables.map((table) => [tableEntry(table.name), table]));
  for await (const entry of entriesOf(path)) {
    const table = byEntry.get(entry.name);
    if (table !== undefined) await pipeline(await entry.open(), copyIn(client, copyFrom(table)));
  }
}

async function putFiles(path: string, files: KeptFiles): Promise<void> {
  for await (const entry of entriesOf(path)) {
    const key = keyOfEntry(entry.name);
    if (key !== undefined) await files.put(key, await entry.open());
  }
}
