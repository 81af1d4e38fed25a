import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, done, isUuid, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { contextOf } from '../principal';
import type { Principal } from '../principal';
import { RightsChanges } from '../rights/rights-changes';
import { changedCount } from '../rows-changed';

/** A person takes a token of theirs out of use; what is asked with it next is refused. */
@Injectable()
export class RevokeToken {
  constructor(
    private readonly rights: RightsChanges,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  async execute(principal: Principal, id: string): Promise<Outcome<void, 'token-not-found'>> {
    if (!isUuid(id)) return refused('not-found', 'token-not-found');
    const { organisation, membership } = principal;
    return this.rights.write(contextOf(principal), async (tx, changed) => {
      const revoked = await changedCount(
        tx,
        `update api_token set revoked_at = $4
         where organisation_id = $1 and id = $2 and membership_id = $3 and revoked_at is null`,
        [organisation, id, membership, this.clock.instant()],
      );
      if (revoked === 0) return refused('not-found', 'token-not-found');
      await changed(`token:${id}`);
      await this.audit.enter(tx, {
        organisation,
        actor: membership,
        action: 'token.revoked',
        subject: `token:${id}`,
      });
      return done(undefined);
    });
  }
}
