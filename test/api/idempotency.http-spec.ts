import type { LightMyRequestResponse } from 'fastify';
import { CreateProvider } from '@fristvakt/providers';
import { Attempts } from '../../apps/server/src/wire/idempotency/attempts';
import { SettableClock } from '../accounts/settable-clock';
import type { Caller } from '../support/caller';
import { startServer } from '../support/server';
import type { RunningServer } from '../support/server';

const PROVIDERS = '/api/v1/providers';
const BODY = { name: 'Omsorg AB', kind: 'company' };

const codeOf = (answer: LightMyRequestResponse): string =>
  answer.json<{ type: string }>().type.replace('urn:fristvakt:problem:', '');

/** Something to wait for. */
function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    opened,
    open: () => {
      open();
    },
  };
}

describe('a request that is sent again under the same Idempotency-Key', () => {
  const clock = new SettableClock();
  let server: RunningServer;
  let organisation: string;
  let officer: Caller;

  beforeAll(async () => {
    server = await startServer({ clock });
  });
  afterAll(async () => {
    await server.stop();
  });
  beforeEach(async () => {
    organisation = await server.organisation();
    officer = await server.signedIn(organisation, 'compliance-officer', 'administrator');
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const create = async (
    key: string,
    body: unknown = BODY,
    caller = officer,
  ): Promise<LightMyRequestResponse> => caller.post(PROVIDERS, body, { headers: { 'idempotency-key': key } });
  const providers = async (of = organisation): Promise<number> =>
    (await server.sql('select 1 from provider where organisation_id = $1', [of])).length;
  const age = async (minutes: number): Promise<void> => {
    await server.sql(`update idempotency_key set created_at = created_at - $1 * interval '1 minute'`, [
      minutes,
    ]);
  };
  /** A process that took the key and died before it changed anything. */
  const dieBeforeTheWork = async (key: string): Promise<void> => {
    jest.spyOn(server.get(CreateProvider), 'execute').mockRejectedValueOnce(new Error('died'));
    jest.spyOn(server.get(Attempts), 'failed').mockRejectedValueOnce(new Error('died'));
    expect((await create(key)).statusCode).toBe(500);
  };

  test('is answered as the first time, and does nothing again', async () => {
    const first = await create('"a"');
    const again = await create('"a"');
    expect([first.statusCode, again.statusCode]).toStrictEqual([201, 201]);
    expect(again.body).toBe(first.body);
    expect(again.headers).toMatchObject({ etag: '"1"', 'idempotency-replayed': 'true' });
    expect(first.headers).not.toHaveProperty('idempotency-replayed');
    await expect(providers()).resolves.toBe(1);
  });

  test('fifty times at once: one is made; the others get its answer, or are told to wait', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, async () => create('"many"')));
    const made = answers.filter(({ statusCode }) => statusCode === 201);
    const waiting = answers.filter(({ statusCode }) => statusCode === 409);
    expect(made.length + waiting.length).toBe(50);
    expect(new Set(made.map(({ body }) => body)).size).toBe(1);
    expect(new Set(waiting.map(codeOf))).toStrictEqual(
      new Set(waiting.length > 0 ? ['idempotency-key-in-use'] : []),
    );
    await expect(providers()).resolves.toBe(1);
  });

  test.each([
    ['another body', PROVIDERS, { ...BODY, name: 'Annan omsorg AB' }],
    ['another query', `${PROVIDERS}?x=1`, BODY],
  ])('with %s is refused', async (_, url, body) => {
    await create('"b"');
    const answer = await officer.post(url, body, { headers: { 'idempotency-key': '"b"' } });
    expect([answer.statusCode, codeOf(answer)]).toStrictEqual([422, 'idempotency-key-reused']);
    await expect(providers()).resolves.toBe(1);
  });

  test('by a colleague, or in another organisation, is a request of its own', async () => {
    const colleague = await server.signedIn(organisation, 'counsel');
    const elsewhere = await server.organisation();
    const stranger = await server.signedIn(elsewhere, 'counsel');
    for (const caller of [officer, colleague, stranger]) {
      expect((await create('"c"', BODY, caller)).headers).not.toHaveProperty('idempotency-replayed');
    }
    await expect(Promise.all([providers(), providers(elsewhere)])).resolves.toStrictEqual([2, 1]);
  });

  test('works for a change as well, whose ETag would be stale by now', async () => {
    const { id } = (await create('"d"')).json<{ id: string }>();
    const change = async (): Promise<LightMyRequestResponse> =>
      officer.patch(`${PROVIDERS}/${id}`, { name: 'Ny' }, '"1"', { headers: { 'idempotency-key': '"d"' } });
    const [first, again] = [await change(), await change()];
    expect([first.statusCode, again.statusCode, again.headers.etag]).toStrictEqual([200, 200, '"2"']);
    expect(again.body).toBe(first.body);
  });

  test.each(['e', '"e"', '"e \\"quoted\\" e"', 'x'.repeat(255), `"${'x'.repeat(255)}"`])(
    'may be named %s',
    async (key) => {
      expect((await create(key)).statusCode).toBe(201);
    },
  );

  test.each(['', '""', '"open', 'a b', '"a";b=1', '"å"', 'x'.repeat(256), '"a", "b"'])(
    'may not be named %s',
    async (key) => {
      const answer = await create(key);
      expect([answer.statusCode, codeOf(answer)]).toStrictEqual([400, 'invalid-request']);
    },
  );

  test('after a refusal is tried again, also mended', async () => {
    expect((await create('"f"', { name: '', kind: 'company' })).statusCode).toBe(400);
    expect((await create('"f"')).statusCode).toBe(201);
  });

  test('after a refusal that came once rows had been locked is tried again', async () => {
    const { providerId } = await server.import(organisation, 'humana-2023');
    const [matter] = await server.sql<{ id: string }>('select id from matter where provider_id = $1', [
      providerId,
    ]);
    const record = async (): Promise<LightMyRequestResponse> =>
      officer.post(
        `/api/v1/matters/${matter?.id ?? ''}/facts`,
        { type: 'inspection-decided', on: '2026-99' },
        { headers: { 'idempotency-key': '"g"' } },
      );
    const [first, again] = [await record(), await record()];
    expect([first.statusCode, again.statusCode]).toStrictEqual([422, 422]);
    expect(codeOf(again)).toBe(codeOf(first));
  });

  test('after a failure that changed nothing is tried again', async () => {
    jest.spyOn(server.get(CreateProvider), 'execute').mockRejectedValueOnce(new Error('broken'));
    expect((await create('"h"')).statusCode).toBe(500);
    expect((await create('"h"')).statusCode).toBe(201);
    await expect(providers()).resolves.toBe(1);
  });

  test('whose answer was lost after it was done is not done again', async () => {
    jest.spyOn(server.get(Attempts), 'answered').mockRejectedValueOnce(new Error('died'));
    expect((await create('"i"')).statusCode).toBe(201);
    const again = await create('"i"');
    expect([again.statusCode, codeOf(again)]).toStrictEqual([409, 'idempotency-answer-not-kept']);
    await age(6);
    expect(codeOf(await create('"i"'))).toBe('idempotency-answer-not-kept');
    await expect(providers()).resolves.toBe(1);
  });

  test('which failed only after it was done is not done again', async () => {
    const creating = server.get(CreateProvider);
    const execute = creating.execute.bind(creating);
    jest.spyOn(creating, 'execute').mockImplementationOnce(async (asked) => {
      await execute(asked);
      throw new Error('broken after the commit');
    });
    expect((await create('"j"')).statusCode).toBe(500);
    expect(codeOf(await create('"j"'))).toBe('idempotency-answer-not-kept');
    await expect(providers()).resolves.toBe(1);
  });

  test('of a process that died before the work waits five minutes, and is then done', async () => {
    await dieBeforeTheWork('"k"');
    expect(codeOf(await create('"k"'))).toBe('idempotency-key-in-use');
    await age(6);
    expect((await create('"k"')).statusCode).toBe(201);
    await expect(providers()).resolves.toBe(1);
  });

  test('of a process that was taken for dead cannot be done by both', async () => {
    const creating = server.get(CreateProvider);
    const execute = creating.execute.bind(creating);
    const [started, released] = [gate(), gate()];
    jest.spyOn(creating, 'execute').mockImplementationOnce(async (asked) => {
      started.open();
      await released.opened;
      return execute(asked);
    });
    const first = create('"l"');
    await started.opened;
    clock.pass(6);
    const second = await create('"l"');
    released.open();
    expect([(await first).statusCode, second.statusCode]).toStrictEqual([500, 201]);
    await expect(providers()).resolves.toBe(1);
  });

  test('leaves no copy of what is told once', async () => {
    const body = { name: 'Lön', scopes: ['read'], days: 30 };
    const ask = async (): Promise<LightMyRequestResponse> =>
      officer.post('/api/v1/tokens', body, { headers: { 'idempotency-key': '"m"' } });
    const first = await ask();
    expect(first.statusCode).toBe(201);
    expect(codeOf(await ask())).toBe('idempotency-answer-not-kept');
    const rows = await server.sql<{ response_body: string | null }>(
      'select response_body from idempotency_key where organisation_id = $1',
      [organisation],
    );
    expect(rows).toStrictEqual([{ response_body: null }]);
  });

  test('is forgotten after 48 hours', async () => {
    await create('"n"');
    await age(49 * 60);
    expect((await create('"o"')).statusCode).toBe(201);
    const rows = await server.sql('select 1 from idempotency_key where organisation_id = $1', [organisation]);
    expect(rows).toHaveLength(1);
  });
});
