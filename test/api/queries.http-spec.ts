import { Round } from '@fristvakt/reminders';
import { Client } from 'pg';
import { ApiContract } from '../../apps/server/src/docs/api-contract';
import { operationsOf } from '../../apps/server/src/wire/contract/contract';
import type { Operation } from '../../apps/server/src/wire/contract/contract';
import type { Caller } from '../support/caller';
import { startServer } from '../support/server';
import type { RunningServer } from '../support/server';

const SIZES = [1, 10, 50] as const;
/** What a route may take at most, beside what begins and ends a transaction. */
const MOST = 12;
const FRAME = /^\s*(start|begin|commit|rollback|set |select set_config)/i;

const textOf = (query: unknown): string =>
  typeof query === 'string' ? query : String((query as { readonly text?: unknown }).text);

/** In which table the things of a collection are, where its name does not tell. */
const TABLES: Readonly<Record<string, string>> = {
  members: 'membership',
  tokens: 'api_token',
  issuers: 'oidc_issuer',
  licences: `matter where kind = 'licence' and organisation_id = $1`,
  inspections: `matter where kind = 'inspection' and organisation_id = $1`,
  appeals: `matter where kind = 'appeal' and organisation_id = $1`,
  people: 'person',
  persons: 'person',
};

/** What is not counted, with the reason. */
const NOT_COUNTED: Readonly<Record<string, string>> = {
  '/api/v1/checklists/{id}/difference': 'no list here has a newer version',
  '/api/v1/matters/{id}/bundle':
    'a whole matter in one file: each of its lists and letters is read by itself',
};

/** An organisation that has so many of everything that can be made here. */
interface House {
  readonly caller: Caller;
  readonly organisation: string;
  /** The provider whose one matter has as many facts. */
  readonly provider: string;
  readonly matter: string;
}

describe('how often a route asks the database', () => {
  let server: RunningServer;
  const houses = new Map<number, House>();

  beforeAll(async () => {
    server = await startServer();
    // A worker has swept: so it is told that reminders are going.
    await server.get(Round).execute('one');
    for (const size of SIZES) houses.set(size, await house(size));
  }, 120_000);
  afterAll(async () => {
    await server.stop();
  });

  async function house(size: number): Promise<House> {
    const organisation = await server.organisation();
    const roles = ['compliance-officer', 'counsel', 'manager', 'administrator', 'auditor'] as const;
    const member = await server.member(organisation, { roles });
    const caller = await server.session(member);
    for (let made = 1; made < size; made += 1) {
      await server.import(organisation, 'inspection-2026');
      await server.member(organisation, { roles: ['manager'] });
      await server.session(member);
      await server.token(member, ['read']);
      const issuer = {
        name: 'Login',
        issuer: `https://login${String(made)}.example.se`,
        clientId: 'x',
        clientSecret: 'y',
      };
      await caller.post('/api/v1/issuers', issuer);
    }
    await server.token(member, ['read']);
    const { providerId: provider } = await server.import(organisation, 'humana-2023');
    const [row] = await server.sql<{ id: string }>('select id from matter where provider_id = $1 limit 1', [
      provider,
    ]);
    const matter = row?.id ?? '';
    for (let made = 1; made < size; made += 1) {
      const note = { type: 'note', by: 'provider', on: '2026-01-15', note: `Anteckning ${String(made)}` };
      expect((await caller.post(`/api/v1/matters/${matter}/facts`, note)).statusCode).toBe(201);
    }
    return { caller, organisation, provider, matter };
  }

  const idOf = async (
    path: string,
    { organisation, provider, matter }: House,
  ): Promise<string | undefined> => {
    const collection = /^\/api\/v1\/([a-z-]+)\/\{/.exec(path)?.[1] ?? '';
    if (collection === 'providers') return provider;
    if (collection === 'matters') return matter;
    const table = TABLES[collection] ?? collection.replace(/s$/, '').replaceAll('-', '_');
    const where = table.includes(' where ') ? '' : ' where organisation_id = $1';
    const rows = await server
      .sql<{ id: string }>(`select id from ${table}${where} order by id limit 1`, [organisation])
      .catch(() => []);
    return rows[0]?.id;
  };

  /** How many queries a GET makes, once everything is warm; undefined where there is nothing of the kind. */
  const queriesOf = async (path: string, operation: Operation, at: House): Promise<number | undefined> => {
    if (path in NOT_COUNTED) return undefined;
    const id = path.includes('{') && !path.includes('/rules/') ? await idOf(path, at) : 'APP-IVO-3W';
    if (id === undefined) return undefined;
    const asks = (operation.parameters ?? []).flatMap(({ name, in: where, required, example }) =>
      name === 'limit'
        ? ['limit=100']
        : where === 'query' && required === true
          ? [`${name}=${name === 'organisation' ? at.organisation : String(example)}`]
          : [],
    );
    const url = `${path.replaceAll(/\{\w+\}/g, id)}?${asks.join('&')}`;
    expect([path, (await at.caller.get(url)).statusCode]).toStrictEqual([path, 200]);
    const asked = jest.spyOn(Client.prototype, 'query');
    try {
      await at.caller.get(url);
      return asked.mock.calls.filter(([query]) => !FRAME.test(textOf(query))).length;
    } finally {
      asked.mockRestore();
    }
  };

  test(`does not grow from ${SIZES.join(' to ')} rows, on any route that reads, and is ${String(MOST)} at most`, async () => {
    const reads = operationsOf(server.get(ApiContract).read()).filter(({ verb }) => verb === 'get');
    const wrong: string[] = [];
    const unseen: string[] = [];
    for (const { path, operation } of reads) {
      const counted: (number | undefined)[] = [];
      for (const size of SIZES) {
        const at = houses.get(size);
        if (at !== undefined) counted.push(await queriesOf(path, operation, at));
      }
      const known = counted.filter((count) => count !== undefined);
      if (known.length < SIZES.length) unseen.push(path);
      if (new Set(known).size > 1 || known.some((count) => count > MOST))
        wrong.push(`${path}: ${known.join(', ')}`);
    }
    expect(wrong).toStrictEqual([]);
    // Nothing of the kind is made here; their own tests see to them.
    expect(reads.length - unseen.length).toBeGreaterThan(20);
    expect(unseen.length).toBeLessThan(reads.length / 2);
  }, 120_000);
});
