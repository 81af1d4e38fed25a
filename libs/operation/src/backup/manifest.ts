import type { KeyPrints } from '../keys';
import { BackupError } from './backup-error';

export const FORMAT = 'fristvakt-backup/1';

/** Where the manifest lies in the archive. It is written last, when all is known. */
export const MANIFEST = 'manifest.json';

export const tableEntry = (name: string): string => `tables/${name}.copy`;

const FILE_ENTRY = /^files\/([\da-f]{32})$/;

export const fileEntry = (key: string): string => `files/${key}`;

/** The key of a file by the name of its entry; undefined where the entry is no file's. */
export const keyOfEntry = (name: string): string | undefined => FILE_ENTRY.exec(name)?.[1];

/** What an archive says of itself. */
export interface Manifest {
  readonly format: typeof FORMAT;
  /** The instant before which everything in it was committed, in UTC. */
  readonly takenAt: string;
  readonly program: string;
  readonly postgres: string;
  /** The steps of the schema, in the order they were taken: the backup is restored to exactly these. */
  readonly migrations: readonly string[];
  readonly tables: readonly TableDigest[];
  readonly files: FileSummary;
  /** Tells keys apart, and nothing of them. */
  readonly keys: KeyPrints;
}

export interface TableDigest {
  readonly name: string;
  /** In the order in which its lines have them. */
  readonly columns: readonly string[];
  readonly rows: number;
  /** Of the lines of its `COPY`, in order of the keys. */
  readonly sha256: string;
}

export interface FileSummary {
  /** `object-store`: they lie elsewhere, and are not in the archive. */
  readonly kept: 'folder' | 'object-store';
  readonly count: number;
  readonly bytes: number;
  /** Files that a row names and that were not there, or not as they came in. */
  readonly faults: readonly { readonly key: string; readonly fault: 'missing' | 'differs' }[];
}

/** Reads a manifest; refuses what is none of ours. */
export function readManifest(text: string): Manifest {
  const found = parsed(text);
  if (!isManifest(found))
    throw new BackupError('archive', `${MANIFEST} is no manifest of a backup (${FORMAT})`);
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BackupError('archive', `${MANIFEST} cannot be read`, { cause: error });
  }
}

type Unsure = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Unsure => typeof value === 'object' && value !== null;

const areTexts = (values: readonly unknown[]): boolean => values.every((one) => typeof one === 'string');

function isManifest(value: unknown): value is Manifest {
  if (!isObject(value) || value['format'] !== FORMAT) return false;
  const { migrations, tables, files, keys } = value;
  return (
    areTexts([value['takenAt'], value['program'], value['postgres']]) &&
    Array.isArray(migrations) &&
    areTexts(migrations) &&
    Array.isArray(tables) &&
    tables.every(isTableDigest) &&
    isFileSummary(files) &&
    isObject(keys) &&
    areTexts([keys['secret'], keys['privileged']])
  );
}

/** The names that our tables and columns have. */
const NAME = /^[a-z][a-z_\d]*$/;

const isTableDigest = (value: unknown): value is TableDigest =>
  isObject(value) &&
  NAME.test(String(value['name'])) &&
  Array.isArray(value['columns']) &&
  value['columns'].every((one) => NAME.test(String(one))) &&
  Number.isSafeInteger(value['rows']) &&
  /^[\da-f]{64}$/.test(String(value['sha256']));

const isFileSummary = (value: unknown): value is FileSummary =>
  isObject(value) &&
  ['folder', 'object-store'].includes(String(value['kept'])) &&
  Number.isSafeInteger(value['count']) &&
  Number.isSafeInteger(value['bytes']) &&
  Array.isArray(value['faults']);
