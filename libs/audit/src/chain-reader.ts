import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ChainEntry, ChainHead, ChainValue } from './chain';

/** Some entries one after the other, each with its values. */
export type ChainBatch = readonly { readonly entry: ChainEntry; readonly values: readonly ChainValue[] }[];

/** How many entries are read at a time. */
const BATCH = 2_000;

/** Reads an organisation's chain as it is hashed. */
@Injectable()
export class ChainReader {
  /** How long the chain is said to be, and the hash at its end. */
  async end(
    tx: EntityManager,
    organisation: string,
  ): Promise<{ readonly length: number; readonly hash: string } | undefined> {
    const [row] = await tx.query<readonly { length: number; hash: string }[]>(
      `select length, encode(hash, 'hex') as hash from audit_chain where organisation_id = $1`,
      [organisation],
    );
    return row;
  }

  async heads(tx: EntityManager, organisation: string): Promise<readonly ChainHead[]> {
    return tx.query<ChainHead[]>(
      `select day, seq, encode(hash, 'hex') as hash, key_id as "keyId",
         translate(encode(signature, 'base64'), e'\\n', '') as signature, ${exactly('signed_at')} as "signedAt"
       from audit_head where organisation_id = $1 order by day`,
      [organisation],
    );
  }

  /** The next entries after a number; null: from the beginning. None at the end. */
  async batch(tx: EntityManager, organisation: string, after: number | null): Promise<ChainBatch> {
    const entries = await tx.query<ChainEntry[]>(
      `select seq, ${exactly('at')} as at, actor, action, subject, detail,
         encode(previous_hash, 'hex') as "previousHash", encode(hash, 'hex') as hash
       from audit_entry where organisation_id = $1 and ($2::bigint is null or seq > $2)
       order by seq limit ${String(BATCH)}`,
      [organisation, after],
    );
    const last = entries.at(-1);
    if (last === undefined) return [];
    const values = bySeq(await this.values(tx, organisation, after, last.seq));
    return entries.map((entry) => ({ entry, values: values.get(entry.seq) ?? NONE }));
  }

  /** A value whose entry is not there, if there is one. */
  async strayValue(tx: EntityManager, organisation: string): Promise<ChainValue | undefined> {
    const [row] = await tx.query<readonly ChainValue[]>(
      `select seq, name, '' as salt, '' as value from audit_value
       where organisation_id = $1 and not exists (select from audit_entry
         where audit_entry.organisation_id = $1 and audit_entry.seq = audit_value.seq)
       order by seq, name limit 1`,
      [organisation],
    );
    return row;
  }

  private async values(
    tx: EntityManager,
    organisation: string,
    after: number | null,
    last: number,
  ): Promise<readonly ChainValue[]> {
    return tx.query<ChainValue[]>(
      `select seq, name, encode(salt, 'hex') as salt, value from audit_value
       where organisation_id = $1 and ($2::bigint is null or seq > $2) and seq <= $3 order by seq, name`,
      [organisation, after, last],
    );
  }
}

const NONE: readonly ChainValue[] = [];

function bySeq(values: readonly ChainValue[]): ReadonlyMap<number, readonly ChainValue[]> {
  const found = new Map<number, ChainValue[]>();
  for (const value of values) {
    const beside = found.get(value.seq);
    if (beside === undefined) found.set(value.seq, [value]);
    else beside.push(value);
  }
  return found;
}

/** An instant as the chain has it: in UTC, with microseconds. */
const exactly = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
