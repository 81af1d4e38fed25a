import { Rederive } from '@fristvakt/providers';
import { Round } from '@fristvakt/reminders';
import { DeliverWebhook } from '@fristvakt/webhooks';
import { Failpoints, READ_CONNECTIONS, QueueWorker } from '@fristvakt/platform';
import type { QueueWorkerSettings } from '@fristvakt/platform';
import { SettableClock } from '../accounts/settable-clock';
import { Hooked } from './hooked';
import { Receiver } from './receiver';

/** Whatever a body may hold: the names of its fields, ids, instants, days, our types and the addresses of the API. */
const PLAIN =
  /^([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|\d{4}-\d\d-\d\d(T[\d:.]+Z)?|(deadline|reminder|webhook)\.[a-z]+|http:\/\/localhost:3000\/api\/v1\/(deadlines|matters|webhook-endpoints)\/[\da-f-]{36})$/;

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

interface Told {
  readonly type: string;
  readonly timestamp: string;
  readonly data: {
    readonly organisation: string;
    readonly deadline: string;
    readonly dueOn: string | null;
    readonly reminder?: string;
  };
}

describe('telling other systems what happens to the deadlines of an inspection', () => {
  let clock: SettableClock;
  let of: Hooked;
  let receiver: Receiver;
  let matter: string;
  let endpoint: string;

  beforeAll(async () => {
    clock = new SettableClock(Date.parse('2026-05-12T09:00:00Z'));
    of = await Hooked.start(clock);
    receiver = await Receiver.start();
    await of.import('2026-05-28', '2026-05-04');
    endpoint = (await of.endpoint(`${receiver.url}/all`)).id;
  });
  afterAll(async () => {
    await receiver.stop();
    await of.stop();
  });

  /** What has been told since it was asked last, by the rows. */
  const seen = new Set<string>();
  const news = async (): Promise<readonly Told[]> => {
    const fresh = (await of.deliveries()).filter(({ id }) => !seen.has(id));
    for (const { id } of fresh) seen.add(id);
    return fresh.map(({ body }) => JSON.parse(body) as Told);
  };
  const named = (told: readonly Told[]): readonly (readonly [string, string | null])[] =>
    told.map(({ type, data }) => [type, data.dueOn] as const);
  const bringUpTo = async (day: string): Promise<void> => {
    clock.set(Date.parse(`${day}T06:00:00Z`));
    const rederive = of.server.get(Rederive);
    for (const provider of await rederive.behind(of.organisation))
      await rederive.bringUp(of.organisation, provider);
  };

  test('what was there before anybody listened is no news', async () => {
    await expect(news()).resolves.toStrictEqual([]);
    const told = await of.server.sql('select state from webhook_told where organisation_id = $1', [
      of.organisation,
    ]);
    expect(told.length).toBeGreaterThan(0);
  });

  test('a deadline that comes up is told in the transaction that made it, and nothing if that is undone', async () => {
    matter = await of.import('2026-05-28', '2026-05-11');
    const told = await news();
    expect(named(told)).toContainEqual(['deadline.opened', '2026-05-28']);
    expect(new Set(told.map(({ type }) => type))).toStrictEqual(new Set(['deadline.opened']));
    const refused = of.recordFact(matter, { type: 'no-such-thing', on: '2026-05-12' });
    await expect(refused).rejects.toThrow('refused');
    await expect(news()).resolves.toStrictEqual([]);
  });

  test('a deadline that moves is told, with its new day', async () => {
    await of.recordFact(matter, { type: 'extension-granted', on: '2026-05-12', replyBy: '2026-06-11' });
    expect(named(await news())).toStrictEqual([['deadline.moved', '2026-06-11']]);
  });

  test('derived again, or again for another day on which nothing is different, it is told once', async () => {
    const rederive = of.server.get(Rederive);
    const providers = await of.server.sql<{ id: string }>(
      'select id from provider where organisation_id = $1',
      [of.organisation],
    );
    for (const { id } of providers) {
      await rederive.repair(of.organisation, id);
      await rederive.repair(of.organisation, id);
      await expect(rederive.check(of.organisation, id)).resolves.toStrictEqual([]);
    }
    await bringUpTo('2026-05-14');
    await expect(news()).resolves.toStrictEqual([]);
  });

  test('a row that is not as it was told is found by the check, and told by the repair', async () => {
    const rederive = of.server.get(Rederive);
    const [row] = await of.server.sql<{ provider: string; key: string; id: string }>(
      `update webhook_told t set state = 'closed' from deadline d
       where d.id = t.deadline_id and d.matter_id = $1 and t.state = 'open' and d.kind = 'reply'
       returning d.provider_id as provider, d.key, d.id`,
      [matter],
    );
    if (row === undefined) throw new Error('there is no reply to be told of');
    await expect(rederive.check(of.organisation, row.provider)).resolves.toStrictEqual([
      { table: 'webhook_told', key: row.key, field: 'state', stored: 'closed', derived: 'open' },
    ]);
    await rederive.repair(of.organisation, row.provider);
    expect(named(await news())).toStrictEqual([['deadline.opened', '2026-06-11']]);
  });

  test('a reminder is told with it, in its transaction: with one that is killed on the way neither is there', async () => {
    await of.server.member(of.organisation, { roles: ['compliance-officer'], name: 'Åke Öst' });
    const failpoints = of.server.get(Failpoints);
    failpoints.hooks.set('sweep-written', () => {
      throw new Error('killed');
    });
    await of.server.get(Round).execute('test');
    await expect(news()).resolves.toStrictEqual([]);
    failpoints.hooks.clear();
    await of.server.get(Round).execute('test');
    const sent = await of.server.sql<{ id: string }>(
      `select id from reminder where organisation_id = $1 and state = 'sent' order by id`,
      [of.organisation],
    );
    const told = await news();
    expect(sent.length).toBeGreaterThan(0);
    expect(new Set(told.map(({ type }) => type))).toStrictEqual(new Set(['reminder.sent']));
    expect(told.map(({ data }) => data.reminder ?? '').toSorted()).toStrictEqual(sent.map(({ id }) => id));
    await of.server.get(Round).execute('test');
    await expect(news()).resolves.toStrictEqual([]);
  });

  test('what is missed is told on the day after, and what is met as closed', async () => {
    await bringUpTo('2026-05-29');
    expect(named(await news())).toStrictEqual([['deadline.missed', '2026-05-28']]);
    await bringUpTo('2026-05-30');
    await expect(news()).resolves.toStrictEqual([]);
    await of.recordFact(matter, { type: 'information-filed', on: '2026-05-29' });
    expect(named(await news())).toStrictEqual([['deadline.closed', '2026-06-11']]);
  });

  test('no name, no text and no day but that of the deadline is in any body', async () => {
    await of.ping(endpoint);
    const bodies = (await of.deliveries()).map(({ body }) => body);
    const days = await of.server.sql<{ day: string }>(
      'select distinct due_on::text as day from deadline where organisation_id = $1 and due_on is not null',
      [of.organisation],
    );
    const own = new Set(days.map(({ day }) => day));
    expect(bodies.length).toBeGreaterThan(5);
    for (const body of bodies) {
      const texts = textsIn(JSON.parse(body));
      expect(texts.filter((text) => !PLAIN.test(text))).toStrictEqual([]);
      const told = texts.filter((text) => /^\d{4}-\d\d-\d\d$/.test(text));
      expect(told.filter((day) => !own.has(day) && day !== '2026-06-11')).toStrictEqual([]);
      expect(Buffer.byteLength(body)).toBeLessThan(1_000);
      expect(body).not.toMatch(/Lärkan|Karin|Tillsyn|Ada|Åke/);
    }
    await news();
  });

  test('an endpoint is told of what it asked for, by the organisation it is of, while it is on', async () => {
    const missed = await of.endpoint(`${receiver.url}/missed`, ['deadline.missed']);
    const elsewhere = await of.server.organisation('Annan Omsorg AB');
    await of.endpoint(`${receiver.url}/elsewhere`, undefined, elsewhere);
    await of.server.sql(
      `update webhook_endpoint set enabled = false, disabled_because = 'hand', disabled_at = now() where id = $1`,
      [endpoint],
    );
    const other = await of.import('2026-06-02', '2026-06-01');
    expect(other).not.toBe('');
    await expect(news()).resolves.toStrictEqual([]);
    await bringUpTo('2026-06-03');
    expect(named(await news())).toStrictEqual([['deadline.missed', '2026-06-02']]);
    const to = await of.server.sql(
      'select distinct endpoint_id as id from webhook_delivery where endpoint_id <> $1',
      [endpoint],
    );
    expect(to).toStrictEqual([{ id: missed.id }]);
    await expect(of.deliveries(elsewhere)).resolves.toStrictEqual([]);
  });

  test('a worker of the queue carries it to the receiver, with nobody asking for it', async () => {
    const delivering = of.server.get(DeliverWebhook);
    await of.server.sql(
      `update webhook_endpoint set enabled = true, disabled_because = null, disabled_at = null where id = $1`,
      [endpoint],
    );
    const connections = of.server.app.get<QueueWorkerSettings['connections']>(READ_CONNECTIONS, {
      strict: false,
    });
    const workers = Array.from(
      { length: 3 },
      () =>
        new QueueWorker({
          ...{ connections, concurrency: 5 },
          tasks: {
            'deliver-webhook': async ({ organisation = '', delivery = '' }) =>
              delivering.execute(organisation, delivery),
          },
        }),
    );
    for (const worker of workers) worker.start();
    const until = performance.now() + 15_000;
    const open = async (): Promise<number> =>
      (await of.deliveries()).filter(({ state }) => state === 'waiting' || state === 'sending').length;
    await of.ping(endpoint);
    while ((await open()) > 0 && performance.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 50));
    await Promise.all(workers.map(async (worker) => worker.stop()));
    const deliveries = await of.deliveries();
    expect(deliveries.filter(({ state }) => state !== 'delivered')).toStrictEqual([]);
    const arrived = receiver.received.map(({ headers, path }) => `${path} ${String(headers['webhook-id'])}`);
    expect(new Set(arrived).size).toBe(arrived.length);
    expect(arrived).toHaveLength(deliveries.length);
  });
});
