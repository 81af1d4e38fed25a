import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClientConfig } from 'pg';
import { BUILDING, ended, fristvakt, inHouse, linesOf } from '../cli/program';
import type { Run } from '../cli/program';
import { pdf } from '../evidence/sample-files';
import { startServer } from '../support/server';
import type { RunningServer } from '../support/server';

const KEYS = ['secret', 'privileged'].map((name) => ({ name, text: randomBytes(32).toString('base64') }));

describe('fristvakt backup and restore', () => {
  let server: RunningServer;
  let folder: string;
  let archive: string;

  beforeAll(async () => {
    await fristvakt(['--help']);
    server = await startServer();
    const organisation = await server.organisation();
    const { providerId } = await server.import(organisation, 'humana-2023');
    const [matter] = await server.sql<{ id: string }>(
      'select id from matter where provider_id = $1 limit 1',
      [providerId],
    );
    const officer = await server.signedIn(organisation, 'compliance-officer');
    const address = `/api/v1/matters/${matter?.id ?? ''}/evidence`;
    const added = await officer.post(address, pdf(), {
      headers: { 'content-type': 'application/octet-stream' },
      query: { fileName: 'beslut.pdf' },
    });
    if (added.statusCode !== 201) throw new Error(`the file was refused: ${added.body}`);
    folder = await mkdtemp(join(tmpdir(), 'fristvakt-command-'));
    // The embedded PostgreSQL of another account must be able to enter.
    await chmod(folder, 0o755);
    await mkdir(join(folder, 'keys'));
    for (const { name, text } of KEYS) await writeFile(join(folder, 'keys', `${name}.key`), `${text}\n`);
    const [made] = linesOf((await did(['backup', '--to', folder])).out);
    archive = /^backup +(\S+\.zip) /.exec(made ?? '')?.[1] ?? '';
  }, BUILDING);

  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** The real program; its installation is the database and the files of the server. */
  const run = async (words: readonly string[], more: readonly string[] = []): Promise<Run> => {
    const surroundings = [
      `DATABASE_URL=${addressOf('fristvakt_app')}`,
      `FRISTVAKT_OWNER_DATABASE_URL=${addressOf('fristvakt')}`,
      `FRISTVAKT_DATA=${folder}`,
      `FRISTVAKT_FILES=${join(server.folder, 'files')}`,
      ...more,
    ];
    const call = [...surroundings, process.execPath, 'apps/cli/fristvakt.cjs', ...words];
    return ended(spawn('env', call, { cwd: inHouse('') }));
  };

  const addressOf = (role: 'fristvakt' | 'fristvakt_app'): string => {
    const { host = '', port = 5432, user = '', password }: ClientConfig = server.database.connection(role);
    const secret = typeof password === 'string' ? `:${encodeURIComponent(password)}` : '';
    return `postgresql://${user}${secret}@localhost:${String(port)}/${server.database.name}?host=${encodeURIComponent(host)}`;
  };

  const did = async (words: readonly string[]): Promise<Run> => {
    const made = await run(words);
    expect([made.exit, made.err]).toStrictEqual([0, '']);
    return made;
  };

  it('write an archive that only its owner reads, with the file and without the keys', async () => {
    expect((await stat(archive)).mode & 0o777).toBe(0o600);
    const { exit, out } = await run(['backup', '--to', join(folder, 'sub', 'again.zip')]);
    expect([exit, out]).toStrictEqual([0, expect.stringMatching(/^files +1, [1-9]\d* kB$/m)]);
    for (const { text } of KEYS) expect(out).not.toContain(text);
    const again = await run(['backup', '--to', join(folder, 'sub', 'again.zip')]);
    expect([again.exit, again.err]).toStrictEqual([2, expect.stringContaining('is there already')]);
  });

  it('hold the drill: on a second PostgreSQL, all verified, and nothing left', async () => {
    const before = (await readdir(tmpdir())).filter((name) => name.startsWith('fristvakt-drill-'));
    const { out } = await did(['restore', '--from', archive, '--drill']);
    expect(out).toMatch(/^restored .* into embedded PostgreSQL \d+/m);
    expect(out).toMatch(/^verified +every table and every file: counts and SHA-256 as in the backup$/m);
    expect(out).toMatch(/^audit +1 chains, [1-9]\d* entries, all intact$/m);
    expect(out).toMatch(/^keys here +are those of the backup$/m);
    const after = (await readdir(tmpdir())).filter((name) => name.startsWith('fristvakt-drill-'));
    expect(after).toStrictEqual(before);
  });

  it('restore to a folder: the keys that are missing or wrong are told, and none are made', async () => {
    const data = join(folder, 'restored');
    const missing = await run(['restore', '--from', archive, '--data', data]);
    expect([missing.exit, missing.err]).toStrictEqual([1, '']);
    expect(missing.out).toMatch(/^KEYS +there are none yet/m);
    expect(missing.out).toMatch(/^verified +every table and every file/m);
    expect(await readdir(data)).not.toContain('keys');
    const second = await run(['restore', '--from', archive, '--data', data]);
    expect([second.exit, second.err]).toStrictEqual([2, expect.stringMatching(/has rows already/)]);

    const other = join(folder, 'other');
    const wrong = [
      `FRISTVAKT_SECRET_KEY=${randomBytes(32).toString('base64')}`,
      `FRISTVAKT_PRIVILEGED_KEY=${KEYS[1]?.text ?? ''}`,
    ];
    const restored = await run(['restore', '--from', archive, '--data', other], wrong);
    expect([restored.exit, restored.err]).toStrictEqual([1, '']);
    expect(restored.out).toMatch(
      /^KEYS +the secret key is another \([\da-f]{16}, in the backup [\da-f]{16}\)/m,
    );
    expect(restored.out).not.toContain('the privileged key is another');
  });

  it.each([
    [['backup'], '--to is missing'],
    [['backup', 'x', '--to', 'y'], '"x" is one word too many'],
    [['restore'], '--from is missing'],
    [['restore', '--from', 'x.zip', '--drill', '--data', 'y'], 'one of --to, --data and --drill'],
    [['restore', '--from', 'x.zip', '--to', 'mysql://x'], '--to: expected an address'],
    [['restore', '--from', 'no-such.zip', '--drill'], '--from: there is no file'],
    [['restore', '--from', 'package.json'], 'no whole archive'],
  ])('refuse %j', async (words, reason) => {
    const { exit, out, err } = await run(words);
    expect([exit, out, err]).toStrictEqual([2, '', expect.stringContaining(reason)]);
  });
});
