import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock } from '@fristvakt/platform';
import { contextOf } from '../principal';
import type { Principal } from '../principal';
import { RightsChanges } from '../rights/rights-changes';
import { changedRows } from '../rows-changed';

/** A person ends all their sessions in this organisation but the one they are in. */
@Injectable()
export class EndOtherSessions {
  constructor(
    private readonly rights: RightsChanges,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** How many have ended. */
  async execute(principal: Principal): Promise<number> {
    const { account, organisation, membership, by } = principal;
    return this.rights.write(contextOf(principal), async (tx, changed) => {
      const ended = await changedRows<{ id: string }>(
        tx,
        `update session set ended_at = $4 where account_id = $1 and id <> $2
           and (organisation_id = $3 or organisation_id is null) and ended_at is null returning id`,
        [account, by.id, organisation, this.clock.instant()],
      );
      for (const { id } of ended) await changed(`session:${id}`);
      await this.audit.enter(tx, {
        ...{ organisation, actor: membership, action: 'sessions.ended', subject: `membership:${membership}` },
        detail: { sessions: ended.length },
      });
      return ended.length;
    });
  }
}
