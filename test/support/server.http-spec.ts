import { startServer } from './server';
import type { RunningServer } from './server';

describe('the server of the tests', () => {
  let server: RunningServer;

  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(async () => {
    await server.stop();
  });

  test('a member at a browser reads and changes the record that was imported', async () => {
    const organisation = await server.organisation();
    const officer = await server.signedIn(organisation, 'compliance-officer');
    const { providerId } = await server.import(organisation, 'humana-2023');
    const read = await officer.get(`/api/v1/providers/${providerId}`);
    expect(read.statusCode).toBe(200);
    const changed = await officer.patch(
      `/api/v1/providers/${providerId}`,
      { name: 'Humana Assistans' },
      String(read.headers.etag),
    );
    expect(changed.json()).toMatchObject({ id: providerId, name: 'Humana Assistans', version: 2 });
  });

  test('a program with a token may do what its scopes say', async () => {
    const organisation = await server.organisation();
    const member = await server.member(organisation, { roles: ['compliance-officer'] });
    const reader = await server.token(member, ['read']);
    expect((await reader.get('/api/v1/providers')).statusCode).toBe(200);
    expect((await reader.post('/api/v1/providers', { name: 'Omsorg', kind: 'company' })).statusCode).toBe(
      403,
    );
  });

  test.each([
    ['active', 200],
    ['disabled', 401],
  ] as const)('the session of a member who is %s: %i', async (state, status) => {
    const member = await server.member(await server.organisation(), { roles: ['manager'], state });
    const caller = await server.session(member);
    expect((await caller.get('/api/v1/providers')).statusCode).toBe(status);
    expect((await server.nobody.get('/api/v1/providers')).statusCode).toBe(401);
  });
});
