import { Injectable } from '@nestjs/common';
import { contextOf, may } from '@fristvakt/accounts';
import type { Principal, Role } from '@fristvakt/accounts';
import { addDays } from '@fristvakt/calendar';
import { Clock, Database } from '@fristvakt/platform';
import type { FeedChoice } from './feed-choice';
import { hashOfFeedToken } from './feed-token';
import type { Told } from './told';

/** An event as a calendar is told of it. */
export interface FeedEvent {
  readonly id: string;
  readonly deadlineId: string | null;
  readonly matterId: string;
  readonly day: string;
  /** `09:30`, by the clock in Sweden; null: the whole day. */
  readonly startsAt: string | null;
  readonly told: Told;
  readonly state: 'standing' | 'cancelled';
  readonly sequence: number;
  /** When it changed last, as RFC 3339. */
  readonly changedAt: string;
}

/** A calendar as its owner may see it at this moment. */
export interface FetchedFeed extends FeedChoice {
  readonly events: readonly FeedEvent[];
}

/** So many days back a calendar reaches. */
const DAYS_BACK = 365;
/** So many days what was cancelled is told as cancelled; then every program has heard of it. */
const DAYS_CANCELLED = 90;
/** Those nearest to today, should there be more: writing them takes CPU time, and programs refuse what is too large. */
const MOST_EVENTS = 2_000;

interface FeedFound
  extends FeedChoice, Pick<Principal, 'organisation' | 'membership' | 'account' | 'name' | 'matter'> {
  readonly id: string;
  readonly roles: readonly Role[];
}

/**
 * The calendar behind an address. The address only says whose it is: what they may read is asked anew each time, and who is
 * no active member any more has none.
 */
@Injectable()
export class FetchFeed {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Undefined where the address is nobody's. */
  async of(token: string): Promise<FetchedFeed | undefined> {
    const found = await this.feedOf(token);
    if (found === undefined) return undefined;
    const { scope, language } = found;
    const principal = principalOf(found);
    const events = may(principal, 'read-record') ? await this.events(principal, scope) : [];
    await this.count(found);
    return { scope, language, events };
  }

  private async feedOf(token: string): Promise<FeedFound | undefined> {
    return this.database.read({ purpose: 'sign-in' }, async (tx) => {
      const [row] = await tx.query<FeedFound[]>(FEED, [hashOfFeedToken(token)]);
      return row;
    });
  }

  private async events(principal: Principal, scope: FeedChoice['scope']): Promise<readonly FeedEvent[]> {
    const { organisation, membership, matter } = principal;
    const today = this.clock.today();
    return this.database.read(contextOf(principal), async (tx) =>
      tx.query<FeedEvent[]>(EVENTS, [
        ...[organisation, matter, scope === 'mine' ? membership : null],
        ...[addDays(today, -DAYS_BACK), addDays(today, -DAYS_CANCELLED), MOST_EVENTS, today],
      ]),
    );
  }

  /** How often it is fetched is no matter of the audit: a program asks many times a day. */
  private async count({ organisation, id }: FeedFound): Promise<void> {
    await this.database.write({ organisation }, async (tx) => {
      await tx.query(
        `update calendar_feed set fetches = fetches + 1, last_fetched_on = $3 where organisation_id = $1 and id = $2`,
        [organisation, id, this.clock.today()],
      );
    });
  }
}

/** As a program that may read, and nothing else. */
function principalOf({ id, organisation, membership, account, name, roles, matter }: FeedFound): Principal {
  return {
    ...{ organisation, membership, account, name, roles, matter, secondFactorMissing: false },
    by: { kind: 'token', id, scopes: ['read'] },
  };
}

const FEED = `
  select f.id, f.scope, f.language, f.organisation_id as organisation, m.id as membership, m.account_id as account,
    m.name, m.roles, m.matter_id as matter
  from calendar_feed f
  join membership m on m.organisation_id = f.organisation_id and m.id = f.membership_id and m.state = 'active'
  where f.token_hash = $1`;

const EVENTS = `
  select * from (select e.id, e.deadline_id as "deadlineId", e.matter_id as "matterId", e.day,
    to_char(e.starts_at, 'HH24:MI') as "startsAt", e.told, e.state, e.sequence, e.changed_at as "changedAt"
  from feed_event e
  left join deadline d on d.organisation_id = $1 and d.id = e.deadline_id
  where e.organisation_id = $1 and ($2::uuid is null or e.matter_id = $2) and e.day >= $4::date
    and (e.state = 'standing' or e.changed_at >= ($5::date)::timestamp at time zone 'Europe/Stockholm')
    and ($3::uuid is null or d.owner_id = $3 or e.deadline_id is null and exists (
      select from deadline own where own.organisation_id = $1 and own.matter_id = e.matter_id and own.owner_id = $3
        and own.standing))
  order by abs(e.day - $7::date), e.id limit $6) nearest order by day, id`;
