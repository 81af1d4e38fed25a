const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long after each attempt that failed the next one comes, in seconds; after the last of them it is given up. */
export const RETRY_PLAN: readonly number[] = [
  ...[5, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR],
  ...[10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR],
];

/** At most so much is added, so that what failed together does not come back together. */
const JITTER = 0.1;
/** Nobody can put us off for longer. */
const LONGEST = DAY;

/** What the receiver asked for, and when. */
export interface Wish {
  /** `Retry-After` as it came: seconds, or a day and time. */
  readonly retryAfter: string | null;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
}

/** Seconds until the next attempt, after `attempts` that failed; undefined: no more. `random`: 0 to 1. */
export function pauseAfter(attempts: number, { retryAfter, now }: Wish, random: number): number | undefined {
  const planned = RETRY_PLAN[attempts - 1];
  if (planned === undefined) return undefined;
  return Math.max(planned * (1 + JITTER * random), Math.min(wished(retryAfter, now), LONGEST));
}

function wished(retryAfter: string | null, now: number): number {
  if (retryAfter === null) return 0;
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter);
  const until = Date.parse(retryAfter);
  return Number.isNaN(until) ? 0 : Math.max(0, (until - now) / 1000);
}
