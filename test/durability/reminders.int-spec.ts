import { randomBytes } from 'node:crypto';
import { ManyDue } from '../reminders/many-due';
import { MailSink } from '../reminders/mail-sink';
import { startServer } from '../support/server';
import type { RunningServer } from '../support/server';
import type { WorkerOrder } from './worker-child';
import { Workers } from './workers';

/** The long run: `npx jest test/durability/reminders --globals '{"KILLS":200,"REMINDERS":6000}'`. */
const given = globalThis as { readonly KILLS?: number; readonly REMINDERS?: number };
const KILLS = given.KILLS ?? 14;
const REMINDERS = given.REMINDERS ?? 600;
const ORGANISATIONS = 6;
/** How long the mail server takes over a mail, in milliseconds. */
const SLOWNESS = 5;
const FAILPOINTS = ['sweep-taken', 'sweep-written', 'mail-marked', 'mail-answered'] as const;

const pause = async (millis: number): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, millis));
};

const between = (least: number, most: number): number => least + Math.floor(Math.random() * (most - least));

class Torture {
  private constructor(
    readonly server: RunningServer,
    readonly sink: MailSink,
    readonly due: ManyDue,
    readonly workers: Workers,
  ) {}

  static async start(reminders: number, overSeconds: number, patience: number): Promise<Torture> {
    const sink = await MailSink.start();
    sink.slowness = SLOWNESS;
    const server = await startServer();
    const due = await ManyDue.of(server, { organisations: ORGANISATIONS, reminders, overSeconds });
    const workers = await Workers.build({
      connection: server.database.connection('fristvakt_app'),
      mail: { url: sink.url, from: 'vakt@fristvakt.example', patience },
      pace: { pause: 200, lostAfter: 1, grace: 10_000 },
      secretKey: randomBytes(32).toString('base64'),
    });
    return new Torture(server, sink, due, workers);
  }

  async stop(): Promise<void> {
    await this.workers.stop();
    await this.sink.stop();
    await this.server.stop();
  }

  async open(): Promise<number> {
    return (
      (await this.due.counted("reminder where state = 'planned'")) +
      (await this.due.counted("mail where state in ('waiting', 'sending')"))
    );
  }

  async untilDone(seconds: number): Promise<void> {
    for (let tries = 0; tries < seconds * 4; tries += 1) {
      if ((await this.open()) === 0) return;
      await pause(250);
    }
    throw new Error(`after ${String(seconds)} seconds ${String(await this.open())} are still to be sent`);
  }

  /** Of each mail, how often it has come and what its row says of attempts that nobody heard the end of. */
  async copies(): Promise<readonly { readonly count: number; readonly unknown: number }[]> {
    const came = new Map<string, number>();
    for (const { messageId = '' } of this.sink.mails) came.set(messageId, (came.get(messageId) ?? 0) + 1);
    const rows = await this.server.sql<{ id: string; unknown: number }>(
      'select message_id as id, unknown_attempts as unknown from mail',
    );
    return rows.map(({ id, unknown }) => ({ count: came.get(`<${id}>`) ?? 0, unknown }));
  }

  async told(): Promise<object> {
    return {
      notices: await this.due.notices(),
      digests: await this.due.digests(),
      reminders: await this.due.counted("reminder where state = 'sent'"),
      mails: await this.due.counted("mail where state = 'accepted'"),
      arrived: new Set(this.sink.mails.map(({ messageId }) => messageId)).size,
    };
  }

  async toBeTold(): Promise<object> {
    const notices = await this.due.expectedNotices();
    const digests = this.due.expectedDigests;
    const mails = notices.length + digests.length;
    return { notices, digests, reminders: await this.due.counted('reminder'), mails, arrived: mails };
  }
}

