import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { DatabaseError } from 'pg';
import type { ClientConfig } from 'pg';
import { APP_ROLE, asOwner, connectionTo, templateOf, toldServer } from './server';

/** A database of one test, with the newest schema and nothing in it. */
export interface TestDatabase {
  readonly name: string;
  /** How the owner, or the role that the product works as, connects to it. */
  readonly connection: (user: 'fristvakt' | 'fristvakt_app') => ClientConfig;
  /** Drops it, whoever is connected; those see their connection end. */
  readonly drop: () => Promise<void>;
}

/** PostgreSQL's code for a template that somebody is connected to. */
const IN_USE = '55006';
const ATTEMPTS = 50;

/** Makes a copy of the template. Drop it in the end; what is left goes with the server. */
export async function createDatabase(): Promise<TestDatabase> {
  const server = toldServer();
  const worker = process.env['JEST_WORKER_ID'] ?? '0';
  const name = `${server.run}_${worker}_${randomBytes(6).toString('hex')}`;
  await asOwner(server, async (client) =>
    patiently(async () => client.query(`create database ${name} template ${templateOf(server)}`)),
  );
  return {
    name,
    connection: (user) => connectionTo(server, name, user === APP_ROLE ? APP_ROLE : server.owner),
    drop: async () => {
      await asOwner(server, async (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

async function patiently(create: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await create();
      return;
    } catch (error) {
      if (!(error instanceof DatabaseError) || error.code !== IN_USE || attempt === ATTEMPTS) throw error;
      await setTimeout(100);
    }
  }
}
