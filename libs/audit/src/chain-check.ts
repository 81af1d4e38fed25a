import { saltedHash } from './audit-trail';
import { BEGINNING, HEAD_SIGNED, VALUES_ERASED, hashOf, textOfHead } from './chain';
import type { ChainEntry, ChainHead, ChainValue } from './chain';

/**
 * What is wrong with a chain.
 * - `entry-missing`: there is no entry of this number, and later ones are there. `entry-out-of-order`: its number is none.
 * - `previous-hash`: it does not build on the entry before it. `hash`: what it says is not what was hashed.
 * - `value`: words are not those that were hashed. `value-unknown`: the entry tells of no such words.
 * - `value-missing`: words are gone, and no entry tells that they were erased.
 * - `head-key`, `head-signature`: a signed head is not signed by us. `head-hash`: the entry it signs is another now.
 * - `head-missing`: an entry tells of a signed head that is not there.
 * - `tail-cut`: entries that were there at the end are gone. `chain-end`: the chain is said to end otherwise.
 * - `known-hash`: the entry is not the one that somebody knew.
 */
export type ChainFaultKind =
  | 'entry-missing'
  | 'entry-out-of-order'
  | 'previous-hash'
  | 'hash'
  | 'value'
  | 'value-unknown'
  | 'value-missing'
  | 'head-key'
  | 'head-signature'
  | 'head-hash'
  | 'head-missing'
  | 'tail-cut'
  | 'chain-end'
  | 'known-hash';

export interface ChainFault {
  readonly kind: ChainFaultKind;
  /** The number of the entry it is about. */
  readonly seq: number;
  /** The name of the value, or the day of the head. */
  readonly name: string | null;
}

/** Of whose chain is asked, and what is known of it besides its entries. */
export interface ChainFrame {
  readonly organisation: string;
  readonly heads: readonly ChainHead[];
  /** How long the database says the chain is, and the hash at its end. */
  readonly end: { readonly length: number; readonly hash: string } | undefined;
  /** An entry that somebody noted down, outside the database. */
  readonly known?: { readonly seq: number; readonly hash: string };
  readonly keyId: string;
  isSigned(text: string, signature: Buffer): boolean;
}

const HASH = /^[\da-f]{64}$/;

/** Goes along a chain, entry by entry with its values, and stops at the first fault. */
export class ChainCheck {
  private hash = BEGINNING;
  private length = 0;
  private readonly headsAt = new Map<number, ChainHead[]>();
  /** The days of signed heads that no entry has told of yet. */
  private readonly untold: Set<string>;
  /** Values that are gone, by the number of their entry, for which no erasure has been told yet. */
  private readonly gone = new Map<number, readonly string[]>();
  private erasedCount = 0;
  private lost: ChainFault | undefined;

  constructor(private readonly frame: ChainFrame) {
    for (const head of frame.heads) this.headsAt.set(head.seq, [...(this.headsAt.get(head.seq) ?? []), head]);
    this.untold = new Set(frame.heads.map(({ day }) => day));
  }

  get entries(): number {
    return this.length;
  }

  /** Values that were erased, and are told to have been. */
  get erased(): number {
    return this.erasedCount;
  }

  /** The last entry whose hash a sound head signs. */
  get signedTo(): number | null {
    const signed = this.frame.heads.map(({ seq }) => seq).filter((seq) => seq <= this.length);
    return signed.length === 0 ? null : Math.max(...signed);
  }

  /** What can be known before the first entry: whether the heads are signed by us. */
  begin(): ChainFault | undefined {
    for (const head of this.frame.heads) {
      const place = { seq: head.seq, name: head.day };
      if (head.keyId !== this.frame.keyId) return { kind: 'head-key', ...place };
      const text = textOfHead(this.frame.organisation, head);
      if (!this.frame.isSigned(text, Buffer.from(head.signature, 'base64')))
        return { kind: 'head-signature', ...place };
    }
    return undefined;
  }

  next(entry: ChainEntry, values: readonly ChainValue[]): ChainFault | undefined {
    const { seq } = entry;
    const expected = this.length + 1;
    if (seq < expected) return fault('entry-out-of-order', seq);
    if (seq > expected) return fault('entry-missing', expected);
    if (entry.previousHash !== this.hash) return fault('previous-hash', seq);
    if (hashOf(this.frame.organisation, this.hash, entry) !== entry.hash) return fault('hash', seq);
    this.hash = entry.hash;
    this.length = seq;
    const { known } = this.frame;
    if (known?.seq === seq && known.hash !== entry.hash) return fault('known-hash', seq);
    const head = this.headsAt.get(seq)?.find(({ hash }) => hash !== entry.hash);
    if (head !== undefined) return fault('head-hash', seq, head.day);
    return this.detail(entry, values);
  }

  end(): ChainFault | undefined {
    const { end, heads, known } = this.frame;
    const told = [end?.length ?? 0, ...heads.map(({ seq }) => seq), known?.seq ?? 0];
    if (Math.max(...told) > this.length || this.untold.size > 0) return fault('tail-cut', this.length + 1);
    if (end?.length !== this.length || end.hash !== this.hash) return fault('chain-end', this.length);
    const [first] = this.gone;
    return this.lost ?? (first && fault('value-missing', first[0], first[1][0]));
  }

  /** A value whose entry is not there. */
  stray({ seq, name }: ChainValue): ChainFault {
    return fault('value-unknown', seq, name);
  }

  private detail(entry: ChainEntry, values: readonly ChainValue[]): ChainFault | undefined {
    const told = entry.detail.includes('"values":') || [HEAD_SIGNED, VALUES_ERASED].includes(entry.action);
    if (!told && values.length === 0) return undefined;
    const detail = JSON.parse(entry.detail) as Readonly<Record<string, unknown>>;
    if (entry.action === HEAD_SIGNED && !this.untold.delete(String(detail['day'])))
      this.lost ??= fault('head-missing', entry.seq, String(detail['day']));
    if (entry.action === VALUES_ERASED) this.erase(detail['seqs']);
    return this.values(entry.seq, hashesOf(detail['values']), values);
  }

  private values(
    seq: number,
    hashes: ReadonlyMap<string, string>,
    values: readonly ChainValue[],
  ): ChainFault | undefined {
    for (const { name, salt, value } of values) {
      const hash = hashes.get(name);
      if (hash === undefined) return fault('value-unknown', seq, name);
      if (saltedHash(Buffer.from(salt, 'hex'), value) !== hash) return fault('value', seq, name);
    }
    const there = new Set(values.map(({ name }) => name));
    const gone = [...hashes.keys()].filter((name) => !there.has(name));
    if (gone.length > 0) this.gone.set(seq, gone);
    return undefined;
  }

  private erase(seqs: unknown): void {
    for (const seq of Array.isArray(seqs) ? seqs.map(Number) : []) {
      this.erasedCount += this.gone.get(seq)?.length ?? 0;
      this.gone.delete(seq);
    }
  }
}

const fault = (kind: ChainFaultKind, seq: number, name: string | null = null): ChainFault => ({
  kind,
  seq,
  name,
});

/** The salted hashes of an entry's values, by name. */
export function hashesOf(values: unknown): ReadonlyMap<string, string> {
  if (typeof values !== 'object' || values === null) return new Map();
  const entries: [string, unknown][] = Object.entries(values);
  return new Map(
    entries.flatMap(([name, hash]): [string, string][] =>
      typeof hash === 'string' && HASH.test(hash) ? [[name, hash]] : [],
    ),
  );
}
