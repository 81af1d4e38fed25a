import {
  Database,
  Failpoints,
  PreparedReads,
  Queue,
  SecretBox,
  SystemClock,
  readColumnsAsWritten,
} from '@fristvakt/platform';
import type { MailSettings } from '@fristvakt/platform';
import {
  FindLost,
  Heartbeats,
  MakeDigests,
  ReminderWorker,
  ReminderListeners,
  Round,
  SendMail,
  SettleMail,
  Sweep,
  TakeMail,
  WriteMail,
  mailSendingOf,
} from '@fristvakt/reminders';
import type { WorkerPace } from '@fristvakt/reminders';
import { DataSource } from 'typeorm';

/** What the process is told by the test that starts it. */
export interface WorkerOrder {
  readonly connection: object;
  readonly mail: MailSettings;
  readonly pace: WorkerPace;
  /** In base64. */
  readonly secretKey: string;
  /** How far the clock of this process is from that of the database, in milliseconds. */
  readonly clockOff?: number;
  /** Where it dies by itself, and how many times it passes there before. */
  readonly diesAt?: { readonly failpoint: string; readonly passes: number };
}

/** The computer's clock, set wrongly; what is due is judged by the database. */
class WrongClock extends SystemClock {
  constructor(private readonly off: number) {
    super();
  }

  override now(): number {
    return super.now() + this.off;
  }
}

/** A worker as the program has it, put together by hand: it must be there at once after each death. */
async function main({ connection, mail, pace, secretKey, clockOff = 0, diesAt }: WorkerOrder): Promise<void> {
  readColumnsAsWritten();
  const dataSource = new DataSource({ type: 'postgres', extra: { ...connection, max: 6 } });
  await dataSource.initialize();
  const [database, clock, queue] = [new Database(dataSource), new WrongClock(clockOff), new Queue()];
  const statements = new PreparedReads({ ...connection, max: 6 });
  const failpoints = new Failpoints();
  if (diesAt !== undefined) {
    let passed = 0;
    failpoints.hooks.set(diesAt.failpoint, () => {
      if (passed === diesAt.passes) process.kill(process.pid, 'SIGKILL');
      passed += 1;
    });
  }
  const sending = mailSendingOf(mail, 'http://localhost:3000');
  const sweep = Object.assign(new Sweep(database, clock, queue, failpoints, sending), {
    listeners: new ReminderListeners(),
  });
  const digests = new MakeDigests(database, clock, queue, sending);
  const heartbeats = new Heartbeats(database, new SecretBox(Buffer.from(secretKey, 'base64')));
  const round = new Round(sweep, digests, new FindLost(database, clock, queue), heartbeats);
  const mails = new SendMail(
    new TakeMail(statements, clock, sending),
    new WriteMail(clock, sending),
    new SettleMail(database, statements, clock, queue),
    failpoints,
  );
  const worker = new ReminderWorker(round, mails, connection, pace);
  process.on('SIGTERM', () => {
    void worker.beforeApplicationShutdown().then(async () => {
      await Promise.all([dataSource.destroy(), statements.onApplicationShutdown()]);
      process.exit(0);
    });
  });
  worker.onApplicationBootstrap();
  process.stdout.write('ready\n');
}

void main(JSON.parse(process.argv[2] ?? '{}') as WorkerOrder);
