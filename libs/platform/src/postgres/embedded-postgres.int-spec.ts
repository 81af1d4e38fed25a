import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmod, chown, cp, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import type { QueryResultRow } from 'pg';
import { startEmbeddedPostgres } from './embedded-postgres';
import type { EmbeddedPostgres, EmbeddedPostgresError, EmbeddedPostgresOptions } from './embedded-postgres';

const ROOT = resolve(__dirname, '../../../..');
const AS_ROOT = process.getuid?.() === 0;
const NOBODY = 65534;

/** What all tests have in common: a program that starts a database, and a data folder in which one was made. */
let common: string;
let home: string;
let started: EmbeddedPostgres[];

beforeAll(async () => {
  common = await mkdtemp(join(tmpdir(), 'fristvakt-postgres-'));
  await chmod(common, 0o755);
  buildStarter();
  await (await startEmbeddedPostgres({ folder: join(common, 'made'), durable: false })).stop();
});

afterAll(async () => {
  await rm(common, { recursive: true, force: true });
});

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'fristvakt-postgres-'));
  await chmod(home, 0o755);
  started = [];
});

afterEach(async () => {
  for (const postgres of started) await postgres.stop();
  await rm(home, { recursive: true, force: true });
});

async function start(
  folder: string,
  options: Partial<EmbeddedPostgresOptions> = {},
): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ folder, durable: false, ...options });
  started.push(postgres);
  return postgres;
}

/** A data folder whose database was made before, for what is not about the making; `cp -a` keeps whose it is. */
function made(folder: string): string {
  execFileSync('cp', ['-a', join(common, 'made'), folder]);
  return folder;
}

/** What a start that must fail says. */
async function refusal(folder: string): Promise<Pick<EmbeddedPostgresError, 'code' | 'message'>> {
  const { code, message } = (await start(folder).then(
    () => ({ code: 'started', message: '' }),
    (error: unknown) => error,
  )) as EmbeddedPostgresError;
  return { code, message };
}

async function ask(postgres: EmbeddedPostgres, sql: string): Promise<QueryResultRow[]> {
  const { socketFolder, port, superuser } = postgres;
  const client = new Client({ host: socketFolder, port, user: superuser, database: 'postgres' });
  await client.connect();
  try {
    return (await client.query<QueryResultRow>(sql)).rows;
  } finally {
    await client.end();
  }
}

const serverOf = async (folder: string): Promise<number> =>
  Number((await readFile(join(folder, 'pgdata/postmaster.pid'), 'utf8')).split('\n')[0]);

const alphabetically = (one: string, other: string): number => one.localeCompare(other);

const mode = async (path: string): Promise<string> => ((await stat(path)).mode & 0o777).toString(8);

const starter = (): string => join(common, 'starter.cjs');

function buildStarter(): void {
  const source = join(__dirname, 'embedded-postgres.ts');
  const form = [
    '--bundle',
    '--platform=node',
    '--packages=external',
    `--outfile=${starter()}`,
    '--log-level=error',
  ];
  execFileSync(join(ROOT, 'node_modules/.bin/esbuild'), [source, ...form]);
}

