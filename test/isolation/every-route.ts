import { newId } from '@fristvakt/platform';
import type { LightMyRequestResponse } from 'fastify';
import type { Caller } from '../support/caller';
import type { RunningServer } from '../support/server';
import { ROUTES } from './access-matrix';
import { bodyIds } from './body-ids';
import { addressOf, idOf, routeOf } from './requests';
import type { Route } from './requests';
import { sentTo } from './sent';
import type { Tenant } from './world';

export interface Asked {
  readonly name: string;
  /** Asked about something of one's own. */
  readonly isOwn: boolean;
  /** What `count` told after the answer. */
  readonly counted: number;
  readonly answer: LightMyRequestResponse;
}

/** What is not asked in a row with the others: it ends the session, or leaves the house. */
const LEFT_OUT = new Set([
  ...['DELETE /api/v1/session', 'POST /api/v1/session', 'PUT /api/v1/session/organisation'],
  ...['DELETE /api/v1/sessions', 'PUT /api/v1/password', 'GET /sign-in/oidc/:issuer'],
  ...['GET /sign-in/oidc/callback', 'POST /api/v1/invitations/acceptance', 'POST /api/v1/issuers/:id/link'],
]);

/** Every route that asks for a right, in the order of the table. */
export const askable = (): readonly Route[] =>
  Object.entries(ROUTES)
    .filter(([name, access]) => access !== 'public' && !LEFT_OUT.has(name))
    .map(([name]) => routeOf(name));

/** Asks every route about one's own and about another's, then every list by another's id. One after another. */
export async function askEverything(
  server: RunningServer,
  caller: Caller,
  { own, other }: { readonly own: Tenant; readonly other: Tenant },
  count: () => number = () => 0,
): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  for (const route of askable()) {
    for (const ids of [own.ids, other.ids]) {
      const { of = [] } = route.request;
      const values = of.map((kind) => idOf(ids, kind));
      const { body, headers } = await sentTo(server, route, { ids: own.ids, number: newId() }, values.at(-1));
      const answer = await caller.request(route.method, addressOf(route, values), body, { headers });
      asked.push({ name: route.name, isOwn: ids === own.ids, answer, counted: count() });
    }
  }
  for (const { name, method, url, kind } of bodyIds(own, other).filter((one) => one.method === 'GET')) {
    const answer = await caller.request(method, url(other.ids[kind]));
    asked.push({ name, isOwn: false, answer, counted: count() });
  }
  return asked;
}
