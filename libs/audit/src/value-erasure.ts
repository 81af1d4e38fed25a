import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from './audit-trail';
import { VALUES_ERASED } from './chain';

export interface ValuesToErase {
  readonly organisation: string;
  readonly by: string;
  /** The entries whose values are to go; with a subject, only those of them that are about it. */
  readonly seqs?: readonly number[];
  readonly subject?: string;
  /** Why, in a person's words: kept as a value, and so erasable itself. */
  readonly reason: string;
}

export interface ErasedValues {
  /** The entries that lost values. */
  readonly seqs: readonly number[];
  readonly values: number;
}

/** Erases words behind entries within the transaction of the act that asks for it. Comes last in it, like every entry. */
@Injectable()
export class ValueErasure {
  constructor(private readonly audit: AuditTrail) {}

  /** Undefined where there was nothing to erase. */
  async within(
    tx: EntityManager,
    { organisation, by, seqs, subject, reason }: ValuesToErase,
  ): Promise<ErasedValues | undefined> {
    const [rows] = await tx.query<[readonly { seq: number }[], number]>(
      `delete from audit_value where organisation_id = $1 and ($2::bigint[] is null or seq = any ($2))
         and ($3::text is null or seq in
           (select seq from audit_entry where organisation_id = $1 and subject = $3))
       returning seq`,
      [organisation, seqs ?? null, subject ?? null],
    );
    if (rows.length === 0) return undefined;
    const found = [...new Set(rows.map(({ seq }) => seq))].sort((one, other) => one - other);
    await this.audit.enter(tx, {
      ...{ organisation, actor: by, action: VALUES_ERASED, subject: `organisation:${organisation}` },
      ...{ detail: { seqs: found, count: rows.length }, values: { reason } },
    });
    return { seqs: found, values: rows.length };
  }
}
