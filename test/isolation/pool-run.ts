import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { PreparedReads } from '@fristvakt/platform';
import { Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { Caller } from '../support/caller';
import globalSetup from '../support/database/global-setup';
import globalTeardown from '../support/database/global-teardown';
import { startServer } from '../support/server';
import type { RunningServer } from '../support/server';
import { requestAt } from './pool-requests';
import { wordsOf } from './answers';
import type { CrowdRequest } from './pool-requests';
import { Crowd } from './pool-tenants';
import type { OneOfMany } from './pool-tenants';

/**
 * Many organisations ask at once through two connections: T23. By itself, from the root:
 * `npx swc apps libs migrations test -d reports/pool -C jsc.baseUrl="$PWD" --quiet && node reports/pool/test/isolation/pool-run.js 100000`
 */
export interface PoolReport {
  readonly requests: number;
  /** How many answers had each status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Answers that told of the organisation that asked: of the others nothing could be seen. */
  readonly telling: number;
  readonly aborted: number;
  /** What an answer told of an organisation that had not asked. */
  readonly foreign: readonly string[];
  /** Settings of a context that were left on a connection. */
  readonly leftOver: readonly string[];
  readonly connections: number;
  readonly idleInTransaction: number;
}

const ORGANISATIONS = 20;
const CONNECTIONS = 2;
const AT_ONCE = 40;
/** One of so many requests is broken off on its way. */
const ABORTED = 25;

export async function poolRun(requests: number): Promise<PoolReport> {
  const server = await startServer({ poolSize: CONNECTIONS });
  try {
    const crowd = new Crowd(server);
    await crowd.found(ORGANISATIONS);
    await server.app.listen(0, '127.0.0.1');
    const run = new PoolRun(server, crowd);
    await run.ask(requests);
    return await run.report(requests);
  } finally {
    await server.stop();
  }
}

class PoolRun {
  private readonly statuses: Record<string, number> = {};
  private readonly foreign: string[] = [];
  private readonly chance = chanceFrom(20_261_125);
  private readonly port: number;
  private telling = 0;
  private aborted = 0;

  constructor(
    private readonly server: RunningServer,
    private readonly crowd: Crowd,
  ) {
    this.port = (server.app.getHttpServer().address() as AddressInfo).port;
  }

  async ask(requests: number): Promise<void> {
    let left = requests;
    const worker = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        await this.one(left % ABORTED === 0);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  }

  async report(requests: number): Promise<PoolReport> {
    const { statuses, foreign, telling, aborted } = this;
    // What was broken off is still being answered.
    await setTimeout(500);
    const left = await this.leftOver();
    const [row] = await this.server.sql<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity
       where datname = current_database() and state like 'idle in transaction%'`,
    );
    return { requests, statuses, telling, aborted, foreign, ...left, idleInTransaction: row?.count ?? -1 };
  }

  private async one(isAborted: boolean): Promise<void> {
    const own = this.pick(this.crowd.tenants);
    const other = this.pick(this.crowd.tenants);
    const caller = this.pick(own.callers);
    const asked = requestAt(this.chance())(own, other);
    if (isAborted) await this.breakOff(caller, asked);
    else await this.inFull(own, caller, asked);
  }

  private async inFull(own: OneOfMany, caller: Caller, asked: CrowdRequest): Promise<void> {
    const { method, url, body, headers = {} } = asked;
    const answer = await caller.request(method, url, body, { headers });
    const status = String(answer.statusCode);
    this.statuses[status] = (this.statuses[status] ?? 0) + 1;
    const found = this.crowd.foreignIn(toldTo(asked, wordsOf(answer)), own);
    if (found.length > 0) this.foreign.push(`${own.letter} ${method} ${url}: ${found.join(' ')}`);
    if (this.crowd.isOwn(answer.body, own)) this.telling += 1;
  }

  /** Goes away before the answer is there. */
  private async breakOff(caller: Caller, { method, url, body, headers = {} }: CrowdRequest): Promise<void> {
    const text = body === undefined ? '' : JSON.stringify(body);
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    const sent = request({
      ...{ host: '127.0.0.1', port: this.port, method, path: url },
      headers: { ...caller.headers, ...headers, ...type, 'content-length': String(Buffer.byteLength(text)) },
    });
    sent.on('error', () => undefined);
    sent.end(text);
    await setTimeout(Math.floor(this.chance() * 12));
    sent.destroy();
    this.aborted += 1;
  }

  /** Takes every connection of both pools and looks what is set on it. */
  private async leftOver(): Promise<Pick<PoolReport, 'leftOver' | 'connections'>> {
    const { driver } = this.server.get(DataSource);
    const pools = [
      'master' in driver ? driver.master : undefined,
      Reflect.get(this.server.get(PreparedReads), 'pool'),
    ];
    const leftOver: string[] = [];
    let connections = 0;
    for (const pool of pools) {
      if (!(pool instanceof Pool)) throw new TypeError('the program has no such pool');
      const clients = await Promise.all(Array.from({ length: CONNECTIONS }, async () => pool.connect()));
      for (const client of clients) {
        connections += 1;
        for (const name of ['organisation', 'account', 'matter', 'purpose']) {
          const { rows } = await client.query<{ set: string | null }>(
            'select current_setting($1, true) as set',
            [`fristvakt.${name}`],
          );
          const set = rows[0]?.set ?? '';
          if (set !== '') leftOver.push(`${name}=${set}`);
        }
        client.release();
      }
    }
    return { leftOver, connections };
  }

  private pick<T>(from: readonly T[]): T {
    const one = from[Math.floor(this.chance() * from.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  }
}

/** A page shows once more what was searched for. */
const toldTo = ({ url }: CrowdRequest, words: string): string =>
  url.startsWith('/search?q=') ? words.replaceAll(url.slice('/search?q='.length), '') : words;

/** Numbers from 0 to 1 that look random and are the same each time (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** By itself: makes a database server for the time of the run. */
async function main(requests: number): Promise<void> {
  await globalSetup();
  const began = performance.now();
  try {
    const report = await poolRun(requests);
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    process.stdout.write(`${JSON.stringify({ ...report, seconds }, null, 2)}\n`);
  } finally {
    await globalTeardown();
  }
}

if (require.main === module) void main(Number(process.argv[2] ?? '10000'));
