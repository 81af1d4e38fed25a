import { Injectable } from '@nestjs/common';
import { contextOf } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { AuditTrail } from '@fristvakt/audit';
import { Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';

interface Removed {
  readonly member: string;
  readonly from: string;
  readonly until: string;
}

/** Somebody is not away after all, or comes back earlier. */
@Injectable()
export class RemoveAbsence {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** `of`: only one of this member's; null: anybody's. */
  async execute(removal: {
    readonly principal: Principal;
    readonly id: string;
    readonly of: string | null;
  }): Promise<Outcome<null, 'not-found'>> {
    const { principal, id, of } = removal;
    const { organisation, membership: by } = principal;
    return this.database.write(contextOf(principal), async (tx) => {
      const [[removed]] = await tx.query<[readonly Removed[]]>(
        `delete from absence where organisation_id = $1 and id = $2 and ($3::uuid is null or membership_id = $3)
         returning membership_id as member, from_on as "from", until_on as until`,
        [organisation, id, of],
      );
      if (removed === undefined) return refused('not-found', 'not-found');
      const { member, from, until } = removed;
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'absence.removed', subject: `membership:${member}` },
        detail: { absence: id, from, until },
      });
      return done(null);
    });
  }
}
