import { newId } from '@fristvakt/platform';
import type { LightMyRequestResponse } from 'fastify';
import { ROUTES } from '../isolation/access-matrix';
import { Askers, ROLES_OF_MEMBERS } from '../isolation/askers';
import { addressFor } from '../isolation/every-page';
import { isPage } from '../isolation/page-routes';
import { ownThing } from '../isolation/own-things';
import { addressOf, idOf, routeOf } from '../isolation/requests';
import type { Route } from '../isolation/requests';
import { addressesOf } from '../isolation/routes-of';
import { everyRow } from '../isolation/rows-of';
import { fieldsOf } from '../evidence/file-form';
import { FORM_TYPE, HERE, formOf, sentTo } from '../isolation/sent';
import type { Sent } from '../isolation/sent';
import { foundTenant } from '../isolation/world';
import type { Tenant } from '../isolation/world';
import type { Headers } from '../support/caller';
import { startServer } from '../support/server';
import type { RunningServer } from '../support/server';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];
const PASSWORD = 'en lång ramsa om våren';

/** What changes nothing and is open to everybody: it may be asked from where one likes. */
const HARMLESS = new Set(['POST /api/v1/compute']);

/** Where somebody begins who has no session: there is no token yet, and where it comes from is what counts. */
const BEGINNINGS = new Set([
  ...['POST /api/v1/session', 'POST /api/v1/invitations/acceptance', 'POST /sign-in', 'POST /invitation'],
]);

/** What another site, or a stale page of ours, can make a browser send with its cookie. */
interface Forgery {
  readonly name: string;
  readonly headers: Headers;
  /** The fields added to a form; `token` is the one of the session, `stranger` that of another. */
  readonly fields?: (tokens: { readonly token: string; readonly stranger: string }) => Headers;
  /** Whether it comes from our own pages: then what is open to everybody is done for nobody. */
  readonly isFromHere: boolean;
}

const withToken = ({ token }: { readonly token: string }): Headers => ({ _token: token });

const FORGERIES: readonly Forgery[] = [
  { name: 'without a token', headers: { origin: HERE }, isFromHere: true },
  {
    ...{ name: 'with an empty token', headers: { origin: HERE }, isFromHere: true },
    fields: () => ({ _token: '' }),
  },
  {
    ...{ name: 'with a token that nobody made', headers: { origin: HERE }, isFromHere: true },
    fields: ({ token }) => ({ _token: `${token.split('.')[0] ?? ''}.${'A'.repeat(43)}` }),
  },
  {
    ...{ name: 'with the token of another session', headers: { origin: HERE }, isFromHere: true },
    fields: ({ stranger }) => ({ _token: stranger }),
  },
  ...[
    'https://elsewhere.example',
    'null',
    `${HERE}.elsewhere.example`,
    'http://localhost:3001',
    'https://localhost:3000',
    'http://127.0.0.1:3000',
  ].map((origin) => ({
    ...{ name: `with the token, from ${origin}`, headers: { origin }, isFromHere: false },
    fields: withToken,
  })),
  {
    ...{ name: 'without a token, as another method', isFromHere: true },
    headers: { origin: HERE, 'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE' },
    fields: () => ({ _method: 'DELETE' }),
  },
];

/** The simple media types: what a form of another site can send without asking. */
const SIMPLE: readonly (readonly [string, string])[] = [
  ['text/plain', 'text'],
  ['text/plain;charset=utf-8', '{"name":"x"}'],
  [
    'multipart/form-data; boundary=x',
    '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n',
  ],
  ['application/x-www-form-urlencoded', 'a=b'],
  ['application/X-WWW-Form-Urlencoded; charset=utf-8', 'a=b'],
];

let server: RunningServer;
let here: Tenant;

beforeAll(async () => {
  server = await startServer();
  here = await foundTenant(server, 'koltrast');
});
afterAll(async () => {
  await server.stop();
});

