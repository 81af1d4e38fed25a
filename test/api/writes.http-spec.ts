import { request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { LightMyRequestResponse } from 'fastify';
import { DataSource } from 'typeorm';
import { ApiContract } from '../../apps/server/src/docs/api-contract';
import { operationsOf } from '../../apps/server/src/wire/contract/contract';
import type { Contract } from '../../apps/server/src/wire/contract/contract';
import type { Caller, Method } from '../support/caller';
import { startServer } from '../support/server';
import type { RunningServer } from '../support/server';
import { mappingsOf, writesOf } from './write-places';
import type { Write } from './write-places';

interface Refusal {
  readonly invalidParameters?: readonly { readonly property: string }[];
}

describe('what is written', () => {
  let server: RunningServer;
  let contract: Contract;
  let organisation: string;
  let caller: Caller;

  beforeAll(async () => {
    server = await startServer();
    contract = server.get(ApiContract).read();
    organisation = await server.organisation();
    caller = await server.signedIn(
      ...([organisation, 'compliance-officer', 'counsel', 'manager', 'administrator'] as const),
    );
  });
  afterAll(async () => {
    await server.stop();
  });

  let place = 0;
  const send = async ({ verb, url }: Write, body: unknown, by = caller): Promise<LightMyRequestResponse> => {
    place += 1;
    const remoteAddress = `10.0.${String(Math.floor(place / 250))}.${String(place % 250)}`;
    return by.request(verb.toUpperCase() as Method, url, body, {
      headers: { 'if-match': '"1"' },
      remoteAddress,
    });
  };
  const placesOf = (answer: LightMyRequestResponse): readonly string[] =>
    (answer.json<Refusal>().invalidParameters ?? []).map(({ property }) => property);

  test('every column of every table that a request does not name is refused by it, and nothing changes', async () => {
    const columns = server
      .get(DataSource)
      .entityMetadatas.flatMap((entity) =>
        entity.columns.flatMap((one) => [one.propertyName, one.databaseName]),
      );
    const names = [...new Set(columns)];
    const before = await counts();
    const taken: string[] = [];
    let tried = 0;
    for (const write of writesOf(contract)) {
      for (const { prefix, schema, bodyWith } of mappingsOf(contract, write)) {
        const foreign = names.filter((name) => !(name in (schema.properties ?? {})));
        tried += foreign.length;
        const answer = await send(write, bodyWith(Object.fromEntries(foreign.map((name) => [name, 'x']))));
        const refused = answer.statusCode === 400 ? new Set(placesOf(answer)) : new Set<string>();
        taken.push(
          ...foreign
            .filter((name) => !refused.has(`${prefix}${name}`))
            .map((name) => `${write.verb} ${write.path}: ${prefix}${name}`),
        );
      }
    }
    expect(taken).toStrictEqual([]);
    expect(tried).toBeGreaterThan(2_000);
    await expect(counts()).resolves.toStrictEqual(before);
  });

  test.each([
    'id',
    'organisationId',
    'organisation_id',
    'tenantId',
    'version',
    'demo',
    'createdAt',
    'recordedBy',
  ])('one of them alone, %s, is refused as well', async (name) => {
    const answers = await Promise.all(
      writesOf(contract)
        .filter(({ schema }) => !(name in (schema.properties ?? {})))
        .map(async (write) => send(write, { ...write.example, [name]: organisation })),
    );
    expect(answers.filter(({ statusCode }) => statusCode !== 400)).toStrictEqual([]);
    expect(answers.length).toBeGreaterThan(10);
  });

  const counts = async (): Promise<unknown> =>
    server.sql(
      `select (select count(*) from provider) as providers, (select count(*) from matter) as matters,
         (select count(*) from fact) as facts, (select count(*) from membership) as members,
         (select max(seq) from audit_entry) as entries`,
    );

  describe('cannot be mixed up', () => {
    test.each([
      '{"__proto__":{"demo":true}}',
      '{"constructor":{"prototype":{"demo":true}}}',
      '{"constructor":"x"}',
    ])('by %s', async (body) => {
      const statuses = await Promise.all(
        writesOf(contract).map(
          async (write) =>
            (
              await caller.request(write.verb.toUpperCase() as Method, write.url, body, {
                headers: { 'content-type': 'application/json', 'if-match': '"1"' },
              })
            ).statusCode,
        ),
      );
      expect(new Set(statuses)).toStrictEqual(new Set([400]));
      expect(({} as { demo?: unknown }).demo).toBeUndefined();
    });

    test('by a query that names something twice, or as a list', async () => {
      const wrong: string[] = [];
      for (const { path, verb, operation } of operationsOf(contract)) {
        if (verb !== 'get') continue;
        for (const { name } of (operation.parameters ?? []).filter((one) => one.in === 'query')) {
          for (const query of [`${name}=1&${name}=1`, `${name}[]=1`, `${name}[0]=1`, `${name}[a]=1`]) {
            const url = `${path.replaceAll(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000')}?${query}`;
            const { statusCode } = await caller.get(url);
            if (statusCode !== 400) wrong.push(`${url}: ${String(statusCode)}`);
          }
        }
      }
      expect(wrong).toStrictEqual([]);
    });

    test('by a list, a mapping or a number where a text is meant', async () => {
      const wrong: string[] = [];
      for (const write of writesOf(contract)) {
        for (const [name, { type }] of Object.entries(write.schema.properties ?? {})) {
          if (type !== 'string') continue;
          for (const value of [['x'], { $ne: null }, 1, true, null, { length: 5 }]) {
            const answer = await send(write, { ...write.example, [name]: value });
            if (answer.statusCode !== 400 || !placesOf(answer).includes(name))
              wrong.push(`${write.path} ${name}`);
          }
        }
      }
      expect(wrong).toStrictEqual([]);
    });
  });

  describe('comes as JSON of a fair size', () => {
    const url = '/api/v1/providers';
    const good = JSON.stringify({ name: 'Omsorg AB', kind: 'company' });

    test.each([
      [415, 'text/plain', good],
      [415, 'application/xml', '<name/>'],
      [415, 'application/x-www-form-urlencoded', 'name=x&kind=company'],
      [415, 'multipart/form-data; boundary=x', '--x--'],
      [415, 'application/vnd.api+json', good],
      [415, 'application/json; charset=utf-16', good],
      [415, 'application/yaml', good],
      [201, 'application/json; charset="UTF-8"', good],
      [201, 'APPLICATION/JSON', good],
      [400, 'application/json', ''],
      [400, 'application/json', '{'],
      [400, 'application/json', `${good}${good}`],
      [400, 'application/json', '['.repeat(10_000)],
      [400, 'application/json', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
      [
        400,
        'application/json',
        JSON.stringify(Object.fromEntries(Array.from({ length: 15_000 }, (_, at) => [`k${String(at)}`, 1]))),
      ],
      [
        413,
        'application/json',
        JSON.stringify(Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`k${String(at)}`, 1]))),
      ],
      [413, 'application/json', JSON.stringify({ name: 'x'.repeat(1_000_000), kind: 'company' })],
    ])('%i for %s', async (status, type, body) => {
      const answer = await caller.post(url, body, { headers: { 'content-type': type } });
      const media = status === 201 ? 'application/json' : 'application/problem+json';
      expect([answer.statusCode, answer.headers['content-type']]).toStrictEqual([
        status,
        `${media}; charset=utf-8`,
      ]);
    });

    test.each([
      ['/api/v1/second-factor', 'null'],
      ['/api/v1/compute', '{"questions":[[]]}'],
      ['/api/v1/compute', '{"questions":[null]}'],
    ])('a mapping is asked for where one is meant: %s, %s', async (to, body) => {
      const answer = await caller.post(to, body, { headers: { 'content-type': 'application/json' } });
      expect(answer.statusCode).toBe(400);
    });

    test('more fields than anything has are refused together, and not looked at one by one', async () => {
      const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`k${String(at)}`, 1]));
      const answer = await caller.post(url, many);
      expect(answer.json<object>()).toMatchObject({
        status: 400,
        invalidParameters: [{ reason: 'expected at most 1000 fields' }],
      });
    });

    test('what is packed is not unpacked', async () => {
      const bomb = gzipSync(Buffer.alloc(50_000_000, 0x20));
      const before = process.memoryUsage().rss;
      const answer = await caller.post(url, bomb, {
        headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      });
      expect(answer.statusCode).toBe(400);
      expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
    });

    test('headers of 64 kB are refused', async () => {
      await server.app.listen(0, '127.0.0.1');
      const address = await server.app.getUrl();
      const status = await new Promise((resolve, reject) => {
        httpRequest(`${address}/api/v1/rules`, { headers: { 'x-long': 'x'.repeat(64 * 1024) } }, (answer) => {
          resolve(answer.statusCode);
          answer.resume();
        })
          .on('error', reject)
          .end();
      });
      expect(status).toBe(431);
    });
  });
});
