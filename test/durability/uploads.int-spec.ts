import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { SweepOrphans } from '@fristvakt/evidence';
import { build } from 'esbuild';
import { SettableClock } from '../accounts/settable-clock';
import { startServer } from '../support/server';
import type { RunningServer } from '../support/server';
import type { UploadOrder } from './upload-child';

const DEATHS = 13;
const UPLOADS = 8;
const ROOT = resolve(__dirname, '../..');

describe('a program that is killed between a file and its row', () => {
  const clock = new SettableClock();
  let server: RunningServer;
  let order: Omit<UploadOrder, 'diesAfter'>;
  let program: string;

  beforeAll(async () => {
    server = await startServer({ clock });
    const organisation = await server.organisation();
    await server.import(organisation, 'humana-2023');
    const { membership: by } = await server.member(organisation, { roles: ['compliance-officer'] });
    const [row] = await server.sql<{ id: string }>(
      'select id from matter where organisation_id = $1 limit 1',
      [organisation],
    );
    order = {
      ...{ organisation, by, matterId: row?.id ?? '', uploads: UPLOADS },
      connection: server.database.connection('fristvakt_app'),
      ...{ folder: join(server.folder, 'files'), incoming: join(server.folder, 'incoming') },
    };
    program = join(ROOT, 'reports', `upload-child-${String(process.pid)}.cjs`);
    await mkdir(join(ROOT, 'reports'), { recursive: true });
    await build({
      ...{ entryPoints: [join(__dirname, 'upload-child.ts')], outfile: program, bundle: true },
      ...{ platform: 'node', target: 'node20', packages: 'external', logLevel: 'error' },
      tsconfig: join(ROOT, 'tsconfig.json'),
    });
  });
  afterAll(async () => {
    await rm(program, { force: true });
    await server.stop();
  });

  const dies = async (diesAfter: number): Promise<NodeJS.Signals | null> => {
    const child = spawn(process.execPath, [program, JSON.stringify({ ...order, diesAfter })], {
      stdio: 'inherit',
    });
    return new Promise((resolved) => {
      child.on('exit', (_, signal) => {
        resolved(signal);
      });
    });
  };

  test(`${String(DEATHS * UPLOADS)} files on their way: no row without its file, and files without a row are swept up`, async () => {
    const signals: (NodeJS.Signals | null)[] = [];
    for (let death = 0; death < DEATHS; death += 1) {
      signals.push(await dies(death % 8));
    }
    expect(new Set(signals)).toStrictEqual(new Set(['SIGKILL']));
    const rows = await server.sql<{ key: string }>('select key from evidence_version');
    const placeOf = (key: string): string => join(order.folder, key.slice(0, 2), key.slice(2, 4), key);
    expect(rows.filter(({ key }) => !existsSync(placeOf(key)))).toStrictEqual([]);
    const numbers = await server.sql<{ number: number }>('select number from evidence order by number');
    expect(numbers.map(({ number }) => number)).toStrictEqual(numbers.map((_, place) => place + 1));
    // Whenever this runs, the files are old by then.
    clock.set(Date.parse('2150-01-01T00:00:00Z'));
    const { orphans } = await server.get(SweepOrphans).execute();
    expect(orphans).toBeGreaterThanOrEqual(DEATHS / 2);
    expect(await server.get(SweepOrphans).execute()).toStrictEqual({ orphans: 0, unfinished: 0 });
    expect(rows.filter(({ key }) => !existsSync(placeOf(key)))).toStrictEqual([]);
  });
});
