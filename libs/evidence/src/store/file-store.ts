import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';

/** Part of a file, by its first and its last byte, both counted from 0. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

export interface StoredKey {
  readonly key: string;
  /** When it was put there, in milliseconds since 1970. */
  readonly putAt: number;
}

/**
 * Where the bytes of evidence lie. Keys are made by us and say nothing of what they are the key of. A key is put once and
 * never changed; what was put is there as a whole or not at all.
 */
export abstract class FileStore {
  /** Ends when the bytes are safe. Throws StoreFault; nothing is left behind then. */
  abstract put(key: string, bytes: Readable, size: number): Promise<void>;

  /** Throws StoreFault `missing` where there is no such key. */
  abstract read(key: string, range?: ByteRange): Promise<Readable>;

  /** A key that is not there has been removed. */
  abstract remove(key: string): Promise<void>;

  abstract keys(): AsyncIterable<StoredKey>;

  /** Clears away what was begun before this moment (milliseconds since 1970) and never finished; tells how much. */
  abstract clearUnfinished(before: number): Promise<number>;
}

/** `no-room`: the disk or the quota is full. `away`: the store does not answer, or cannot be read or written. */
export class StoreFault extends Error {
  constructor(
    readonly kind: 'no-room' | 'missing' | 'away',
    options?: ErrorOptions,
  ) {
    super(`the file store: ${kind}`, options);
  }
}

/** A new key: 128 random bits, in hexadecimal. */
export const newKey = (): string => randomBytes(16).toString('hex');

const KEY = /^[\da-f]{32}$/;

/** What else stands in a row or a folder is no key of ours, and is never made a part of a path. */
export const isKey = (text: string): boolean => KEY.test(text);

const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** The code of an error of the system, as ENOSPC; empty where it has none. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

export const isNoRoom = (error: unknown): boolean => NO_ROOM.has(codeOf(error));