/** Starts a program of its own that starts a database and stays. It says `adopted` or `started`, or the code of the error. */
function launch(
  folder: string,
  uid?: number,
): { readonly child: ChildProcess; readonly said: Promise<string> } {
  const script = `require(process.argv[1]).startEmbeddedPostgres({ folder: process.argv[2], durable: false })
    .then(({ adopted }) => (adopted ? 'adopted' : 'started'), (error) => error.code ?? String(error))
    .then((said) => { console.log(said); setInterval(() => undefined, 1000); })`;
  const child = spawn(process.execPath, ['-e', script, starter(), folder], {
    cwd: home,
    env: { NODE_PATH: join(ROOT, 'node_modules') },
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const said = new Promise<string>((done) => {
    child.stdout.once('data', (bytes: Buffer) => {
      done(bytes.toString('utf8').trim());
    });
  });
  return { child, said };
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await gone;
}

/** What such a program says; then it is killed. */
async function otherProgram(folder: string, uid?: number): Promise<string> {
  const { child, said } = launch(folder, uid);
  const word = await said;
  await kill(child);
  return word;
}

describe('starting', () => {
  test('the first start makes the database, the second finds it again', async () => {
    const folder = join(home, 'new', 'å data "folder"');
    const first = await start(folder, { durable: true });
    expect(first).toMatchObject({ superuser: 'fristvakt', adopted: false });
    expect(first.version).toMatch(/^18\./);
    await ask(first, "create table t as select 'kept' as word");
    await first.stop();

    const second = await start(folder, { durable: true });
    expect(second.adopted).toBe(false);
    expect(await ask(second, 'select word from t')).toStrictEqual([{ word: 'kept' }]);
  });

  test('only the owner enters, through a socket; the clock is UTC and the order Swedish', async () => {
    const folder = join(home, 'data');
    const postgres = await start(folder);
    expect(await Promise.all([folder, postgres.socketFolder, join(folder, 'log')].map(mode))).toStrictEqual(
      Array(3).fill('700'),
    );
    const settings =
      "select current_setting('listen_addresses') as network, current_setting('timezone') as zone";
    expect(await ask(postgres, settings)).toStrictEqual([{ network: '', zone: 'UTC' }]);
    expect(await ask(postgres, "select 'ö' > 'z' as last")).toStrictEqual([{ last: true }]);
  });

  test.each([
    [true, 'on'],
    [false, 'off'],
  ])('durable: %s', async (durable, fsync) => {
    const postgres = await start(made(join(home, 'data')), { durable });
    expect(await ask(postgres, 'show fsync')).toStrictEqual([{ fsync }]);
  });

  test('the log holds nothing of what was asked', async () => {
    const folder = made(join(home, 'data'));
    const postgres = await start(folder);
    await ask(postgres, "create table t as select '19121212-1212' as who; create unique index on t (who)");
    await expect(ask(postgres, "insert into t values ('19121212-1212')")).rejects.toThrow('duplicate key');
    await expect(ask(postgres, "select '19121212-1212'::uuid")).rejects.toThrow('invalid input');
    expect(await readFile(join(folder, 'log/postgresql.log'), 'utf8')).not.toContain('1212');
  });

  test('a folder too deep for a socket has it elsewhere, always in the same place', async () => {
    const folder = made(join(home, 'deep'.repeat(20)));
    const { socketFolder, stop } = await start(folder);
    expect(socketFolder.startsWith(join(tmpdir(), 'fristvakt-'))).toBe(true);
    expect(await mode(socketFolder)).toBe('700');
    await stop();
    expect((await start(folder)).socketFolder).toBe(socketFolder);
    await rm(socketFolder, { recursive: true });
  });

  test('stopping twice is stopping', async () => {
    const { stop } = await start(made(join(home, 'data')));
    await stop();
    await expect(stop()).resolves.toBe(undefined);
  });
});

describe('after a crash', () => {
  test('a row survives the death of the server', async () => {
    const folder = made(join(home, 'data'));
    const before = await start(folder, { durable: true });
    await ask(before, "create table t as select 'kept' as word");
    process.kill(await serverOf(folder), 'SIGKILL');

    const after = await start(folder, { durable: true });
    expect(after.adopted).toBe(false);
    expect(await ask(after, 'select word from t')).toStrictEqual([{ word: 'kept' }]);
  });

  test('a server outlives the program that started it, and is adopted', async () => {
    const folder = made(join(home, 'data'));
    expect(await otherProgram(folder)).toBe('started');
    const server = await serverOf(folder);

    const postgres = await start(folder);
    expect(postgres.adopted).toBe(true);
    expect(await serverOf(folder)).toBe(server);
    expect(await ask(postgres, 'select 1 as n')).toStrictEqual([{ n: 1 }]);
  });

  test('what a start left that was cut off does not hinder the next', async () => {
    const folder = join(home, 'data');
    await mkdir(join(folder, 'pgdata.new-1/base'), { recursive: true });
    await writeFile(join(folder, 'start.lock'), '4194305 12 of-another-boot');
    await start(folder);
    expect((await readdir(folder)).sort(alphabetically)).toStrictEqual([
      'cluster.json',
      'log',
      'pgdata',
      'socket',
    ]);
  });

  test('a first start that is killed halfway is begun anew', async () => {
    const folder = join(home, 'data');
    const { child } = launch(folder);
    const names = async (): Promise<readonly string[]> =>
      readdir(folder, { recursive: true }).catch(() => []);
    while (!(await names()).some((name) => name.endsWith('/base/1'))) await setTimeout(5);
    await kill(child);
    expect(await names()).not.toContain('pgdata');
    expect(await ask(await start(folder), 'select 1 as n')).toStrictEqual([{ n: 1 }]);
  });

  test('a lock whose number is now another process is no lock', async () => {
    const folder = made(join(home, 'data'));
    await writeFile(join(folder, 'start.lock'), `${String(process.pid)} 12 of-another-boot`);
    expect((await start(folder)).adopted).toBe(false);
  });

  test('a server whose number is now another process is no server', async () => {
    const folder = made(join(home, 'data'));
    const stale = `${String(process.pid)}\n${folder}/pgdata\n1\n5432\n${folder}/socket\n\n1 1\nready   \n`;
    await writeFile(join(folder, 'pgdata/postmaster.pid'), stale);
    expect((await start(folder)).adopted).toBe(false);
  });

  test('a database that is gone is not replaced by an empty one', async () => {
    const folder = made(join(home, 'data'));
    await rm(join(folder, 'pgdata'), { recursive: true });
    expect(await refusal(folder)).toMatchObject({
      code: 'did-not-start',
      message: expect.stringContaining('Restore it from a backup') as string,
    });
  });
});

describe('two at once', () => {
  test('in one program: one starts it, the other adopts it', async () => {
    const folder = join(home, 'data');
    const both = await Promise.all([start(folder), start(folder)]);
    expect(both.map(({ adopted }) => String(adopted)).sort(alphabetically)).toStrictEqual(['false', 'true']);
  });

  test('in two programs', async () => {
    const folder = join(home, 'data');
    const [postgres, said] = await Promise.all([start(folder), otherProgram(folder)]);
    expect([postgres.adopted ? 'adopted' : 'started', said].sort(alphabetically)).toStrictEqual([
      'adopted',
      'started',
    ]);
  });
});

describe('what cannot start says why', () => {
  test('a database of another version', async () => {
    const folder = made(join(home, 'data'));
    await writeFile(join(folder, 'pgdata/PG_VERSION'), '15\n');
    expect(await refusal(folder)).toStrictEqual({
      code: 'other-version',
      message: expect.stringMatching(
        /made by PostgreSQL 15; this program brings PostgreSQL 18.*export the data/,
      ) as string,
    });
  });

  test('a folder with other things in it, which is left as it was', async () => {
    const folder = join(home, 'documents');
    await mkdir(folder, { mode: 0o755 });
    await writeFile(join(folder, 'letter.txt'), 'Dear IVO');
    expect(await refusal(folder)).toStrictEqual({
      code: 'folder-not-ours',
      message: expect.stringMatching(/letter\.txt.*Nothing was changed\. Name an empty folder/) as string,
    });
    expect(await readdir(folder)).toStrictEqual(['letter.txt']);
    expect(await mode(folder)).toBe('755');
  });

  test.each(['a-file', 'a-file/data'])('a file in the place of a folder: %s', async (path) => {
    await writeFile(join(home, 'a-file'), '');
    expect(await refusal(join(home, path))).toStrictEqual({
      code: 'folder-not-writable',
      message: expect.stringContaining(
        'a file stands in its place. Name a folder that you may write in',
      ) as string,
    });
  });

  test('a server that refuses its settings, with its own last words', async () => {
    const folder = made(join(home, 'data'));
    await writeFile(join(folder, 'pgdata/postgresql.auto.conf'), "work_mem = 'a lot'\n");
    expect(await refusal(folder)).toStrictEqual({
      code: 'did-not-start',
      message: expect.stringMatching(/last lines of .*postgresql\.log:[^]*work_mem/) as string,
    });
  });
});

// These change the user, which only root can; run by anyone else, the tests above are those of an ordinary user.
if (AS_ROOT) {
  describe('for root', () => {
    test('the server runs as another user, who owns the data', async () => {
      const folder = join(home, 'data');
      await start(folder);
      const { uid } = await stat(join(folder, 'pgdata'));
      expect(uid).not.toBe(0);
      expect((await stat(`/proc/${String(await serverOf(folder))}`)).uid).toBe(uid);
    });

    test('data that root restored are handed to the server', async () => {
      const folder = made(join(home, 'data'));
      const copy = join(home, 'copy');
      await cp(folder, copy, { recursive: true });
      expect((await start(copy)).adopted).toBe(false);
    });

    test('a folder that the server cannot reach', async () => {
      const closed = join(home, 'closed');
      await mkdir(closed, { mode: 0o700 });
      expect(await refusal(join(closed, 'data'))).toStrictEqual({
        code: 'unreachable-for-user',
        message: expect.stringMatching(/may not enter .*closed\. Name a data folder outside of it/) as string,
      });
    });

    test('an ordinary user starts it, and others may not', async () => {
      const folder = join(home, 'data');
      await mkdir(folder);
      await chown(folder, NOBODY, NOBODY);
      expect(await otherProgram(folder, NOBODY)).toBe('started');
      expect(await otherProgram(folder, NOBODY - 1)).toBe('folder-not-writable');
      expect((await start(folder)).adopted).toBe(true);
    });
  });
}
