import { resolve } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { checkRole, isOfThisVersion, keysOf } from '@fristvakt/operation';
import { Metrics, listenForMetrics, readColumnsAsWritten } from '@fristvakt/platform';
import type { Config } from '@fristvakt/platform';
import { DataSource } from 'typeorm';
import { AppLogger, createLogger } from '../../server/src/logging';
import { WorkerModule } from './worker.module';

type Options = NonNullable<Parameters<typeof NestFactory.createApplicationContext>[1]>;

/** The worker cannot start as things are; the message says what somebody can mend. */
export class WorkerRefusal extends Error {}

/** Starts the worker on a database of this version; it changes nothing of the schema. `close()` ends it in order. */
export async function start(given: Config): Promise<{ close(): Promise<void> }> {
  const config = { ...given, dataFolder: resolve(given.dataFolder) };
  if (config.database === null) {
    throw new WorkerRefusal(
      'DATABASE_URL must name the PostgreSQL of the server: an embedded one belongs to the server, which then sends reminders itself.',
    );
  }
  const server = { url: config.database.url };
  if (!(await isOfThisVersion(server))) {
    throw new WorkerRefusal(
      'The schema of the database is of another version than this worker: run `fristvakt migrate` of this version, or the worker that belongs to it.',
    );
  }
  readColumnsAsWritten();
  const module = WorkerModule.with({ config, server, keys: keysOf(config) });
  const logger = new AppLogger(createLogger(config.logLevel));
  const options: Pick<Options, 'logger' | 'abortOnError'> = { logger, abortOnError: false };
  const context = await NestFactory.createApplicationContext(module, options);
  try {
    await checkRole(context.get(DataSource));
    const metrics = context.get(Metrics);
    metrics.addProcess();
    const listener = config.metrics === null ? undefined : await listenForMetrics(metrics, config.metrics);
    return {
      close: async () => {
        await context.close();
        await listener?.close();
      },
    };
  } catch (error) {
    await context.close();
    throw error;
  }
}