describe('a change that nobody meant', () => {
  let cookie: string;
  let token: string;
  let stranger: string;
  let headerToken: string;
  let strangersHeader: string;
  let routes: readonly Route[];
  let before: Record<string, string>;

  /** The token as a page of the session holds it. */
  const tokenIn = ({ body }: LightMyRequestResponse): string =>
    /name="_token" value="([^"]+)"/.exec(body)?.[1] ?? '';

  beforeAll(async () => {
    const askers = new Askers(server, here, here);
    const [one, other] = [await askers.signedIn(ROLES_OF_MEMBERS), await askers.signedIn(ROLES_OF_MEMBERS)];
    cookie = one.caller.headers['cookie'] ?? '';
    [headerToken, strangersHeader] = [one, other].map(
      ({ caller }) => caller.headers['x-csrf-token'] ?? '',
    ) as [string, string];
    token = tokenIn(await one.caller.get('/keys'));
    stranger = tokenIn(await other.caller.get('/keys'));
    routes = addressesOf(server.app).flatMap(({ path, methods }) =>
      methods.filter((method) => !SAFE.includes(method)).map((method) => routeOf(`${method} ${path}`)),
    );
    before = await everyRow(server);
  });

  /** Nothing was written by any of it. */
  const expectNothingDone = async (): Promise<void> => {
    expect(await everyRow(server)).toStrictEqual(before);
  };

  const sentBy = async (route: Route): Promise<Sent> => {
    const last = (route.request.of ?? []).map((kind) => idOf(here.ids, kind)).at(-1);
    return sentTo(server, route, { ids: here.ids, number: newId() }, last);
  };
  const send = async (route: Route, { body, headers }: Sent): Promise<LightMyRequestResponse> =>
    server.nobody.request(route.method, addressFor(route, here.ids), body, {
      headers: { ...headers, cookie },
    });
  const refusals = (
    route: Route,
    { statusCode, headers }: LightMyRequestResponse,
    isFromHere: boolean,
  ): readonly string[] => {
    const access = ROUTES[route.name];
    const isOpen = access === 'public' || access === 'session';
    if (HARMLESS.has(route.name)) return [];
    if (isFromHere && isOpen) {
      // It is done for nobody: what needs somebody is refused, and the session goes on.
      const ended = String(headers['set-cookie']).includes('fristvakt=');
      const status =
        BEGINNINGS.has(route.name) || access === 'session' ? [401, 403, 404] : [303, 401, 403, 422];
      return status.includes(statusCode) && !ended ? [] : [`${route.name}: ${String(statusCode)}`];
    }
    return statusCode === 403 ? [] : [`${route.name}: ${String(statusCode)}`];
  };

  test('there are many routes that change something', () => {
    expect(routes.length).toBeGreaterThan(45);
    expect(routes.filter(({ name }) => isPage(name)).length).toBeGreaterThan(3);
    expect([token, stranger].map((one) => /^[^.]+\..+$/.test(one))).toStrictEqual([true, true]);
    expect(token).not.toBe(stranger);
  });

  test.each(FORGERIES)('is refused by every form: $name', async ({ headers, fields, isFromHere }) => {
    const wrong: string[] = [];
    for (const route of routes.filter(({ name }) => isPage(name))) {
      const { body } = await sentBy(route);
      const more = formOf(fields?.({ token, stranger }) ?? {});
      const sent = { body: `${String(body)}&${more}`, headers: { 'content-type': FORM_TYPE, ...headers } };
      wrong.push(...refusals(route, await send(route, sent), isFromHere));
    }
    expect(wrong).toStrictEqual([]);
    await expectNothingDone();
  });

  test('is refused by every form that does not say where it comes from', async () => {
    const wrong: string[] = [];
    for (const route of routes.filter(({ name }) => isPage(name))) {
      const { body } = await sentBy(route);
      const sent = {
        body: `${String(body)}&${formOf({ _token: token })}`,
        headers: { 'content-type': FORM_TYPE },
      };
      wrong.push(...refusals(route, await send(route, sent), false));
    }
    expect(wrong).toStrictEqual([]);
    await expectNothingDone();
  });

  test.each([
    ['without a token', {}, true],
    ['with the token of another session', { 'x-csrf-token': 'stranger' }, true],
    ['with the token of a form', { 'x-csrf-token': 'form' }, true],
    ['with the token, from elsewhere', { 'x-csrf-token': 'own', origin: 'https://elsewhere.example' }, false],
    ['with the token, from nowhere', { 'x-csrf-token': 'own', origin: 'null' }, false],
    ['with the token, from a port beside', { 'x-csrf-token': 'own', origin: 'http://localhost:3001' }, false],
    ['without a token, as another method', { 'x-http-method-override': 'DELETE' }, true],
  ] as const)('is refused by every route for programs: %s', async (_, headers, isFromHere) => {
    const tokens = { own: headerToken, stranger: strangersHeader, form: token };
    const named = Object.entries(headers).map(([name, value]) => [
      name,
      name === 'x-csrf-token' ? tokens[value as keyof typeof tokens] : value,
    ]);
    const wrong: string[] = [];
    for (const route of routes.filter(({ name }) => !isPage(name))) {
      const sent = await sentBy(route);
      const all = { ...sent.headers, ...(Object.fromEntries(named) as Headers) };
      wrong.push(...refusals(route, await send(route, { body: sent.body, headers: all }), isFromHere));
    }
    expect(wrong).toStrictEqual([]);
    await expectNothingDone();
  });

  test.each(SIMPLE)('is refused by every route as %s', async (type, body) => {
    const wrong: string[] = [];
    for (const origin of ['https://elsewhere.example', 'null', undefined]) {
      for (const route of routes) {
        const from: Headers = origin === undefined ? {} : { origin };
        const { statusCode } = await send(route, { body, headers: { 'content-type': type, ...from } });
        if (statusCode !== 415 && statusCode !== 403) wrong.push(`${route.name}: ${String(statusCode)}`);
      }
    }
    expect(wrong).toStrictEqual([]);
    await expectNothingDone();
  });

  test('is done by no address that is only read', async () => {
    const read = addressesOf(server.app)
      .filter(({ methods }) => methods.includes('GET'))
      .map(({ path }) => routeOf(`GET ${path}`))
      // There somebody is led to another host to sign in, and it is remembered who began.
      .filter(({ name }) => !name.startsWith('GET /sign-in/oidc/'));
    for (const route of read)
      await send(route, { body: undefined, headers: { origin: 'https://elsewhere.example' } });
    expect(read.length).toBeGreaterThan(45);
    const isKept = ([table]: readonly [string, string]): boolean => !table.startsWith('audit_');
    const after = Object.entries(await everyRow(server));
    // What is read is written down where the law asks for that, and nowhere else.
    expect(after.filter(isKept)).toStrictEqual(Object.entries(before).filter(isKept));
    before = Object.fromEntries(after);
  });
});

