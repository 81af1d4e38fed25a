import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { checkRole, keysOf, missingSteps, openDatabase } from '@fristvakt/operation';
import type { OpenDatabase } from '@fristvakt/operation';
import { readColumnsAsWritten } from '@fristvakt/platform';
import type { Config } from '@fristvakt/platform';
import { DataSource } from 'typeorm';
import { Refusal } from '../command';
import { OperateModule } from './operate.module';
import { settings } from './settings';

/** Anything the features offer, by its class. */
export type Get = <T>(type: Type<T>) => T;

type Options = NonNullable<Parameters<typeof NestFactory.createApplicationContext>[1]>;

/** Nothing is told but errors, on standard error. */
const QUIETLY: Pick<Options, 'logger' | 'abortOnError'> = { logger: ['error'], abortOnError: false };

/** Does something with the database; one that was started for it is ended again. */
export async function withDatabase<T>(
  config: Config,
  work: (database: OpenDatabase) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(config);
  try {
    return await work(database);
  } finally {
    if (!database.foundRunning) await database.close();
  }
}

/** Does something with the features, on a database of this version. */
export async function withProgram<T>(work: (get: Get) => Promise<T>): Promise<T> {
  const config = settings();
  return withDatabase(config, async (database) => withFeatures(config, database, work));
}

/** The same on a database that is open. */
export async function withFeatures<T>(
  config: Config,
  { app: server, owner, described }: OpenDatabase,
  work: (get: Get) => Promise<T>,
): Promise<T> {
  const missing = await missingSteps(owner);
  if (missing === undefined || missing.length > 0)
    throw new Refusal(`the schema of ${described} is not of this version: run fristvakt migrate first`);
  readColumnsAsWritten();
  const { publicUrl, files } = config;
  const module = OperateModule.with({ ...keysOf(config), server, publicUrl, files });
  const context = await NestFactory.createApplicationContext(module, QUIETLY);
  try {
    await checkRole(context.get(DataSource));
    return await work(getter(context));
  } finally {
    await context.close();
  }
}

const getter =
  (context: INestApplicationContext): Get =>
  (type) =>
    context.get(type, { strict: false });
