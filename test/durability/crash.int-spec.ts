import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateOrganisation } from '@fristvakt/accounts';
import { VerifyChain } from '@fristvakt/audit';
import { migrate } from '@fristvakt/operation';
import { startEmbeddedPostgres } from '@fristvakt/platform';
import type { Config, EmbeddedPostgres, Server } from '@fristvakt/platform';
import { CreateProvider, OpenMatter, RecordFact, Rederive } from '@fristvakt/providers';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { createApp } from '../../apps/server/src/create-app';
import { filesIn } from '../support/server';

const CRASHES = 20;
const WRITERS = 4;

const pause = async (millis: number): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, millis));
};

const configIn = (dataFolder: string): Config => ({
  ...{ database: null, dataFolder, host: '127.0.0.1', port: 0, publicUrl: 'http://localhost:3000' },
  ...{
    secretKey: null,
    privilegedKey: null,
    logLevel: 'silent',
    demo: false,
    poolSize: 6,
    trustedProxies: 0,
    migrates: true,
    metrics: null,
  },
  ...{ mail: null, worker: false },
  files: filesIn(dataFolder),
});

describe('a database that is killed again and again under load', () => {
  let folder: string;
  let postgres: EmbeddedPostgres;
  let server: Server;
  let app: NestFastifyApplication;
  const organisations: {
    readonly organisation: string;
    readonly provider: string;
    readonly matter: string;
  }[] = [];
  const acknowledged: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fristvakt-crash-'));
    postgres = await startEmbeddedPostgres({ folder });
    const { socketFolder, port, superuser } = postgres;
    server = { socketFolder, port, user: superuser, database: 'fristvakt' };
    await migrate(server);
    app = await createApp({
      config: configIn(folder),
      server,
      secretKey: randomBytes(32),
      privilegedKey: randomBytes(32),
    });
    await app.init();
    for (let writer = 0; writer < WRITERS; writer += 1) organisations.push(await newMatter(writer));
  });

  afterAll(async () => {
    await app.close();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const newMatter = async (writer: number): Promise<(typeof organisations)[number]> => {
    const created = await app
      .get(CreateOrganisation, { strict: false })
      .execute({ name: `Omsorg ${String(writer)}` });
    const organisation = created.ok ? created.value : '';
    const creating = app.get(CreateProvider, { strict: false });
    const provider = await creating.execute({ organisation, by: null, name: 'Exempel AB', kind: 'company' });
    await asOwner(async (client) =>
      client.query(
        `insert into membership (id, organisation_id, name, email, roles) values ($1, $1, 'Kim', $2, '{compliance-officer}')`,
        [organisation, `${organisation}@omsorg.example`],
      ),
    );
    const opened = await app.get(OpenMatter, { strict: false }).execute({
      ...{ organisation, by: organisation, providerId: provider, kind: 'licence', more: { held: true } },
    });
    return { organisation, provider, matter: opened.ok ? opened.value.id : '' };
  };

  const asOwner = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
    const { socketFolder, port, superuser } = postgres;
    const client = new Client({ host: socketFolder, port, user: superuser, database: 'fristvakt' });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };

  /** The postmaster dies as in a power failure: it finishes nothing and says goodbye to nobody. */
  const crash = async (): Promise<void> => {
    const pid = Number((await readFile(join(folder, 'pgdata', 'postmaster.pid'), 'utf8')).split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    postgres = await startEmbeddedPostgres({ folder });
  };

  it(`${String(CRASHES)} times: nothing that was acknowledged is lost, and the program goes on by itself`, async () => {
    let over = false;
    const write = async ({ organisation, matter }: (typeof organisations)[number]): Promise<void> => {
      const recording = app.get(RecordFact, { strict: false });
      while (!over) {
        try {
          const outcome = await recording.execute({
            ...{ organisation, recordedBy: organisation, only: null, matterId: matter, dryRun: false },
            fact: { type: 'note', by: 'provider', on: '2026-01-01', note: 'kept' },
          });
          if (outcome.ok && outcome.value.id !== null) acknowledged.push(outcome.value.id);
        } catch {
          await pause(20);
        }
      }
    };
    const writing = organisations.map(write);
    const grown: number[] = [];
    for (let crashes = 0; crashes < CRASHES; crashes += 1) {
      const before = acknowledged.length;
      await pause(250 + crashes * 7);
      grown.push(acknowledged.length - before);
      await crash();
    }
    await pause(500);
    over = true;
    await Promise.all(writing);
    const kept = await asOwner(async (client) => client.query<{ id: string }>('select id from fact'));
    const ids = new Set(kept.rows.map(({ id }) => id));
    expect(acknowledged.filter((id) => !ids.has(id))).toStrictEqual([]);
    // After each crash the writers got on: the pool heals without a restart of the program.
    expect(grown.filter((facts) => facts === 0)).toStrictEqual([]);
    expect(acknowledged.length).toBeGreaterThan(CRASHES * WRITERS);
  }, 300_000);

  it('the rows still are what the facts give, and the audit chains are whole', async () => {
    for (const { organisation, provider } of organisations) {
      expect(await app.get(Rederive, { strict: false }).check(organisation, provider)).toStrictEqual([]);
      expect(
        await app.get(VerifyChain, { strict: false }).execute({ organisation, by: organisation }),
      ).toMatchObject({
        ok: true,
        value: { ok: true },
      });
    }
  });
});
