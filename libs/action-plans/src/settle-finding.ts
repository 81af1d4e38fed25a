import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { contextFor, lockFinding, refusedAt, written } from './finding-rows';
import type { FindingLocked, FindingState } from './finding-rows';

export interface FindingToSettle {
  readonly organisation: string;
  readonly by: string;
  readonly only: string | null;
  readonly id: string;
  readonly version: number;
  readonly state: FindingState;
  /** Why it is withdrawn: a slip of the pen, a decision set aside. Asked for then. */
  readonly reason?: string | null;
}

type SettleRefusal = 'not-found' | 'stale' | 'actions-left' | 'withdrawal-unexplained';

/** Closes a finding once everything is seen to, withdraws one that was none, or opens it again. */
@Injectable()
export class SettleFinding {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(asked: FindingToSettle): Promise<Outcome<null, SettleRefusal>> {
    const { organisation, by, only, id, version, state } = asked;
    const reason = written(asked.reason);
    if (state === 'withdrawn' && reason === null) {
      return refusedAt('withdrawal-unexplained', 'reason', 'expected why it is withdrawn');
    }
    return this.database.write(contextFor(organisation, only), async (tx) => {
      const row = await lockFinding(tx, organisation, only, id);
      if (row === undefined) return refused('not-found', 'not-found');
      if (row.version !== version) return refused('stale', 'stale');
      if (state === 'closed' && !(await seenTo(tx, organisation, row))) {
        return refused('conflict', 'actions-left');
      }
      const settled = state === 'open' ? [null, null] : [by, this.clock.today()];
      await tx.query(
        `update finding set state = $3, reason = $4, settled_by = $5, settled_on = $6, version = version + 1
         where organisation_id = $1 and id = $2`,
        [organisation, id, state, reason, ...settled],
      );
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: ACTIONS[state], subject: `finding:${id}` },
        ...{ detail: { matter: row.matter, state }, values: reason === null ? {} : { reason } },
      });
      return done(null);
    });
  }
}

const ACTIONS = {
  open: 'finding.reopened',
  closed: 'finding.closed',
  withdrawn: 'finding.withdrawn',
} as const;

/** Nothing is left open, and something has been done since it was opened last. */
async function seenTo(
  tx: EntityManager,
  organisation: string,
  { id, round }: FindingLocked,
): Promise<boolean> {
  const [row] = await tx.query<readonly { open: number; done: number }[]>(
    `select (count(*) filter (where state = 'open'))::integer as open,
       (count(*) filter (where state = 'done' and round = $3))::integer as done
     from plan_action where organisation_id = $1 and finding_id = $2`,
    [organisation, id, round],
  );
  return row?.open === 0 && row.done > 0;
}
