import { fromBuffer } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';

/** A file as it came out of a zip. */
export interface Unzipped {
  readonly path: string;
  readonly bytes: Buffer;
  /** Bit 11: the name is UTF-8. */
  readonly isNamedInUtf8: boolean;
  readonly lastModified: number;
}

/** Every file of a zip, in its order. Refuses what is no whole zip. */
export async function unzip(zip: Buffer): Promise<readonly Unzipped[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: true }, (fault, file) => {
      if (fault === null) resolve(allIn(file));
      else reject(fault);
    });
  });
}

async function allIn(file: ZipFile): Promise<readonly Unzipped[]> {
  const found: Unzipped[] = [];
  return new Promise((resolve, reject) => {
    file.on('error', reject).on('end', () => {
      resolve(found);
    });
    file.on('entry', (entry: Entry) => {
      bytesOf(file, entry).then((bytes) => {
        found.push({
          path: entry.fileName,
          bytes,
          isNamedInUtf8: (entry.generalPurposeBitFlag & 2048) !== 0,
          lastModified: entry.getLastModDate().getTime(),
        });
        file.readEntry();
      }, reject);
    });
    file.readEntry();
  });
}

async function bytesOf(file: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    file.openReadStream(entry, (fault, stream) => {
      if (fault !== null) {
        reject(fault);
        return;
      }
      const pieces: Buffer[] = [];
      stream
        .on('data', (piece: Buffer) => pieces.push(piece))
        .on('error', reject)
        .on('end', () => {
          resolve(Buffer.concat(pieces));
        });
    });
  });
}
