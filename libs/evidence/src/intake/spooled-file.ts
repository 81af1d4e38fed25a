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
  private readonly streams: Readable[] = [];

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

  /** Who reads it hears what fails in it; `discard` closes it where nobody has read it to its end. */
  stream(): Readable {
    const stream = createReadStream(this.path);
    // It is opened later. Where nobody reads it any more by then, what fails would end the program.
    stream.on('error', () => undefined);
    this.streams.push(stream);
    return stream;
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

  /** Nobody may be reading it any more. */
  async discard(): Promise<void> {
    await Promise.all(this.streams.map(closed));
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

async function closed(stream: Readable): Promise<void> {
  if (stream.closed) return;
  await new Promise((resolve) => {
    stream.once('close', resolve);
    stream.destroy();
  });
}

const ENDING = '.incoming';
