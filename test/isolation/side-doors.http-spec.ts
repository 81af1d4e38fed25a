import type { AddressInfo } from 'node:net';
import { newId } from '@fristvakt/platform';
import type { Caller } from '../support/caller';
import { NoonClock } from '../support/noon-clock';
import { startServer } from '../support/server';
import type { RunningServer } from '../support/server';
import { ROUTES } from './access-matrix';
import type { Access } from './rights';
import { Askers, ROLES_OF_MEMBERS } from './askers';
import type { Somebody } from './askers';
import { bodyIds } from './body-ids';
import { codeOf, toldBy } from './answers';
import { atATime } from './at-a-time';
import { addressOf, idOf, routeOf } from './requests';
import type { Route } from './requests';
import { isPage } from './page-routes';
import { rawRequest } from './raw-request';
import type { RawAnswer } from './raw-request';
import { addressesOf } from './routes-of';
import { rowsOf, tracesOf } from './rows-of';
import { FORM_TYPE, HERE, sentTo } from './sent';
import type { Sent } from './sent';
import { PUBLIC_NAMES } from './targets';
import { foundTenant } from './world';
import type { Ids, Tenant } from './world';

const ALL = Object.entries(ROUTES).map(([name, access]) => ({ route: routeOf(name), access }));
const SAFE = ['GET', 'HEAD', 'OPTIONS'];
/** The forms of pages are tried in test/pages/csrf.http-spec.ts. */
const UNSAFE = ALL.filter(({ route }) => !SAFE.includes(route.method) && !isPage(route.name));

/** The same address written otherwise. */
const WRITTEN_OTHERWISE: readonly (readonly [string, (path: string) => string])[] = [
  ['a letter as %61', (path) => path.replace('a', '%61')],
  ['every letter of the end in per cent', (path) => path.replace(/[^/]+$/, inPerCent)],
  ['a slash as %2f', (path) => path.replace(/\/([^/]*)$/, '%2f$1')],
  ['a slash as %5c', (path) => path.replace(/\/([^/]*)$/, '%5c$1')],
  ['per cent in per cent', (path) => path.replace('a', '%2561')],
  ['two slashes before', (path) => `/${path}`],
  ['two slashes within', (path) => path.replace(/\/([^/]*)$/, '//$1')],
  ['a slash behind', (path) => `${path}/`],
  ['a dot', (path) => path.replace(/\/([^/]*)$/, '/./$1')],
  ['two dots', (path) => path.replace(/\/([^/]*)$/, '/x/../$1')],
  ['two dots in per cent', (path) => path.replace(/\/([^/]*)$/, '/x/%2e%2e/$1')],
  ['capitals', (path) => path.toUpperCase()],
  ['a semicolon', (path) => `${path};jsessionid=1`],
  ['nothing in per cent', (path) => `${path}%00`],
  ['a blank in per cent', (path) => `${path}%20`],
  ['a query', (path) => `${path}?access=public&id=`],
  ['another ending', (path) => `${path}.json`],
  ['the whole address', (path) => `http://localhost:3000${path}`],
];

const inPerCent = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

const isGood = (status: number): boolean => status >= 200 && status < 400;

/** Not where one is led to sign in, or to where the pages begin. */
const isInside = ({ status, location }: Pick<RawAnswer, 'status' | 'location'>): boolean =>
  isGood(status) && !/^\/sign-in(\?next=|$)/.test(location);

