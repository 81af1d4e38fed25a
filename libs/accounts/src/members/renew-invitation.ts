import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, isUuid, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { contextOf } from '../principal';
import type { MemberState, Principal } from '../principal';
import { invite } from './invitation-rows';
import type { Invitation } from './invitation-rows';

export type RenewInvitationCode = 'member-not-found' | 'member-not-invited';

/** An administrator makes a new invitation for somebody who has not accepted; the one before opens nothing any more. */
@Injectable()
export class RenewInvitation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  async execute(principal: Principal, id: string): Promise<Outcome<Invitation, RenewInvitationCode>> {
    if (!isUuid(id)) return refused('not-found', 'member-not-found');
    const { organisation } = principal;
    return this.database.write(contextOf(principal), async (tx) => {
      const [member] = await tx.query<readonly { state: MemberState }[]>(
        `select state from membership where organisation_id = $1 and id = $2 for update`,
        [organisation, id],
      );
      if (member === undefined) return refused('not-found', 'member-not-found');
      if (member.state !== 'invited') return refused('conflict', 'member-not-invited');
      const invitation = await invite(tx, this.clock, { organisation, membership: id });
      await this.audit.enter(tx, {
        ...{ organisation, actor: principal.membership, action: 'invitation.renewed' },
        subject: `membership:${id}`,
      });
      return done(invitation);
    });
  }
}
