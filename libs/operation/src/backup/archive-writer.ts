import { createWriteStream } from 'node:fs';
import type { WriteStream } from 'node:fs';
import { link, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { BackupError } from './backup-error';
import { RowDigest } from './row-digest';

const UNFINISHED = '.part';

/** Readable by its owner alone: what people wrote stands in it. */
const PRIVATE = 0o600;

/**
 * Writes an archive, one entry after the other, none of them held in memory. It gets its name when it is whole and on the
 * disk: a crash leaves no half of a backup under the name of one.
 */
export class ArchiveWriter {
  private readonly zip = new ZipFile();
  private readonly out: WriteStream;
  private readonly written: Promise<void>;

  constructor(
    private readonly path: string,
    private readonly at: Date,
  ) {
    this.out = createWriteStream(`${path}${UNFINISHED}`, { flags: 'wx', mode: PRIVATE, flush: true });
    this.written = pipeline(this.zip.outputStream, this.out);
    // It is waited for in the end; a disk that is full is told there, or by the entry that does not get on.
    this.written.catch(() => undefined);
  }

  /** Ends when the entry has been taken. `packed`: it will not get smaller. */
  async add(name: string, bytes: Readable, packed = false): Promise<RowDigest> {
    const digest = new RowDigest();
    const passed = pipeline(bytes, digest, { end: true });
    this.zip.addReadStream(digest, name, { ...this.options(), compressionLevel: packed ? 0 : 1 });
    await Promise.race([Promise.all([passed, finished(digest)]), this.failed()]);
    return digest;
  }

  addText(name: string, text: string): void {
    this.zip.addBuffer(Buffer.from(text), name, this.options());
  }

  /** Gives the archive its name; refuses where somebody has it already. */
  async end(): Promise<void> {
    this.zip.end();
    await this.written;
    try {
      await link(`${this.path}${UNFINISHED}`, this.path);
    } catch (error) {
      throw new BackupError('target', `${this.path} is there already`, { cause: error });
    }
    await rm(`${this.path}${UNFINISHED}`);
    const folder = await open(dirname(this.path), 'r');
    await folder.sync();
    await folder.close();
  }

  /** Leaves nothing behind. */
  async giveUp(): Promise<void> {
    this.out.destroy();
    await rm(`${this.path}${UNFINISHED}`, { force: true });
  }

  private options(): { readonly mtime: Date; readonly mode: number } {
    return { mtime: this.at, mode: PRIVATE };
  }

  private async failed(): Promise<never> {
    await this.written;
    throw new BackupError('target', `${this.path} ended before all was written`);
  }
}
