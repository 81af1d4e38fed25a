import { authenticator } from 'otplib';
import { CLIENT, FakeIssuer } from '../../../../test/accounts/fake-issuer';
import type { Caller } from '../../../../test/support/caller';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';
import { CreateFirstAdministrator } from '@fristvakt/accounts';

type Answer = Awaited<ReturnType<Caller['get']>>;
interface Told {
  readonly csrfToken: string;
  readonly principal: { readonly membership: string; readonly secondFactorMissing: boolean } | null;
  readonly memberships: readonly { readonly organisation: string }[];
}

const PASSWORD = 'en lång ramsa om vår';
const LOCAL = 'http://localhost:3000';

describe('accounts over HTTP', () => {
  let server: RunningServer;
  let count = 0;

  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(async () => {
    await server.stop();
  });

  async function person(
    organisation?: string,
    at = server,
  ): Promise<{ email: string; organisation: string }> {
    count += 1;
    const email = `person${String(count)}@omsorg.example`;
    const own = organisation ?? (await at.organisation());
    const given = { organisation: own, name: 'Ada', email, password: PASSWORD };
    expect((await at.get(CreateFirstAdministrator).execute(given)).ok).toBe(true);
    return { email, organisation: own };
  }
  const signIn = async (
    email: string,
    more: object = {},
    headers: Record<string, string> = {},
  ): Promise<Answer> =>
    server.nobody.post('/api/v1/session', { email, password: PASSWORD, ...more }, { headers });
  const cookieOf = (answer: Answer): string => `fristvakt=${answer.cookies[0]?.value ?? ''}`;
  const told = (answer: Answer): Told => answer.json<Told>();
  const codeOf = (answer: Answer): string => {
    const [, code = ''] = /^urn:fristvakt:problem:(.*)$/.exec(answer.json<{ type: string }>().type) ?? [];
    return `${String(answer.statusCode)} ${code}`;
  };
  /** What a browser sends with the session of an answer. */
  const browserOf = (answer: Answer): Record<string, string> => ({
    cookie: cookieOf(answer),
    'x-csrf-token': told(answer).csrfToken,
  });

  describe('the session', () => {
    test('signing in sets a cookie that no script reads, and tells who one is', async () => {
      const { email } = await person();
      const answer = await signIn(email);
      expect(answer.statusCode).toBe(201);
      expect(answer.cookies).toMatchObject([
        { name: 'fristvakt', httpOnly: true, sameSite: 'Lax', path: '/' },
      ]);
      expect(answer.headers['cache-control']).toBe('no-store');
      const again = await server.nobody.get('/api/v1/session', { headers: { cookie: cookieOf(answer) } });
      expect(told(again)).toStrictEqual(told(answer));
      expect(again.json()).toMatchObject({ principal: { name: 'Ada', roles: ['administrator'] } });
    });

    test('behind https the cookie is for https alone, and for no other host', async () => {
      const https = await startServer({ publicUrl: 'https://fristvakt.example.se' });
      const { email } = await person(undefined, https);
      const answer = await https.nobody.post('/api/v1/session', { email, password: PASSWORD });
      expect(answer.headers['set-cookie']).toMatch(
        /^__Host-fristvakt=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
      await https.stop();
    });

    test('an unknown e-mail and a wrong password get the same answer, but for its id', async () => {
      const { email } = await person();
      const bodies = [email, 'nobody@omsorg.example'].map(async (tried) => {
        const answer = await signIn(tried, { password: 'something else' });
        const { instance, ...rest } = answer.json<Record<string, unknown>>();
        expect(instance).toMatch(/^urn:fristvakt:request:/);
        return { status: answer.statusCode, headers: Object.keys(answer.headers), rest };
      });
      const [wrong, unknown] = await Promise.all(bodies);
      expect(unknown).toStrictEqual(wrong);
      expect(wrong).toMatchObject({ status: 401, rest: { type: 'urn:fristvakt:problem:wrong-credentials' } });
    });

    test.each([
      ['a password that is a mapping', { password: { $ne: '' } }],
      ['a password that is a list', { password: [PASSWORD] }],
      ['an e-mail that is a number', { email: 1 }],
      ['no password', { password: undefined }],
      ['a password of 201 characters', { password: 'x'.repeat(201) }],
      ['a field more', { admin: true }],
      ['a code that is a number', { code: 123_456 }],
    ])('%s is refused before anything is looked up', async (_, wrong) => {
      const { email } = await person();
      expect(codeOf(await signIn(email, wrong))).toBe('400 invalid-request');
    });

    test('too many wrong tries: 429, with the time to wait', async () => {
      const { email } = await person();
      for (let tries = 1; tries <= 10; tries += 1) await signIn(email, { password: 'something else' });
      const answer = await signIn(email);
      expect(codeOf(answer)).toBe('429 too-many-tries');
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(800);
    });

    test('no header of the client makes its tries another address’s', async () => {
      const { email } = await person();
      for (let tries = 1; tries <= 10; tries += 1) {
        await signIn(
          email,
          { password: 'something else' },
          { 'x-forwarded-for': `203.0.113.${String(tries)}` },
        );
      }
      const [{ addresses } = { addresses: 0 }] = await server.sql<{ addresses: number }>(
        `select count(*)::int as addresses from rate_limit where starts_with(key, 'sign-in-address')`,
      );
      expect(addresses).toBe(1);
    });

    test('every sign-in begins a session of its own, and a token from outside is never taken over', async () => {
      const { email } = await person();
      const planted = 'fristvakt=planted-by-somebody-else-0123456789abcdefghi';
      const answer = await signIn(email, {}, { cookie: planted });
      expect(cookieOf(answer)).not.toBe(planted);
      const again = await signIn(email, {}, browserOf(answer));
      expect(cookieOf(again)).not.toBe(cookieOf(answer));
      const old = await server.nobody.get('/api/v1/session', { headers: { cookie: cookieOf(answer) } });
      expect(codeOf(old)).toBe('401 not-signed-in');
    });

    test('signing out ends the session on the server, and takes the cookie away', async () => {
      const answer = await signIn((await person()).email);
      const out = await server.nobody.delete('/api/v1/session', { headers: browserOf(answer) });
      expect(out.statusCode).toBe(204);
      expect(out.cookies).toMatchObject([{ name: 'fristvakt', value: '' }]);
      const after = await server.nobody.get('/api/v1/members', { headers: { cookie: cookieOf(answer) } });
      expect(codeOf(after)).toBe('401 not-signed-in');
    });

    test('who belongs to two organisations can do nothing until one is chosen', async () => {
      const [one, other] = [await server.organisation(), await server.organisation()];
      const { email } = await person(one);
      const given = { organisation: other, name: 'Ada', email };
      expect((await server.get(CreateFirstAdministrator).execute(given)).ok).toBe(true);
      const answer = await signIn(email);
      expect(told(answer).principal).toBeNull();
      const headers = browserOf(answer);
      expect(codeOf(await server.nobody.get('/api/v1/members', { headers }))).toBe('401 not-signed-in');
      const chosen = await server.nobody.put(
        '/api/v1/session/organisation',
        { organisation: other },
        { headers },
      );
      expect(chosen.statusCode).toBe(200);
      expect(cookieOf(chosen)).not.toBe(cookieOf(answer));
      expect(told(chosen).csrfToken).not.toBe(told(answer).csrfToken);
      expect(told(chosen).memberships.map(({ organisation }) => organisation)).toStrictEqual([other]);
      const listed = await server.nobody.get('/api/v1/members', { headers: browserOf(chosen) });
      expect(listed.statusCode).toBe(200);
    });
  });

  describe('requests that other sites make the browser send', () => {
    const ROUTES = [
      ['DELETE', '/api/v1/session', '401'],
      ['PUT', '/api/v1/session/organisation', '401'],
      ['DELETE', '/api/v1/sessions', '403'],
      ['DELETE', '/api/v1/sessions/0190d3a8-0000-7000-8000-000000000000', '403'],
      ['POST', '/api/v1/second-factor', '403'],
      ['POST', '/api/v1/second-factor/confirmation', '403'],
      ['DELETE', '/api/v1/second-factor', '403'],
      ['PUT', '/api/v1/password', '403'],
      ['POST', '/api/v1/tokens', '403'],
      ['DELETE', '/api/v1/tokens/0190d3a8-0000-7000-8000-000000000000', '403'],
      ['POST', '/api/v1/members', '403'],
      ['PATCH', '/api/v1/members/0190d3a8-0000-7000-8000-000000000000', '403'],
      ['PUT', '/api/v1/members/0190d3a8-0000-7000-8000-000000000000/state', '403'],
      ['POST', '/api/v1/members/0190d3a8-0000-7000-8000-000000000000/invitation', '403'],
      ['POST', '/api/v1/issuers', '403'],
      ['PATCH', '/api/v1/issuers/0190d3a8-0000-7000-8000-000000000000', '403'],
      ['POST', '/api/v1/issuers/0190d3a8-0000-7000-8000-000000000000/link', '403'],
      ['PATCH', '/api/v1/organisation', '403'],
      ['DELETE', '/api/v1/identities/0190d3a8-0000-7000-8000-000000000000', '403'],
      [
        'DELETE',
        '/api/v1/members/0190d3a8-0000-7000-8000-000000000000/identities/0190d3a8-0000-7000-8000-000000000001',
        '403',
      ],
      ['POST', '/api/v1/providers', '403'],
    ] as const;

    test.each(ROUTES)(
      '%s %s without the token of our pages, or with that of another session',
      async (method, url, status) => {
        const [mine, other] = [await signIn((await person()).email), await signIn((await person()).email)];
        const wrong: Record<string, string>[] = [
          {},
          { 'x-csrf-token': '' },
          { 'x-csrf-token': told(other).csrfToken },
          { 'x-csrf-token': told(mine).csrfToken.slice(1) },
          { origin: LOCAL },
        ];
        for (const headers of wrong) {
          const body = method === 'DELETE' ? undefined : {};
          const answer = await server.nobody.request(method, url, body, {
            headers: { cookie: cookieOf(mine), ...headers },
          });
          expect(answer.statusCode).toBe(Number(status));
        }
        expect((await server.nobody.get('/api/v1/session', { headers: browserOf(mine) })).statusCode).toBe(
          200,
        );
      },
    );

    test.each(ROUTES)('%s %s from another origin, even with the token', async (method, url) => {
      const mine = await signIn((await person()).email);
      for (const origin of [
        'https://evil.example',
        'null',
        `${LOCAL}.evil.example`,
        'http://localhost:3001',
        '',
      ]) {
        const body = method === 'DELETE' ? undefined : {};
        const headers = { ...browserOf(mine), origin };
        expect(codeOf(await server.nobody.request(method, url, body, { headers }))).toBe('403 other-origin');
      }
    });

    test('nobody is signed in from another origin', async () => {
      const { email } = await person();
      expect(codeOf(await signIn(email, {}, { origin: 'https://evil.example' }))).toBe('403 other-origin');
      expect((await signIn(email, {}, { origin: LOCAL })).statusCode).toBe(201);
    });

    test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
      'a form of another site (%s) signs nobody in',
      async (type) => {
        const { email } = await person();
        const body = JSON.stringify({ email, password: PASSWORD });
        const answer = await server.nobody.post('/api/v1/session', body, {
          headers: { 'content-type': type },
        });
        expect(answer.cookies).toStrictEqual([]);
        expect([400, 415]).toContain(answer.statusCode);
      },
    );

    test('no header turns a harmless method into another', async () => {
      const mine = await signIn((await person()).email);
      const headers = { cookie: cookieOf(mine), 'x-http-method-override': 'DELETE' };
      expect((await server.nobody.get('/api/v1/session', { headers })).statusCode).toBe(200);
      expect((await server.nobody.get('/api/v1/session?_method=DELETE', { headers })).statusCode).toBe(200);
      expect((await server.nobody.get('/api/v1/session', { headers })).statusCode).toBe(200);
    });
  });

  describe('API tokens', () => {
    test('are made at a browser, work without a cookie, and stand by themselves beside one', async () => {
      const headers = browserOf(await signIn((await person()).email));
      const body = { name: 'Export', scopes: ['read', 'administer'], days: 30 };
      const made = await server.nobody.post('/api/v1/tokens', body, { headers });
      expect(made.statusCode).toBe(201);
      const { id, token } = made.json<{ id: string; token: string }>();
      const bearer = { authorization: `Bearer ${token}` };
      expect((await server.nobody.get('/api/v1/members', { headers: bearer })).statusCode).toBe(200);
      expect(codeOf(await server.nobody.get('/api/v1/tokens', { headers: bearer }))).toBe(
        '403 not-permitted',
      );
      const wrong = { ...headers, authorization: 'Bearer frv_wrong' };
      expect(codeOf(await server.nobody.get('/api/v1/members', { headers: wrong }))).toBe(
        '401 not-signed-in',
      );
      const listed = await server.nobody.get('/api/v1/tokens', { headers });
      expect(listed.json()).toMatchObject({
        items: [{ id, name: 'Export', scopes: ['read', 'administer'] }],
        next: null,
      });
      expect(listed.body).not.toContain(token);
      expect((await server.nobody.delete(`/api/v1/tokens/${id}`, { headers })).statusCode).toBe(204);
      expect(codeOf(await server.nobody.get('/api/v1/members', { headers: bearer }))).toBe(
        '401 not-signed-in',
      );
    });
  });

  describe('members', () => {
    test('from the invitation to the last day', async () => {
      const headers = browserOf(await signIn((await person()).email));
      const email = `invited${String(count)}@omsorg.example`;
      const fields = { name: 'Bo', email, roles: ['manager'] };
      const invited = await server.nobody.post('/api/v1/members', fields, { headers });
      expect(invited.statusCode).toBe(201);
      const { membership, token } = invited.json<{ membership: string; token: string }>();
      const refused = await server.nobody.post('/api/v1/invitations/acceptance', {
        token: 'wrong',
        password: PASSWORD,
      });
      expect(codeOf(refused)).toBe('403 invitation-refused');
      const accepted = await server.nobody.post('/api/v1/invitations/acceptance', {
        token,
        password: PASSWORD,
      });
      expect(accepted.statusCode).toBe(204);
      const bo = browserOf(await signIn(email));
      const read = await server.nobody.get(`/api/v1/members/${membership}`, { headers });
      expect(read.json()).toMatchObject({ name: 'Bo', email, state: 'active' });
      expect(
        (await server.nobody.get(`/api/v1/members/${membership}`, { headers: bo })).json(),
      ).toMatchObject({ email: null });
      const url = `/api/v1/members/${membership}`;
      const etag = String(read.headers.etag);
      const changed = await server.nobody.patch(url, { name: 'Bo Ek' }, etag, { headers });
      expect(changed.json()).toMatchObject({ name: 'Bo Ek', roles: ['manager'] });
      expect(codeOf(await server.nobody.patch(url, { name: 'Bo Al' }, etag, { headers }))).toBe('412 stale');
      expect(codeOf(await server.nobody.patch(url, { name: 'Bo Al' }, undefined, { headers }))).toBe(
        '428 precondition-required',
      );
      expect(codeOf(await server.nobody.patch(url, { name: 'Bo' }, etag, { headers: bo }))).toBe(
        '403 not-permitted',
      );
      const state = { state: 'disabled' };
      expect((await server.nobody.put(`${url}/state`, state, { headers })).statusCode).toBe(204);
      expect(codeOf(await server.nobody.get('/api/v1/session', { headers: bo }))).toBe('401 not-signed-in');
    });

    test('are listed page by page', async () => {
      const headers = browserOf(await signIn((await person()).email));
      for (const name of ['Cy', 'Bo']) {
        const email = `${name}${String(count)}@omsorg.example`;
        await server.nobody.post('/api/v1/members', { name, email, roles: ['manager'] }, { headers });
      }
      const first = await server.nobody.get('/api/v1/members?limit=2', { headers });
      const { items, next } = first.json<{ items: { name: string }[]; next: string }>();
      const rest = await server.nobody.get(`/api/v1/members?limit=2&cursor=${next}`, { headers });
      const names = [...items, ...rest.json<{ items: { name: string }[] }>().items].map(({ name }) => name);
      expect(names).toStrictEqual(['Ada', 'Bo', 'Cy']);
      expect(rest.json()).toMatchObject({ next: null });
    });
  });

  test('the second factor, from the demand to the sign-in', async () => {
    const organisation = await server.organisation('Sträng AB', { secondFactorRequired: true });
    const { email } = await person(organisation);
    const answer = await signIn(email);
    const headers = browserOf(answer);
    expect(told(answer).principal?.secondFactorMissing).toBe(true);
    expect(codeOf(await server.nobody.get('/api/v1/members', { headers }))).toBe(
      '403 second-factor-required',
    );
    const started = await server.nobody.post('/api/v1/second-factor', { password: PASSWORD }, { headers });
    expect(started.statusCode).toBe(201);
    const { secret } = started.json<{ secret: string }>();
    const shown = (steps: number): string =>
      authenticator
        .clone({ epoch: performance.timeOrigin + performance.now() + steps * 30_000 })
        .generate(secret);
    const body = { code: shown(0) };
    const confirmed = await server.nobody.post('/api/v1/second-factor/confirmation', body, { headers });
    expect(confirmed.statusCode).toBe(200);
    const fresh = browserOf(confirmed);
    expect((await server.nobody.get('/api/v1/members', { headers: fresh })).statusCode).toBe(200);
    expect(codeOf(await server.nobody.get('/api/v1/session', { headers }))).toBe('401 not-signed-in');
    expect(codeOf(await signIn(email))).toBe('401 second-factor-needed');
    expect((await signIn(email, { code: shown(1) })).statusCode).toBe(201);
  });

  describe('an issuer', () => {
    let issuer: FakeIssuer;
    beforeAll(async () => {
      issuer = await FakeIssuer.start();
    });
    afterAll(async () => {
      await issuer.stop();
    });

    const flowCookie = (answer: Answer): string => {
      const cookie = answer.cookies.find(({ name }) => name === 'fristvakt-issuer');
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/sign-in/oidc/callback' });
      return `fristvakt-issuer=${cookie?.value ?? ''}`;
    };

    test('is set up by an administrator, linked by a person, and then signs them in', async () => {
      const headers = browserOf(await signIn((await person()).email));
      const settings = {
        name: 'Kommunen',
        issuer: issuer.url,
        clientId: CLIENT.id,
        clientSecret: CLIENT.secret,
      };
      const made = await server.nobody.post('/api/v1/issuers', settings, { headers });
      expect(made.statusCode).toBe(201);
      expect(made.body).not.toContain(CLIENT.secret);
      const { id } = made.json<{ id: string }>();
      const link = await server.nobody.post(`/api/v1/issuers/${id}/link`, undefined, { headers });
      const query = issuer.authorize(link.json<{ url: string }>().url);
      const cookie = `${headers['cookie'] ?? ''}; ${flowCookie(link)}`;
      const linked = await server.nobody.get(`/sign-in/oidc/callback?${query.toString()}`, {
        headers: { cookie },
      });
      expect([linked.statusCode, linked.headers.location]).toStrictEqual([
        ...[303, '/account?notice=identity-linked#identities'],
      ]);

      const started = await server.nobody.get(`/sign-in/oidc/${id}`);
      expect(started.statusCode).toBe(303);
      const back = issuer.authorize(String(started.headers.location));
      const address = `/sign-in/oidc/callback?${back.toString()}`;
      const refused = await server.nobody.get(address);
      expect(refused.statusCode).toBe(403);
      expect(refused.body).toContain('Inloggningstjänstens svar kunde inte godtas.');
      const finished = await server.nobody.get(address, { headers: { cookie: flowCookie(started) } });
      expect([finished.statusCode, finished.headers.location]).toStrictEqual([303, '/']);
      const session = finished.cookies.find(({ name }) => name === 'fristvakt')?.value ?? '';
      const who = await server.nobody.get('/api/v1/session', { headers: { cookie: `fristvakt=${session}` } });
      expect(who.json()).toMatchObject({ principal: { name: 'Ada' } });
    });

    test.each(['0190d3a8-0000-7000-8000-000000000000', 'no-id', '%2e%2e'])(
      '/sign-in/oidc/%s leads nowhere',
      async (id) => {
        expect((await server.nobody.get(`/sign-in/oidc/${id}`)).statusCode).toBe(404);
      },
    );
  });
});
