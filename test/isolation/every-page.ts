import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { kindsIn } from './page-requests';
import { addressOf, idOf, routeOf } from './requests';
import type { Route } from './requests';
import { addressesOf } from './routes-of';
import type { Ids } from './world';

/** What is answered to programs, or is no page. */
const NO_PAGE = /^\/(api|health|docs|assets)(\/|$)|^\/sign-in\/oidc\//;

/** Every page the running program has, and every form of one, as its router tells them. */
export const pagesOf = (app: NestFastifyApplication): readonly Route[] =>
  addressesOf(app)
    .filter(({ path }) => !NO_PAGE.test(path))
    .flatMap(({ path, methods }) =>
      methods
        .filter((method) => method !== 'HEAD')
        .map((method) => {
          const route = routeOf(`${method} ${path}`);
          return { ...route, request: { of: kindsIn(path), ...route.request } };
        }),
    );

export const isRead = ({ method }: Pick<Route, 'method'>): boolean => method === 'GET';

/** The address of a route for what these ids name. */
export const addressFor = (route: Route, ids: Ids): string =>
  addressOf(
    route,
    (route.request.of ?? []).map((kind) => idOf(ids, kind)),
  );
