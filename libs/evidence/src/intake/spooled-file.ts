import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newKey } from '../store/file-store';

/** More came than is taken. */
export class TooLarge extends Error {}

/** A file that has come in and is looked at, before it is kept. */
export class SpooledFile {
  private constructor(
    readonly path: string,
    readonly size: number,
    readonly sha256: Buffer,
  ) {}

  /** Takes the bytes to the folder as they come, a piece at a time. Leaves nothing where that fails. */
  static async take(folder: string, bytes: Readable, most: number): Promise<SpooledFile> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, `${newKey()}${ENDING}`);
    const hash = createHash('sha256');
    let size = 0;
    try {
      await pipeline(
        bytes,
        async function* counted(pieces: AsyncIterable<Buffer>) {
          for await (const piece of pieces) {
            size += piece.length;
            if (size > most) throw new TooLarge();
            hash.update(piece);
            yield piece;
          }
        },
        createWriteStream(path, { flags: 'wx', mode: 0o600 }),
      );
      return new SpooledFile(path, size, hash.digest());
    } catch (error) {
      await rm(path, { force: true }).catch(() => undefined);
      throw error;
    }
  }

  stream(): Readable {
    return createReadStream(this.path);
  }

  /** So many bytes from the beginning, and from the end. */
  async ends(length: number): Promise<{ readonly head: Buffer; readonly tail: Buffer }> {
    const file = await open(this.path, 'r');
    try {
      const wanted = Math.min(length, this.size);
      const [head, tail] = [Buffer.alloc(wanted), Buffer.alloc(wanted)];
      await file.read(head, 0, wanted, 0);
      await file.read(tail, 0, wanted, this.size - wanted);
      return { head, tail };
    } finally {
      await file.close();
    }
  }

  async discard(): Promise<void> {
    await rm(this.path, { force: true });
  }

  /** Clears away what a program that died left in the folder before this moment. */
  static async clear(folder: string, before: number): Promise<number> {
    let cleared = 0;
    for (const name of await readdir(folder).catch(() => [])) {
      const path = join(folder, name);
      if (!name.endsWith(ENDING)) continue;
      const found = await stat(path).catch(() => undefined);
      if (found === undefined || found.mtimeMs >= before) continue;
      await rm(path, { force: true });
      cleared += 1;
    }
    return cleared;
  }
}

const ENDING = '.incoming';
