import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { answer } from './answer';
import { CLUSTER, LOG } from './data-folder';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { forgetReplaced, postmasterOf } from './postmaster';
import type { Postmaster } from './postmaster';
import { program } from './programs';
import type { Programs } from './programs';
import { runProgram } from './run-program';
import type { Ended, Place } from './run-program';
import { ifThere } from './system-error';

const PAUSE = 100;
const PATIENCE = 120_000;

/** So long may the helpers of a server that was killed take to end; meanwhile a new one is refused. */
const LINGERING = 15_000;

/** The answer of `pg_ctl status` when a server runs. */
const RUNS = 0;

/** A server that answers, and whether it was found running. */
export interface Provided extends Postmaster {
  readonly version: string;
  readonly adopted: boolean;
}

/** The one server of a cluster. */
export class Server {
  constructor(
    private readonly programs: Programs,
    private readonly place: Place,
  ) {}

  /** The running server, once it answers: started with these settings, or found running. */
  async provide(settings: string): Promise<Provided> {
    let adopted = true;
    for (let waited = 0; waited < PATIENCE; waited += PAUSE) {
      const running = await this.running();
      const version = running?.ready === true ? await answer(running) : undefined;
      if (running !== undefined && version !== undefined) return { ...running, version, adopted };
      if (running === undefined && (await this.start(settings, waited < LINGERING))) adopted = false;
      else await setTimeout(PAUSE);
    }
    throw await this.failure(
      'A server runs there, but does not answer in two minutes. If it is busy, wait; if its socket was removed, end it.',
      0,
    );
  }

  /** Ends the server, connections and all; nothing happens when none runs. */
  async stop(): Promise<void> {
    const { code, output } = await this.control(['stop', '--mode=fast', '--wait', '--timeout=60']);
    if (code === RUNS || (await this.running()) === undefined) return;
    throw new Error(`PostgreSQL in ${this.place.folder} does not stop: ${output}`);
  }

  private async running(): Promise<Postmaster | undefined> {
    const { code } = await this.control(['status']);
    if (code !== RUNS) return undefined;
    const postmaster = await postmasterOf(this.place.folder);
    if (postmaster === undefined) return { pid: 0, port: 0, socketFolder: '', ready: false };
    return (await forgetReplaced(this.place.folder, postmaster)) ? undefined : postmaster;
  }

  /** Whether it started. It did not, and may the next time, while the remains of another server are still there. */
  private async start(settings: string, patient: boolean): Promise<boolean> {
    const said = (await this.log()).length;
    const words = ['start', '--wait', '--timeout=120', `--log=${LOG}`, `--options=${settings}`];
    const { code, output } = await this.control(words);
    if (code === RUNS) return true;
    const log = (await this.log()).slice(said);
    if (patient && /shared memory block|lock file ".*" already exists/.test(log)) return false;
    throw await this.failure(output, said);
  }

  private async failure(output: string, from: number): Promise<EmbeddedPostgresError> {
    const last = (await this.log()).slice(from).trim().split('\n').slice(-10);
    return new EmbeddedPostgresError(
      'did-not-start',
      `PostgreSQL did not start in ${this.place.folder}. ${output.split('\n').slice(-3).join(' ')}\nThe last lines of ${join(this.place.folder, LOG)}:\n${last.join('\n')}`,
    );
  }

  private async log(): Promise<string> {
    return (await ifThere(readFile(join(this.place.folder, LOG), 'utf8'))) ?? '';
  }

  /** Paths are told from the data folder: `pg_ctl` hands them to a shell, and this one needs no quoting. */
  private async control(words: readonly string[]): Promise<Ended> {
    return runProgram(program(this.programs.root, 'pg_ctl'), [...words, `--pgdata=${CLUSTER}`], this.place);
  }
}
