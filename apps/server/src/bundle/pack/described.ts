import { createHash } from 'node:crypto';
import type { BundleEntry, MadeEntry } from '../bundle-part';

/** A file as lists tell of it. */
export interface Described {
  readonly path: string;
  readonly title: string;
  readonly kind: BundleEntry['kind'];
  /** In bytes. */
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

export function describedAs(entry: BundleEntry): Described {
  const { path, title, kind } = entry;
  const { size, sha256 } =
    'bytes' in entry ? { size: entry.bytes.length, sha256: sha256Of(entry.bytes) } : entry;
  return { path, title, kind, size, sha256 };
}

export const made = (path: string, title: string, kind: MadeEntry['kind'], text: string): MadeEntry => ({
  ...{ path, title, kind },
  bytes: Buffer.from(text),
});
