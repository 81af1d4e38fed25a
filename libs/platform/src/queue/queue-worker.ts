import { Logger as NestLogger } from '@nestjs/common';
import { Logger, run } from 'graphile-worker';
import { Pool } from 'pg';
import type { PoolConfig } from 'pg';

/** Carries out one job. What is thrown puts the job back for a later try. */
export type Task = (payload: Readonly<Record<string, string>>) => Promise<void>;

export interface QueueWorker {
  /** Takes nothing new, and ends when what is under way has ended. */
  stop(): Promise<void>;
}

export interface QueueWorkerSettings {
  readonly connections: PoolConfig;
  readonly tasks: Readonly<Record<string, Task>>;
  /** How many jobs at once. */
  readonly concurrency: number;
}

/** Looks again after this long where no word came that there is something to do. */
const POLL = 2_000;

/** Takes jobs out of the queue and carries them out, until it is stopped. Any number may work on one database. */
export async function startQueueWorker({
  connections,
  tasks,
  concurrency,
}: QueueWorkerSettings): Promise<QueueWorker> {
  const logger = new NestLogger('QueueWorker');
  // One connection hears of new jobs, one looks after the queue.
  const pool = new Pool({ ...connections, max: concurrency + 2 });
  const lost = (error: Error): void => {
    logger.warn({ err: error }, 'a connection of the queue was lost');
  };
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  const runner = await run({
    pgPool: pool,
    concurrency,
    pollInterval: POLL,
    noHandleSignals: true,
    crontab: '',
    logger: quietLogger(logger),
    taskList: Object.fromEntries(
      Object.entries(tasks).map(([name, task]) => [
        name,
        async (payload: unknown) => task(payload as Readonly<Record<string, string>>),
      ]),
    ),
  });
  let stopped = false;
  runner.promise.catch((error: unknown) => {
    if (!stopped) logger.error({ err: error }, 'the worker of the queue has ended');
  });
  return {
    stop: async () => {
      stopped = true;
      await runner.stop();
      await pool.end();
    },
  };
}

/** What goes wrong is told; what goes right is told by the rows. */
const quietLogger = (logger: NestLogger): Logger =>
  new Logger(() => (level: string, message: string) => {
    if (level === 'error') logger.error(message);
    else if (level === 'warning') logger.warn(message);
  });
