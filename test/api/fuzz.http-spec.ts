import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { LightMyRequestResponse } from 'fastify';
import { ApiContract } from '../../apps/server/src/docs/api-contract';
import { operationsOf } from '../../apps/server/src/wire/contract/contract';
import type { Contract, Operation, Verb } from '../../apps/server/src/wire/contract/contract';
import type { Caller, Method } from '../support/caller';
import { startServer } from '../support/server';
import type { Member, RunningServer } from '../support/server';
import { Conformance } from './fuzz/conformance';
import { requestsTo } from './fuzz/requests';
import type { MadeUp } from './fuzz/requests';
import { Values } from './fuzz/values';

/** How many requests an operation gets. More for a long run: `npx jest test/api/fuzz --globals '{"FUZZ_CASES":1000}'`. */
declare const FUZZ_CASES: number | undefined;
const CASES = typeof FUZZ_CASES === 'number' ? FUZZ_CASES : 60;
const SEED = 20_261_125;
const AT_ONCE = 3;

const STORIES = ['humana-2023', 'inspection-2026', 'duties-2026'];

interface Target {
  readonly path: string;
  readonly verb: Verb;
  readonly operation: Operation;
}

describe('whatever is sent to the API', () => {
  let server: RunningServer;
  let contract: Contract;
  let member: Member;
  let ids: string[];

  beforeAll(async () => {
    server = await startServer({ poolSize: 12 });
    contract = server.get(ApiContract).read();
    const organisation = await server.organisation();
    const roles = ['compliance-officer', 'counsel', 'manager', 'administrator', 'auditor'] as const;
    member = await server.member(organisation, { roles });
    const others = [
      await server.member(organisation, { roles: ['manager'] }),
      await server.member(organisation, { roles: ['auditor'], state: 'invited' }),
    ];
    for (const story of STORIES) await server.import(organisation, story);
    const tables = ['provider', 'matter', 'fact', 'deadline', 'law_review'];
    const rows = await server.sql<{ id: string }>(
      tables
        .map((table) => `(select id from ${table} where organisation_id = $1 order by id limit 6)`)
        .join(' union all '),
      [organisation],
    );
    ids = [...rows.map(({ id }) => id), ...others.map(({ membership }) => membership)];
  });
  afterAll(async () => {
    await server.stop();
  });

  /** Signing out, and the like, ends what it was sent with. */
  const callerFor = async ({ path, verb }: Target): Promise<() => Promise<Caller>> => {
    const fresh = async (): Promise<Caller> => server.session(member);
    if (verb !== 'get' && /session|password|second-factor/.test(path)) return fresh;
    const one = await fresh();
    return async () => Promise.resolve(one);
  };

  const send = async (caller: Caller, request: MadeUp): Promise<LightMyRequestResponse> => {
    const { verb, url, headers, body } = request;
    const remoteAddress = `10.${[1, 2, 3].map(() => String(Math.floor(nextPlace() % 250))).join('.')}`;
    return caller.request(verb.toUpperCase() as Method, url, body, { headers, remoteAddress });
  };
  /** Another place for each request, so that what is tested is not the counting of tries. */
  let place = 0;
  const nextPlace = (): number => {
    place += 1;
    return place / 1.7;
  };

  test(`${String(CASES)} requests to each operation: never a 5xx, never an answer that the contract does not know, and nothing is taken that it forbids`, async () => {
    const yaml = STORIES.map((story) =>
      readFileSync(join(__dirname, '../stories/cases', `${story}.yaml`), 'utf8'),
    );
    const conformance = new Conformance(contract);
    const values = new Values(contract.components.schemas, ids);
    const statuses = new Map<number, number>();
    const faults: string[] = [];
    const targets = [...operationsOf(contract)];

    const fuzz = async (target: Target): Promise<void> => {
      const caller = await callerFor(target);
      const property = fc.asyncProperty(requestsTo(target, values, yaml), async (request) => {
        const answer = await send(await caller(), request);
        statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1);
        const fault = conformance.faultOf(request, target.operation, answer);
        if (fault !== undefined) throw new Error(`${fault}\n  ${asCurl(request)}`);
      });
      const result = await fc.check(property, {
        numRuns: CASES,
        seed: SEED,
        endOnFailure: false,
        interruptAfterTimeLimit: 60_000,
      });
      if (result.failed)
        faults.push(`${target.verb} ${target.path}: ${(result.errorInstance as Error).message}`);
    };
    const worker = async (): Promise<void> => {
      for (let target = targets.pop(); target !== undefined; target = targets.pop()) await fuzz(target);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));

    expect(faults).toStrictEqual([]);
    // Neither everything was refused, nor nothing.
    expect([200, 201, 204, 400, 404, 412, 415, 422].filter((status) => !statuses.has(status))).toStrictEqual(
      [],
    );
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  }, 600_000);
});

/** The request as a line for a shell; the cookie and x-csrf-token of a session go with it. */
function asCurl({ verb, url, headers, body }: MadeUp): string {
  const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
  const told = Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`);
  const sent = body === undefined ? [] : [`--data-binary ${quoted(String(body).slice(0, 2_000))}`];
  return [
    'curl -g --path-as-is -X',
    verb.toUpperCase(),
    quoted(`http://localhost:3000${url}`),
    ...told,
    ...sent,
  ].join(' ');
}
