import { createHash } from 'node:crypto';

/** An entry as it is hashed; `at` in UTC with microseconds, hashes in hexadecimal. */
export interface ChainEntry {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  /** Canonical JSON, as text. */
  readonly detail: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** Words behind an entry that have not been erased. */
export interface ChainValue {
  readonly seq: number;
  readonly name: string;
  /** In hexadecimal. */
  readonly salt: string;
  readonly value: string;
}

/** The head of the chain on a day, signed. */
export interface ChainHead {
  readonly day: string;
  readonly seq: number;
  readonly hash: string;
  readonly keyId: string;
  /** In base64. */
  readonly signature: string;
  readonly signedAt: string;
}

/** What every chain begins on. */
export const BEGINNING = createHash('sha256').update('fristvakt-audit/1').digest('hex');

/** The entry that a head was signed, and the one that values were erased: the verification knows them. */
export const HEAD_SIGNED = 'audit.head-signed';
export const VALUES_ERASED = 'audit.values-erased';

/** The hash of an entry after another: SHA-256 over its eight fields, a line feed between them. */
export function hashOf(organisation: string, previousHash: string, entry: ChainEntry): string {
  const { seq, at, actor, action, subject, detail } = entry;
  const line = `${previousHash}\n${organisation}\n${String(seq)}\n${at}\n${actor}\n${action}\n${subject}\n${detail}`;
  return createHash('sha256').update(line).digest('hex');
}

/** What is signed of a head: six lines. */
export const textOfHead = (organisation: string, head: Omit<ChainHead, 'keyId' | 'signature'>): string =>
  ['fristvakt-audit-head/1', organisation, head.day, String(head.seq), head.hash, head.signedAt].join('\n');
