import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { done, isUuid, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { contextOf } from '../principal';
import type { Principal } from '../principal';
import { RightsChanges } from '../rights/rights-changes';
import { lockMember } from './member-rows';

/** An administrator lets a member in again; old sessions, tokens and invitations stay dead. */
@Injectable()
export class EnableMember {
  constructor(
    private readonly rights: RightsChanges,
    private readonly audit: AuditTrail,
  ) {}

  /** Nothing happens to who is not disabled. Who never accepted an invitation is invited again, and needs a new one. */
  async execute(principal: Principal, id: string): Promise<Outcome<void, 'member-not-found'>> {
    if (!isUuid(id)) return refused('not-found', 'member-not-found');
    const { organisation } = principal;
    return this.rights.write(contextOf(principal), async (tx, changed) => {
      const member = await lockMember(tx, organisation, id);
      if (member === undefined) return refused('not-found', 'member-not-found');
      if (member.state !== 'disabled') return done(undefined);
      await tx.query(
        `update membership set state = $3, version = version + 1 where organisation_id = $1 and id = $2`,
        [organisation, id, member.account === null ? 'invited' : 'active'],
      );
      await changed(`membership:${id}`);
      await this.audit.enter(tx, {
        ...{
          organisation,
          actor: principal.membership,
          action: 'member.enabled',
          subject: `membership:${id}`,
        },
      });
      return done(undefined);
    });
  }
}
