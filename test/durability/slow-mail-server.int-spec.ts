import { randomBytes } from 'node:crypto';
import { FaultyServer } from '../reminders/faulty-server';
import type { Fault } from '../reminders/faulty-server';
import { ManyDue } from '../reminders/many-due';
import { startServer } from '../support/server';
import type { RunningServer } from '../support/server';
import { pause } from './torture';
import { Workers } from './workers';

const REMINDERS = 12;
/** How long a worker that is told to end waits for the mail server here, in milliseconds; in earnest 15 seconds. */
const GRACE = 1_000;

describe('a worker that is told to end while its mail server', () => {
  let server: RunningServer;
  let mails: FaultyServer;
  let workers: Workers;
  let due: ManyDue;

  beforeEach(async () => {
    server = await startServer();
    due = await ManyDue.of(server, { organisations: 1, reminders: REMINDERS, overSeconds: 0 });
    mails = await FaultyServer.start();
    workers = await Workers.build({
      connection: server.database.connection('fristvakt_app'),
      // A minute at each step: whoever ends waits for its own grace, not for the server's.
      mail: { url: mails.url, from: 'vakt@fristvakt.example', patience: 60 },
      pace: { pause: 200, lostAfter: 1, grace: GRACE },
      secretKey: randomBytes(32).toString('base64'),
    });
  });
  afterEach(async () => {
    await workers.stop();
    await mails.stop();
    await server.stop();
  });

  const until = async (what: string): Promise<void> => {
    while ((await due.counted(what)) === 0) await pause(100);
  };
  const messageIds = (): readonly string[] =>
    mails.taken.map((text) => /^Message-ID:\s+(\S+)/im.exec(text)?.[1] ?? '');

  test.each<[Fault, number]>([
    ['hangs before its greeting', 0],
    ['hangs after the text', 1],
  ])('%s: ends in order, and the next sends every mail, once', async (fault, unknown) => {
    mails.fault = fault;
    const worker = workers.start();
    await until("mail where state = 'sending'");
    while (mails.connections === 0) await pause(50);
    await pause(500);
    expect(await worker.end('SIGTERM')).toBe(0);
    // What was under way is written down as it stood, and waits for its next attempt.
    expect(await due.counted("mail where state = 'sending'")).toBe(0);
    expect(await due.counted('mail where unknown_attempts > 0')).toBeGreaterThanOrEqual(unknown);

    mails.fault = undefined;
    // Their next attempt is due now, and not in a quarter of a minute.
    await server.sql("update mail set next_at = now() where state = 'waiting'");
    await server.sql('update graphile_worker._private_jobs set run_at = now()');
    const next = workers.start();
    while ((await due.counted("mail where state <> 'accepted'")) > 0) await pause(100);
    expect(await next.end('SIGTERM')).toBe(0);
    expect(await due.notices()).toStrictEqual(await due.expectedNotices());
    const every = await due.counted('mail');
    expect([messageIds().length, new Set(messageIds()).size]).toStrictEqual([every, every]);
  });
});
