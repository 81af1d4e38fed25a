import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';

export const KEPT = ['not-assessed', 'kept', 'not-kept'] as const;
export type Kept = (typeof KEPT)[number];

export interface ConditionToAssess {
  readonly organisation: string;
  readonly by: string;
  readonly id: string;
  /** The version it was read in. */
  readonly version: number;
  readonly kept: Kept;
  readonly note?: string | null;
  /** The day it was looked at; today if left out. */
  readonly assessedOn?: string;
}

type ConditionRefusal = 'not-found' | 'stale' | 'condition-not-standing' | 'day-not-yet-come';

/** Says whether a condition of a licence is kept. */
@Injectable()
export class AssessCondition {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(asked: ConditionToAssess): Promise<Outcome<null, ConditionRefusal>> {
    const { organisation, by, id, version, kept, note } = asked;
    const today = this.clock.today();
    const assessedOn = kept === 'not-assessed' ? null : (asked.assessedOn ?? today);
    if (assessedOn !== null && assessedOn > today) {
      const places = [{ property: 'assessedOn', reason: `expected a day up to ${today}` }];
      return refused('invalid', 'day-not-yet-come', { places });
    }
    return this.database.write({ organisation }, async (tx) => {
      const [row] = await tx.query<readonly { version: number; standing: boolean; licence: string }[]>(
        `select version, standing, matter_id as licence from licence_condition
         where organisation_id = $1 and id = $2 for update`,
        [organisation, id],
      );
      if (row === undefined) return refused('not-found', 'not-found');
      if (row.version !== version) return refused('stale', 'stale');
      if (!row.standing) return refused('conflict', 'condition-not-standing');
      await tx.query(
        `update licence_condition set kept = $3, assessed_on = $4, version = version + 1,
           kept_note = case when $5 then $6 else kept_note end
         where organisation_id = $1 and id = $2`,
        [organisation, id, kept, assessedOn, note !== undefined, note ?? null],
      );
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'condition.assessed', subject: `condition:${id}` },
        ...{ detail: { licence: row.licence, kept, assessedOn }, values: note == null ? {} : { note } },
      });
      return done(null);
    });
  }
}
