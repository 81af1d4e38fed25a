import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What is entered in the audit chain. */
export interface AuditedAct {
  readonly organisation: string;
  /** The membership that acts; `system` for what happens by itself, such as a day that begins. */
  readonly actor: string;
  /** A verb of the trade with its thing: `fact.recorded`, `matter.read`. */
  readonly action: string;
  /** The kind and id of what it was done to: `matter:0190…`. */
  readonly subject: string;
  /** Ids, field names, counts: no person's words. They stand in the chain for good. */
  readonly detail?: Readonly<Record<string, unknown>>;
  /** Words and values that may have to be erased one day: only their salted hashes stand in the chain. */
  readonly values?: Readonly<Record<string, string>>;
}

/**
 * Adds to the organisation's audit chain, in the transaction of the act itself: both are there or neither. The chain is
 * locked until the transaction ends, so this comes last in it.
 */
@Injectable()
export class AuditTrail {
  async enter(
    tx: EntityManager,
    { organisation, actor, action, subject, detail, values }: AuditedAct,
  ): Promise<void> {
    const salted = Object.entries(values ?? {}).map(([name, value]) => ({
      name,
      value,
      salt: randomBytes(16),
    }));
    const hashes = Object.fromEntries(salted.map(({ name, value, salt }) => [name, saltedHash(salt, value)]));
    const hashed = salted.length === 0 ? {} : { values: hashes };
    const [entry] = await tx.query<readonly { seq: number }[]>(
      `insert into audit_entry (organisation_id, actor, action, subject, detail)
       values ($1, $2, $3, $4, $5) returning seq`,
      [organisation, actor, action, subject, canonical({ ...detail, ...hashed })],
    );
    for (const { name, value, salt } of salted) {
      await tx.query(
        `insert into audit_value (organisation_id, seq, name, salt, value) values ($1, $2, $3, $4, $5)`,
        [organisation, entry?.seq, name, salt, value],
      );
    }
  }
}

/** What stands in the chain for a value: SHA-256 over its salt and its text, in hexadecimal. */
export const saltedHash = (salt: Buffer, value: string): string =>
  createHash('sha256').update(salt).update(value).digest('hex');

/** JSON with the names of every mapping in order and no white space: the same data is the same text (RFC 8785). */
export function canonical(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
