import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { copyOut } from './copy-out';
import type { FileTold, KeptFiles } from './kept-files';
import type { Manifest, TableDigest } from './manifest';
import { seeingAll } from './loosened';
import { RowDigest } from './row-digest';
import { copyTo, tablesOf } from './tables';
import type { Table } from './tables';

/** Something that is not as the archive has it. */
export type RestoredDifference =
  | { readonly what: 'table'; readonly name: string; readonly expected: number; readonly rows: number | null }
  | { readonly what: 'file'; readonly name: string; readonly fault: 'missing' | 'differs' };

/**
 * Compares what lies in the database, and in the folder of files, with what the archive tells: counts and hashes of every
 * table, size and hash of every file that a row names. What was amiss when the backup was taken is told again.
 */
export async function differencesOf(
  client: Client,
  { tables, files: { kept } }: Manifest,
  files: KeptFiles | null,
): Promise<readonly RestoredDifference[]> {
  const differences: RestoredDifference[] = [];
  await seeingAll(client, async () => {
    const there = new Map((await tablesOf(client)).map((table) => [table.name, table]));
    for (const told of tables) {
      const difference = await tableDifference(client, told, there.get(told.name));
      if (difference !== undefined) differences.push(difference);
    }
    if (files === null || kept === 'object-store') return;
    for await (const told of files.told(client)) {
      const fault = await faultOf(files, told);
      if (fault !== undefined) differences.push({ what: 'file', name: told.key, fault });
    }
  });
  return differences;
}

async function tableDifference(
  client: Client,
  { name, columns, rows, sha256 }: TableDigest,
  table: Table | undefined,
): Promise<RestoredDifference | undefined> {
  if (table === undefined) return { what: 'table', name, expected: rows, rows: null };
  const digest = new RowDigest();
  await pipeline(copyOut(client, copyTo({ ...table, columns })), digest, nowhere());
  if (digest.rows === rows && digest.sha256 === sha256) return undefined;
  return { what: 'table', name, expected: rows, rows: digest.rows };
}

const nowhere = (): Writable =>
  new Writable({
    write(_piece, _encoding, done) {
      done();
    },
  });

async function faultOf(
  files: KeptFiles,
  { key, size, sha256 }: FileTold,
): Promise<'missing' | 'differs' | undefined> {
  const bytes = await files.read(key);
  if (bytes === undefined) return 'missing';
  const hash = createHash('sha256');
  let length = 0;
  for await (const piece of bytes as AsyncIterable<Buffer>) {
    hash.update(piece);
    length += piece.length;
  }
  return length === size && hash.digest('hex') === sha256 ? undefined : 'differs';
}
