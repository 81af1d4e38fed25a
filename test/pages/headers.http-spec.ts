import type { AddressInfo } from 'node:net';
import type { LightMyRequestResponse } from 'fastify';
import { Askers, ROLES_OF_MEMBERS } from '../isolation/askers';
import { addressFor, isRead, pagesOf } from '../isolation/every-page';
import { rawRequest } from '../isolation/raw-request';
import { routeOf } from '../isolation/requests';
import type { Route } from '../isolation/requests';
import { addressesOf } from '../isolation/routes-of';
import { FORM_TYPE, HERE, formOf } from '../isolation/sent';
import { foundTenant } from '../isolation/world';
import type { Tenant } from '../isolation/world';
import type { Caller, Headers } from '../support/caller';
import { startServer } from '../support/server';
import type { RunningServer } from '../support/server';

/** What a file of somebody else's may do, wherever it is shown: nothing at all. */
const SANDBOX = [
  ["default-src 'none'", /(^|; )default-src 'none'(;|$)/],
  ['a sandbox', /(^|; )sandbox(;|$)/],
  ['no forms', /(^|; )form-action 'none'(;|$)/],
  ['nobody’s frame', /(^|; )frame-ancestors 'none'(;|$)/],
  ['no other base', /(^|; )base-uri 'none'(;|$)/],
] as const;

const POLICY = [
  ["default-src 'none'", /default-src 'none'/],
  ['scripts of ours alone', /(^|; )script-src 'self'(;|$)/],
  ['styles of ours alone', /(^|; )style-src 'self'(;|$)/],
  ['forms to ourselves alone', /(^|; )form-action 'self'(;|$)/],
  ['nobody’s frame', /(^|; )frame-ancestors 'none'(;|$)/],
  ['no other base', /(^|; )base-uri 'none'(;|$)/],
] as const;

/** What is missing in the headers of an answer, or ought not to be there. */
function faultsOf({ headers }: Pick<LightMyRequestResponse, 'headers'>, cache: RegExp): readonly string[] {
  const policy = String(headers['content-security-policy']);
  const expected: readonly (readonly [string, boolean])[] = [
    ...(policy.includes('sandbox') ? SANDBOX : POLICY).map(
      ([name, pattern]) => [name, pattern.test(policy)] as const,
    ),
    ['nothing unsafe in the policy', !/unsafe|\*|https?:/.test(policy)],
    ['nosniff', headers['x-content-type-options'] === 'nosniff'],
    ['x-frame-options', headers['x-frame-options'] === 'DENY'],
    ['referrer-policy', ['same-origin', 'no-referrer'].includes(String(headers['referrer-policy']))],
    ['opener-policy', headers['cross-origin-opener-policy'] === 'same-origin'],
    ['resource-policy', headers['cross-origin-resource-policy'] === 'same-origin'],
    ['cache', cache.test(String(headers['cache-control']))],
    ['no x-powered-by', headers['x-powered-by'] === undefined],
    ['no server', headers.server === undefined],
    ['no access for other sites', headers['access-control-allow-origin'] === undefined],
  ];
  return expected.flatMap(([name, isRight]) => (isRight ? [] : [name]));
}

const NOT_KEPT = /^no-store$/;
const cacheOf = (path: string): RegExp =>
  path.startsWith('/assets/')
    ? /^public, max-age=31536000, immutable$/
    : path.startsWith('/docs/')
      ? /^public, max-age=\d+$/
      : NOT_KEPT;

let server: RunningServer;
let here: Tenant;
let member: Caller;

beforeAll(async () => {
  server = await startServer();
  here = await foundTenant(server, 'koltrast');
  member = (await new Askers(server, here, here).signedIn(ROLES_OF_MEMBERS)).caller;
});
afterAll(async () => {
  await server.stop();
});

