import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Database, done, newId, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { takeLicence } from '../register/licence-taken';
import type { ChangeKind } from './change-kinds';

export interface ChangeToPlan {
  readonly organisation: string;
  readonly by: string;
  readonly licenceId: string;
  readonly kind: ChangeKind;
  readonly plannedOn: string;
  readonly description: string;
}

/** Notes a change that is planned under a licence or a notification. */
@Injectable()
export class PlanChange {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async execute(asked: ChangeToPlan): Promise<Outcome<{ readonly id: string }, 'not-found'>> {
    const { organisation, by, licenceId, kind, plannedOn, description } = asked;
    const id = newId();
    return this.database.write({ organisation }, async (tx) => {
      if (!(await takeLicence(tx, organisation, licenceId))) return refused('not-found', 'not-found');
      await tx.query(
        `insert into planned_change (id, organisation_id, matter_id, kind, planned_on, description, created_by)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, organisation, licenceId, kind, plannedOn, description, by],
      );
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'change.planned', subject: `planned-change:${id}` },
        ...{ detail: { licence: licenceId, kind, plannedOn }, values: { description } },
      });
      return done({ id });
    });
  }
}
