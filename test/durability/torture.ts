import { randomBytes } from 'node:crypto';
import { ManyDue } from '../reminders/many-due';
import { MailSink } from '../reminders/mail-sink';
import { startServer } from '../support/server';
import type { RunningServer } from '../support/server';
import { Workers } from './workers';

const ORGANISATIONS = 6;
/** How long the mail server takes over a mail, in milliseconds. */
const SLOWNESS = 5;

export const pause = async (millis: number): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, millis));
};

export const between = (least: number, most: number): number =>
  least + Math.floor(Math.random() * (most - least));

/** What comes due. */
interface Ordeal {
  readonly reminders: number;
  /** From now. */
  readonly overSeconds: number;
  /** With the mail server, in seconds. */
  readonly patience: number;
  /** On a database of the run where left out. */
  readonly server?: RunningServer;
}

/** Reminders that come due, a mail server that keeps what it is given, and workers that something is done to. */
export class Torture {
  private constructor(
    readonly server: RunningServer,
    readonly sink: MailSink,
    readonly due: ManyDue,
    readonly workers: Workers,
  ) {}

  static async start({ reminders, overSeconds, patience, ...given }: Ordeal): Promise<Torture> {
    const sink = await MailSink.start();
    sink.slowness = SLOWNESS;
    const server = given.server ?? (await startServer());
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
