import { Injectable } from '@nestjs/common';
import { contextOf, fullyInPerson } from '@fristvakt/accounts';
import type { InPersonCode, Principal } from '@fristvakt/accounts';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, newId } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { FeedChoice } from './feed-choice';
import { freshFeedToken, hashOfFeedToken } from './feed-token';

/** The secret of an address that has just been made. Told this once. */
export interface MadeFeedAddress {
  readonly token: string;
}

/** A person makes the address of their calendar; or a new one in its place, and the old one is dead at once. */
@Injectable()
export class MakeFeedAddress {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  async execute(
    principal: Principal,
    { scope, language }: FeedChoice,
  ): Promise<Outcome<MadeFeedAddress, InPersonCode>> {
    const session = fullyInPerson(principal);
    if (!session.ok) return session;
    const { organisation, membership } = principal;
    const [id, token] = [newId(), freshFeedToken()];
    const values = [id, organisation, membership, hashOfFeedToken(token), scope, language];
    await this.database.write(contextOf(principal), async (tx) => {
      const [old] = await tx.query<readonly unknown[]>(
        'select 1 from calendar_feed where organisation_id = $1 and membership_id = $2 for update',
        [organisation, membership],
      );
      await tx.query(
        `insert into calendar_feed (id, organisation_id, membership_id, token_hash, scope, language, made_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (organisation_id, membership_id) do update set id = excluded.id, token_hash = excluded.token_hash,
           scope = excluded.scope, language = excluded.language, made_at = excluded.made_at, fetches = 0,
           last_fetched_on = null`,
        [...values, this.clock.instant()],
      );
      await this.audit.enter(tx, {
        ...{ organisation, actor: membership, subject: `calendar-feed:${id}`, detail: { scope, language } },
        action: old === undefined ? 'calendar-feed.made' : 'calendar-feed.renewed',
      });
    });
    return done({ token });
  }
}
