import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { ClientConfig } from 'pg';

/** Where the specs of one run make their databases. */
export interface TestServer {
  readonly host: string;
  readonly port: number;
  readonly ssl: boolean;
  /** A superuser; owns every database. */
  readonly owner: string;
  /** Empty where the server asks for none. */
  readonly password: string;
  /** A database that is always there, for making and dropping others. */
  readonly maintenance: string;
  /** What every name of this run begins with, so that runs on one server keep apart. */
  readonly run: string;
}

/** The role that the product works as. */
export const APP_ROLE = 'fristvakt_app';

/** jest starts its workers after the global setup, with the same environment: so they learn of the server. */
const TOLD = 'FRISTVAKT_TEST_SERVER';

/** The server of the developer's or the machine's choice, by a superuser's URL; undefined for a throw-away one. */
export const outsideUrl = (): string | undefined => process.env['FRISTVAKT_TEST_DATABASE_URL'];

export const tellServer = (server: TestServer): void => {
  process.env[TOLD] = JSON.stringify(server);
};

export const isServerTold = (): boolean => process.env[TOLD] !== undefined;

export function toldServer(): TestServer {
  const told = process.env[TOLD];
  if (told === undefined) {
    throw new Error(
      'no test server: only *.int-spec.ts, *.http-spec.ts and *.browser-spec.ts files, run by jest, have a database',
    );
  }
  return JSON.parse(told) as TestServer;
}

/** A server by the settings of a superuser's connection. */
export function serverBehind(settings: ClientConfig): TestServer {
  const client = new Client(settings);
  const { host, port, ssl, user = 'postgres', database = 'postgres' } = client;
  const password = client.password as string | null | undefined; // null when there is none, whatever its type says
  const run = `fristvakt_test_${randomBytes(4).toString('hex')}`;
  return { host, port, ssl, owner: user, password: password ?? '', maintenance: database, run };
}

export const templateOf = ({ run }: TestServer): string => `${run}_template`;

/** How a role reaches a database; the app's role has the owner's password. */
export function connectionTo(server: TestServer, database: string, role = server.owner): ClientConfig {
  const { host, port, ssl, password } = server;
  return { host, port, ssl, user: role, database, ...(password === '' ? {} : { password }) };
}

/** The owner's connection as a URL; the host is a parameter, since a socket's folder has no other place in one. */
export function urlTo({ host, port, ssl, owner, password }: TestServer, database: string): string {
  const secret = password === '' ? '' : `:${encodeURIComponent(password)}`;
  const how = `host=${encodeURIComponent(host)}${ssl ? '&sslmode=require' : ''}`;
  return `postgresql://${encodeURIComponent(owner)}${secret}@localhost:${String(port)}/${database}?${how}`;
}

/** Does something as the owner in the database that is always there. */
export async function asOwner<T>(server: TestServer, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(connectionTo(server, server.maintenance));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
