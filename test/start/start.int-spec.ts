import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const DOOR = resolve(__dirname, '../../apps/server/start.cjs');

/** The server as somebody starts it, and what it prints. */
class Started {
  text = '';
  private readonly ended: Promise<number | null>;

  constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.text += chunk.toString();
      });
    }
    this.ended = new Promise((end) => child.once('exit', end));
  }

  /** Waits until it listens; answers where. */
  async address(): Promise<string> {
    for (let tries = 0; tries < 900 && this.child.exitCode === null; tries += 1) {
      const [, address] = /listens at (http:\/\/[\d.:]+)\)/.exec(this.text) ?? [];
      if (address !== undefined) return address;
      await new Promise((again) => setTimeout(again, 50));
    }
    throw new Error(`it does not listen: ${this.text}`);
  }

  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    this.child.kill(signal);
    return this.ended;
  }

  async exit(): Promise<number | null> {
    return this.ended;
  }
}

describe('npm start, on a machine where nothing is', () => {
  let folder: string;
  let first: Started;
  let address: string;
  let who: Readonly<Record<string, string>>;

  const start = (env: Readonly<Record<string, string>> = {}): Started =>
    new Started(
      spawn(process.execPath, [DOOR], {
        env: {
          PATH: '/usr/bin:/bin',
          FRISTVAKT_DATA: folder,
          FRISTVAKT_PORT: '0',
          FRISTVAKT_LOG_LEVEL: 'error',
          ...env,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );

  // The very first start, which makes everything; those that come after find it.
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fristvakt-start-'));
    await chmod(folder, 0o755);
    first = start({ FRISTVAKT_LOG_LEVEL: 'debug', FRISTVAKT_METRICS_PORT: '0' });
    address = await first.address();
    who = await signIn(address, first.text);
  });

  afterAll(async () => {
    await first.end('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  });

  const signIn = async (at: string, printed: string): Promise<Readonly<Record<string, string>>> => {
    const [, email, password] = /told this once: +(\S+) +(\S+)/.exec(printed) ?? [];
    const response = await fetch(`${at}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    const { csrfToken } = (await response.json()) as { csrfToken: string };
    return { cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '', 'x-csrf-token': csrfToken };
  };

  const listed = async (
    url: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<readonly Readonly<Record<string, unknown>>[]> => {
    const response = await fetch(url, { headers });
    return ((await response.json()) as { items: readonly Readonly<Record<string, unknown>>[] }).items;
  };

  it('shows the stories; killed with its database and started again, it has lost nothing', async () => {
    const [, metrics = ''] = /Metrics +(http:\S+\/metrics)/.exec(first.text) ?? [];
    expect((await fetch(`${address}/health/startup`)).status).toBe(200);
    expect((await fetch(`${address}/metrics`)).status).toBe(404);
    const figures = await (await fetch(metrics)).text();
    expect(figures).toMatch(
      /^http_request_duration_seconds_count\{method="GET",route="\/health\/startup",status_class="2xx"\} 1$/m,
    );
    const providers = await listed(`${address}/api/v1/providers`, who);
    expect(providers.map(({ name, demo }) => [name, demo])).toStrictEqual([
      ['Exempel Assistans Norr AB', true],
      ['Exempel Assistans Syd AB', true],
      ['FMF Assistans AB', true],
      ['Humana Assistans AB', true],
    ]);
    const [licence] = await listed(`${address}/api/v1/matters?kind=licence&search=humana`, who);
    const recorded = await fetch(`${address}/api/v1/matters/${String(licence?.['id'])}/facts`, {
      method: 'POST',
      headers: { ...who, 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'note',
        by: 'provider',
        on: '2024-01-01',
        note: 'kanariefågel',
        person: 'Kanarie Fågel',
      }),
    });
    expect(recorded.status).toBe(201);
    const pid = Number(
      (await readFile(join(folder, 'postgres', 'pgdata', 'postmaster.pid'), 'utf8')).split('\n')[0],
    );
    await first.end('SIGKILL');
    process.kill(pid, 'SIGKILL');

    const second = start();
    const again = await second.address();
    // The session lives in the database: nobody has to sign in anew.
    const facts = await listed(`${again}/api/v1/matters/${String(licence?.['id'])}/facts`, who);
    expect(facts.map(({ type }) => type)).toContain('note');
    expect(second.text).not.toContain('First sign-in');
    expect(await second.end('SIGTERM')).toBe(0);
  });

  it('told to end while people work, it answers what it has begun and ends in order', async () => {
    const server = start();
    const at = await server.address();
    const answers: (number | 'refused')[] = [];
    let over = false;
    const ask = async (): Promise<void> => {
      while (!over) {
        // A server that listens no longer refuses the connection; an answer that was begun must come whole.
        const response = await fetch(`${at}/api/v1/matters?limit=50`, { headers: who }).catch(
          () => 'refused' as const,
        );
        answers.push(response === 'refused' ? response : response.status);
        if (response === 'refused') return;
        expect((await response.json()) as object).toMatchObject({ next: null });
      }
    };
    const asking = Array.from({ length: 8 }, ask);
    while (answers.length < 100) await new Promise((again) => setTimeout(again, 10));
    const code = await server.end('SIGTERM');
    over = true;
    await Promise.all(asking);
    expect(code).toBe(0);
    expect(answers.filter((answer) => answer !== 200 && answer !== 'refused')).toStrictEqual([]);
  });

  it('says what is wrong with the port, the settings and the folder', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => taken.once('listening', listening));
    const where = taken.address();
    const port = typeof where === 'object' && where !== null ? String(where.port) : '';
    const onTaken = start({ FRISTVAKT_PORT: port });
    expect([await onTaken.exit(), onTaken.text]).toStrictEqual([
      1,
      expect.stringContaining('The port is taken') as string,
    ]);
    taken.close();

    const wrong = start({
      FRISTVAKT_PORT: 'http',
      FRISTVAKT_LOG_LEVEL: 'loud',
      FRISTVAKT_PUBLIC_URL: 'example.se',
    });
    expect(await wrong.exit()).toBe(1);
    for (const name of ['FRISTVAKT_PORT', 'FRISTVAKT_LOG_LEVEL', 'FRISTVAKT_PUBLIC_URL'])
      expect(wrong.text).toContain(name);

    await first.end('SIGTERM');
    await writeFile(join(folder, 'postgres', 'pgdata', 'PG_VERSION'), '12\n');
    const old = start();
    expect([await old.exit(), old.text]).toStrictEqual([1, expect.stringContaining('12') as string]);
  });
});
