import { pipeline } from 'node:stream/promises';
import { Writable } from 'node:stream';
import { entriesOf, manifestOf } from './archive-reader';
import type { ArchivedEntry } from './archive-reader';
import { BackupError } from './backup-error';
import { MANIFEST, keyOfEntry, tableEntry } from './manifest';
import type { Manifest } from './manifest';
import { RowDigest } from './row-digest';

/** Reads a whole archive: every entry must be as the manifest tells it. Returns the manifest; throws, naming the place. */
export async function checkArchive(path: string): Promise<Manifest> {
  const manifest = await manifestOf(path);
  const tables = new Map(manifest.tables.map((table) => [tableEntry(table.name), table]));
  const found = { count: 0, bytes: 0 };
  for await (const entry of entriesOf(path)) {
    if (entry.name === MANIFEST) continue;
    const digest = await digestOf(entry);
    if (keyOfEntry(entry.name) !== undefined) {
      found.count += 1;
      found.bytes += digest.bytes;
      continue;
    }
    const table = tables.get(entry.name);
    if (table === undefined) throw new BackupError('archive', `${entry.name} does not belong in the archive`);
    if (digest.rows !== table.rows || digest.sha256 !== table.sha256)
      throw new BackupError('archive', `${entry.name} in the archive is not what the manifest tells of it`);
    tables.delete(entry.name);
  }
  const [missing] = tables.keys();
  if (missing !== undefined) throw new BackupError('archive', `${missing} is missing in the archive`);
  const { count, bytes } = manifest.files;
  if (found.count !== count || found.bytes !== bytes)
    throw new BackupError(
      'archive',
      `the archive has ${String(found.count)} files (${String(found.bytes)} bytes), the manifest tells of ${String(count)} (${String(bytes)})`,
    );
  return manifest;
}

async function digestOf(entry: ArchivedEntry): Promise<RowDigest> {
  const digest = new RowDigest();
  const nowhere = new Writable({
    write(_piece, _encoding, done) {
      done();
    },
  });
  await pipeline(await entry.open(), digest, nowhere);
  return digest;
}
