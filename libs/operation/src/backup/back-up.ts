import type { Client } from 'pg';
import { PROGRAM_VERSION, noonOf } from '@fristvakt/platform';
import type { Clock, Server } from '@fristvakt/platform';
import type { KeyPrints } from '../keys';
import { SCHEMA_LOCK, STEPS } from '../migrate';
import { ArchiveWriter } from './archive-writer';
import { BackupError } from './backup-error';
import { checkArchive } from './check-archive';
import { copyOut } from './copy-out';
import type { KeptFiles } from './kept-files';
import { FORMAT, MANIFEST, fileEntry, tableEntry } from './manifest';
import type { FileSummary, Manifest, TableDigest } from './manifest';
import { asOwner, refuseBoundRole } from './owner-client';
import { copyTo, tablesOf } from './tables';

export interface BackupAsked {
  readonly owner: Server;
  /** The file to write; it must not be there yet. */
  readonly path: string;
  /** Null: the files lie in an object store, which is backed up by its own means. */
  readonly files: KeptFiles | null;
  readonly keys: KeyPrints;
  readonly clock: Clock;
}

/**
 * Copies all rows, as they are at one moment, and then the files that those rows name, into one archive; reads it again and
 * compares. People go on working meanwhile: what they change is in the next backup.
 */
export async function backUp(asked: BackupAsked): Promise<Manifest> {
  const { owner, path, clock } = asked;
  await asOwner(owner, async (client) => {
    await refuseBoundRole(client);
    // The schema stays as it is until all has been copied.
    await client.query('select pg_advisory_lock_shared($1)', [SCHEMA_LOCK]);
    await client.query('begin isolation level repeatable read, read only');
    const archive = new ArchiveWriter(path, noonOf(clock.today()));
    try {
      archive.addText(MANIFEST, `${JSON.stringify(await written(client, archive, asked), null, 2)}\n`);
      await archive.end();
    } catch (error) {
      await archive.giveUp();
      throw error;
    }
  });
  return checkArchive(path);
}

async function written(
  client: Client,
  archive: ArchiveWriter,
  { files, keys, clock }: BackupAsked,
): Promise<Manifest> {
  const migrations = await stepsOf(client);
  const { rows } = await client.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  );
  const takenAt = clock.instant();
  const tables: TableDigest[] = [];
  for (const table of await tablesOf(client)) {
    const { name, columns } = table;
    const digest = await archive.add(tableEntry(name), copyOut(client, copyTo(table)));
    tables.push({ name, columns, rows: digest.rows, sha256: digest.sha256 });
  }
  return {
    ...{ format: FORMAT, takenAt, program: PROGRAM_VERSION, postgres: rows[0]?.version ?? 'unknown' },
    ...{ migrations, tables, files: await filesWritten(client, archive, files), keys },
  };
}

/** The steps that the schema has taken; refused where one of them is not of this version. */
async function stepsOf(client: Client): Promise<readonly string[]> {
  const known = await client.query<{ known: boolean }>(
    `select to_regclass('public.migrations') is not null as known`,
  );
  if (known.rows[0]?.known !== true) throw new BackupError('schema', 'the database has no schema of ours');
  const { rows } = await client.query<{ name: string }>(
    'select name from public.migrations order by "timestamp", id',
  );
  const strange = rows.find(({ name }) => !STEPS.includes(name));
  if (strange !== undefined)
    throw new BackupError(
      'schema',
      `the schema is of a newer version: it has taken the step ${strange.name}`,
    );
  return rows.map(({ name }) => name);
}

async function filesWritten(
  client: Client,
  archive: ArchiveWriter,
  files: KeptFiles | null,
): Promise<FileSummary> {
  if (files === null) return { kept: 'object-store', count: 0, bytes: 0, faults: [] };
  const found = { count: 0, bytes: 0 };
  const faults: FileSummary['faults'][number][] = [];
  for await (const told of files.told(client)) {
    const bytes = await files.read(told.key);
    if (bytes === undefined) {
      faults.push({ key: told.key, fault: 'missing' });
      continue;
    }
    const digest = await archive.add(fileEntry(told.key), bytes, true);
    found.count += 1;
    found.bytes += digest.bytes;
    if (digest.sha256 !== told.sha256 || digest.bytes !== told.size)
      faults.push({ key: told.key, fault: 'differs' });
  }
  return { kept: 'folder', ...found, faults };
}
