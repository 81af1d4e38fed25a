import { Injectable } from '@nestjs/common';
import { contextOf } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { AuditTrail } from '@fristvakt/audit';
import { Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { FeedChoice } from './feed-choice';

/** A person chooses what their calendar holds from now on; its address stays. */
@Injectable()
export class ChangeFeed {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async execute(principal: Principal, { scope, language }: FeedChoice): Promise<Outcome<null, 'not-found'>> {
    const { organisation, membership } = principal;
    return this.database.write(contextOf(principal), async (tx) => {
      const [changed] = await tx.query<[readonly { id: string }[]]>(
        `update calendar_feed set scope = $3, language = $4 where organisation_id = $1 and membership_id = $2
         returning id`,
        [organisation, membership, scope, language],
      );
      const [feed] = changed;
      if (feed === undefined) return refused('not-found', 'not-found');
      await this.audit.enter(tx, {
        ...{ organisation, actor: membership, action: 'calendar-feed.changed' },
        ...{ subject: `calendar-feed:${feed.id}`, detail: { scope, language } },
      });
      return done(null);
    });
  }
}
