import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Database, done, newId, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { contextFor, lockFinding, ownerFault, refusedAt, written } from './finding-rows';

export interface ActionToPlan {
  readonly organisation: string;
  readonly by: string;
  readonly only: string | null;
  readonly findingId: string;
  readonly text: string;
  /** Who sees to it; null or left out: nobody yet. */
  readonly owner?: string | null;
  /** The day by which it is to be done: a promise of our own, or what was told to IVO. */
  readonly dueOn: string;
}

type PlanRefusal = 'not-found' | 'finding-settled' | 'owner-unknown' | 'text-missing';

/** Plans what is to be done about a finding, by whom and by when. */
@Injectable()
export class PlanAction {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async execute(asked: ActionToPlan): Promise<Outcome<string, PlanRefusal>> {
    const { organisation, by, only, findingId, owner = null, dueOn } = asked;
    const text = written(asked.text);
    if (text === null) return refusedAt('text-missing', 'text', 'expected what is to be done');
    return this.database.write(contextFor(organisation, only), async (tx) => {
      const finding = await lockFinding(tx, organisation, only, findingId);
      if (finding === undefined) return refused('not-found', 'not-found');
      if (finding.state !== 'open') return refused('conflict', 'finding-settled');
      const fault = await ownerFault(tx, organisation, owner);
      if (fault !== undefined) return fault;
      const id = newId();
      await tx.query(
        `insert into plan_action (id, organisation_id, finding_id, matter_id, round, text, owner_id, due_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, organisation, findingId, finding.matter, finding.round, text, owner, dueOn],
      );
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'plan-action.planned', subject: `plan-action:${id}` },
        ...{ detail: { finding: findingId, owner, dueOn }, values: { text } },
      });
      return done(id);
    });
  }
}
