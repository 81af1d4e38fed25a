import { newId } from '@fristvakt/platform';
import type { Method } from '../support/caller';
import type { OneOfMany } from './pool-tenants';

/** A request of the crowd. */
export interface CrowdRequest {
  readonly method: Method;
  readonly url: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

type Make = (own: OneOfMany, other: OneOfMany) => CrowdRequest;

const get =
  (url: (own: OneOfMany, other: OneOfMany) => string): Make =>
  (own, other) => ({
    method: 'GET',
    url: url(own, other),
  });

/** Each kind of request with its weight: lists, single things, prepared reads, changes, refusals and faults. */
const MIX: readonly (readonly [weight: number, make: Make])[] = [
  [8, get(() => '/api/v1/providers')],
  [8, get(() => '/api/v1/matters')],
  [4, get(({ letter }) => `/api/v1/matters?search=kanarie${letter}x`)],
  [4, get((_, { letter }) => `/api/v1/matters?search=kanarie${letter}x`)],
  [6, get(() => '/api/v1/members')],
  [14, get(() => '/api/v1/deadlines')],
  [4, get(({ matter }) => `/api/v1/deadlines?matter=${matter}`)],
  [4, get((_, { matter }) => `/api/v1/deadlines?matter=${matter}`)],
  [3, get(({ provider }) => `/api/v1/providers/${provider}/derivations`)],
  [6, get(({ provider }) => `/api/v1/providers/${provider}`)],
  [4, get(({ matter }) => `/api/v1/matters/${matter}`)],
  [3, get(({ matter }) => `/api/v1/matters/${matter}/facts`)],
  [3, get(({ fact }) => `/api/v1/facts/${fact}`)],
  [5, get(({ deadline }) => `/api/v1/deadlines/${deadline}`)],
  [1, get(({ deadline }) => `/api/v1/deadlines/${deadline}/why`)],
  [1, get(({ provider }) => `/api/v1/providers/${provider}/state`)],
  // Pages: a list, single things, and a search.
  [5, get(() => '/deadlines')],
  [3, get(() => '/')],
  [3, get(({ matter }) => `/matters/${matter}`)],
  [3, get(({ deadline }) => `/deadlines/${deadline}`)],
  [2, get((_, { letter }) => `/search?q=kanarie${letter}x`)],
  [3, get((_, { matter }) => `/matters/${matter}`)],
  [2, get((_, { deadline }) => `/deadlines/${deadline}`)],
  // What is another's.
  [4, get((_, { matter }) => `/api/v1/matters/${matter}`)],
  [3, get((_, { deadline }) => `/api/v1/deadlines/${deadline}`)],
  [2, get((_, { provider }) => `/api/v1/providers/${provider}/case-file`)],
  [2, ({ matter }) => ({ method: 'POST', url: `/api/v1/matters/${matter}/facts`, body: { type: 'note' } })],
  [
    1,
    (_, { matter }) => ({
      ...{ method: 'POST', url: `/api/v1/matters/${matter}/facts` },
      body: { type: 'note', by: 'provider', on: '2026-02-10' },
    }),
  ],
  // What changes something, or is refused by the database in the middle of its transaction.
  [
    2,
    ({ provider }) => ({
      ...{
        method: 'PATCH',
        url: `/api/v1/providers/${provider}`,
        body: { organisationNumber: '556677-8899' },
      },
      headers: { 'if-match': '"1"', 'idempotency-key': newId() },
    }),
  ],
  [
    2,
    ({ email }) => ({
      ...{ method: 'POST', url: '/api/v1/members', body: { name: 'Ada', email, roles: ['manager'] } },
    }),
  ],
  [
    1,
    ({ matter }) => ({
      ...{ method: 'POST', url: `/api/v1/matters/${matter}/facts/preview` },
      body: { type: 'note', by: 'provider', on: '2026-02-10' },
    }),
  ],
  // What cannot be understood.
  [1, get(() => '/api/v1/matters?cursor=x')],
  [1, get(() => '/api/v1/matters/x')],
  [1, get(() => '/api/v1/nowhere')],
];

const WHOLE = MIX.reduce((sum, [weight]) => sum + weight, 0);

/** The request that a number between 0 and 1 stands for. */
export function requestAt(place: number): Make {
  let left = place * WHOLE;
  for (const [weight, make] of MIX) {
    left -= weight;
    if (left < 0) return make;
  }
  throw new RangeError('expected a number from 0 to 1');
}
