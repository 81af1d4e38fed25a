import { setTimeout } from 'node:timers/promises';
import { QueueWorker } from '@fristvakt/platform';
import { FindLost, Heartbeats, Round, SendMail, Sweep, isLate } from '@fristvakt/reminders';
import { SettableClock } from '../accounts/settable-clock';
import { createDatabase } from '../support/database/database';
import { asOwner, toldServer } from '../support/database/server';
import { startServer } from '../support/server';
import type { RunningServer } from '../support/server';
import { MailSink } from './mail-sink';
import { ManyDue } from './many-due';
import { Reminded } from './reminded';

describe('many at once, and again and again', () => {
  let server: RunningServer;
  let due: ManyDue;

  beforeAll(async () => {
    server = await startServer();
    due = await ManyDue.of(server, { organisations: 2, reminders: 450, overSeconds: 0 });
  });
  afterAll(async () => {
    await server.stop();
  });

  test('fifty sweeps at the same moment, and a round after them, tell everybody once', async () => {
    const [first = '', second = ''] = due.organisations;
    await Promise.all(
      Array.from({ length: 50 }, async (_, place) =>
        server.get(Sweep).execute(place % 2 === 0 ? first : second),
      ),
    );
    const rounds = ['one', 'two', 'three'].map(async (name) => server.get(Round).execute(name));
    for (const { failed } of await Promise.all(rounds)) expect(failed).toBe(0);
    expect(await due.notices()).toStrictEqual(await due.expectedNotices());
    expect(await due.digests()).toStrictEqual(due.expectedDigests);
  });
});

interface Walk {
  readonly zone: string;
  readonly sendAt: string;
  readonly replyBy: string;
  readonly expected: Readonly<Record<string, string>>;
}

/** Steps on Saturdays, Sundays and holidays come the working day before: no Swedish one falls into a night of changed clocks. */
const WALKS: readonly (readonly [string, Walk])[] = [
  [
    'around the night of 29 March 2026',
    {
      ...{ zone: 'Europe/Stockholm', sendAt: '02:30', replyBy: '2026-03-30' },
      expected: { d1: '2026-03-27 01:30', d0: '2026-03-30 00:30' },
    },
  ],
  [
    'around the night of 25 October 2026',
    {
      ...{ zone: 'Europe/Stockholm', sendAt: '02:30', replyBy: '2026-10-26' },
      expected: { d1: '2026-10-23 00:30', d0: '2026-10-26 01:30' },
    },
  ],
  [
    'at an hour that a working day does not have',
    {
      ...{ zone: 'Africa/Cairo', sendAt: '00:30', replyBy: '2026-04-24' },
      expected: { d1: '2026-04-22 22:30', d0: '2026-04-23 22:30' },
    },
  ],
  [
    'at an hour that a working day has twice',
    {
      ...{ zone: 'Africa/Cairo', sendAt: '23:30', replyBy: '2026-10-29' },
      expected: { d1: '2026-10-28 20:30', d0: '2026-10-29 21:30' },
    },
  ],
  [
    'over the end of a year',
    {
      ...{ zone: 'Europe/Stockholm', sendAt: '00:00', replyBy: '2026-01-02' },
      expected: { d1: '2025-12-29 23:00', d0: '2026-01-01 23:00' },
    },
  ],
  [
    'on 29 February 2028',
    {
      ...{ zone: 'Europe/Stockholm', sendAt: '08:00', replyBy: '2028-02-29' },
      expected: { d1: '2028-02-28 07:00', d0: '2028-02-29 07:00' },
    },
  ],
];

const DAY = 24 * 60 * 60 * 1000;
const instant = (utc: string, after = 0): string =>
  new Date(Date.parse(`${utc.replace(' ', 'T')}:00Z`) + after).toISOString();

describe('a reminder is sent at its moment, not before it and not twice', () => {
  test.each(WALKS)('%s', async (_, { zone, sendAt, replyBy, expected }) => {
    const on = new Date(Date.parse(replyBy) - 10 * DAY).toISOString().slice(0, 10);
    const clock = new SettableClock(Date.parse(`${on}T12:00:00Z`));
    const of = await Reminded.start(clock, { replyBy: on, on });
    await of.server.member(of.organisation, { roles: ['compliance-officer'] });
    await of.server.sql(
      'insert into reminder_setting (organisation_id, zone, send_at, digest) values ($1, $2, $3, false)',
      [of.organisation, zone, sendAt],
    );
    await of.recordFact({ type: 'extension-granted', on, replyBy });
    const planned = (await of.reminders()).filter(({ state }) => state === 'planned');
    const days = Object.fromEntries(planned.map(({ slot, dueAt }) => [slot, dueAt]));
    expect(days).toMatchObject(expected);
    await of.roundAt(instant(planned[0]?.dueAt ?? '', 1000));
    for (const { dueAt } of planned.slice(1)) {
      expect(await of.roundAt(instant(dueAt, -1))).toMatchObject({ sent: 0, overtaken: 0 });
      expect(await of.roundAt(instant(dueAt))).toMatchObject({ sent: 1, overtaken: 0 });
      // A clock that is put back, and over the same moment again.
      expect(await of.roundAt(instant(dueAt, -DAY))).toMatchObject({ sent: 0 });
      expect(await of.roundAt(instant(dueAt, 1))).toMatchObject({ sent: 0 });
    }
    expect((await of.reminders()).filter(({ state }) => state === 'planned')).toStrictEqual([]);
    await of.stop();
  });
});