describe('two workers that are killed again and again', () => {
  let of: Torture;
  const deaths = new Map<string, number>();

  beforeAll(async () => {
    of = await Torture.start(REMINDERS, KILLS / 3, 1);
  }, 120_000);
  afterAll(async () => {
    await of.stop();
  });

  /** Lives until it comes to where it is to die, or until somebody kills it. */
  const live = async (): Promise<void> => {
    const failpoint = Math.random() < 0.5 ? FAILPOINTS[between(0, FAILPOINTS.length)] : undefined;
    const passes = failpoint?.startsWith('sweep') === true ? between(0, 2) : between(0, 4);
    const more: Partial<WorkerOrder> = failpoint === undefined ? {} : { diesAt: { failpoint, passes } };
    const worker = of.workers.start(more);
    await Promise.race([worker.ready, worker.ended]);
    const lived = pause(between(250, 450)).then(() => 'anywhere');
    const at = await Promise.race([lived, worker.ended.then(() => failpoint ?? 'by itself')]);
    deaths.set(at, (deaths.get(at) ?? 0) + 1);
    expect(await worker.end('SIGKILL')).toBe('SIGKILL');
  };

  test(`${String(REMINDERS)} reminders, ${String(KILLS)} deaths: everybody is told once, every mail arrives, and what may have come twice is known`, async () => {
    let left = KILLS;
    const living = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        await live();
      }
    };
    await Promise.all([living(), living()]);
    const last = [of.workers.start(), of.workers.start()];
    await of.untilDone(240);
    for (const worker of last) expect(await worker.end('SIGTERM')).toBe(0);
    expect(deaths.get('by itself')).toBeUndefined();
    expect(await of.told()).toStrictEqual(await of.toBeTold());
    const copies = await of.copies();
    expect(copies.filter(({ count }) => count === 0)).toHaveLength(0);
    expect(copies.filter(({ count, unknown }) => count > 1 + unknown)).toStrictEqual([]);
    if (given.KILLS === undefined) return;
    const doubles = copies.filter(({ count }) => count > 1).length;
    const unknown = copies.filter((one) => one.unknown > 0).length;
    process.stdout.write(
      `${JSON.stringify({ reminders: REMINDERS, notices: copies.length, doubles, unknown, deaths: Object.fromEntries(deaths) })}\n`,
    );
  }, 900_000);
});

describe('two workers that are told to end, again and again', () => {
  let of: Torture;
  const STOPS = Math.ceil(KILLS / 5);

  beforeAll(async () => {
    of = await Torture.start(REMINDERS / 2, STOPS / 3, 30);
  }, 120_000);
  afterAll(async () => {
    await of.stop();
  });

  test(`${String(STOPS)} times: they end in order, and nothing is lost, doubled or left unknown`, async () => {
    const codes: unknown[] = [];
    const living = async (): Promise<void> => {
      while (codes.length < STOPS) {
        const worker = of.workers.start();
        await worker.ready;
        await pause(between(250, 450));
        codes.push(await worker.end('SIGTERM'));
      }
    };
    await Promise.all([living(), living()]);
    const last = of.workers.start();
    await of.untilDone(120);
    codes.push(await last.end('SIGTERM'));
    expect(codes.filter((code) => code !== 0)).toStrictEqual([]);
    expect(await of.told()).toStrictEqual(await of.toBeTold());
    const copies = await of.copies();
    expect(copies.filter(({ count, unknown }) => count !== 1 || unknown !== 0)).toStrictEqual([]);
  }, 900_000);
});

describe('two workers whose clocks are ten minutes early and ten minutes late', () => {
  let of: Torture;
  const MINUTES = 60_000;

  beforeAll(async () => {
    of = await Torture.start(120, 4, 30);
  }, 120_000);
  afterAll(async () => {
    await of.stop();
  });

  test('go by the clock of the database: nothing comes too early, nothing twice', async () => {
    const workers = [
      of.workers.start({ clockOff: 10 * MINUTES }),
      of.workers.start({ clockOff: -10 * MINUTES }),
    ];
    await of.untilDone(60);
    for (const worker of workers) expect(await worker.end('SIGTERM')).toBe(0);
    expect(await of.told()).toStrictEqual(await of.toBeTold());
    const early = 'notice n join reminder r on r.id = n.reminder_id where n.created_at < r.due_at';
    expect(await of.due.counted(early)).toBe(0);
    expect(await of.due.counted('mail where extract(epoch from settled_at - created_at) > 60')).toBe(0);
  });
});
