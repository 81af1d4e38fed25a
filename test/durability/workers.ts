import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { WorkerOrder } from './worker-child';

const ROOT = resolve(__dirname, '../..');

/** A worker in a process of its own. */
export class WorkerProcess {
  readonly ready: Promise<void>;
  /** With which code, or by which signal, it has ended. */
  readonly ended: Promise<number | NodeJS.Signals | null>;

  constructor(private readonly child: ChildProcess) {
    this.ended = new Promise((end) => {
      child.once('exit', (code, signal) => {
        end(signal ?? code);
      });
    });
    this.ready = new Promise((ready) => {
      child.stdout?.once('data', () => {
        ready();
      });
    });
  }

  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | NodeJS.Signals | null> {
    this.child.kill(signal);
    return this.ended;
  }
}

/** Workers as processes, from one script that is built for it. */
export class Workers {
  private readonly started: WorkerProcess[] = [];

  private constructor(
    private readonly program: string,
    private readonly order: WorkerOrder,
  ) {}

  static async build(order: WorkerOrder): Promise<Workers> {
    const program = join(ROOT, 'reports', `worker-child-${String(process.pid)}.cjs`);
    await mkdir(join(ROOT, 'reports'), { recursive: true });
    await build({
      ...{ entryPoints: [join(__dirname, 'worker-child.ts')], outfile: program, bundle: true },
      ...{ platform: 'node', target: 'node20', packages: 'external', logLevel: 'error' },
      ...{ tsconfig: join(ROOT, 'tsconfig.json'), loader: { '.hbs': 'text' } },
      // The templates are read from beside the file that asks for them.
      define: { __dirname: JSON.stringify(join(ROOT, 'libs', 'reminders', 'src', 'mails')) },
    });
    return new Workers(program, order);
  }

  start(more: Partial<WorkerOrder> = {}): WorkerProcess {
    const order = JSON.stringify({ ...this.order, ...more });
    const worker = new WorkerProcess(
      spawn(process.execPath, [this.program, order], { stdio: ['ignore', 'pipe', 'inherit'] }),
    );
    this.started.push(worker);
    return worker;
  }

  async stop(): Promise<void> {
    await Promise.all(this.started.map(async (worker) => worker.end('SIGKILL')));
    await rm(this.program, { force: true });
  }
}