describe('while nothing ran', () => {
  const start = async (): Promise<Reminded> => {
    const clock = new SettableClock(Date.parse('2026-05-12T09:00:00Z'));
    const of = await Reminded.start(clock, { replyBy: '2026-05-28', on: '2026-05-11' });
    await of.server.member(of.organisation, { roles: ['compliance-officer'] });
    await of.roundAt('2026-05-27T06:00:00Z');
    return of;
  };

  test('for an hour over a due moment: it is sent, and its row says how late', async () => {
    const of = await start();
    expect(await of.roundAt('2026-05-28T07:00:00Z')).toMatchObject({ sent: 1, overtaken: 0 });
    expect((await of.reminders()).find(({ slot }) => slot === 'd0')).toMatchObject({
      ...{ state: 'sent', late: 3600 },
    });
    await of.stop();
  });

  test('for three days over the last day: the latest step tells it all, the digest of the week comes late, and nothing twice', async () => {
    const of = await start();
    const done = await of.roundAt('2026-06-02T06:00:00Z');
    expect(done).toMatchObject({ sent: 1, overtaken: 2, digests: 1, failed: 0 });
    expect(await of.roundAt('2026-06-02T06:01:00Z')).toMatchObject({ sent: 0, overtaken: 0, digests: 0 });
    await of.stop();
  });

  test('a day that was moved meanwhile is not reminded of; the new one is', async () => {
    const of = await start();
    await of.recordFact({ type: 'extension-granted', on: '2026-05-27', replyBy: '2026-06-11' });
    await of.roundAt('2026-05-29T09:00:00Z');
    const told = (await of.reminders())
      .filter(({ state }) => state === 'sent')
      .map(({ slot, dueAt }) => [slot, dueAt]);
    expect(told).not.toContainEqual(['d0', '2026-05-28 06:00']);
    expect(told).toContainEqual(['d14', '2026-05-28 06:00']);
    await of.stop();
  });
});

describe('a mail server that is not well', () => {
  let sink: MailSink;
  let of: Reminded;
  const now = { at: Date.parse('2026-05-12T09:00:00Z') };

  beforeAll(async () => {
    sink = await MailSink.start();
    of = await Reminded.start(new SettableClock(now.at), { replyBy: '2026-05-28', on: '2026-05-11', sink });
    await of.own(await of.server.member(of.organisation, { roles: ['counsel'], name: 'Ylva Ek' }));
    await of.server.member(of.organisation, { roles: ['administrator'], name: 'Admin' });
  });
  afterAll(async () => {
    await of.stop();
    await sink.stop();
  });

  const mails = async (): Promise<readonly { id: string; state: string; attempts: number; wait: number }[]> =>
    of.server.sql(
      `select id, state, attempts, extract(epoch from next_at - $1::timestamptz)::float8 as wait from mail order by created_at`,
      [new Date(now.at).toISOString()],
    );

  const tryAt = async (at: number): Promise<void> => {
    now.at = at;
    await of.roundAt(new Date(at).toISOString());
    await of.sendMails();
  };

  test('for a while: each mail is tried again, twice as long after each time up to five minutes, never all at once', async () => {
    sink.refuse = () => 451;
    await tryAt(now.at + 1000);
    const waits: number[] = [];
    for (let tries = 0; tries < 8; tries += 1) {
      const [mail] = await mails();
      expect(mail).toMatchObject({ state: 'waiting', attempts: tries + 1 });
      waits.push(mail?.wait ?? 0);
      // A moment too early it stays where it is.
      await tryAt(now.at + (mail?.wait ?? 0) * 1000 - 100);
      expect((await mails())[0]?.attempts).toBe(tries + 1);
      await tryAt(now.at + 200);
    }
    for (const [tries, wait] of waits.entries()) {
      const middle = Math.min(300, 15 * 2 ** tries);
      expect(Math.abs(wait / middle - 1)).toBeLessThanOrEqual(0.21);
    }
    expect(new Set(waits).size).toBe(waits.length);
    sink.refuse = () => undefined;
    await tryAt(now.at + 400_000);
    expect((await mails())[0]?.state).toBe('accepted');
    expect(sink.mails).toHaveLength(1);
  });

  test('for good: the receiver and the administrators are told in the program, once', async () => {
    sink.refuse = () => 550;
    await tryAt(Date.parse('2026-05-13T06:00:10Z'));
    await of.sendMails();
    const told = await of.server.sql<{ name: string }>(
      `select m.name from notice n join membership m on m.id = n.recipient_id where kind = 'mail-failed' order by 1`,
    );
    expect(told.map(({ name }) => name)).toStrictEqual(['Admin', 'Ylva Ek']);
    expect((await mails()).map(({ state }) => state)).toStrictEqual(['accepted', 'failed']);
  });

  test('for two days and twenty tries: it is given up, and told of', async () => {
    sink.refuse = () => 421;
    await tryAt(Date.parse('2026-05-21T06:00:10Z'));
    await tryAt(Date.parse('2026-05-23T06:01:00Z'));
    expect((await mails()).filter(({ state }) => state === 'failed')).toHaveLength(1);
    await of.server.sql(`update mail set attempts = 19 where state = 'waiting'`);
    await tryAt(Date.parse('2026-05-23T06:10:00Z'));
    expect((await mails()).filter(({ state }) => state === 'failed').length).toBeGreaterThanOrEqual(2);
    sink.refuse = () => undefined;
  });
});

