import { constants, createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileStore, StoreFault, codeOf, isKey, isNoRoom } from './file-store';
import type { ByteRange, StoredKey } from './file-store';

const UNFINISHED = '.part';

/**
 * Files in a local folder, spread over two levels of folders by their key, for the program alone (0700, 0600). A file is
 * written beside its place, brought to the disk and renamed: a crash leaves all of it or none.
 */
export class FolderStore extends FileStore {
  constructor(private readonly root: string) {
    super();
  }

  async put(key: string, bytes: Readable): Promise<void> {
    const place = this.placeOf(key);
    const unfinished = `${place}${UNFINISHED}`;
    await wholeOrGone(unfinished, async () => {
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      await pipeline(bytes, createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true }));
      await rename(unfinished, place);
    });
    await wholeOrGone(place, async () => this.keep(dirname(place)));
  }

  async read(key: string, range?: ByteRange): Promise<Readable> {
    try {
      // No link is followed: what lies there under a key is a file of ours.
      const file = await open(this.placeOf(key), constants.O_RDONLY | constants.O_NOFOLLOW);
      return createReadStream('', {
        fd: file,
        ...(range === undefined ? {} : { start: range.first, end: range.last }),
      });
    } catch (error) {
      const isMissing = codeOf(error) === 'ENOENT' && (await this.isThere());
      throw new StoreFault(isMissing ? 'missing' : 'away', { cause: error });
    }
  }

  async remove(key: string): Promise<void> {
    try {
      await rm(this.placeOf(key), { force: true });
    } catch (error) {
      throw new StoreFault('away', { cause: error });
    }
  }

  async *keys(): AsyncIterable<StoredKey> {
    for await (const { name, path, changedAt } of this.files()) {
      if (isKey(name) && path === this.placeOf(name)) yield { key: name, putAt: changedAt };
    }
  }

  async clearUnfinished(before: number): Promise<number> {
    let cleared = 0;
    for await (const { name, path, changedAt } of this.files()) {
      if (!name.endsWith(UNFINISHED) || changedAt >= before) continue;
      await rm(path, { force: true });
      cleared += 1;
    }
    return cleared;
  }

  /** A folder that is not there, or holds nothing at all, is a disk that was not mounted: folders stay when files go. */
  private async isThere(): Promise<boolean> {
    const names = await readdir(this.root).catch(() => []);
    return names.length > 0;
  }

  private async *files(): AsyncIterable<Found> {
    for (const first of await foldersIn(this.root)) {
      for (const second of await foldersIn(join(this.root, first)))
        yield* filesIn(join(this.root, first, second));
    }
  }

  private placeOf(key: string): string {
    if (!isKey(key)) throw new RangeError('a file store knows its own keys only');
    return join(this.root, key.slice(0, 2), key.slice(2, 4), key);
  }

  /** A new name is safe once its folder is on the disk. */
  private async keep(folder: string): Promise<void> {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}

/** Where what is done for a file fails, the file goes. */
async function wholeOrGone(path: string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    await rm(path, { force: true }).catch(() => undefined);
    throw new StoreFault(isNoRoom(error) ? 'no-room' : 'away', { cause: error });
  }
}

interface Found {
  readonly name: string;
  readonly path: string;
  readonly changedAt: number;
}

/** Nothing is there before the first file. */
async function foldersIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && /^[\da-f]{2}$/.test(entry.name))
      .map(({ name }) => name);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw new StoreFault('away', { cause: error });
  }
}

async function* filesIn(folder: string): AsyncIterable<Found> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile() === true) yield { name, path, changedAt: found.mtimeMs };
  }
}
