import type { Readable } from 'node:stream';
import type { BundleSource } from './bundle-source';

/** What a file in the bundle is. */
export const ENTRY_KINDS = [
  ...([
    'file',
    'chronology',
    'receipt',
    'plan',
    'letter',
    'enclosure',
    'case-file',
    'index',
    'read-me',
  ] as const),
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

interface Named {
  /** Where it lies in the bundle: ASCII, with slashes, no longer than {@link LONGEST_PATH}. */
  readonly path: string;
  /** What it is called in lists, in Swedish. */
  readonly title: string;
  readonly kind: EntryKind;
}

/** A file that is made for the bundle, and small. */
export interface MadeEntry extends Named {
  readonly bytes: Buffer;
}

/** A file that is kept elsewhere and may be large: it is read only when its turn has come. */
export interface KeptEntry extends Named {
  readonly size: number;
  /** In hexadecimal. What is read must be as told, or the bundle breaks off. */
  readonly sha256: string;
  readonly open: () => Promise<Readable>;
}

export type BundleEntry = MadeEntry | KeptEntry;

/** How much there will be of something, before anything is made. */
export interface Foretold {
  readonly files: number;
  /** In bytes; null where it is made only when the bundle is taken. */
  readonly size: number | null;
}

export type PartName = 'file' | 'chronology' | 'receipts' | 'plan' | 'letters' | 'enclosures' | 'case-file';

/** One kind of thing that goes into the bundle of a matter. */
export interface BundlePart {
  readonly name: PartName;
  foretell(source: BundleSource): Foretold;
  /** What belongs here and is not in the bundle, a sentence in Swedish for each. */
  leavesOut(source: BundleSource): readonly string[];
  /** The files in their order. Throws where one cannot be made: then there is no bundle. */
  entries(source: BundleSource): AsyncIterable<BundleEntry>;
}

/** More than this some programs cannot unpack into a folder that lies deep. */
export const LONGEST_PATH = 120;