describe('what is said with every answer', () => {
  beforeAll(async () => {
    await server.app.listen(0, '127.0.0.1');
  });

  const asked = new Map<string, Promise<LightMyRequestResponse>>();
  /** What the member is answered, who asks each route once for all that is looked at. */
  const toldMember = async (route: Route): Promise<LightMyRequestResponse> => {
    const answer = asked.get(route.name) ?? member.get(addressFor(route, here.ids));
    asked.set(route.name, answer);
    return answer;
  };

  test.each(['a member', 'nobody'])(
    'keeps the browser safe at every address that is read by %s',
    async (who) => {
      const wrong: string[] = [];
      const routes = addressesOf(server.app)
        .filter(({ methods }) => methods.includes('GET'))
        .map(({ path }) => routeOf(`GET ${path}`));
      for (const route of routes) {
        const answer = await (who === 'nobody'
          ? server.nobody.get(addressFor(route, here.ids))
          : toldMember(route));
        const cache = answer.statusCode === 200 ? cacheOf(route.path) : NOT_KEPT;
        wrong.push(...faultsOf(answer, cache).map((fault) => `${route.name}: ${fault}`));
      }
      expect(wrong).toStrictEqual([]);
    },
  );

  test('tells of every page its language, and that it depends on the cookie', async () => {
    const wrong: string[] = [];
    for (const route of pagesOf(server.app).filter(isRead)) {
      const english = { cookie: `${member.headers['cookie'] ?? ''}; fristvakt-language=en` };
      for (const [answer, lang] of [
        [toldMember(route), 'sv'],
        [member.get(addressFor(route, here.ids), { headers: english }), 'en'],
      ] as const) {
        const { statusCode, headers, body } = await answer;
        if (statusCode !== 200 || !String(headers['content-type']).startsWith('text/html')) continue;
        const isTold =
          headers['content-language'] === lang &&
          /\bcookie\b/.test(String(headers.vary)) &&
          headers['content-type'] === 'text/html; charset=utf-8' &&
          body.includes(`<html lang="${lang}"`);
        if (!isTold) wrong.push(`${route.name} in ${lang}`);
      }
    }
    expect(wrong).toStrictEqual([]);
  });

  test('a file to keep says so and is not shown: its type is no page', async () => {
    const wrong: string[] = [];
    let files = 0;
    for (const route of pagesOf(server.app).filter(isRead)) {
      const { statusCode, headers } = await toldMember(route);
      const disposition = headers['content-disposition'];
      // What calendar programs subscribe to is no file that somebody keeps.
      if (statusCode !== 200 || route.name === 'GET /calendar/:file') continue;
      const isHtml = String(headers['content-type']).startsWith('text/html');
      if (disposition !== undefined) files += 1;
      const isAttached = /^attachment; filename="[\w.-]+"(; filename\*=UTF-8''[\w.%-]+)?$/.test(
        String(disposition),
      );
      if (isHtml === isAttached || (disposition !== undefined && !isAttached))
        wrong.push(`${route.name}: ${String(headers['content-type'])} ${String(disposition)}`);
    }
    expect(wrong).toStrictEqual([]);
    expect(files).toBeGreaterThan(0);
  });

  const LOST: readonly (readonly [string, string, number])[] = [
    ['an address that is not there', '/ingenstans', 404],
    ['one with dots in it', '/deadlines/../../etc/passwd', 404],
    ['what is no id', '/deadlines/x', 404],
    ['an id of nothing', '/deadlines/01890000-0000-7000-8000-000000000000', 404],
    ['what is no address at all', '/%', 400],
    ['half a letter', '/%c3', 400],
    ['an address too long to be one', `/deadlines/${'a'.repeat(300)}`, 414],
    ['a file that is not there', '/assets/style-0000000000.css', 404],
  ];

  test.each(LOST)('a person who comes to %s is told what to do', async (_, path, status) => {
    for (const caller of [member, server.nobody]) {
      const { port } = server.app.getHttpServer().address() as AddressInfo;
      const raw = await rawRequest(port, caller, { method: 'GET', path });
      const isLedOn = raw.status === 303 && raw.location.startsWith('/sign-in?next=');
      if (caller === server.nobody && isLedOn) continue;
      expect([path, raw.status]).toStrictEqual([path, status]);
      expect(raw.body).toMatch(/^<!doctype html>/);
      expect(raw.body).toMatch(/<h1>[^<]+<\/h1>/);
      expect(raw.body).toMatch(/<main[\s\S]*<a class='ds-button' href='\/(sign-in)?'/);
      expect(raw.body).not.toMatch(/\bat \w+ \(|node_modules|Error:|urn:fristvakt/);
      expect(faultsOf(raw, NOT_KEPT)).toStrictEqual([]);
    }
  });

  test('a form that is too large, or of another kind, is answered to people too', async () => {
    const send = async (body: string, type: string): Promise<LightMyRequestResponse> =>
      member.post('/preferences', body, { headers: { 'content-type': type, origin: HERE } });
    const large = await send(`a=${'x'.repeat(300_000)}`, FORM_TYPE);
    const many = await send('a=1&'.repeat(600), FORM_TYPE);
    const other = await send('{}', 'application/json');
    expect([large, many, other].map(({ statusCode }) => statusCode)).toStrictEqual([413, 400, 415]);
    for (const answer of [large, many, other]) {
      expect(answer.body).toMatch(/<h1>[^<]+<\/h1>/);
      expect(faultsOf(answer, NOT_KEPT)).toStrictEqual([]);
    }
  });

  test('an error page is in the language of who reads, also where nothing else was understood', async () => {
    const cookie = `${member.headers['cookie'] ?? ''}; fristvakt-language=en`;
    const { port } = server.app.getHttpServer().address() as AddressInfo;
    for (const path of ['/nowhere', '/%', `/deadlines/${'a'.repeat(300)}`]) {
      const raw = await rawRequest(port, server.nobody, { method: 'GET', path, headers: { cookie } });
      expect(raw.body).toContain('<html lang="en"');
    }
  });

  test('where one is led on to sign in, one comes back to what one asked for, and to no other site', async () => {
    const led = await server.nobody.get('/deadlines?status=missed&owner=me');
    expect([led.statusCode, led.headers.location]).toStrictEqual([
      303,
      '/sign-in?next=%2Fdeadlines%3Fstatus%3Dmissed%26owner%3Dme',
    ]);
    const page = await server.nobody.get(String(led.headers.location));
    expect(page.body).toContain('name="next" value="/deadlines?status&#x3D;missed&amp;owner&#x3D;me"');
    for (const next of [
      '//elsewhere.example/',
      'https://elsewhere.example/',
      '/\\elsewhere.example',
      'javascript:alert(1)',
    ]) {
      const { body } = await server.nobody.get(`/sign-in?next=${encodeURIComponent(next)}`);
      expect(body).toContain('name="next" value="/"');
    }
  });
});

describe('a form that is sent when the session has ended', () => {
  let organisation: string;

  beforeAll(async () => {
    organisation = await server.organisation();
  });

  const post = async (url: string, fields: object, headers: Headers): Promise<LightMyRequestResponse> =>
    server.nobody.post(url, formOf(fields), {
      headers: { 'content-type': FORM_TYPE, origin: HERE, host: 'localhost:3000', ...headers },
    });

  /** The fields of the form in the middle of a page, as a browser would send them. */
  const fieldsOf = ({ body }: LightMyRequestResponse): Readonly<Record<string, string>> => {
    const [main = ''] = /<main[\s\S]*<\/main>/.exec(body) ?? [];
    const plain = (text: string): string =>
      text
        .replaceAll('&#x3D;', '=')
        .replaceAll('&quot;', '"')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&');
    return Object.fromEntries(
      [...main.matchAll(/<input type=['"]hidden['"] name=['"]([^'"]+)['"] value=['"]([^'"]*)['"]/g)].map(
        ([, name = '', value = '']) => [name, plain(value)],
      ),
    );
  };

  test('is kept, and sent again by the one who has signed in once more', async () => {
    const owner = await server.member(organisation, { roles: ['compliance-officer'] });
    const session = await server.session(owner);
    const first = session.headers['cookie'] ?? '';
    const page = await server.nobody.get('/providers/new', { headers: { cookie: first } });
    const _token = fieldsOf(page)['_token'] ?? '';
    expect(_token).toMatch(/\./);
    await session.delete('/api/v1/session');

    const name = 'Åsas "Assistans" & <Omsorg> = AB';
    const typed = { name, kind: 'company', organisationNumber: '' };
    const kept = await post('/providers/new', { ...typed, _token }, { cookie: first });
    expect(kept.statusCode).toBe(401);
    expect(kept.body).toContain('Formuläret skickades inte');
    expect(kept.body).toContain("action='/providers/new'");
    expect(fieldsOf(kept)).toMatchObject(typed);

    const second = (await server.session(owner)).headers['cookie'] ?? '';
    const again = await post('/providers/new', fieldsOf(kept), { cookie: second });
    expect(again.statusCode).toBe(403);
    expect(fieldsOf(again)).toMatchObject(typed);
    const done = await post('/providers/new', fieldsOf(again), { cookie: second });
    expect(done.statusCode).toBe(303);
    expect(
      await server.sql('select name from provider where organisation_id = $1', [organisation]),
    ).toStrictEqual([{ name }]);
  });

  test('gives no password, code or secret back', async () => {
    const typed = { current: 'gammalt', password: 'hemligt-ett', newPassword: 'hemligt-två', code: '123456' };
    const more = { clientSecret: 'hemligt-tre', api_token: 'hemligt-fyra', note: 'en anteckning' };
    const kept = await post('/account/password', { ...typed, ...more }, {});
    expect(kept.statusCode).toBe(401);
    expect(kept.body).toContain('en anteckning');
    expect(kept.body).not.toMatch(/hemligt|123456/);
  });

  test('from another site is refused and not shown again', async () => {
    const note = 'skriven av en annan';
    const answer = await post('/providers/new', { name: note }, { origin: 'https://elsewhere.example' });
    expect(answer.statusCode).toBe(403);
    expect(answer.body).not.toContain(note);
  });

  test('to sign out does what was wanted: nobody signs in again for that', async () => {
    const owner = await server.member(organisation, { roles: ['manager'] });
    const session = await server.session(owner);
    const cookie = session.headers['cookie'] ?? '';
    await session.delete('/api/v1/session');
    const answer = await post('/sign-out', { _token: 'x' }, { cookie });
    expect([answer.statusCode, answer.headers.location]).toStrictEqual([303, '/sign-in?notice=signed-out']);
  });
});

/** The last: nothing works afterwards. */
describe('when something breaks', () => {
  beforeAll(async () => {
    for (const table of ['matter', 'deadline', 'provider', 'fact', 'membership', 'person', 'audit_entry']) {
      if (table !== 'membership') await server.sql(`alter table ${table} rename to ${table}_gone`);
    }
  });

  test('every page says so in words, with a number and a way on, and tells nothing of the inside', async () => {
    const broken: string[] = [];
    const wrong: string[] = [];
    for (const route of pagesOf(server.app).filter(isRead)) {
      const answer = await member.get(addressFor(route, here.ids));
      const { statusCode, body } = answer;
      if (statusCode < 500) continue;
      broken.push(route.name);
      const isRight =
        statusCode === 500 &&
        body.includes('<h1>Något gick sönder hos oss</h1>') &&
        /Felnummer: <code>[\da-f-]{36}<\/code>/.test(body) &&
        body.includes("href='/'") &&
        !/relation|_gone|does not exist|select |SELECT |at \w+ \(|\.ts:|\.js:|node_modules/.test(body);
      if (!isRight || faultsOf(answer, NOT_KEPT).length > 0) wrong.push(route.name);
    }
    expect(wrong).toStrictEqual([]);
    expect(broken).toContain('GET /deadlines');
  });
});
