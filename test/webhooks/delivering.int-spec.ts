import { DeliverWebhook, FindLostDeliveries, ForgetDeliveries } from '@fristvakt/webhooks';
import { Failpoints } from '@fristvakt/platform';
import { Webhook } from 'standardwebhooks';
import { SettableClock } from '../accounts/settable-clock';
import { Hooked } from './hooked';
import type { DeliverySeen } from './hooked';
import { Receiver } from './receiver';

const PLAN = [5, 300, 1_800, ...[2, 5, 10, 14, 20, 24].map((hours) => hours * 3_600)];
const MINUTE = 60;

/** The package that verifies goes by the computer's own clock. */
const present = (): number => performance.timeOrigin + performance.now();

/** A program, a receiver, an endpoint and an event on its way there. */
describe('delivering an event', () => {
  let clock: SettableClock;
  let of: Hooked;
  let receiver: Receiver;
  let endpoint: { id: string; secret: string };

  beforeAll(async () => {
    clock = new SettableClock(present());
    of = await Hooked.start(clock);
  });
  afterAll(async () => {
    await of.stop();
  });
  beforeEach(async () => {
    clock.set(present());
    receiver = await Receiver.start();
    endpoint = await of.endpoint(receiver.url);
  });
  afterEach(async () => {
    await receiver.stop();
    await of.server.sql('delete from webhook_delivery');
    await of.server.sql('delete from webhook_event');
    await of.server.sql('delete from webhook_endpoint');
    await of.server.sql('delete from notice');
  });

  const only = async (): Promise<DeliverySeen> => {
    const [delivery, ...more] = await of.deliveries();
    if (delivery === undefined || more.length > 0) throw new Error('there is not one delivery');
    return delivery;
  };
  const endpointNow = async (): Promise<{ enabled: boolean; because: string | null; failing: boolean }> => {
    const [row] = await of.server.sql<{ enabled: boolean; because: string | null; failing: boolean }>(
      `select enabled, disabled_because as because, failing_since is not null as failing
       from webhook_endpoint where id = $1`,
      [endpoint.id],
    );
    if (row === undefined) throw new Error('there is no endpoint');
    return row;
  };
  const pass = (seconds: number): void => {
    clock.pass(seconds / MINUTE);
  };
  const events = (): readonly (string | string[] | undefined)[] =>
    receiver.received.map(({ headers }) => headers['webhook-id']);

  test('is done once where it is answered 2xx, signed so that the package of the specification accepts it', async () => {
    receiver.status(202, {}, 'taken');
    await of.ping(endpoint.id);
    await of.deliver();
    await of.deliver();
    expect(await only()).toMatchObject({ state: 'delivered', attempts: 1, status: 202, answer: 'taken' });
    expect(receiver.received).toHaveLength(1);
    const [event] = receiver.received;
    const told = new Webhook(endpoint.secret).verify(
      event?.body ?? '',
      event?.headers as Record<string, string>,
    );
    expect(told).toMatchObject({ type: 'webhook.ping', data: { endpoint: endpoint.id } });
    expect(event?.headers['webhook-id']).toBe((await only()).event);
  });

  test.each([200, 201, 204, 299])('%d is success', async (status) => {
    receiver.status(status);
    await of.ping(endpoint.id);
    await of.deliver();
    expect(await only()).toMatchObject({ state: 'delivered', status });
  });

  test.each([300, 301, 304, 307, 400, 401, 404, 408, 429, 500, 502, 503, 504])(
    '%d is none: it is tried again after five seconds, and the endpoint is failing until something arrives',
    async (status) => {
      receiver.status(status, { location: `${receiver.url}/elsewhere` });
      await of.ping(endpoint.id);
      await of.deliver();
      const { state, wait, attempts } = await only();
      expect([state, attempts]).toStrictEqual(['waiting', 1]);
      expect(wait).toBeGreaterThanOrEqual(5);
      expect(wait).toBeLessThanOrEqual(5.5);
      expect(receiver.received).toHaveLength(1);
      expect(await endpointNow()).toStrictEqual({ enabled: true, because: null, failing: true });
      receiver.status(204);
      pass(6);
      await of.deliver();
      expect(await endpointNow()).toStrictEqual({ enabled: true, because: null, failing: false });
    },
  );

  test('follows the whole plan, not a second early, always under the same id, and gives up after the tenth', async () => {
    receiver.status(500, {}, 'broken');
    await of.ping(endpoint.id);
    for (const planned of PLAN) {
      await of.deliver();
      const { wait, state } = await only();
      expect(state).toBe('waiting');
      expect(wait).toBeGreaterThanOrEqual(planned);
      expect(wait).toBeLessThanOrEqual(planned * 1.1 + 0.001);
      pass(wait - 0.01);
      const before = receiver.received.length;
      await of.deliver();
      expect(receiver.received).toHaveLength(before);
      pass(0.02);
    }
    await of.deliver();
    expect(await only()).toMatchObject({ state: 'failed', attempts: 10, status: 500, answer: 'broken' });
    pass(30 * 24 * 3_600);
    await of.deliver();
    expect(receiver.received).toHaveLength(10);
    expect(new Set(events()).size).toBe(1);
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
    for (const { headers } of receiver.received) expect(headers['webhook-signature']).toMatch(/^v1,/);
  });

  test.each([
    [429, '120', 120],
    [503, '7200', 7_200],
    [503, '9999999', 24 * 3_600],
    [500, '1', 5],
  ])('%d with Retry-After %s waits for %d seconds', async (status, retryAfter, seconds) => {
    receiver.status(status, { 'retry-after': retryAfter });
    await of.ping(endpoint.id);
    await of.deliver();
    const { wait } = await only();
    expect(wait).toBeGreaterThanOrEqual(seconds);
    expect(wait).toBeLessThanOrEqual(Math.max(seconds, 5.5) + 0.001);
  });

  test('410 ends it at once: the endpoint is off, what waits is not sent, administrators are told, and it is audited', async () => {
    receiver.status(410);
    await of.ping(endpoint.id);
    await of.ping(endpoint.id);
    const [first] = await of.deliveries();
    await of.server.get(DeliverWebhook).execute(of.organisation, first?.id ?? '');
    expect((await of.deliveries()).map(({ state }) => state)).toStrictEqual(['failed', 'cancelled']);
    expect(await endpointNow()).toStrictEqual({ enabled: false, because: 'gone', failing: true });
    const notices = await of.server.sql(
      `select m.name, n.kind, n.told ->> 'because' as because, n.told ->> 'endpoint' as endpoint from notice n
       join membership m on m.id = n.recipient_id where n.organisation_id = $1`,
      [of.organisation],
    );
    expect(notices).toStrictEqual([
      { name: 'Ada Admin', kind: 'webhook-disabled', because: 'gone', endpoint: endpoint.id },
    ]);
    const audited = await of.server.sql(
      `select actor, action, detail::json ->> 'because' as because from audit_entry
       where organisation_id = $1 and subject = $2 order by seq desc limit 1`,
      [of.organisation, `webhook:${endpoint.id}`],
    );
    expect(audited).toStrictEqual([{ actor: 'system', action: 'webhook.disabled', because: 'gone' }]);
    await of.deliver();
    expect(receiver.received).toHaveLength(1);
  });

  test('a week of nothing but failures ends it; one success within it does not', async () => {
    const day = 24 * 3_600;
    receiver.status(500);
    await of.ping(endpoint.id);
    await of.deliver();
    pass(6 * day);
    receiver.status(204);
    await of.deliver();
    receiver.status(500);
    await of.ping(endpoint.id);
    await of.deliver();
    pass(6.9 * day);
    await of.deliver();
    expect(await endpointNow()).toMatchObject({ enabled: true, failing: true });
    pass(0.2 * day);
    await of.deliver();
    expect(await endpointNow()).toMatchObject({ enabled: false, because: 'failing' });
  });

  test('who does not answer in time is tried again; meanwhile one thing at a time is sent there', async () => {
    receiver.answer = () => undefined;
    await of.ping(endpoint.id);
    await of.deliver();
    expect(await only()).toMatchObject({ state: 'waiting', status: null, answer: 'timeout' });
    await of.ping(endpoint.id);
    await of.ping(endpoint.id);
    pass(6);
    await Promise.all(
      (await of.deliveries()).map(async ({ id }, index) => {
        // The first has been taken when the others look.
        await new Promise((resolve) => setTimeout(resolve, index * 100));
        await of.server.get(DeliverWebhook).execute(of.organisation, id);
      }),
    );
    expect(receiver.received).toHaveLength(2);
  });

  test('an address that leads into a network is refused at each attempt', async () => {
    await of.server.sql(`update webhook_endpoint set address = 'https://10.0.0.1/'`);
    await of.ping(endpoint.id);
    await of.deliver();
    expect(await only()).toMatchObject({ state: 'waiting', status: null, answer: 'address-refused' });
  });

  test.each(['webhook-marked', 'webhook-answered'])(
    'a worker that dies at %s loses nothing: another sends it again when its time is up, under the same id',
    async (place) => {
      const failpoints = of.server.get(Failpoints);
      await of.ping(endpoint.id);
      failpoints.hooks.set(place, () => {
        throw new Error('killed');
      });
      await expect(of.deliver()).rejects.toThrow('killed');
      failpoints.hooks.clear();
      expect(await only()).toMatchObject({ state: 'sending', attempts: 1 });
      await of.deliver();
      expect(await only()).toMatchObject({ state: 'sending', attempts: 1 });
      pass(2);
      await of.deliver();
      expect(await only()).toMatchObject({ state: 'delivered', attempts: 2 });
      const times = place === 'webhook-answered' ? 2 : 1;
      expect(events()).toStrictEqual(
        Array.from({ length: times }, () => receiver.received[0]?.headers['webhook-id']),
      );
    },
  );

  test('what the queue lost is hinted at again once it has waited for a minute', async () => {
    await of.ping(endpoint.id);
    await of.server.sql('delete from graphile_worker._private_jobs');
    await expect(of.server.get(FindLostDeliveries).execute()).resolves.toBe(0);
    pass(61);
    await expect(of.server.get(FindLostDeliveries).execute()).resolves.toBe(1);
    const jobs = await of.server.sql('select key from graphile_worker.jobs');
    expect(jobs).toStrictEqual([{ key: `webhook:${(await only()).id}` }]);
  });

  test('fifty workers at once deliver each of a hundred events once', async () => {
    for (let number = 0; number < 100; number += 1) await of.ping(endpoint.id);
    const ids = (await of.deliveries()).map(({ id }) => id);
    const delivering = of.server.get(DeliverWebhook);
    await Promise.all(
      Array.from({ length: 50 }, async (_, worker) => {
        // Its own two, and those of the nine behind it, who are at them or have just been.
        const own = [...ids, ...ids].slice(worker * 2, worker * 2 + 20);
        for (const id of own) await delivering.execute(of.organisation, id);
      }),
    );
    expect(receiver.received).toHaveLength(100);
    expect(new Set(events()).size).toBe(100);
    const states = (await of.deliveries()).map(({ state, attempts }) => [state, attempts]);
    expect(states).toStrictEqual(ids.map(() => ['delivered', 1]));
  }, 60_000);

  test('while a secret is being replaced either is accepted; a day later the new one alone', async () => {
    const { caller } = of;
    const at = `/api/v1/webhook-endpoints/${endpoint.id}`;
    const rotated = await caller.post(`${at}/secret`, undefined, { headers: { 'if-match': '"1"' } });
    const { secret } = rotated.json<{ secret: string }>();
    expect(secret).not.toBe(endpoint.secret);
    await of.ping(endpoint.id);
    await of.deliver();
    const verify = (key: string, place: number): unknown => {
      const event = receiver.received[place];
      const headers = { ...event?.headers } as Record<string, string>;
      return new Webhook(key).verify(event?.body ?? '', headers);
    };
    expect(verify(secret, 0)).toStrictEqual(verify(endpoint.secret, 0));
    // A day by the clock of the database's rows; what signs keeps to the computer's, for the package's sake.
    await of.server.sql(`update webhook_endpoint set former_until = $1::timestamptz`, [clock.instant()]);
    await of.ping(endpoint.id);
    await of.deliver();
    expect(verify(secret, 1)).toMatchObject({ type: 'webhook.ping' });
    expect(() => verify(endpoint.secret, 1)).toThrow('No matching signature');
  });

  test('the secret stands nowhere as it is: neither in the rows nor in the audit log', async () => {
    const [found] = await of.server.sql<{ found: number }>(
      `select count(*)::integer as found from (select t::text as text from webhook_endpoint t
         union all select t::text from audit_entry t union all select t::text from audit_value t) all_of
       where text like '%' || $1 || '%' or text like '%' || $2 || '%'`,
      [endpoint.secret, Buffer.from(endpoint.secret).toString('hex')],
    );
    expect(found).toStrictEqual({ found: 0 });
  });

  test('sent again by hand it has the same id and body, whatever came of it before', async () => {
    await of.ping(endpoint.id);
    await of.deliver();
    const { id } = await only();
    const answer = await of.caller.post(`/api/v1/webhook-deliveries/${id}/replay`);
    expect(answer.statusCode).toBe(204);
    expect(await only()).toMatchObject({ state: 'waiting', attempts: 0 });
    await of.deliver();
    expect(await only()).toMatchObject({ state: 'delivered', attempts: 1 });
    const [first, second] = receiver.received;
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(second?.body).toBe(first?.body);
  });

  test('what was settled more than ninety days ago is forgotten; what is not settled never is', async () => {
    await of.ping(endpoint.id);
    await of.deliver();
    await of.ping(endpoint.id);
    pass(89 * 24 * 3_600);
    await of.server.get(ForgetDeliveries).all(() => false);
    await expect(of.deliveries()).resolves.toHaveLength(2);
    pass(2 * 24 * 3_600);
    await of.server.get(ForgetDeliveries).all(() => false);
    expect((await of.deliveries()).map(({ state }) => state)).toStrictEqual(['waiting']);
    const [left] = await of.server.sql('select count(*)::integer as left from webhook_event');
    expect(left).toStrictEqual({ left: 1 });
  });
});
