import { createHmac, randomBytes } from 'node:crypto';
import { generateKeyPair, exportJWK } from 'jose';
import type { JWTPayload } from 'jose';
import { AccountsApp, PASSWORD, codeOf, valueOf } from '../../../../test/accounts/accounts-app';
import { CLIENT, FakeIssuer } from '../../../../test/accounts/fake-issuer';
import type { Mischief } from '../../../../test/accounts/fake-issuer';
import { createDatabase } from '../../../../test/support/database/database';
import type { TestDatabase } from '../../../../test/support/database/database';
import { AcceptInvitation } from '../members/accept-invitation';
import { DisableMember } from '../members/disable-member';
import { InviteMember } from '../members/invite-member';
import type { Principal } from '../principal';
import { ChooseOrganisation } from '../sessions/choose-organisation';
import { Principals } from '../rights/principals';
import { ChangeIssuer } from './change-issuer';
import { CreateIssuer } from './create-issuer';
import { FinishExternalSignIn } from './finish-external-sign-in';
import { StartExternalSignIn } from './start-external-sign-in';

interface House {
  readonly admin: Principal;
  readonly issuer: string;
}

describe('signing in by an issuer', () => {
  let database: TestDatabase;
  let app: AccountsApp;
  let honest: FakeIssuer;
  let other: FakeIssuer;
  let house: House;
  let count = 0;
  let flows = 0;

  /** Another desk for every flow: how often one may try is another test's question. */
  const desk = (): string => {
    flows += 1;
    return `desk ${String(flows)}`;
  };

  beforeAll(async () => {
    database = await createDatabase();
    [app, honest, other] = await Promise.all([
      AccountsApp.start(database),
      FakeIssuer.start(),
      FakeIssuer.start(),
    ]);
    house = await newHouse();
    await linked(house, 'ada');
  });
  afterAll(async () => {
    await Promise.all([honest.stop(), other.stop()]);
    await app.stop();
    await database.drop();
  });
  beforeEach(() => {
    honest.mischief = {};
    honest.subject = 'ada';
  });

  /** An organisation whose people sign in by the honest issuer. */
  async function newHouse(at = honest): Promise<House> {
    count += 1;
    const organisation = await app.organisation(`House ${String(count)}`);
    const email = `admin${String(count)}@omsorg.example`;
    await app.administrator(organisation, email);
    const { principal: admin } = await app.signedIn(email);
    const settings = { name: 'Own issuer', issuer: at.url, clientId: CLIENT.id, clientSecret: CLIENT.secret };
    return { admin, issuer: valueOf(await app.get(CreateIssuer).execute(admin, settings)) };
  }

  const start = async (issuer: string, more: { invitation?: string; linking?: Principal } = {}) =>
    valueOf(await app.get(StartExternalSignIn).execute({ issuer, address: desk(), ...more }));

  const finish = async (query: URLSearchParams, browser: string | undefined, principal?: Principal) =>
    app
      .get(FinishExternalSignIn)
      .execute({ ...{ query, browser, principal }, userAgent: null, address: desk() });

  /** Goes there and back again. */
  async function around(
    issuer: string,
    more: { invitation?: string; linking?: Principal } = {},
    at = honest,
  ): ReturnType<FinishExternalSignIn['execute']> {
    const { url, browser } = await start(issuer, more);
    return finish(at.authorize(url), browser, more.linking);
  }

  async function linked({ admin, issuer }: House, subject: string): Promise<void> {
    honest.subject = subject;
    expect(valueOf(await around(issuer, { linking: admin }))).toStrictEqual({ kind: 'linked' });
  }

  async function invitationTo(
    { admin }: House,
    email: string,
  ): Promise<{ membership: string; token: string }> {
    const fields = { name: 'Bo', email, roles: ['manager'], matter: null } as const;
    return valueOf(await app.get(InviteMember).execute(admin, fields));
  }

  async function sessionOf(outcome: Awaited<ReturnType<typeof finish>>): Promise<Principal> {
    const result = valueOf(outcome);
    if (result.kind !== 'signed-in') throw new Error('linked, not signed in');
    return app.principal(result.session.token);
  }

  test('who has linked themselves is let in, as the member they are', async () => {
    const principal = await sessionOf(await around(house.issuer));
    const { organisation, membership, account } = house.admin;
    expect(principal).toMatchObject({ organisation, membership, account, by: { secondFactor: false } });
  });

  test.each([
    ['amr', { amr: ['pwd', 'mfa'] }, true],
    ['acr', { acr: 'urn:example mfa' }, true],
    ['amr of one factor', { amr: ['pwd'] }, false],
    ['an amr that is no list', { amr: 'mfa' }, false],
    ['an acr that only contains the letters', { acr: 'no-mfa-here' }, false],
  ])('whether more than one factor was asked for is read from %s', async (_, more, expected) => {
    honest.mischief = { claims: (claims) => ({ ...claims, ...more }) };
    const principal = await sessionOf(await around(house.issuer));
    expect(principal.by).toMatchObject({ secondFactor: expected });
  });

  const hmac = (
    claims: JWTPayload,
    secret: string,
    header: object = { alg: 'HS256', kid: 'key-1' },
  ): string => {
    const body = [header, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
  };
  const unsigned = (claims: JWTPayload, alg: string): string =>
    `${[{ alg }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;
  const without =
    (name: string) =>
    (all: Record<string, unknown>): Record<string, unknown> =>
      Object.fromEntries(Object.entries(all).filter(([key]) => key !== name));
  const changed = (change: (claims: JWTPayload) => JWTPayload): Mischief => ({ claims: change });
  const forged = async (
    claims: JWTPayload,
    header: (jwk: object) => Record<string, unknown>,
  ): Promise<string> => {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    return honest.signed(claims, header(await exportJWK(publicKey)), privateKey);
  };

  test.each<[string, Mischief]>([
    ['another issuer', changed((claims) => ({ ...claims, iss: 'https://evil.example' }))],
    ['an issuer with a slash more', changed((claims) => ({ ...claims, iss: `${String(claims.iss)}/` }))],
    ['no issuer', changed(without('iss'))],
    ['another audience', changed((claims) => ({ ...claims, aud: 'somebody-else' }))],
    ['us and another audience', changed((claims) => ({ ...claims, aud: [CLIENT.id, 'somebody-else'] }))],
    [
      'us and another audience, made out to us',
      changed((claims) => ({ ...claims, aud: [CLIENT.id, 'somebody-else'], azp: CLIENT.id })),
    ],
    ['us, made out to another', changed((claims) => ({ ...claims, azp: 'somebody-else' }))],
    ['no audience', changed(without('aud'))],
    ['another nonce', changed((claims) => ({ ...claims, nonce: randomBytes(16).toString('hex') }))],
    ['no nonce', changed(without('nonce'))],
    ['a past', changed((claims) => ({ ...claims, exp: Number(claims.iat) - 3600 }))],
    ['no end', changed(without('exp'))],
    ['a future', changed((claims) => ({ ...claims, nbf: Number(claims.iat) + 3600 }))],
    ['no moment', changed(without('iat'))],
    ['no subject', changed(without('sub'))],
    ['an empty subject', changed((claims) => ({ ...claims, sub: '' }))],
    ['no signature', { token: (claims) => unsigned(claims, 'none') }],
    ['no signature, in other letters', { token: (claims) => unsigned(claims, 'NoNe') }],
    [
      'a signature cut off',
      { token: async (claims, issuer) => (await issuer.signed(claims)).replace(/\.[^.]*$/, '.') },
    ],
    [
      'claims changed after it was signed',
      {
        token: async (claims, issuer) => {
          const [header, , signature] = (await issuer.signed(claims)).split('.');
          const body = Buffer.from(JSON.stringify({ ...claims, sub: 'ada', extra: 1 })).toString('base64url');
          return [header, body, signature].join('.');
        },
      },
    ],
    [
      'HS256 under the public key',
      { token: async (claims, issuer) => hmac(claims, await issuer.publicText()) },
    ],
    ['HS256 under our secret', { token: (claims) => hmac(claims, CLIENT.secret) }],
    [
      'HS256 called RS256',
      {
        token: async (claims, issuer) =>
          hmac(claims, await issuer.publicText(), { alg: 'RS256', kid: 'key-1' }),
      },
    ],
    ['a strange key under a known name', { token: async (claims) => forged(claims, () => ({})) }],
    [
      'a strange key under an unknown name',
      { token: async (claims) => forged(claims, () => ({ kid: 'key-2' })) },
    ],
    ['a strange key that it brings along', { token: async (claims) => forged(claims, (jwk) => ({ jwk })) }],
    [
      'a strange key that it says where to find',
      { token: async (claims) => forged(claims, () => ({ jku: `${other.url}/jwks` })) },
    ],
    ['the keys of another issuer', { token: async (claims) => other.signed(claims) }],
    [
      'a critical header nobody knows',
      { token: async (claims, issuer) => issuer.signed(claims, { crit: ['b64'], b64: true }) },
    ],
    ['nothing', { answer: without('id_token') }],
    ['no token at all', { token: () => 'not.a.token' }],
    ['another kind of token', { answer: (answer) => ({ ...answer, token_type: 'mac' }) }],
    [
      'another subject, with the e-mail of a member',
      changed((claims) => ({ ...claims, sub: 'eve', email: 'admin1@omsorg.example', email_verified: true })),
    ],
    [
      'another subject, with an e-mail nobody verified',
      changed((claims) => ({ ...claims, sub: 'eve', email: 'admin1@omsorg.example', email_verified: false })),
    ],
    ['the subject in other letters', changed((claims) => ({ ...claims, sub: 'Ada' }))],
    [
      'an answer that is a redirect',
      { respond: (response) => response.writeHead(302, { location: `${other.url}/token` }).end() },
    ],
    [
      'an answer without end',
      {
        respond: (response) =>
          response.writeHead(200, { 'content-type': 'application/json' }).end(' '.repeat(2_000_000)),
      },
    ],
    [
      'an answer that is no JSON',
      { respond: (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('{}') },
    ],
    [
      'another issuer in the address',
      {
        callback: (query) => {
          query.set('iss', other.url);
        },
      },
    ],
    [
      'no issuer in the address',
      {
        callback: (query) => {
          query.delete('iss');
        },
      },
    ],
    [
      'another state',
      {
        callback: (query) => {
          query.set('state', randomBytes(16).toString('hex'));
        },
      },
    ],
    [
      'no state',
      {
        callback: (query) => {
          query.delete('state');
        },
      },
    ],
    [
      'two states',
      {
        callback: (query) => {
          query.append('state', String(query.get('state')));
        },
      },
    ],
    [
      'another code',
      {
        callback: (query) => {
          query.set('code', 'made-up');
        },
      },
    ],
    [
      'two codes',
      {
        callback: (query) => {
          query.append('code', 'made-up');
        },
      },
    ],
    [
      'no code',
      {
        callback: (query) => {
          query.delete('code');
        },
      },
    ],
    [
      'an error',
      {
        callback: (query) => {
          query.delete('code');
          query.set('error', 'access_denied');
        },
      },
    ],
    [
      'a token in the address',
      {
        callback: (query) => {
          query.set('response', 'a.b.c');
        },
      },
    ],
  ])('a token or an answer with %s lets nobody in', async (_, mischief) => {
    honest.mischief = mischief;
    const outcome = await around(house.issuer);
    expect(codeOf(outcome)).toBe('external-sign-in-refused');
    expect(other.asked).toStrictEqual([]);
  });

  test('an answer is taken once', async () => {
    const { url, browser } = await start(house.issuer);
    const query = honest.authorize(url);
    expect(codeOf(await finish(query, browser))).toBe('none');
    expect(codeOf(await finish(query, browser))).toBe('external-sign-in-refused');
    expect(codeOf(await finish(honest.authorize(url), browser))).toBe('external-sign-in-refused');
    const again = await start(house.issuer);
    const reused = honest.authorize(again.url);
    reused.set('code', String(query.get('code')));
    expect(codeOf(await finish(reused, again.browser))).toBe('external-sign-in-refused');
  });

  test('an answer is taken for ten minutes', async () => {
    const { url, browser } = await start(house.issuer);
    app.clock.pass(11);
    expect(codeOf(await finish(honest.authorize(url), browser))).toBe('external-sign-in-refused');
  });

  test('nobody finishes what another browser began', async () => {
    const [mine, theirs] = [await start(house.issuer), await start(house.issuer)];
    expect(codeOf(await finish(honest.authorize(theirs.url), mine.browser))).toBe('external-sign-in-refused');
    expect(codeOf(await finish(honest.authorize(mine.url), undefined))).toBe('external-sign-in-refused');
  });

  test('a code of one flow is worth nothing in another: the verifier does not fit', async () => {
    const [mine, theirs] = [await start(house.issuer), await start(house.issuer)];
    const query = honest.authorize(mine.url);
    query.set('code', String(honest.authorize(theirs.url).get('code')));
    expect(codeOf(await finish(query, mine.browser))).toBe('external-sign-in-refused');
  });

  test('the answer of one issuer is not taken for that of another', async () => {
    const strange = await newHouse(other);
    const { url, browser } = await start(house.issuer);
    other.subject = 'ada';
    expect(codeOf(await finish(other.authorize(url), browser))).toBe('external-sign-in-refused');
    expect(codeOf(await around(strange.issuer, {}, other))).toBe('external-sign-in-refused');
    other.asked.length = 0;
  });

  test('the same subject is another person in another organisation', async () => {
    const elsewhere = await newHouse();
    expect(codeOf(await around(elsewhere.issuer))).toBe('external-sign-in-refused');
  });

  test('an issuer that is out of use lets nobody in, and a flow that has begun ends', async () => {
    const own = await newHouse();
    await linked(own, 'cleo');
    const { url, browser } = await start(own.issuer);
    await app.get(ChangeIssuer).execute(own.admin, { id: own.issuer, version: 1, enabled: false });
    expect(codeOf(await finish(honest.authorize(url), browser))).toBe('external-sign-in-refused');
    const again = await app.get(StartExternalSignIn).execute({ issuer: own.issuer, address: desk() });
    expect(codeOf(again)).toBe('issuer-not-found');
  });

  test('an invited person joins by the issuer, and signs in by it from then on', async () => {
    const own = await newHouse();
    const { membership, token } = await invitationTo(own, 'bo@omsorg.example');
    honest.subject = 'bo';
    const joined = await sessionOf(await around(own.issuer, { invitation: token }));
    expect(joined).toMatchObject({ membership, roles: ['manager'] });
    await expect(sessionOf(await around(own.issuer))).resolves.toMatchObject({ membership });
    const used = await app
      .get(StartExternalSignIn)
      .execute({ issuer: own.issuer, invitation: token, address: desk() });
    expect(codeOf(used)).toBe('invitation-refused');
  });

  test('an invitation does not hand over an account that exists, whatever e-mail the issuer tells', async () => {
    const [own, elsewhere] = [await newHouse(), await newHouse()];
    const { token } = await invitationTo(elsewhere, 'dan@omsorg.example');
    valueOf(await app.get(AcceptInvitation).execute({ token, password: PASSWORD, address: desk() }));
    const again = await invitationTo(own, 'dan@omsorg.example');
    honest.subject = 'dan';
    honest.mischief = changed((claims) => ({ ...claims, email: 'dan@omsorg.example', email_verified: true }));
    expect(codeOf(await around(own.issuer, { invitation: again.token }))).toBe('external-sign-in-refused');
  });

  test('an invitation of one organisation opens nothing by the issuer of another', async () => {
    const [own, elsewhere] = [await newHouse(), await newHouse()];
    const { token } = await invitationTo(elsewhere, 'eva@omsorg.example');
    const started = await app
      .get(StartExternalSignIn)
      .execute({ issuer: own.issuer, invitation: token, address: desk() });
    expect(codeOf(started)).toBe('invitation-refused');
  });

  test('who is disabled is not let in, and it is entered in the audit chain', async () => {
    const own = await newHouse();
    const { membership, token } = await invitationTo(own, 'fia@omsorg.example');
    honest.subject = 'fia';
    const joined = valueOf(await around(own.issuer, { invitation: token }));
    valueOf(await app.get(DisableMember).execute(own.admin, membership));
    const open =
      joined.kind === 'signed-in' ? await app.get(Principals).ofSession(joined.session.token) : undefined;
    expect(open).toBeUndefined();
    expect(codeOf(await around(own.issuer))).toBe('external-sign-in-refused');
    expect((await app.audited(own.admin.organisation)).at(-1)).toBe('sign-in.failed');
  });

  test('a link is made only by the person who began it, still signed in', async () => {
    const [own, elsewhere] = [await newHouse(), await newHouse()];
    honest.subject = 'gun';
    const { url, browser } = await start(own.issuer, { linking: own.admin });
    expect(codeOf(await finish(honest.authorize(url), browser, undefined))).toBe('external-sign-in-refused');
    const again = await start(own.issuer, { linking: own.admin });
    expect(codeOf(await finish(honest.authorize(again.url), again.browser, elsewhere.admin))).toBe(
      'external-sign-in-refused',
    );
    expect(codeOf(await around(own.issuer))).toBe('external-sign-in-refused');
  });

  test('nobody links by the issuer of another organisation, nor an identity that is taken', async () => {
    const elsewhere = await newHouse();
    const wrong = { issuer: house.issuer, linking: elsewhere.admin, address: desk() };
    expect(codeOf(await app.get(StartExternalSignIn).execute(wrong))).toBe('issuer-not-found');
    expect(codeOf(await around(house.issuer, { linking: house.admin }))).toBe('external-sign-in-refused');
  });

  test('an issuer opens its own organisation and no other of the same person', async () => {
    const [own, elsewhere] = [await newHouse(), await newHouse()];
    const first = await invitationTo(own, 'hans@omsorg.example');
    valueOf(
      await app.get(AcceptInvitation).execute({ token: first.token, password: PASSWORD, address: desk() }),
    );
    const { principal: hans } = await app.signedIn('hans@omsorg.example');
    const second = await invitationTo(elsewhere, 'hans@omsorg.example');
    valueOf(
      await app.get(AcceptInvitation).execute({ token: second.token, password: PASSWORD, address: desk() }),
    );
    honest.subject = 'hans';
    valueOf(await around(own.issuer, { linking: hans }));
    const result = valueOf(await around(own.issuer));
    const session =
      result.kind === 'signed-in' ? await app.get(Principals).openSession(result.session.token) : undefined;
    expect(session?.organisation).toBe(own.admin.organisation);
    const chosen =
      session && (await app.get(ChooseOrganisation).execute(session, elsewhere.admin.organisation));
    expect(chosen && codeOf(chosen)).toBe('organisation-chosen-already');
  });

  test.each([
    ['http://login.example.se'],
    ['http://10.0.0.1'],
    ['http://127.0.0.1.example.se'],
    ['http://localhost@login.example.se'],
    ['https://user:secret@login.example.se'],
    ['https://login.example.se?tenant=1'],
    ['https://login.example.se#x'],
    ['ftp://login.example.se'],
    ['javascript:alert(1)'],
    ['login.example.se'],
    [''],
  ])('%s is no issuer', async (issuer) => {
    const settings = { name: 'X', issuer, clientId: 'a', clientSecret: 'b' };
    expect(codeOf(await app.get(CreateIssuer).execute(house.admin, settings))).toBe('issuer-malformed');
  });

  test('where the program has an https address, an issuer without TLS is none, not even on the same machine', async () => {
    const strict = await AccountsApp.start(database, { publicUrl: 'https://fristvakt.example.se' });
    const settings = { name: 'X', issuer: honest.url, clientId: 'a', clientSecret: 'b' };
    expect(codeOf(await strict.get(CreateIssuer).execute(house.admin, settings))).toBe('issuer-malformed');
    const started = await strict.get(StartExternalSignIn).execute({ issuer: house.issuer, address: desk() });
    expect(codeOf(started)).toBe('issuer-unreachable');
    await strict.stop();
  });

  test.each([
    ['another issuer', { issuer: 'https://evil.example' }],
    ['no token endpoint', { token_endpoint: undefined }],
  ])('a discovery document with %s is not relied on', async (_, metadata) => {
    const own = await newHouse();
    honest.metadata = metadata;
    const started = await app.get(StartExternalSignIn).execute({ issuer: own.issuer, address: desk() });
    const refusal = started.ok
      ? codeOf(await finish(honest.authorize(started.value.url), started.value.browser))
      : codeOf(started);
    honest.metadata = {};
    expect(['issuer-unreachable', 'external-sign-in-refused']).toContain(refusal);
  });
});
