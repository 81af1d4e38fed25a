import { resolve } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { checkRole, keysOf, migrate, missingSteps, openDatabase } from '@fristvakt/operation';
import type { OpenDatabase } from '@fristvakt/operation';
import { ConfigError, Metrics, listenForMetrics } from '@fristvakt/platform';
import type { Config, MetricsListener } from '@fristvakt/platform';
import { AuditKeeper } from '@fristvakt/audit';
import { ProtocolKeeper } from '@fristvakt/reminders';
import { DataSource } from 'typeorm';
import { createApp } from '../create-app';
import { DayKeeper } from '../day/day-keeper';
import { LoadDemo } from '../demo/load-demo';
import type { FirstSignIn } from '../demo/load-demo';

export interface Started {
  readonly app: NestFastifyApplication;
  /** Where it listens. */
  readonly address: string;
  readonly database: string;
  readonly migrations: number;
  /** Where its figures are told, if they are. */
  readonly metrics: string | undefined;
  /** Told once, at the very first start of a demonstration. */
  readonly firstSignIn: FirstSignIn | undefined;
  /** Ends everything in order: requests, jobs, pool, and the embedded database if it was started here. */
  close(): Promise<void>;
}

/** Starts the whole thing: database, schema, program, demonstration. `stories`: the folder of the demonstration's files. */
export async function start(config: Config, stories: string): Promise<Started> {
  const settings = { ...config, dataFolder: resolve(config.dataFolder) };
  const database = await openDatabase(settings);
  try {
    const migrations = await schemaOf(settings, database);
    const app = await createApp({ config: settings, server: database.app, ...keysOf(settings) });
    await app.init();
    await checkRole(app.get(DataSource));
    const firstSignIn = config.demo ? await app.get(LoadDemo).ifEmpty(stories) : undefined;
    const metrics = await metricsOf(settings, app);
    await app.listen(config.port, config.host);
    await app.get(DayKeeper).settled();
    await app.get(AuditKeeper, { strict: false }).settled();
    await app.get(ProtocolKeeper, { strict: false }).settled();
    return {
      ...{ app, address: await app.getUrl(), database: database.described, migrations, firstSignIn },
      metrics: metrics?.url,
      close: async () => {
        try {
          await app.close();
        } finally {
          await metrics?.close();
          await database.close();
        }
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Brings the schema up, or refuses one that somebody else has not brought up yet. Returns how many steps were taken. */
async function schemaOf({ migrates }: Config, { owner, app, described }: OpenDatabase): Promise<number> {
  if (migrates) return migrate(owner);
  const missing = await missingSteps(app);
  if (missing?.length === 0) return 0;
  throw new ConfigError(
    `The schema of ${described} is not of this version, and FRISTVAKT_MIGRATE=no: run fristvakt migrate as its owner first.`,
  );
}

async function metricsOf(
  { metrics }: Config,
  app: NestFastifyApplication,
): Promise<MetricsListener | undefined> {
  if (metrics === null) return undefined;
  const told = app.get(Metrics);
  told.addProcess();
  return listenForMetrics(told, metrics);
}
