import { Injectable } from '@nestjs/common';
import { Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
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

/**
 * Erases the words behind entries of the chain for good. Their salted hashes stay, and say nothing without salt and words;
 * that they were erased, by whom and why is entered.
 */
@Injectable()
export class EraseValues {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async execute({
    organisation,
    by,
    seqs,
    subject,
    reason,
  }: ValuesToErase): Promise<Outcome<ErasedValues, 'erasure-of-everything' | 'nothing-to-erase'>> {
    if (seqs === undefined && subject === undefined) return refused('invalid', 'erasure-of-everything');
    return this.database.write({ organisation }, async (tx) => {
      const [rows] = await tx.query<[readonly { seq: number }[], number]>(
        `delete from audit_value where organisation_id = $1 and ($2::bigint[] is null or seq = any ($2))
           and ($3::text is null or seq in
             (select seq from audit_entry where organisation_id = $1 and subject = $3))
         returning seq`,
        [organisation, seqs ?? null, subject ?? null],
      );
      if (rows.length === 0) return refused('not-found', 'nothing-to-erase');
      const found = [...new Set(rows.map(({ seq }) => seq))].sort((one, other) => one - other);
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: VALUES_ERASED, subject: `organisation:${organisation}` },
        ...{ detail: { seqs: found, count: rows.length }, values: { reason } },
      });
      return done({ seqs: found, values: rows.length });
    });
  }
}
