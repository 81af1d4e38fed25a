import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { SecretBox, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';

/** How often something may be tried from one place within a time. */
const LIMITS = {
  /** By the e-mail that is tried, whether an account has it or not. Locks that account alone. */
  'sign-in-account': { points: 10, seconds: 15 * 60 },
  'sign-in-address': { points: 100, seconds: 15 * 60 },
  /** By account: codes of the second factor, which are short. Only who has the password gets to use it up. */
  'second-factor': { points: 50, seconds: 24 * 60 * 60 },
  'invitation-address': { points: 30, seconds: 15 * 60 },
  /** Everybody at a large employer may come from one address at eight o'clock. */
  'external-address': { points: 300, seconds: 15 * 60 },
  /** Asked by a page each time it is shown, so as generous as the way that follows it. */
  'options-address': { points: 300, seconds: 15 * 60 },
  'calculator-address': { points: 60, seconds: 60 },
  /** Addresses of calendars that are nobody's, by the place they are tried from. Whoever fetches what is theirs uses up none of it. */
  'calendar-address': { points: 60, seconds: 15 * 60 },
  /** By calendar: many devices of one person, each every minute. */
  'calendar-feed': { points: 300, seconds: 15 * 60 },
  /** By organisation: test deliveries to its webhooks. */
  'webhook-ping': { points: 60, seconds: 15 * 60 },
} as const satisfies Record<string, { readonly points: number; readonly seconds: number }>;

/** How often counts that ended an hour ago are cleared away, in milliseconds. */
const CLEARED_EVERY = 5 * 60 * 1000;

export type LimitName = keyof typeof LIMITS;

/** What a limit tells an HTTP client (RateLimit header fields). */
export interface Allowance {
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until the count begins anew. */
  readonly resetsIn: number;
  /** Whether this try is within the limit. */
  readonly allowed: boolean;
}

/**
 * Counts tries in the database, so that neither a restart nor a second process forgets any. A try is counted before it is
 * judged: many at once get no further than one after another. Keys are kept as keyed hashes.
 */
@Injectable()
export class Limits implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly limiters: ReadonlyMap<LimitName, RateLimiterPostgres>;
  private readonly logger = new Logger(Limits.name);
  private clearing: NodeJS.Timeout | undefined;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly box: SecretBox,
  ) {
    this.limiters = new Map(
      Object.entries(LIMITS).map(([name, { points, seconds }]) => [
        name as LimitName,
        new RateLimiterPostgres({
          storeClient: dataSource,
          storeType: 'typeorm',
          tableName: 'rate_limit',
          tableCreated: true,
          keyPrefix: name,
          points,
          duration: seconds,
          // Its own clearing cannot be ended: it would outlive the program that is closed, and all that belongs to it.
          clearExpiredByTimeout: false,
        }),
      ]),
    );
  }

  onApplicationBootstrap(): void {
    this.clearing = setInterval(() => {
      this.clear().catch((error: unknown) => {
        this.logger.warn({ err: error }, 'counts that are over could not be cleared; it is tried again');
      });
    }, CLEARED_EVERY).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.clearing);
  }

  /** Counts one try for a key: an address, an e-mail, an id. */
  async take(name: LimitName, key: string): Promise<Allowance> {
    try {
      return this.allowance(name, await this.limiter(name).consume(this.hashed(key)), true);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return this.allowance(name, refusal, false);
    }
  }

  /** Takes one counted try back: it was none of those that are limited. */
  async giveBack(name: LimitName, key: string): Promise<void> {
    await this.limiter(name).reward(this.hashed(key));
  }

  /** Begins the count anew. */
  async forget(name: LimitName, key: string): Promise<void> {
    await this.limiter(name).delete(this.hashed(key));
  }

  /** Clears away what ended an hour ago and is no longer counted. */
  async clear(): Promise<void> {
    await this.dataSource.query(
      "delete from rate_limit where expire < extract(epoch from now() - interval '1 hour') * 1000",
    );
  }

  private allowance(
    name: LimitName,
    { consumedPoints, msBeforeNext }: RateLimiterRes,
    allowed: boolean,
  ): Allowance {
    const { points } = LIMITS[name];
    const resetsIn = Math.max(1, Math.ceil(msBeforeNext / 1000));
    return { limit: points, remaining: Math.max(0, points - consumedPoints), resetsIn, allowed };
  }

  private limiter(name: LimitName): RateLimiterPostgres {
    const found = this.limiters.get(name);
    if (found === undefined) throw new RangeError(`no limit is named ${name}`);
    return found;
  }

  private hashed(key: string): string {
    return this.box.sign('rate-limit', key);
  }
}

/** The refusal of a try that is over its limit, with the seconds to wait. */
export const tooManyTries = (seconds: number): Outcome<never, 'too-many-tries'> =>
  refused('forbidden', 'too-many-tries', {
    params: { seconds: String(seconds), minutes: String(Math.ceil(seconds / 60)) },
  });
