import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, done, isUuid, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { contextOf } from '../principal';
import type { Principal } from '../principal';
import { RightsChanges } from '../rights/rights-changes';
import { changedCount } from '../rows-changed';
import { withdrawInvitations } from './invitation-rows';
import { lockMember, otherAdministrators } from './member-rows';

export type DisableMemberCode = 'member-not-found' | 'last-administrator';

/** An administrator shuts a member out: sessions, tokens and invitations end with it, at once. */
@Injectable()
export class DisableMember {
  constructor(
    private readonly rights: RightsChanges,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** Nothing happens to who is disabled already. */
  async execute(principal: Principal, id: string): Promise<Outcome<void, DisableMemberCode>> {
    if (!isUuid(id)) return refused('not-found', 'member-not-found');
    const { organisation } = principal;
    return this.rights.write(contextOf(principal), async (tx, changed) => {
      const keepsOne = await otherAdministrators(tx, organisation, id);
      const member = await lockMember(tx, organisation, id);
      if (member === undefined) return refused('not-found', 'member-not-found');
      if (member.state === 'disabled') return done(undefined);
      if (member.state === 'active' && member.roles.includes('administrator') && !keepsOne) {
        return refused('conflict', 'last-administrator');
      }
      const at = [organisation, id, this.clock.instant()];
      await tx.query(
        `update membership set state = 'disabled', version = version + 1 where organisation_id = $1 and id = $2`,
        [organisation, id],
      );
      const sessions = await changedCount(
        tx,
        `update session set ended_at = $3 where organisation_id = $1 and membership_id = $2 and ended_at is null`,
        at,
      );
      const tokens = await changedCount(
        tx,
        `update api_token set revoked_at = $3 where organisation_id = $1 and membership_id = $2 and revoked_at is null`,
        at,
      );
      await withdrawInvitations(tx, this.clock, { organisation, membership: id });
      await changed(`membership:${id}`);
      await this.audit.enter(tx, {
        ...{
          organisation,
          actor: principal.membership,
          action: 'member.disabled',
          subject: `membership:${id}`,
        },
        detail: { sessions, tokens },
      });
      return done(undefined);
    });
  }
}
