import { execFile } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import type { ClientOrder } from './client';

const ROOT = resolve(__dirname, '../..');

/** Sends from processes of their own: which authorities are believed is settled when a process begins. */
export class ClientProcess {
  private constructor(private readonly program: string) {}

  /** In it this machine counts as a place on the open internet: where a name leads to is not what is tried here. */
  static async build(): Promise<ClientProcess> {
    const program = join(ROOT, 'reports', `tls-client-${String(process.pid)}.cjs`);
    await mkdir(join(ROOT, 'reports'), { recursive: true });
    await build({
      ...{ entryPoints: [join(__dirname, 'client.ts')], outfile: program, bundle: true },
      ...{ platform: 'node', target: 'node20', packages: 'external', logLevel: 'error' },
      ...{ tsconfig: join(ROOT, 'tsconfig.json'), loader: { '.hbs': 'text' } },
      plugins: [
        {
          name: 'open-internet',
          setup: (building) => {
            building.onLoad({ filter: /sending\/public-address\.ts$/ }, () => ({
              contents: 'export const isPublicAddress = () => true, isLoopbackAddress = () => false;',
            }));
          },
        },
      ],
    });
    return new ClientProcess(program);
  }

  /** What came of it. `authority`: the file of one that is believed besides the usual ones. */
  async send(order: ClientOrder, authority?: string): Promise<Readonly<Record<string, unknown>>> {
    const { stdout } = await promisify(execFile)(process.execPath, [this.program, JSON.stringify(order)], {
      env: authority === undefined ? {} : { NODE_EXTRA_CA_CERTS: authority },
    });
    return JSON.parse(stdout) as Readonly<Record<string, unknown>>;
  }

  async remove(): Promise<void> {
    await rm(this.program, { force: true });
  }
}
