import { createHash } from 'node:crypto';
import { PassThrough, Transform } from 'node:stream';
import type { Readable, TransformCallback } from 'node:stream';
import type { PlainDate } from '@fristvakt/calendar';
import { noonOf } from '@fristvakt/platform';
import { ZipFile } from 'yazl';
import type { BundleEntry, KeptEntry } from '../bundle-part';

/** What was kept is not what was told of it. */
export class EntryDiffers extends Error {
  constructor(path: string) {
    super(`${path} is not as it was when it was taken in`);
  }
}

/**
 * The files as a zip, made while it is read: nothing large is held. Each has the same day, so that the same files make the
 * same zip. Where a file fails in the midst the stream breaks off with the error and never ends: no half of a bundle looks
 * like a whole one. Who stops reading closes what is open.
 */
export function zipOf(entries: readonly BundleEntry[], day: PlainDate): Readable {
  const zip = new ZipFile();
  const out = new PassThrough();
  const open = new Set<Readable>();
  const breakOff = (error: Error): void => {
    out.destroy(error);
  };
  zip.on('error', breakOff);
  out.on('close', () => {
    for (const stream of open) stream.destroy();
  });
  const options = { mtime: noonOf(day), mode: 0o100644 };
  for (const entry of entries) {
    if ('bytes' in entry) {
      zip.addBuffer(entry.bytes, entry.path, options);
      continue;
    }
    // A large file is packed lightly: most are packed already.
    zip.addReadStreamLazy(entry.path, { ...options, size: entry.size, compressionLevel: 1 }, (give) => {
      void opened(entry, open, breakOff).then(
        (stream) => {
          if (out.destroyed) stream.destroy();
          else give(null, stream);
        },
        (error: unknown) => {
          breakOff(error instanceof Error ? error : new Error(String(error)));
        },
      );
    });
  }
  zip.end();
  zip.outputStream.on('error', breakOff).pipe(out);
  return out;
}

async function opened(
  entry: KeptEntry,
  open: Set<Readable>,
  breakOff: (error: Error) => void,
): Promise<Readable> {
  const kept = await entry.open();
  const checked = new Checked(entry);
  open.add(kept).add(checked);
  kept.on('error', breakOff);
  checked.on('error', breakOff).on('close', () => {
    kept.destroy();
    open.delete(kept);
    open.delete(checked);
  });
  return kept.pipe(checked);
}

/** Passes bytes on, and refuses to end where they are not those that were told. */
class Checked extends Transform {
  private readonly hash = createHash('sha256');
  private size = 0;

  constructor(private readonly entry: KeptEntry) {
    super();
  }

  override _transform(piece: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.hash.update(piece);
    this.size += piece.length;
    done(null, piece);
  }

  override _flush(done: TransformCallback): void {
    const { size, sha256, path } = this.entry;
    const isSame = this.size === size && this.hash.digest('hex') === sha256;
    done(isSame ? null : new EntryDiffers(path));
  }
}
