import type { LightMyRequestResponse } from 'fastify';
import { ApiContract } from '../../apps/server/src/docs/api-contract';
import { operationsOf } from '../../apps/server/src/wire/contract/contract';
import type { Caller } from '../support/caller';
import { startServer } from '../support/server';
import type { RunningServer } from '../support/server';

const MANY = 50;
const ROUNDS = 20;

describe('a change is based on a version', () => {
  let server: RunningServer;
  let organisation: string;
  let officer: Caller;
  let provider: string;

  beforeAll(async () => {
    server = await startServer();
    organisation = await server.organisation();
    officer = await server.signedIn(organisation, 'compliance-officer', 'counsel', 'administrator');
    provider = (await server.import(organisation, 'humana-2023')).providerId;
  });
  afterAll(async () => {
    await server.stop();
  });

  const url = (): string => `/api/v1/providers/${provider}`;
  const versionOf = async (address: string): Promise<string> =>
    String((await officer.get(address)).headers.etag);
  const count = (answers: readonly LightMyRequestResponse[], status: number): number =>
    answers.filter(({ statusCode }) => statusCode === status).length;

  test(`of ${String(MANY)} at once on the same version one succeeds and the others are told: ${String(ROUNDS)} times`, async () => {
    for (let round = 1; round <= ROUNDS; round += 1) {
      const etag = await versionOf(url());
      const answers = await Promise.all(
        Array.from({ length: MANY }, async (_, at) =>
          officer.patch(url(), { name: `${String(round)}-${String(at)}` }, etag),
        ),
      );
      expect([count(answers, 200), count(answers, 412)]).toStrictEqual([1, MANY - 1]);
      const [made] = answers.filter(({ statusCode }) => statusCode === 200);
      expect((await officer.get(url())).json()).toStrictEqual(made?.json());
    }
  });

  test('deadlines and members likewise', async () => {
    const owner = await server.member(organisation, { roles: ['manager'] });
    const [deadline] = (await officer.get('/api/v1/deadlines?limit=1')).json<{ items: { id: string }[] }>()
      .items;
    const changes: [string, object][] = [
      [`/api/v1/deadlines/${deadline?.id ?? ''}`, { ownerId: owner.membership }],
      [`/api/v1/members/${owner.membership}`, { name: 'Robin' }],
    ];
    for (const [address, body] of changes) {
      const etag = await versionOf(address);
      const answers = await Promise.all(
        Array.from({ length: MANY }, async () => officer.patch(address, body, etag)),
      );
      expect([address, count(answers, 200), count(answers, 412)]).toStrictEqual([address, 1, MANY - 1]);
    }
  });

  test('every PATCH without If-Match is answered 428, and with one that is no ETag of ours 412', async () => {
    const patches = operationsOf(server.get(ApiContract).read()).filter(({ verb }) => verb === 'patch');
    const id = '00000000-0000-4000-8000-000000000000';
    for (const { path, operation } of patches) {
      const { example } = operation.requestBody?.content['application/json'] ?? {};
      const address = path.replaceAll(/\{\w+\}/g, id);
      const statuses = [
        (await officer.patch(address, example)).statusCode,
        ...(
          await Promise.all(
            ['*', 'W/"1"', '"x"', '1', '""'].map(async (etag) => officer.patch(address, example, etag)),
          )
        ).map(({ statusCode }) => statusCode),
      ];
      expect([path, ...statuses]).toStrictEqual([path, 428, 412, 412, 412, 412, 412]);
    }
    expect(patches.length).toBeGreaterThan(3);
  });
});
