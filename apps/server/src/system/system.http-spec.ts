import { ChainWatch } from '@fristvakt/audit';
import { HealthChecks, METRIC_LABELS, Metrics, listenForMetrics } from '@fristvakt/platform';
import type { MetricsListener } from '@fristvakt/platform';
import { Round } from '@fristvakt/reminders';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';

/** Labels that the library has of its own: of the garbage collector, the heap and what keeps the process alive. */
const OF_THE_LIBRARY = ['le', 'space', 'type', 'quantile', 'major', 'minor', 'patch'];

describe('what the program tells of itself', () => {
  let server: RunningServer;
  let listener: MetricsListener;
  let organisation: string;

  beforeAll(async () => {
    server = await startServer();
    organisation = await server.organisation('Kanariefågeln AB');
    await server.import(organisation, 'humana-2023');
    const metrics = server.get(Metrics);
    metrics.addProcess();
    listener = await listenForMetrics(metrics, { host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await listener.close();
    await server.stop();
  });

  const figures = async (): Promise<string> => (await fetch(listener.url)).text();
  const figure = async (line: string): Promise<number> => {
    const found = (await figures()).split('\n').find((one) => one.startsWith(`${line} `));
    return Number(found?.slice(line.length + 1) ?? 0);
  };

  test('requests by the pattern of their route; who was not let in; never on the public listener', async () => {
    const manager = await server.signedIn(organisation, 'manager');
    const [provider] = await server.sql<{ id: string }>('select id from provider limit 1');
    expect((await manager.get(`/api/v1/providers/${provider?.id ?? ''}`)).statusCode).toBe(200);
    expect(await figures()).toMatch(
      /^http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/providers\/:\w+",status_class="2xx"\} 1$/m,
    );

    expect((await server.nobody.get('/api/v1/providers')).statusCode).toBe(401);
    expect((await manager.post('/api/v1/invitations', {})).statusCode).toBeGreaterThanOrEqual(400);
    const signIn = { email: 'kim@omsorg.example', password: 'fel lösenord helt' };
    expect((await server.nobody.post('/api/v1/session', signIn)).statusCode).toBe(401);
    expect(await figure('auth_failures_total{route="/api/v1/session"}')).toBe(1);
    expect(await figure('auth_failures_total{route="/api/v1/providers"}')).toBe(1);
    expect((await manager.get('/api/v1/audit-entries')).statusCode).toBe(403);
    expect(await figure('authorization_denials_total{route="/api/v1/audit-entries"}')).toBe(1);

    expect((await server.nobody.get('/metrics')).statusCode).toBe(404);
    expect((await fetch(listener.url.replace('/metrics', '/api/v1/api-info'))).status).toBe(404);
  });

  test('the pools of the database, the event loop, the version, the room for files, the audit chains', async () => {
    const watch = server.get(ChainWatch);
    await watch.keep();
    const told = await figures();
    expect(told).toMatch(/^db_pool_total\{pool="work"\} [1-9]/m);
    expect(told).toMatch(/^db_pool_idle\{pool="work"\} [1-9]/m);
    expect(told).toMatch(/^db_pool_waiting\{pool="work"\} 0$/m);
    expect(told).toMatch(/^db_pool_total\{pool="reads"\} \d/m);
    expect(told).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m);
    expect(told).toMatch(/^build_info\{/m);
    expect(told).toMatch(/^audit_chain_ok 1$/m);
    expect(told).toMatch(/^audit_chains\{state="sound"\} 1$/m);
    expect(told).toMatch(/^audit_chain_checked_timestamp_seconds 1\d{9}/m);
    await server.sql('alter table audit_entry disable trigger audit_entry_append_only');
    await server.sql(`update audit_entry set detail = '{"x":1}' where seq = 1`);
    await watch.keep();
    expect(await figure('audit_chain_ok')).toBe(0);
    expect(await figure('audit_chains{state="broken"}')).toBe(1);
  });

  test('nothing by which a tenant, a person or a thing of theirs could be told', async () => {
    const told = await figures();
    expect(told).not.toMatch(/[\da-f]{8}-[\da-f]{4}-/);
    expect(told).not.toMatch(/kanarie|humana|@/i);
    const labels = [...told.matchAll(/[{,]([a-z_]+)="/g)].map(([, name = '']) => name);
    const known = new Set<string>([...METRIC_LABELS, ...OF_THE_LIBRARY]);
    expect(new Set(labels.filter((name) => !known.has(name)))).toStrictEqual(new Set());
    expect(labels.length).toBeGreaterThan(50);
  });

  test('it has started, it runs, and it is ready while all that was added holds', async () => {
    for (const name of ['live', 'startup'])
      expect((await server.nobody.get(`/health/${name}`)).json()).toStrictEqual({ status: 'ok' });
    expect((await server.nobody.get('/health/ready')).statusCode).toBe(200);
    server.get(HealthChecks).add('queue', async () => Promise.resolve(false));
    const late = await server.nobody.get('/health/ready', { headers: { 'accept-language': 'en' } });
    expect(late.statusCode).toBe(503);
    expect(late.json()).toMatchObject({
      type: 'urn:fristvakt:problem:not-ready',
      detail: 'No requests should be sent here now: queue.',
    });
    expect((await server.nobody.get('/health/live')).statusCode).toBe(200);
    server.get(HealthChecks).add('queue', async () => Promise.resolve(true));
    expect((await server.nobody.get('/health/ready')).statusCode).toBe(200);
  });

  test('ready, it tells what waits in the queue and for how long, and keeps nobody away for it', async () => {
    const ready = async (): Promise<unknown> => {
      const { statusCode, json } = await server.nobody.get('/health/ready');
      return { statusCode, ...json<object>() };
    };
    const lags = { reminderLag: 0, mailLag: 0, queueLag: 0 };
    expect(await ready()).toStrictEqual({ statusCode: 200, status: 'degraded', ...lags });
    await server.get(Round).execute('worker');
    expect(await ready()).toStrictEqual({ statusCode: 200, status: 'ok', ...lags });

    const waiting = async (seconds: number): Promise<unknown> => {
      await server.sql('delete from graphile_worker._private_jobs');
      await server.sql(
        `select graphile_worker.add_job('deliver-webhook', '{}', run_at => now() - make_interval(secs => $1))`,
        [seconds],
      );
      return ready();
    };
    expect(await waiting(100)).toMatchObject({ status: 'ok', queueLag: expect.closeTo(100, -1) as number });
    expect(await waiting(-100)).toMatchObject({ status: 'ok', queueLag: 0 });
    expect(await waiting(200)).toMatchObject({
      ...{ statusCode: 200, status: 'degraded', queueLag: expect.closeTo(200, -1) as number },
      ...{ reminderLag: 0, mailLag: 0 },
    });
    expect(await figure('queue_lag_seconds')).toBeGreaterThanOrEqual(200);
    expect((await server.nobody.get('/health/reminders')).json()).toMatchObject({
      ...{ state: 'alive', queueLag: expect.closeTo(200, -1) as number },
    });
    // Nobody knows how far behind it is: that is told, and no figure is made up.
    await server.sql('alter table heartbeat rename to heartbeats');
    const unknown = { reminderLag: null, mailLag: null, queueLag: null };
    expect(await ready()).toStrictEqual({ statusCode: 200, status: 'degraded', ...unknown });
    await server.sql('alter table heartbeats rename to heartbeat');
    await server.sql('delete from graphile_worker._private_jobs');
  });

  test('it is not ready on a schema that lacks a step, and is on one that has taken more', async () => {
    await server.sql(
      `insert into migrations ("timestamp", name) values (9999999999999, 'Later9999999999999')`,
    );
    expect((await server.nobody.get('/health/ready')).statusCode).toBe(200);
    await server.sql(`update migrations set name = 'Other' || name where name like 'Evidence%'`);
    const lacking = await server.nobody.get('/health/ready');
    expect([lacking.statusCode, lacking.json<{ detail: string }>().detail]).toStrictEqual([
      503,
      expect.stringContaining('schema'),
    ]);
    await server.sql(`update migrations set name = replace(name, 'Other', '')`);
    expect((await server.nobody.get('/health/ready')).statusCode).toBe(200);
  });
});
