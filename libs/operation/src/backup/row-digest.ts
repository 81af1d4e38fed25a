import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import type { TransformCallback } from 'node:stream';

const LINE_FEED = 10;

/** Passes the lines of a `COPY` on and tells, at the end, how many there were and the SHA-256 of them all. */
export class RowDigest extends Transform {
  private readonly hash = createHash('sha256');
  private lines = 0;
  private length = 0;
  private hex: string | undefined;

  override _transform(piece: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.hash.update(piece);
    this.length += piece.length;
    for (let at = piece.indexOf(LINE_FEED); at >= 0; at = piece.indexOf(LINE_FEED, at + 1)) this.lines += 1;
    done(null, piece);
  }

  /** A line feed ends a row; one within a value is written otherwise. */
  get rows(): number {
    return this.lines;
  }

  get bytes(): number {
    return this.length;
  }

  get sha256(): string {
    this.hex ??= this.hash.digest('hex');
    return this.hex;
  }
}
