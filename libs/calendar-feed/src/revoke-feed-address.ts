import { Injectable } from '@nestjs/common';
import { contextOf } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { AuditTrail } from '@fristvakt/audit';
import { Database } from '@fristvakt/platform';

/** A person takes the address of their calendar out of use. */
@Injectable()
export class RevokeFeedAddress {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** Nothing happens to who has none. */
  async execute(principal: Principal): Promise<void> {
    const { organisation, membership } = principal;
    await this.database.write(contextOf(principal), async (tx) => {
      const [gone] = await tx.query<[readonly { id: string }[]]>(
        'delete from calendar_feed where organisation_id = $1 and membership_id = $2 returning id',
        [organisation, membership],
      );
      for (const { id } of gone) {
        await this.audit.enter(tx, {
          ...{ organisation, actor: membership, action: 'calendar-feed.revoked' },
          subject: `calendar-feed:${id}`,
        });
      }
    });
  }
}
