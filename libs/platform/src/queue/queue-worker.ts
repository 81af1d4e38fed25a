import { EventEmitter } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Logger as NestLogger } from '@nestjs/common';
import { Logger, run } from 'graphile-worker';
import type { Runner } from 'graphile-worker';
import { Pool } from 'pg';
import type { PoolConfig } from 'pg';
import { Repeating } from '../repeating';

/** Carries out one job. What is thrown puts the job back for a later try. */
export type Task = (payload: Readonly<Record<string, string>>) => Promise<void>;

export interface QueueWorkerSettings {
  readonly connections: PoolConfig;
  readonly tasks: Readonly<Record<string, Task>>;
  /** How many jobs at once. */
  readonly concurrency: number;
}

/** Looks again after this long where no word came that there is something to do. */
const POLL = 2_000;
/**
 * Jobs are ticked off several at a time: what a worker that is killed has done and not ticked off does nothing when it is done again.
 * They are not fetched several at a time: a worker of this library that is told to end then fails to give back what it has fetched.
 */
const BATCHED: GraphileConfig.WorkerOptions = {
  completeJobBatchDelay: 50,
  // One by one, nobody of the library waits for the answer: a database that is away then would end the process.
  failJobBatchDelay: 50,
};
/** A database that was away too long ends the library's worker; after this long it is started again. In milliseconds. */
const AGAIN = 2_000;
/** So long may the library's worker take to end once nothing is under way any more: one whose database went away meanwhile never does. */
const ENDING = 2_000;

/** Takes jobs out of the queue and carries them out, until it is stopped. Any number may work on one database. */
export class QueueWorker {
  private readonly logger = new NestLogger('QueueWorker');
  private readonly pool: Pool;
  private readonly keeping: Repeating;
  private readonly underWay = new Set<Promise<void>>();
  private runner: Runner | undefined;

  constructor(private readonly settings: QueueWorkerSettings) {
    // One connection hears of new jobs, one looks after the queue.
    this.pool = new Pool({ ...settings.connections, max: settings.concurrency + 2 });
    const lost = (error: Error): void => {
      this.logger.warn({ err: error }, 'a connection of the queue was lost');
    };
    this.pool.on('error', lost);
    this.pool.on('connect', (client) => client.on('error', lost));
    this.keeping = new Repeating('QueueWorker', AGAIN, async (isStopped) => this.run(isStopped));
  }

  start(): void {
    this.keeping.start();
  }

  /** Takes nothing new, and ends when what is under way has ended. */
  async stop(): Promise<void> {
    const ended = this.keeping.stop();
    // One that is ending already says so by failing.
    await this.runner?.stop().catch(() => undefined);
    await ended;
    await this.pool.end();
  }

  /** Ends when it was stopped, or with the fault that ended it. */
  private async run(isStopped: () => boolean): Promise<void> {
    const { tasks, concurrency } = this.settings;
    const events = new EventEmitter();
    const ending = new Promise<void>((begun) => events.once('pool:gracefulShutdown', begun));
    const runner = await run({
      ...{ pgPool: this.pool, concurrency, pollInterval: POLL, noHandleSignals: true, crontab: '', events },
      preset: { worker: BATCHED },
      logger: quietLogger(this.logger),
      taskList: Object.fromEntries(
        Object.entries(tasks).map(([name, task]) => [
          name,
          async (payload: unknown) => this.watched(task(payload as Readonly<Record<string, string>>)),
        ]),
      ),
    });
    this.runner = runner;
    const over = new AbortController();
    const ended = Promise.race([runner.promise, this.stuck(ending, over.signal)]);
    if (isStopped()) runner.stop().catch(() => undefined);
    await ended.finally(() => {
      over.abort();
      this.runner = undefined;
    });
  }

  private async watched(task: Promise<void>): Promise<void> {
    this.underWay.add(task);
    try {
      await task;
    } finally {
      this.underWay.delete(task);
    }
  }

  /** Fails when a worker that has begun to end, for whatever reason, has nothing to wait for any more and does not end. */
  private async stuck(ending: Promise<void>, over: AbortSignal): Promise<never> {
    await ending;
    await Promise.allSettled(this.underWay);
    await setTimeout(ENDING, undefined, { signal: over });
    throw new Error('the queue did not end');
  }
}

/** What goes wrong is told; what goes right is told by the rows. */
const quietLogger = (logger: NestLogger): Logger =>
  new Logger(() => (level: string, message: string) => {
    if (level === 'error') logger.error(message);
    else if (level === 'warning') logger.warn(message);
  });
