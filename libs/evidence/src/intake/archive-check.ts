import { extensionOf } from '@fristvakt/platform';
import { openArchive } from './open-archive';
import type { ArchiveEntry, OpenArchive } from './open-archive';

/** What an archive may hold at most. Read from its list of contents, before anything is unpacked. */
const ARCHIVE_LIMITS = {
  entries: 2_000,
  /** All of it, unpacked, in bytes. */
  unpacked: 200 * 1024 * 1024,
  /** How many times larger it is unpacked than packed. */
  ratio: 100,
} as const;

/** Below this size a high ratio harms nobody: an empty sheet is packed a thousandfold. */
const HARMLESS = 1024 * 1024;

/** Archives within an archive are not looked into, and so not taken. */
const PACKED_AGAIN = new Set([
  'zip',
  '7z',
  'rar',
  'gz',
  'tgz',
  'bz2',
  'xz',
  'zst',
  'tar',
  'jar',
  'iso',
  'cab',
  'lz',
  'lzma',
]);
/** Programs, and pages that run. */
const RUNS = new Set([
  ...[
    'exe',
    'dll',
    'com',
    'scr',
    'msi',
    'bat',
    'cmd',
    'ps1',
    'vbs',
    'vbe',
    'js',
    'jse',
    'wsf',
    'hta',
    'lnk',
    'sh',
  ],
  ...['html', 'htm', 'xhtml', 'svg', 'docm', 'dotm', 'xlsm', 'xltm', 'xlsb', 'pptm'],
]);

/** Why an archive is not taken. */
export type ArchiveFault =
  | 'unreadable'
  | 'too-many'
  | 'too-large'
  | 'overlapping'
  | 'bad-name'
  | 'link'
  | 'locked'
  | 'nested'
  | 'runs';

export interface Archive {
  readonly names: ReadonlySet<string>;
  /** The main content type that an office document says it has; null where it is none. */
  readonly contentTypes: string | null;
}

/** Looks into an archive without unpacking it; only the small list of an office document's parts is read. */
export async function archiveOf(path: string, size: number): Promise<Archive | ArchiveFault> {
  let archive: OpenArchive;
  try {
    archive = await openArchive(path);
  } catch {
    return 'unreadable';
  }
  try {
    if (archive.entryCount > ARCHIVE_LIMITS.entries) return 'too-many';
    const entries: ArchiveEntry[] = [];
    for await (const entry of archive.entries()) {
      const fault = faultOf(entry);
      if (fault !== undefined) return fault;
      entries.push(entry);
    }
    const fault = faultOfAll(entries, size);
    if (fault !== undefined) return fault;
    const types = entries.find(({ name }) => name === CONTENT_TYPES);
    const contentTypes = types === undefined ? null : await archive.text(types, HARMLESS);
    return { names: new Set(entries.map(({ name }) => name)), contentTypes };
  } catch {
    return 'unreadable';
  } finally {
    archive.close();
  }
}

const CONTENT_TYPES = '[Content_Types].xml';

function faultOf({ name, isLink, isEncrypted, packed, unpacked }: ArchiveEntry): ArchiveFault | undefined {
  if (!isPlainPath(name)) return 'bad-name';
  if (isLink) return 'link';
  if (isEncrypted) return 'locked';
  if (unpacked > HARMLESS && unpacked > packed * ARCHIVE_LIMITS.ratio) return 'too-large';
  const extension = extensionOf(name);
  if (PACKED_AGAIN.has(extension)) return 'nested';
  return RUNS.has(extension) || /(^|\/)vbaProject\.bin$/i.test(name) ? 'runs' : undefined;
}

/** A path within the archive: no root, no drive, no way up, nothing that cannot be read. */
const isPlainPath = (name: string): boolean =>
  name.length > 0 &&
  name.length <= 1_000 &&
  !/[\p{Cc}\\]|^\/|^[a-z]:|^~/iu.test(name) &&
  !name.split('/').some((part) => part === '..' || part === '.');

function faultOfAll(entries: readonly ArchiveEntry[], size: number): ArchiveFault | undefined {
  const [packed, unpacked] = [sum(entries.map((one) => one.packed)), sum(entries.map((one) => one.unpacked))];
  if (unpacked > ARCHIVE_LIMITS.unpacked) return 'too-large';
  if (unpacked > HARMLESS && unpacked > packed * ARCHIVE_LIMITS.ratio) return 'too-large';
  if (new Set(entries.map(({ name }) => name)).size < entries.length) return 'overlapping';
  // Each entry has its own place: one that lies within another multiplies what is unpacked.
  let end = 0;
  for (const entry of entries.toSorted((one, other) => one.at - other.at)) {
    if (entry.at < end) return 'overlapping';
    end = entry.at + entry.atLeast;
  }
  if (end > size) return 'overlapping';
  // What stands before the first entry is something else than an archive.
  return entries.length === 0 || entries.some(({ at }) => at === 0) ? undefined : 'unreadable';
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
