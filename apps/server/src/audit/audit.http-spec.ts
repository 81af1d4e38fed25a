import { scriptOn } from '../../../../test/audit/audit-app';
import type { Caller } from '../../../../test/support/caller';
import { startServer } from '../../../../test/support/server';
import type { Member, RunningServer } from '../../../../test/support/server';

interface Entry {
  readonly seq: number;
  readonly action: string;
  readonly values: Readonly<Record<string, string | null>>;
}

describe('the audit chain over HTTP', () => {
  let server: RunningServer;
  let organisation: string;
  let administrator: Member;
  let auditor: Caller;
  let officer: Caller;

  beforeAll(async () => {
    server = await startServer();
    organisation = await server.organisation();
    administrator = await server.member(organisation, { roles: ['administrator'] });
    auditor = await server.signedIn(organisation, 'auditor');
    officer = await server.signedIn(organisation, 'compliance-officer');
    await server.import(organisation, 'humana-2023');
    await officer.post('/api/v1/providers', { name: 'Åsa Bergs assistans', kind: 'own-employer' });
  });
  afterAll(async () => {
    await server.stop();
  });

  const entries = async (query: Readonly<Record<string, string>>): Promise<readonly Entry[]> =>
    (await auditor.get('/api/v1/audit-entries', { query })).json<{ items: Entry[] }>().items;

  test('is read by an auditor page by page, latest first', async () => {
    const [created] = await entries({ action: 'provider.', limit: '1' });
    expect(created).toMatchObject({
      action: 'provider.created',
      values: { name: 'Åsa Bergs assistans' },
    });
    const first = await auditor.get('/api/v1/audit-entries', { query: { limit: '1' } });
    const { items, next } = first.json<{ items: Entry[]; next: string }>();
    const [second] = await entries({ limit: '1', cursor: next });
    expect(second?.seq).toBe((items[0]?.seq ?? 0) - 1);
  });

  test.each([
    ['GET', '/api/v1/audit-entries'],
    ['GET', '/api/v1/audit-heads'],
    ['POST', '/api/v1/audit-verification'],
    ['GET', '/api/v1/audit-export'],
    ['POST', '/api/v1/audit-erasures'],
  ] as const)('%s %s is nothing to a compliance officer', async (method, url) => {
    const answer = await officer.request(method, url, method === 'POST' ? {} : undefined);
    expect(answer.statusCode).toBe(403);
    expect((await server.nobody.get('/api/v1/audit-entries')).statusCode).toBe(401);
  });

  test('is exported by a token for it, and verified without the program', async () => {
    const token = await server.token(administrator, ['audit']);
    const answer = await token.get('/api/v1/audit-export');
    expect(answer.headers['content-type']).toBe('application/x-ndjson');
    expect(scriptOn(answer.body)).toMatchObject({ exit: 0 });
    expect((await (await server.token(administrator, ['read'])).get('/api/v1/audit-export')).statusCode).toBe(
      403,
    );
  });

  test('is verified, loses words by an administrator’s hand, and is verified still', async () => {
    const [created] = await entries({ action: 'provider.created', limit: '1' });
    const body = { seqs: [created?.seq], reason: 'art. 17' };
    expect((await auditor.post('/api/v1/audit-erasures', body)).statusCode).toBe(403);
    const session = await server.session(administrator);
    const erased = await session.post('/api/v1/audit-erasures', body);
    expect([erased.statusCode, erased.json()]).toStrictEqual([200, { entries: 1, values: 1 }]);
    expect((await session.post('/api/v1/audit-erasures', body)).statusCode).toBe(404);
    expect((await session.post('/api/v1/audit-erasures', { reason: 'art. 17' })).statusCode).toBe(422);
    expect((await session.post('/api/v1/audit-erasures', { ...body, seqs: [0] })).statusCode).toBe(400);
    expect(await entries({ action: 'provider.created', limit: '1' })).toMatchObject([
      { values: { name: null } },
    ]);
    const verified = await auditor.post('/api/v1/audit-verification');
    expect(verified.json()).toMatchObject({ ok: true, erased: 1, fault: null });
    expect(await entries({ action: 'audit.verified' })).toHaveLength(1);
  });

  test('that was tampered with is told by the place', async () => {
    const other = await server.organisation();
    const reader = await server.signedIn(other, 'auditor');
    await reader.get('/api/v1/audit-entries');
    await server.sql('delete from audit_chain where organisation_id = $1', [other]);
    const verified = await reader.post('/api/v1/audit-verification');
    expect(verified.json()).toMatchObject({ ok: false, fault: { kind: 'chain-end', seq: 1, name: null } });
  });
});
