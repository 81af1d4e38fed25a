import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import autocannon from 'autocannon';
import { Client } from 'pg';
import { median, tableOf, tableOfGoals } from '../figures';
import type { Figures, Goal } from '../figures';
import { fill, fillMatters } from './fill';
import { mainPages, multiplyRecord } from './pages';
import { runServer } from './running-server';
import type { RunningServer } from './running-server';

/** From dist/test/bench/server to the root. */
const ROOT = resolve(__dirname, '../../../..');
const SERVER = join(ROOT, 'dist', 'apps', 'server', 'src', 'main.js');
const PORT = 3907;
const BARE_PORT = 3908;

/** Who asks: a person who has signed in. */
interface SignedIn {
  readonly cookie: string;
  readonly organisation: string;
  readonly csrf: string;
}

/** Measures the list of deadlines against a bare server in the same rounds, and against itself with ten times the rows. */
async function main(quick: boolean, pagesOnly: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fristvakt-bench-'));
  // PostgreSQL does not run as root, and must be able to enter.
  chmodSync(folder, 0o755);
  const server = await runServer({
    script: SERVER,
    env: { FRISTVAKT_DATA: folder, FRISTVAKT_PORT: String(PORT), FRISTVAKT_LOG_LEVEL: 'error' },
    url: `http://127.0.0.1:${String(PORT)}`,
    ready: 'First sign-in',
  });
  const socket = join(folder, 'postgres', 'socket');
  const owner = new Client({ host: socketOf(socket), user: 'fristvakt', database: 'fristvakt' });
  try {
    await owner.connect();
    const who = await signIn(server);
    const organisations = quick ? 20 : 200;
    const results = new Measured();
    const size = { organisations, deadlinesEach: 5_000 };
    if (pagesOnly) await fill(owner, who.organisation, size);
    else await measureLists({ server, owner, who, results, quick, organisations });
    await multiplyRecord(owner, who.organisation, quick ? 20 : 100);
    for (const { name, path } of await mainPages(owner, who.organisation)) {
      results.quantile(`page: ${name}, p95 (ms)`, await opened(server, who, path, quick ? 40 : 200), 50);
    }
    if (!pagesOnly) await measureMatters({ server, owner, who, results, quick });
    process.stdout.write(results.tables());
    process.exitCode = results.met ? 0 : 1;
  } finally {
    await owner.end();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Measuring {
  readonly server: RunningServer;
  readonly owner: Client;
  readonly who: SignedIn;
  readonly results: Measured;
  readonly quick: boolean;
}

/** The list of deadlines among a tenth of the rows and among all, and against a bare server. All the rows are left. */
async function measureLists({
  server,
  owner,
  who,
  results,
  quick,
  organisations,
}: Measuring & { readonly organisations: number }): Promise<void> {
  await fill(owner, who.organisation, { organisations, deadlinesEach: 500 });
  const small = await rounds(quick ? 3 : 5, [listed(server, who, 'the list among a tenth of the rows')]);
  results.add(...small);
  await owner.query(`delete from deadline where derived::text = '{}'`);
  await fill(owner, who.organisation, { organisations, deadlinesEach: 5_000 });
  const large = await rounds(quick ? 3 : 5, [listed(server, who, 'the list among all of them')]);
  results.add(...large);
  const bare = await runServer({
    script: join(__dirname, 'bare-server.js'),
    args: [String(BARE_PORT), owner.host, 'fristvakt', who.organisation],
    env: {},
    url: `http://127.0.0.1:${String(BARE_PORT)}`,
    ready: 'listening',
  });
  try {
    const [ours, theirs] = await rounds(quick ? 3 : 7, [
      listed(server, who, 'the list of 50, signed in'),
      { server: bare, path: '/', headers: {}, what: 'bare node:http and pg' },
    ]);
    if (ours === undefined || theirs === undefined) throw new Error('nothing was measured');
    results.add(ours, theirs);
    results.ratio(
      'list of 50, requests a second, ours / bare',
      ours.rates.map((rate, at) => rate / (theirs.rates[at] ?? Number.NaN)),
      1,
    );
    const growth = median(large[0]?.latencies ?? []) / median(small[0]?.latencies ?? []);
    results.atMost('list with ten times the rows, time / time', growth, 1.2);
  } finally {
    await bare.stop();
  }
}

async function measureMatters({ server, owner, who, results, quick }: Measuring): Promise<void> {
  await fillMatters(owner, who.organisation, quick ? 10_000 : 100_000);
  results.quantile(
    'free text over 100,000 matters, p95 (ms)',
    await searched(server, who, quick ? 100 : 400),
    100,
  );
  results.quantile(
    'a fact recorded and derived, p95 (ms)',
    await recorded(server, who, quick ? 100 : 400),
    50,
  );
}

/** A long path is too long for a socket: then the server keeps it elsewhere, and says where in its own file. */
const socketOf = (path: string): string => path;

async function signIn({ url, printed }: RunningServer): Promise<SignedIn> {
  const [, email = '', password = ''] = /told this once: +(\S+) +(\S+)/.exec(printed()) ?? [];
  const response = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const body = (await response.json()) as {
    readonly principal: { readonly organisation: string };
    readonly csrfToken: string;
  };
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { cookie, organisation: body.principal.organisation, csrf: body.csrfToken };
}

/** How long a page took to be answered. It is asked a few times before. */
async function opened(
  { url }: RunningServer,
  { cookie }: SignedIn,
  path: string,
  times: number,
): Promise<readonly number[]> {
  const headers = { cookie, 'accept-encoding': 'gzip' };
  const ask = async (): Promise<Response> => fetch(`${url}${path}`, { headers, redirect: 'manual' });
  await timed(5, ask);
  return timed(times, ask);
}

/** How long each search took: for one number, for common words, and for both together. */
async function searched(
  { url }: RunningServer,
  { cookie }: SignedIn,
  times: number,
): Promise<readonly number[]> {
  const words = ['ångermanland tillsyn', 'norr', 'tillsyn 47', 'assistans 4711', 'angerm'];
  return timed(times, async (place) => {
    const search = encodeURIComponent(words[place % words.length] ?? '');
    return fetch(`${url}/api/v1/matters?search=${search}&limit=50`, { headers: { cookie } });
  });
}

/** How long it took to record a fact in Humana's record: facts, derived rows and audit in one transaction. */
async function recorded(
  { url }: RunningServer,
  { cookie, csrf }: SignedIn,
  times: number,
): Promise<readonly number[]> {
  const found = await fetch(`${url}/api/v1/matters?kind=licence&search=humana`, { headers: { cookie } });
  const { items } = (await found.json()) as { readonly items: readonly { readonly id: string }[] };
  const headers = { cookie, 'x-csrf-token': csrf, 'content-type': 'application/json' };
  const body = JSON.stringify({ type: 'users-told', by: 'provider', on: '2026-11-01' });
  return timed(times, async () =>
    fetch(`${url}/api/v1/matters/${items[0]?.id ?? ''}/facts`, { method: 'POST', headers, body }),
  );
}

async function timed(times: number, ask: (place: number) => Promise<Response>): Promise<readonly number[]> {
  const took: number[] = [];
  for (let place = 0; place < times; place += 1) {
    const began = performance.now();
    const response = await ask(place);
    await response.text();
    if (!response.ok) throw new Error(`answered ${String(response.status)}`);
    took.push(performance.now() - began);
  }
  return took;
}

interface Asked {
  readonly server: RunningServer;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly what: string;
}

const listed = (server: RunningServer, { cookie }: SignedIn, what: string): Asked => ({
  ...{ server, what, path: '/api/v1/deadlines?status=open&limit=50', headers: { cookie } },
});

interface Round {
  readonly what: string;
  readonly rates: readonly number[];
  readonly latencies: readonly number[];
  readonly cpus: readonly number[];
}

/** Asks each in turn, several times, so that what else the machine does falls on all alike. */
async function rounds(count: number, asked: readonly Asked[]): Promise<readonly Round[]> {
  const found = asked.map(({ what }) => ({
    what,
    rates: [] as number[],
    latencies: [] as number[],
    cpus: [] as number[],
  }));
  for (const one of asked) await load(one, 2);
  for (let round = 0; round < count; round += 1) {
    for (const [place, one] of asked.entries()) {
      const { rate, latency, cpu } = await load(one, 4);
      found[place]?.rates.push(rate);
      found[place]?.latencies.push(latency);
      found[place]?.cpus.push(cpu);
    }
  }
  return found;
}

async function load(
  { server, path, headers }: Asked,
  seconds: number,
): Promise<{ rate: number; latency: number; cpu: number }> {
  const before = server.cpu();
  const result = await autocannon({
    url: `${server.url}${path}`,
    headers: { ...headers },
    connections: 20,
    duration: seconds,
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${String(result.non2xx + result.errors)} requests failed`);
  const requests = result.requests.total;
  return {
    rate: requests / result.duration,
    latency: result.latency.average,
    cpu: ((server.cpu() - before) * 1000) / requests,
  };
}

class Measured {
  private readonly figures: Figures[] = [];
  private readonly goals: Goal[] = [];

  add(...found: readonly Round[]): void {
    for (const { what, rates, cpus } of found) {
      this.figures.push({ what, unit: 'requests/s', values: rates });
      this.figures.push({ what: `${what}, server CPU`, unit: 'µs/request', values: cpus });
    }
  }

  ratio(what: string, values: readonly number[], least: number): void {
    const value = median(values);
    this.goals.push({ what, value, wanted: `>= ${String(least)}`, met: value >= least });
  }

  quantile(what: string, values: readonly number[], most: number): void {
    const sorted = values.toSorted((one, other) => one - other);
    this.figures.push({
      what: what.replace(', p95 (ms)', ''),
      unit: 'µs',
      values: values.map((value) => value * 1000),
    });
    this.atMost(what, sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN, most);
  }

  atMost(what: string, value: number, most: number): void {
    this.goals.push({ what, value, wanted: `<= ${String(most)}`, met: value <= most });
  }

  get met(): boolean {
    return this.goals.every((goal) => goal.met);
  }

  tables(): string {
    return `${tableOf(this.figures)}\n${tableOfGoals(this.goals)}`;
  }
}

void main(process.argv.includes('--quick'), process.argv.includes('--pages'));
