import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@fristvakt/platform';
import { contextOf } from '../principal';
import type { Principal } from '../principal';
import { ALIVE } from './session-times';

export interface OwnSession {
  readonly id: string;
  readonly userAgent: string | null;
  readonly createdAt: string;
  /** To the minute. */
  readonly lastSeenAt: string;
  /** Whether it is the one that asks. */
  readonly current: boolean;
}

/** Where a person is signed in to this organisation, and where they have yet to choose one; the last begun first. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async of(principal: Principal): Promise<readonly OwnSession[]> {
    const { account, organisation, by } = principal;
    return this.database.read(contextOf(principal), async (tx) =>
      tx.query<readonly OwnSession[]>(
        `select id, user_agent as "userAgent", created_at as "createdAt", last_seen_at as "lastSeenAt", id = $3 as current
         from session s
         where account_id = $1 and (organisation_id = $2 or organisation_id is null) and ${ALIVE('$4')}
         order by created_at desc, id desc`,
        [account, organisation, by.id, this.clock.instant()],
      ),
    );
  }
}
