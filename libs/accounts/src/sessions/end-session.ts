import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, done, isUuid, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { contextOf } from '../principal';
import type { Principal } from '../principal';
import { RightsChanges } from '../rights/rights-changes';
import { changedCount } from '../rows-changed';

/** A person ends one of their sessions, such as one on a machine they have left. */
@Injectable()
export class EndSession {
  constructor(
    private readonly rights: RightsChanges,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  async execute(principal: Principal, id: string): Promise<Outcome<void, 'session-not-found'>> {
    if (!isUuid(id)) return refused('not-found', 'session-not-found');
    const { account, organisation, membership } = principal;
    return this.rights.write(contextOf(principal), async (tx, changed) => {
      const ended = await changedCount(
        tx,
        `update session set ended_at = $4 where id = $1 and account_id = $2
           and (organisation_id = $3 or organisation_id is null) and ended_at is null`,
        [id, account, organisation, this.clock.instant()],
      );
      if (ended === 0) return refused('not-found', 'session-not-found');
      await changed(`session:${id}`);
      const subject = `session:${id}`;
      await this.audit.enter(tx, { organisation, actor: membership, action: 'session.ended', subject });
      return done(undefined);
    });
  }
}
