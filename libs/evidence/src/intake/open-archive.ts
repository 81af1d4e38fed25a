import { buffer } from 'node:stream/consumers';
import { openPromise } from 'yauzl';
import type { Entry } from 'yauzl';

/** One entry of an archive, as the list of contents tells it. */
export interface ArchiveEntry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  /** Where it begins, and how many bytes it takes there at least. */
  readonly at: number;
  readonly atLeast: number;
  readonly isLink: boolean;
  readonly isEncrypted: boolean;
}

export interface OpenArchive {
  readonly entryCount: number;
  entries(): AsyncIterable<ArchiveEntry>;
  /** The text of a small entry. Throws where it is longer than that, or longer than it says. */
  text(entry: ArchiveEntry, most: number): Promise<string>;
  close(): void;
}

const LOCAL_HEADER = 30;
const KIND_OF_FILE = 0o170_000;
const LINK = 0o120_000;

/** Opens an archive and reads its list of contents as that is asked for. Throws where it is none. */
export async function openArchive(path: string): Promise<OpenArchive> {
  const zip = await openPromise(path, {
    lazyEntries: true,
    autoClose: false,
    strictFileNames: true,
    validateEntrySizes: true,
  });
  const originals = new WeakMap<ArchiveEntry, Entry>();
  return {
    entryCount: zip.entryCount,
    async *entries() {
      for await (const original of zip.eachEntry()) {
        const entry = entryOf(original);
        originals.set(entry, original);
        yield entry;
      }
    },
    async text(entry, most) {
      const original = originals.get(entry);
      if (original === undefined || entry.unpacked > most) throw new RangeError('not a small entry');
      return (await buffer(await zip.openReadStreamPromise(original))).toString('utf8');
    },
    close() {
      zip.close();
    },
  };
}

function entryOf(entry: Entry): ArchiveEntry {
  const { fileName, compressedSize, uncompressedSize, relativeOffsetOfLocalHeader, fileNameLength } = entry;
  return {
    ...{ name: fileName, packed: compressedSize, unpacked: uncompressedSize },
    at: relativeOffsetOfLocalHeader,
    atLeast: LOCAL_HEADER + fileNameLength + compressedSize,
    isLink: ((entry.externalFileAttributes >>> 16) & KIND_OF_FILE) === LINK,
    isEncrypted: (entry.generalPurposeBitFlag & 1) === 1,
  };
}
