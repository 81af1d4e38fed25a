import { Transform } from 'node:stream';
import type { Readable, TransformCallback } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { BackupError } from './backup-error';
import { MANIFEST, readManifest } from './manifest';
import type { Manifest } from './manifest';

/** In bytes; hundreds of tables and thousands of faulty files have room. */
const LARGEST_MANIFEST = 16 * 1024 * 1024;

/** One entry of an archive. Its bytes are those that were written, or reading them ends with a `BackupError`. */
export interface ArchivedEntry {
  readonly name: string;
  readonly size: number;
  open(): Promise<Readable>;
}

/** What an archive says of itself. */
export async function manifestOf(path: string): Promise<Manifest> {
  for await (const entry of entriesOf(path)) {
    if (entry.name !== MANIFEST) continue;
    if (entry.size > LARGEST_MANIFEST) throw new BackupError('archive', `${MANIFEST} is too large`);
    return readManifest((await buffer(await entry.open())).toString('utf8'));
  }
  throw new BackupError('archive', `${path} has no ${MANIFEST}: it is no backup of this program`);
}

/** The entries of an archive, in the order in which they were written. One is read before the next is asked for. */
export async function* entriesOf(path: string): AsyncGenerator<ArchivedEntry> {
  const zip = await opened(path);
  try {
    for await (const entry of listed(zip, path)) {
      yield {
        name: entry.fileName,
        size: entry.uncompressedSize,
        open: async () => readable(zip, entry),
      };
    }
  } finally {
    zip.close();
  }
}

async function opened(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
  } catch (error) {
    throw new BackupError('archive', `${path} is no whole archive: ${messageOf(error)}`, { cause: error });
  }
}

async function* listed(zip: ZipFile, path: string): AsyncGenerator<Entry> {
  const entries = zip.eachEntry();
  for (;;) {
    const next = await entries.next().catch((error: unknown) => {
      throw new BackupError('archive', `${path}: its list of contents is broken: ${messageOf(error)}`, {
        cause: error,
      });
    });
    if (next.done === true) return;
    yield next.value;
  }
}

async function readable(zip: ZipFile, entry: Entry): Promise<Readable> {
  const checked = new Checked(entry);
  try {
    const source = await zip.openReadStreamPromise(entry);
    source.on('error', (error) => checked.destroy(broken(entry.fileName, error)));
    checked.on('close', () => source.destroy());
    return source.pipe(checked);
  } catch (error) {
    throw broken(entry.fileName, error);
  }
}

const broken = (name: string, error: unknown): BackupError =>
  new BackupError('archive', `${name} in the archive is broken: ${messageOf(error)}`, { cause: error });

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Passes bytes on and refuses to end where they do not give the checksum that the archive has of them. */
class Checked extends Transform {
  private sum = 0;

  constructor(private readonly entry: Entry) {
    super();
  }

  override _transform(piece: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.sum = crc32(piece, this.sum);
    done(null, piece);
  }

  override _flush(done: TransformCallback): void {
    const { fileName, crc32: expected } = this.entry;
    done(this.sum === expected ? null : broken(fileName, new Error('its checksum is another')));
  }
}