describe('a change that somebody meant', () => {
  test('is looked at: no form of our own pages is refused that brings the token of its session', async () => {
    const askers = new Askers(server, here, here);
    const refused: string[] = [];
    let asked = 0;
    for (const [name, access] of Object.entries(ROUTES)) {
      const route = routeOf(name);
      if (route.method !== 'POST' || !isPage(name) || access === 'public') continue;
      const somebody = await askers.signedIn(ROLES_OF_MEMBERS);
      const headers = { cookie: somebody.caller.headers['cookie'] ?? '' };
      const page = await server.nobody.get('/keys', { headers });
      const _token = /name="_token" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
      const values: string[] = [];
      for (const kind of route.request.of ?? []) {
        values.push((await ownThing(server, kind, somebody, here)) ?? idOf(here.ids, kind));
      }
      const sent = await sentTo(server, route, { ids: here.ids, number: newId() }, values.at(-1));
      const body = Buffer.isBuffer(sent.body)
        ? Buffer.concat([fieldsOf({ _token }), sent.body])
        : `${String(sent.body)}&${formOf({ _token })}`;
      const answer = await server.nobody.post(addressOf(route, values), body, {
        headers: { ...sent.headers, ...headers },
      });
      asked += 1;
      if ([401, 403, 415].includes(answer.statusCode)) refused.push(`${name}: ${String(answer.statusCode)}`);
    }
    expect(refused).toStrictEqual([]);
    expect(asked).toBeGreaterThan(0);
  });
});

describe('signing in', () => {
  const email = 'kim@omsorg.example';

  beforeAll(async () => {
    const administrator = await server.signedIn(await server.organisation(), 'administrator');
    const invited = await administrator.post('/api/v1/members', { name: 'Kim', email, roles: ['manager'] });
    const { token } = invited.json<{ token: string }>();
    await server.nobody.post('/api/v1/invitations/acceptance', { token, password: PASSWORD });
  });

  const signIn = async (headers: Headers): Promise<readonly [number, boolean]> => {
    const answer = await server.nobody.post('/sign-in', formOf({ email, password: PASSWORD }), {
      headers: { 'content-type': FORM_TYPE, ...headers },
    });
    return [answer.statusCode, answer.headers['set-cookie'] !== undefined];
  };

  test('is possible from our own page', async () => {
    expect(await signIn({ origin: HERE })).toStrictEqual([303, true]);
  });

  test.each([
    ['another site', { origin: 'https://elsewhere.example' }],
    ['a page without origin', { origin: 'null' }],
    ['a place that is not told', {}],
  ])('in somebody’s browser is refused from %s, though the password is right', async (_, headers) => {
    expect(await signIn(headers as Headers)).toStrictEqual([403, false]);
  });

  test('is refused to programs of another site', async () => {
    const body = { email, password: PASSWORD };
    const from = async (origin: string): Promise<number> =>
      (await server.nobody.post('/api/v1/session', body, { headers: { origin } })).statusCode;
    expect([await from(HERE), await from('https://elsewhere.example'), await from('null')]).toStrictEqual([
      201, 403, 403,
    ]);
  });
});
