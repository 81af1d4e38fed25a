import { Injectable } from '@nestjs/common';
import { contextOf } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { Database } from '@fristvakt/platform';
import type { FeedChoice } from './feed-choice';

/** What a person is told of the address of their calendar, once it has been made. */
export interface OwnFeed extends FeedChoice {
  readonly madeAt: string;
  /** How often it was fetched. */
  readonly fetches: number;
  /** The day it was last fetched; null: never. */
  readonly lastFetchedOn: string | null;
}

/** One's own calendar. */
@Injectable()
export class OwnFeedQuery {
  constructor(private readonly database: Database) {}

  /** Null: there is no address. */
  async of(principal: Principal): Promise<OwnFeed | null> {
    const { organisation, membership } = principal;
    return this.database.read(contextOf(principal), async (tx) => {
      const [feed] = await tx.query<OwnFeed[]>(
        `select scope, language, made_at as "madeAt", fetches, last_fetched_on as "lastFetchedOn"
         from calendar_feed where organisation_id = $1 and membership_id = $2`,
        [organisation, membership],
      );
      return feed ?? null;
    });
  }
}
