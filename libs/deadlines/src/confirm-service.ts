import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Database, done, newId, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';

/**
 * A second person confirms the day a decision was served, having seen the proof. Until then the last day of an appeal is
 * shown as unconfirmed. Whoever recorded the fact cannot; a correction is another fact and is confirmed anew.
 */
@Injectable()
export class ConfirmService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async execute(
    {
      organisation,
      by,
      only,
    }: { readonly organisation: string; readonly by: string; readonly only: string | null },
    factId: string,
  ): Promise<Outcome<null, 'not-found' | 'not-served' | 'confirmed-already' | 'second-person-needed'>> {
    return this.database.write({ organisation, ...(only === null ? {} : { matter: only }) }, async (tx) => {
      const [fact] = await tx.query<
        readonly { recordedBy: string | null; served: boolean; confirmed: boolean }[]
      >(
        `select recorded_by as "recordedBy", (body -> 'served') is not null as served,
           exists (select from service_confirmation c where c.organisation_id = $1 and c.fact_id = fact.id) as confirmed
         from fact where organisation_id = $1 and id = $2 and ($3::uuid is null or matter_id = $3)`,
        [organisation, factId, only],
      );
      if (fact === undefined) return refused('not-found', 'not-found');
      if (!fact.served) return refused('conflict', 'not-served');
      if (fact.confirmed) return refused('conflict', 'confirmed-already');
      if (fact.recordedBy === by) return refused('forbidden', 'second-person-needed');
      await tx.query(
        'insert into service_confirmation (id, organisation_id, fact_id, confirmed_by) values ($1, $2, $3, $4)',
        [newId(), organisation, factId, by],
      );
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'service.confirmed', subject: `fact:${factId}` },
      });
      return done(null);
    });
  }
}
