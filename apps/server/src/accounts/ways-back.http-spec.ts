import { ResetAccount } from '@fristvakt/accounts';
import { newId } from '@fristvakt/platform';
import type { Caller } from '../../../../test/support/caller';
import { startServer } from '../../../../test/support/server';
import type { Member, RunningServer } from '../../../../test/support/server';

type Answer = Awaited<ReturnType<Caller['get']>>;

const NOWHERE = '0190d3a8-0000-7000-8000-000000000000';
const ORGANISATION = '/api/v1/organisation';

describe('ways back over HTTP', () => {
  let server: RunningServer;

  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(async () => {
    await server.stop();
  });

  const codeOf = (answer: Answer): string => {
    const [, code = ''] = /^urn:fristvakt:problem:(.*)$/.exec(answer.json<{ type: string }>().type) ?? [];
    return `${String(answer.statusCode)} ${code}`;
  };
  const itemsOf = (answer: Answer): readonly { id: string }[] =>
    answer.json<{ items: readonly { id: string }[] }>().items;
  async function issuer(organisation: string, name = 'Kommunen', enabled = true): Promise<string> {
    const id = newId();
    await server.sql(
      `insert into oidc_issuer (id, organisation_id, name, issuer, client_id, client_secret, enabled)
       values ($1, $2, $3, $4, 'fristvakt', '\\x00', $5)`,
      [id, organisation, name, `https://${id}.example`, enabled],
    );
    return id;
  }
  async function link({ organisation, membership }: Member, by: string): Promise<string> {
    const id = newId();
    await server.sql(
      `insert into external_identity (id, organisation_id, membership_id, issuer, subject)
       values ($1, $2, $3, $4, '191212121212')`,
      [id, organisation, membership, `https://${by}.example`],
    );
    return id;
  }
  const withPassword = async ({ account }: Member): Promise<unknown> =>
    server.sql(`update account set password_hash = 'a hash' where id = $1`, [account]);

  test('the operator’s reset ends sessions and tokens: 401 to whoever goes on with one', async () => {
    const member = await server.member(await server.organisation(), { roles: ['administrator'] });
    const callers = [await server.session(member), await server.token(member, ['administer'])];
    for (const caller of callers) expect((await caller.get('/api/v1/issuers')).statusCode).toBe(200);
    const { organisation, email } = member;
    const outcome = await server
      .get(ResetAccount)
      .execute({ organisation, email, password: true, secondFactor: true });
    const password = outcome.ok ? outcome.value.password : null;
    for (const caller of callers) {
      expect(codeOf(await caller.get('/api/v1/issuers'))).toBe('401 not-signed-in');
    }
    const signedIn = await server.nobody.post('/api/v1/session', { email, password });
    expect(signedIn.statusCode).toBe(201);
  });

  describe('the organisation', () => {
    test('is told to everybody in it, and changed by an administrator on the version they have seen', async () => {
      const id = await server.organisation();
      const [admin, guest] = [
        await server.signedIn(id, 'administrator'),
        await server.signedIn(id, 'manager'),
      ];
      const read = await guest.get(ORGANISATION);
      expect(read.json()).toStrictEqual({
        ...{ id, name: 'Omsorg AB', secondFactorRequired: false, demo: false, version: 1 },
      });
      expect(read.headers.etag).toBe('"1"');
      const changed = await admin.patch(ORGANISATION, { name: 'Vård AB' }, '"1"');
      expect([changed.statusCode, changed.headers.etag]).toStrictEqual([200, '"2"']);
      expect(changed.json()).toMatchObject({ name: 'Vård AB', version: 2 });
      expect(codeOf(await admin.patch(ORGANISATION, { name: 'X' }, '"1"'))).toBe('412 stale');
      expect(codeOf(await admin.patch(ORGANISATION, { name: 'X' }))).toBe('428 precondition-required');
      expect(codeOf(await admin.patch(ORGANISATION, { name: ' ' }, '"2"'))).toBe('422 name-missing');
      expect(codeOf(await admin.patch(ORGANISATION, { demo: true }, '"2"'))).toBe('400 invalid-request');
      expect(codeOf(await guest.patch(ORGANISATION, { name: 'X' }, '"2"'))).toBe('403 not-permitted');
    });

    test('a demanded second factor stops sessions without one at the next request', async () => {
      const id = await server.organisation();
      const admin = await server.signedIn(id, 'administrator');
      const member = await server.member(id, { roles: ['administrator'] });
      const without = await server.session(member, { secondFactor: false });
      expect((await without.get('/api/v1/members')).statusCode).toBe(200);
      expect((await admin.patch(ORGANISATION, { secondFactorRequired: true }, '"1"')).statusCode).toBe(200);
      expect(codeOf(await without.get('/api/v1/members'))).toBe('403 second-factor-required');
      const back = await without.patch(ORGANISATION, { secondFactorRequired: false }, '"2"');
      expect(codeOf(back)).toBe('403 second-factor-required');
      expect((await without.get(ORGANISATION)).json()).toMatchObject({ secondFactorRequired: true });
      expect((await admin.get('/api/v1/members')).statusCode).toBe(200);
    });
  });

  describe('identities', () => {
    test('one’s own are listed and removed; the session and its cookie end', async () => {
      const member = await server.member(await server.organisation(), { roles: ['manager'] });
      await withPassword(member);
      const caller = await server.session(member);
      const id = await link(member, await issuer(member.organisation));
      const listed = await caller.get('/api/v1/identities');
      expect(listed.json()).toMatchObject({ items: [{ id, issuerName: 'Kommunen' }], next: null });
      expect(listed.body).not.toContain('191212121212');
      const removed = await caller.delete(`/api/v1/identities/${id}`);
      expect(removed.statusCode).toBe(204);
      expect(removed.cookies).toMatchObject([{ name: 'fristvakt', value: '' }]);
      expect(codeOf(await caller.get('/api/v1/session'))).toBe('401 not-signed-in');
    });

    test('the last way in stays: 409, to its person and to an administrator', async () => {
      const organisation = await server.organisation();
      const member = await server.member(organisation, { roles: ['manager'] });
      const [caller, admin] = [
        await server.session(member),
        await server.signedIn(organisation, 'administrator'),
      ];
      const by = await issuer(organisation);
      const id = await link(member, by);
      const url = `/api/v1/members/${member.membership}/identities`;
      expect(codeOf(await caller.delete(`/api/v1/identities/${id}`))).toBe('409 last-way-in');
      expect(codeOf(await admin.delete(`${url}/${id}`))).toBe('409 last-way-in');
      await withPassword(member);
      expect(itemsOf(await admin.get(url)).map((one) => one.id)).toStrictEqual([id]);
      expect((await admin.delete(`${url}/${id}`)).statusCode).toBe(204);
      expect(codeOf(await caller.get('/api/v1/session'))).toBe('401 not-signed-in');
      expect(codeOf(await admin.delete(`${url}/${id}`))).toBe('404 not-found');
    });

    test('of others nothing is told: no id, an id of none, a colleague’s and another organisation’s', async () => {
      const [here, there] = [await server.organisation(), await server.organisation()];
      const [colleague, stranger] = [
        await server.member(here, { roles: ['manager'] }),
        await server.member(there, { roles: ['manager'] }),
      ];
      const [ofColleague, ofStranger] = [
        await link(colleague, await issuer(here)),
        await link(stranger, await issuer(there)),
      ];
      const [member, admin] = [
        await server.signedIn(here, 'manager'),
        await server.signedIn(here, 'administrator'),
      ];
      for (const id of [ofColleague, ofStranger, NOWHERE, 'x']) {
        expect(codeOf(await member.delete(`/api/v1/identities/${id}`))).toBe('404 not-found');
      }
      for (const id of [stranger.membership, NOWHERE, 'x']) {
        const url = `/api/v1/members/${id}/identities`;
        expect(codeOf(await admin.get(url))).toBe('404 not-found');
        expect(codeOf(await admin.delete(`${url}/${ofStranger}`))).toBe('404 not-found');
        expect(codeOf(await admin.delete(`${url}/${ofColleague}`))).toBe('404 not-found');
      }
      const colleagues = `/api/v1/members/${colleague.membership}/identities`;
      expect(codeOf(await member.get(colleagues))).toBe('403 not-permitted');
      expect(codeOf(await member.delete(`${colleagues}/${ofColleague}`))).toBe('403 not-permitted');
      const rows = await server.sql('select id from external_identity where id in ($1, $2)', [
        ...[ofColleague, ofStranger],
      ]);
      expect(rows).toHaveLength(2);
    });
  });

  describe('what a page offers to sign in by', () => {
    const options = async (organisation: string, remoteAddress = '192.0.2.1'): Promise<Answer> =>
      server.nobody.get('/api/v1/sign-in-options', { query: { organisation }, remoteAddress });

    test('are the names and ids of the issuers in use', async () => {
      const organisation = await server.organisation();
      const second = await issuer(organisation, 'Regionen');
      const first = await issuer(organisation);
      await issuer(organisation, 'Avstängd', false);
      const answer = await options(organisation.toUpperCase());
      expect(answer.json()).toStrictEqual({
        items: [
          { id: first, name: 'Kommunen' },
          { id: second, name: 'Regionen' },
        ],
        next: null,
      });
    });

    test('an organisation that is not there is answered like one without issuers, word for word', async () => {
      const [unknown, without] = [await options(NOWHERE), await options(await server.organisation())];
      const told = ({ statusCode, body, headers }: Answer): unknown => [
        ...[statusCode, body, Object.keys(headers)],
      ];
      expect(unknown.json()).toStrictEqual({ items: [], next: null });
      expect(told(unknown)).toStrictEqual(told(without));
      expect(codeOf(await options('x'))).toBe('400 invalid-request');
    });

    test('are asked for 300 times from one place: then 429, with the time to wait', async () => {
      for (let calls = 1; calls <= 300; calls += 1) await options(NOWHERE, '192.0.2.2');
      const answer = await options(NOWHERE, '192.0.2.2');
      expect(codeOf(answer)).toBe('429 too-many-tries');
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(800);
      expect((await options(NOWHERE, '192.0.2.3')).statusCode).toBe(200);
    });
  });
});
