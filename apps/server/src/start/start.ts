import { resolve } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { checkRole, keysOf, migrate, openDatabase } from '@fristvakt/operation';
import type { Config } from '@fristvakt/platform';
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
    const migrations = await migrate(database.owner);
    const app = await createApp({ config: settings, server: database.app, ...keysOf(settings) });
    await app.init();
    await checkRole(app.get(DataSource));
    const firstSignIn = config.demo ? await app.get(LoadDemo).ifEmpty(stories) : undefined;
    await app.listen(config.port, config.host);
    await app.get(DayKeeper).settled();
    await app.get(AuditKeeper, { strict: false }).settled();
    await app.get(ProtocolKeeper, { strict: false }).settled();
    return {
      ...{ app, address: await app.getUrl(), database: database.described, migrations, firstSignIn },
      close: async () => {
        try {
          await app.close();
        } finally {
          await database.close();
        }
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
