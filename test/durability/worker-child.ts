import { Failpoints, PreparedReads, SystemClock, readColumnsAsWritten } from '@fristvakt/platform';
import type { MailSettings } from '@fristvakt/platform';
import { ReminderWorker } from '@fristvakt/reminders';
import type { WorkerPace } from '@fristvakt/reminders';
import { DataSource } from 'typeorm';
import { senderOn } from '../bench/reminders/sender';

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
  const statements = new PreparedReads({ ...connection, max: 6 });
  const failpoints = new Failpoints();
  if (diesAt !== undefined) {
    let passed = 0;
    failpoints.hooks.set(diesAt.failpoint, () => {
      if (passed === diesAt.passes) process.kill(process.pid, 'SIGKILL');
      passed += 1;
    });
  }
  const { round, mails } = senderOn({
    ...{ dataSource, statements, mail, failpoints, clock: new WrongClock(clockOff) },
    secretKey: Buffer.from(secretKey, 'base64'),
  });
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
