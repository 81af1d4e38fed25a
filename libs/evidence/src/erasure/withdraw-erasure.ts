import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { contextOf } from '../asker';
import type { ErasureToConfirm } from './confirm-erasure';

/** Withdraws a proposal to erase: the files stay. Whoever may propose may do so, also for a proposal of another. */
@Injectable()
export class WithdrawErasure {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(asked: ErasureToConfirm): Promise<Outcome<null, 'not-found' | 'stale' | 'decided-already'>> {
    const { organisation, by, only, id, version } = asked;
    return this.database.write(contextOf(asked), async (tx) => {
      const [row] = await tx.query<readonly { version: number; isOpen: boolean; evidence: string }[]>(
        `select version, confirmed_on is null and withdrawn_on is null as "isOpen", evidence_id as evidence
         from evidence_erasure
         where organisation_id = $1 and id = $2 and ($3::uuid is null or matter_id = $3) for update`,
        [organisation, id, only],
      );
      if (row === undefined) return refused('not-found', 'not-found');
      if (row.version !== version) return refused('stale', 'stale');
      if (!row.isOpen) return refused('conflict', 'decided-already');
      await tx.query(
        `update evidence_erasure set withdrawn_by = $3, withdrawn_on = $4, version = version + 1
         where organisation_id = $1 and id = $2`,
        [organisation, id, by, this.clock.today()],
      );
      await this.audit.enter(tx, {
        ...{
          organisation,
          actor: by,
          action: 'evidence-erasure.withdrawn',
          subject: `evidence-erasure:${id}`,
        },
        detail: { evidence: row.evidence },
      });
      return done(null);
    });
  }
}
