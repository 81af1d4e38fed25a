import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { migrate } from '@fristvakt/operation';
import { ManyDue } from '../reminders/many-due';
import { MailSink } from '../reminders/mail-sink';
import { urlTo, toldServer } from '../support/database/server';
import { startServer } from '../support/server';
import type { RunningServer } from '../support/server';

const DOOR = resolve(__dirname, '../../apps/worker/start.cjs');
const KEYS = Object.fromEntries(
  ['FRISTVAKT_SECRET_KEY', 'FRISTVAKT_PRIVILEGED_KEY'].map((name) => [
    name,
    randomBytes(32).toString('base64'),
  ]),
);

/** The worker as somebody starts it, and what it prints. */
class Started {
  text = '';
  readonly exit: Promise<number | null>;
  private readonly child;

  constructor(env: Readonly<Record<string, string>>) {
    this.child = spawn(process.execPath, [DOOR], {
      env: { PATH: '/usr/bin:/bin', FRISTVAKT_LOG_LEVEL: 'error', ...KEYS, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream.on('data', (chunk: Buffer) => {
        this.text += chunk.toString();
      });
    this.exit = new Promise((ended) => this.child.once('exit', ended));
  }

  /** Waits for something to come true; throws with what was printed where the worker ends before. */
  async until(reached: () => Promise<boolean>): Promise<void> {
    while (!(await reached())) {
      if (this.child.exitCode !== null) throw new Error(`the worker has ended: ${this.text}`);
      await new Promise((again) => setTimeout(again, 50));
    }
  }

  async stop(signal: 'SIGTERM' | 'SIGINT'): Promise<number | null> {
    this.child.kill(signal);
    return this.exit;
  }
}

describe('npm run worker', () => {
  let server: RunningServer;
  let sink: MailSink;
  let env: Readonly<Record<string, string>>;

  beforeAll(async () => {
    server = await startServer();
    sink = await MailSink.start();
    const url = urlTo(toldServer(), server.database.name);
    // The worker is told how to find it as the owner, and works as the role of the program all the same.
    await migrate({ url });
    env = { DATABASE_URL: url, FRISTVAKT_SMTP_URL: sink.url, FRISTVAKT_MAIL_FROM: 'vakt@fristvakt.example' };
  });
  afterAll(async () => {
    await server.stop();
    await sink.stop();
  });

  test('sends what is due, and ends in order when it is told to', async () => {
    const due = await ManyDue.of(server, { organisations: 1, reminders: 300, overSeconds: 0 });
    const worker = new Started(env);
    const accepted = async (): Promise<number> => due.counted("mail where state = 'accepted'");
    await worker.until(async () => (await accepted()) >= 20);
    expect(await worker.stop('SIGTERM')).toBe(0);
    expect(worker.text).toBe('Fristvakt  the worker sends what is due\n');
    expect(await due.counted("mail where state = 'sending' or unknown_attempts > 0")).toBe(0);
    expect(sink.mails).toHaveLength(await accepted());
    const next = new Started(env);
    await next.until(async () => (await due.counted("mail where state <> 'accepted'")) === 0);
    expect(await next.stop('SIGINT')).toBe(0);
    expect(await due.notices()).toStrictEqual(await due.expectedNotices());
    expect(new Set(sink.mails.map(({ messageId }) => messageId)).size).toBe(sink.mails.length);
  });

  test('refuses a schema of another version, earlier or later, and no named database, in a line', async () => {
    await server.sql(`insert into migrations (timestamp, name) values (9999999999999, 'Later9999999999999')`);
    const later = new Started(env);
    expect([await later.exit, later.text]).toStrictEqual([
      1,
      expect.stringMatching(/^The schema of the database is of another version.*\n$/) as string,
    ]);
    await server.sql(`delete from migrations where name like 'Later%' or name like 'Reminders%'`);
    const earlier = new Started(env);
    expect([await earlier.exit, earlier.text]).toStrictEqual([1, later.text]);
    const without = new Started({});
    expect([await without.exit, without.text]).toStrictEqual([
      1,
      expect.stringMatching(/^DATABASE_URL must name .*\n$/) as string,
    ]);
  });
});