describe('what the queue has lost', () => {
  let sink: MailSink;
  let server: RunningServer;
  const TABLE = 'graphile_worker._private_jobs';

  beforeAll(async () => {
    sink = await MailSink.start();
    server = await startServer({ mail: { url: sink.url, from: 'vakt@fristvakt.example', patience: 2 } });
    await ManyDue.of(server, { organisations: 1, reminders: 20, overSeconds: 0 });
    await server.get(Round).execute('test');
  });
  afterAll(async () => {
    await server.stop();
    await sink.stop();
  });

  const waiting = async (): Promise<number> =>
    (await server.sql<{ n: number }>(`select count(*)::integer as n from ${TABLE} where is_available`))[0]
      ?.n ?? 0;

  test('a hint that waits is left where it stands; one that is gone, given up or held by the dead is put back', async () => {
    const all = await waiting();
    expect(all).toBeGreaterThanOrEqual(20);
    await expect(server.get(FindLost).execute(0)).resolves.toBe(0);
    const third = `id in (select id from ${TABLE} where is_available and locked_at is null order by id limit 5)`;
    await server.sql(`delete from ${TABLE} where ${third}`);
    await server.sql(`update ${TABLE} set locked_at = now(), locked_by = 'dead' where ${third}`);
    await server.sql(`update ${TABLE} set attempts = max_attempts where ${third}`);
    expect(await waiting()).toBe(all - 15);
    await expect(server.get(FindLost).execute(0)).resolves.toBe(15);
    expect(await waiting()).toBe(all);
    await expect(server.get(FindLost).execute(0)).resolves.toBe(0);
  });

  test('what nobody will do is cleared away when it is an hour old, and nothing else', async () => {
    const all = await waiting();
    await expect(server.get(FindLost).tidy()).resolves.toBe(0);
    await server.sql(`update ${TABLE} set locked_at = now() - interval '2 hours' where locked_by = 'dead'`);
    await expect(server.get(FindLost).tidy()).resolves.toBe(5);
    expect(await waiting()).toBe(all);
  });

  test('a job that names no mail is done, and not tried again', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000';
    for (const [organisation, mail] of [
      ['', ''],
      ['nonsense', nobody],
      [nobody, nobody],
      [nobody, "'"],
    ] as const)
      await expect(server.get(SendMail).execute(organisation, mail)).resolves.toBeUndefined();
  });
});

describe('whether it runs, seen from outside', () => {
  test('is late when no worker has swept for a while, and no forged heartbeat makes up for it', async () => {
    const server = await startServer();
    const heartbeats = server.get(Heartbeats);
    expect(isLate(await heartbeats.pulse())).toBe(true);
    await server.get(Round).execute('worker');
    expect(isLate(await heartbeats.pulse())).toBe(false);
    await setTimeout(2_100);
    expect(isLate(await heartbeats.pulse())).toBe(false);
    expect(isLate(await heartbeats.pulse(), 1)).toBe(true);
    await server.sql(
      `insert into heartbeat select 'forged', now(), signature from heartbeat union all select 'made up', now(), 'x'`,
    );
    await server.sql(`update heartbeat set swept_at = now() where worker = 'worker'`);
    const pulse = await heartbeats.pulse();
    expect(pulse).toMatchObject({ sweptAt: null, forged: 3 });
    expect(isLate(pulse)).toBe(true);
    await server.stop();
  });
});

describe('a queue whose database was away', () => {
  test('is worked on again when it is back', async () => {
    const work = await createDatabase();
    const rename = async (from: string, to: string): Promise<void> => {
      await asOwner(toldServer(), async (client) => client.query(`alter database ${from} rename to ${to}`));
    };
    await rename(work.name, `${work.name}_away`);
    const done: string[] = [];
    const worker = new QueueWorker({
      ...{ connections: work.connection('fristvakt_app'), concurrency: 1 },
      tasks: {
        note: async ({ what = '' }) => {
          done.push(what);
          return Promise.resolve();
        },
      },
    });
    worker.start();
    await setTimeout(1_000);
    await rename(`${work.name}_away`, work.name);
    await asOwner({ ...toldServer(), maintenance: work.name }, async (client) =>
      client.query(`select graphile_worker.add_job('note', '{"what":"kept"}')`),
    );
    for (let tries = 0; tries < 100 && done.length === 0; tries += 1) await setTimeout(100);
    expect(done).toStrictEqual(['kept']);
    await worker.stop();
    await work.drop();
  });
});