describe('ways around', () => {
  let server: RunningServer;
  let here: Tenant;
  let other: Tenant;
  let askers: Askers;
  let member: Somebody;
  let port: number;
  let untouched: Record<string, string>;

  beforeAll(async () => {
    server = await startServer({ clock: new NoonClock() });
    here = await foundTenant(server, 'koltrast');
    other = await foundTenant(server, 'nattskata');
    askers = new Askers(server, here, other);
    member = await askers.signedIn(ROLES_OF_MEMBERS);
    await server.app.listen(0, '127.0.0.1');
    port = (server.app.getHttpServer().address() as AddressInfo).port;
    untouched = await rowsOf(server, other.organisation);
  });
  afterAll(async () => {
    await server.stop();
  });

  const named = (route: Route, ids: Ids): string =>
    addressOf(
      route,
      (route.request.of ?? []).map((kind) => idOf(ids, kind)),
    );
  const sentBy = async (route: Route, ids: Ids): Promise<Sent> => {
    const last = (route.request.of ?? []).map((kind) => idOf(ids, kind)).at(-1);
    return sentTo(server, route, { ids: here.ids, number: newId() }, last);
  };

  /**
   * Ways of writing an address that led nobody to any route: whoever asks, it is the same, since the router does not know who it is.
   * At a route nobody would have been told to sign in.
   */
  const leadsNowhere = new Set<string>();

  /** What was answered with a 2xx or 3xx though the plain address is not. */
  async function got(caller: Caller, routes: readonly Route[], ids: Ids): Promise<readonly string[]> {
    const inside: string[] = [];
    const work = routes.map((route) => async () => {
      const path = named(route, ids);
      const sent = { method: route.method, ...(await sentBy(route, ids)) };
      const plain = await rawRequest(port, caller, { ...sent, path });
      if (isInside(plain)) inside.push(`${route.name} as it is: ${String(plain.status)}`);
      for (const [name, write] of WRITTEN_OTHERWISE) {
        // Without a slash before it a line is no request, and nothing answers it.
        if (!/^(\/|http:)/.test(write(path)) || leadsNowhere.has(`${route.name}, ${name}`)) continue;
        const answer = await rawRequest(port, caller, { ...sent, path: write(path) });
        if (isInside(answer)) inside.push(`${route.name}, ${name}: ${String(answer.status)}`);
        if (caller === server.nobody && answer.status === 404) leadsNowhere.add(`${route.name}, ${name}`);
      }
    });
    await atATime(4, work);
    return inside;
  }

  const refusing = (...open: readonly Access[]): readonly Route[] =>
    ALL.filter(({ access }) => !open.includes(access)).map(({ route }) => route);

  test('nobody gets in by writing an address otherwise', async () => {
    expect(await got(server.nobody, refusing('public'), here.ids)).toStrictEqual([]);
  });

  test('nor does who may not', async () => {
    const guest = await askers.guest(here.organisation, here.matters['A']);
    const routes = refusing(
      'public',
      'session',
      'read-record',
      'record-facts',
      'manage-own',
      'privileged-notes',
    );
    expect(await got(guest.caller, routes, here.ids)).toStrictEqual([]);
  });

  test('nor does a member to what is of another organisation', async () => {
    const routes = refusing('public').filter(({ request: { of = [] } }) =>
      of.some((kind) => !PUBLIC_NAMES.includes(kind)),
    );
    expect(await got(member.caller, routes, other.ids)).toStrictEqual([]);
  });

  test('a method that an address does not have is not there, whoever asks, and however it is named', async () => {
    const methods = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
    const wrong: string[] = [];
    for (const { path, methods: own } of addressesOf(server.app)) {
      const address = path.replace(/:\w+/g, newId());
      for (const method of methods.filter((one) => !own.includes(one))) {
        const answer = await member.caller.request(method, address, undefined, {
          headers: { 'if-match': '"1"' },
        });
        const given = `${String(answer.statusCode)} ${String(answer.headers['access-control-allow-origin'])}`;
        if (given !== '404 undefined') wrong.push(`${method} ${path}: ${given}`);
      }
      if (own.includes('POST')) continue;
      const isProgram = address.startsWith('/api/') || address.startsWith('/health/');
      const type = isProgram ? 'application/json' : FORM_TYPE;
      const headers = { 'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE' };
      const answer = await member.caller.post(
        `${address}?_method=DELETE`,
        isProgram ? { _method: 'DELETE' } : '_method=DELETE',
        { headers: { ...headers, 'content-type': type, origin: HERE } },
      );
      if (answer.statusCode !== 404) wrong.push(`POST ${path} as DELETE: ${String(answer.statusCode)}`);
    }
    expect(wrong).toStrictEqual([]);
  });

  /** What another site can make a browser send: the cookie, and never our header. */
  const FORGED: readonly (readonly [string, Readonly<Record<string, string | undefined>>])[] = [
    ['without the token', { 'x-csrf-token': undefined }],
    ['with an empty token', { 'x-csrf-token': '' }],
    ['with a token of nobody', { 'x-csrf-token': 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['with the token, from elsewhere', { origin: 'https://elsewhere.example' }],
    ['with the token, from a page without origin', { origin: 'null' }],
    ['with the token, from a place that begins alike', { origin: 'http://localhost:3000.elsewhere.example' }],
    ['with the token, from another port', { origin: 'http://localhost:3001' }],
    ['without the token, as a form', { 'x-csrf-token': undefined, 'content-type': 'text/plain' }],
    [
      'without the token, from elsewhere, beside an API token that opens nothing',
      { 'x-csrf-token': undefined, authorization: 'Bearer frv_x', origin: 'https://elsewhere.example' },
    ],
  ];

  test.each(FORGED)('a change that another site makes a browser send is refused: %s', async (_, forged) => {
    const entries = Object.entries({ ...member.caller.headers, ...forged });
    const headers = Object.fromEntries(
      entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
    );
    const isElsewhere = forged['origin'] !== undefined;
    const wrong: string[] = [];
    for (const { route, access } of UNSAFE) {
      const sent = await sentBy(route, here.ids);
      const answer = await server.nobody.request(route.method, named(route, here.ids), sent.body, {
        headers: { ...sent.headers, ...headers },
      });
      const told = `${String(answer.statusCode)} ${codeOf(answer)}`;
      const isForm = 'content-type' in forged;
      const isSessionOfNobody = !isElsewhere && (access === 'public' || access === 'session');
      const expected = [
        ...(isSessionOfNobody ? [] : ['403 other-origin']),
        ...(isForm ? ['415 unsupported-format', '403 other-origin', '400 invalid-request'] : []),
        ...(isSessionOfNobody
          ? ['401 not-signed-in', '401 wrong-credentials', '403 invitation-refused']
          : []),
      ];
      const isHarmless = isSessionOfNobody && route.name === 'POST /api/v1/compute';
      if (!isHarmless && !expected.includes(told)) wrong.push(`${route.name}: ${told}`);
    }
    expect(wrong).toStrictEqual([]);
    expect((await member.caller.get('/api/v1/session')).json()).toMatchObject({
      principal: { organisation: here.organisation },
    });
  });

  test('the token of one session does not serve another', async () => {
    const stranger = await askers.signedIn(ROLES_OF_MEMBERS, other.organisation);
    const answer = await member.caller.post(
      '/api/v1/providers',
      { name: 'x', kind: 'company' },
      {
        headers: { 'x-csrf-token': stranger.caller.headers['x-csrf-token'] ?? '' },
      },
    );
    expect([answer.statusCode, codeOf(answer)]).toStrictEqual([403, 'other-origin']);
    await server.sql('delete from session where membership_id = $1', [stranger.member?.membership]);
    await server.sql('delete from membership where id = $1', [stranger.member?.membership]);
  });

  test('an id in a body, a filter or a cursor opens nothing: another organisation’s is like one that is not there', async () => {
    const traces = await tracesOf(server, other);
    const wrong: string[] = [];
    const unknown = newId();
    for (const { name, method, kind, url, body, version } of bodyIds(here, other)) {
      const tried: string[] = [];
      for (const id of [other.ids[kind], unknown]) {
        const [row] = version === undefined ? [] : await server.sql<{ version: number }>(...version);
        const headers = row === undefined ? {} : { 'if-match': `"${String(row.version)}"` };
        const type =
          method === 'POST' && typeof body?.(id) === 'string' ? { 'content-type': 'application/yaml' } : {};
        const answer = await member.caller.request(method, url(id), body?.(id), {
          headers: { ...headers, ...type },
        });
        const told = toldBy(answer).replaceAll(id, '');
        if (method !== 'GET' && isGood(answer.statusCode)) wrong.push(`${name}: ${told}`);
        if (traces(told).length > 0) wrong.push(`${name} tells ${told}`);
        tried.push(told);
      }
      if (tried[0] !== tried[1]) wrong.push(`${name}: ${tried.join(' | ')}`);
    }
    expect(wrong).toStrictEqual([]);
  });

  test('who has not chosen an organisation yet cannot choose one they do not belong to', async () => {
    const { member: of, caller } = await askers.signedIn(ROLES_OF_MEMBERS);
    await server.sql(
      'update session set organisation_id = null, membership_id = null where account_id = $1',
      [of?.account],
    );
    const choose = async (organisation: string): Promise<string> =>
      toldBy(await caller.put('/api/v1/session/organisation', { organisation }));
    const [theirs, unknown] = [await choose(other.organisation), await choose(newId())];
    expect(theirs).toMatch(/^404 /);
    expect(theirs).toBe(unknown);
  });

  test('the other organisation is as it was, row by row', async () => {
    expect(await rowsOf(server, other.organisation)).toStrictEqual(untouched);
  });
});
