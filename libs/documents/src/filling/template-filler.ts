import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { Worker } from 'node:worker_threads';
import type { Veiled } from '@fristvakt/letters';
import { LONGEST_FILLED, WORKER } from './filling-worker';

/** Milliseconds a filling may take, once the thread is there; a letter takes a few. */
const LONGEST_FILLING = 250;
/** Milliseconds a thread may take to begin, on a machine with much to do. */
const LONGEST_BEGINNING = 20_000;

export type Filling =
  | { readonly ok: true; readonly text: string }
  /** `too-slow`: ended. `too-long`: more text than any letter has. `failed`: it asks for what is not there. */
  | { readonly ok: false; readonly why: 'too-slow' | 'too-long' | 'failed' };

interface Answer {
  readonly id?: number;
  readonly filled?: string;
  readonly fault?: 'too-long' | 'failed';
}

/** Fills templates beside the program, one at a time; what takes too long is ended with its thread. */
@Injectable()
export class TemplateFiller implements OnModuleDestroy {
  private thread: Promise<Worker> | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private count = 0;

  /** `text` has been looked through by `templateFault`. Only texts are compiled, never what somebody parsed. */
  async fill(text: string, context: Veiled): Promise<Filling> {
    const mine = this.last.then(async () => this.filled(text, context));
    this.last = mine.catch(() => undefined);
    return mine;
  }

  async onModuleDestroy(): Promise<void> {
    await this.end();
  }

  private async filled(text: string, context: Veiled): Promise<Filling> {
    this.thread ??= newThread();
    const thread = await this.thread;
    this.count += 1;
    const filling = await answered(thread, { id: this.count, text, context });
    if (!filling.ok && filling.why === 'too-slow') await this.end();
    return filling;
  }

  private async end(): Promise<void> {
    const thread = this.thread;
    this.thread = undefined;
    if (thread !== undefined) await (await thread).terminate();
  }
}

async function newThread(): Promise<Worker> {
  const thread = new Worker(WORKER, {
    ...{ eval: true, env: {}, argv: [], execArgv: [], stdin: false },
    workerData: { handlebars: require.resolve('handlebars'), longest: LONGEST_FILLED },
    resourceLimits: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16, stackSizeMb: 2 },
  });
  // One that runs out of memory when nobody waits for it any more would end the program.
  thread.on('error', () => undefined);
  await within<undefined>(LONGEST_BEGINNING, (settle) => {
    const begun = (): void => {
      settle(undefined);
    };
    thread.once('message', begun).once('error', begun);
    return () => {
      thread.off('message', begun).off('error', begun);
    };
  });
  // Waiting for templates keeps nothing alive.
  thread.unref();
  return thread;
}

async function answered(
  thread: Worker,
  job: { readonly id: number; readonly text: string; readonly context: Veiled },
): Promise<Filling> {
  const gone: Filling = { ok: false, why: 'too-slow' };
  const answer = await within<Filling>(LONGEST_FILLING, (settle) => {
    const told = ({ id, filled, fault }: Answer): void => {
      if (id !== job.id) return;
      settle(filled === undefined ? { ok: false, why: fault ?? 'failed' } : { ok: true, text: filled });
    };
    const ended = (): void => {
      settle(gone);
    };
    thread.on('message', told).once('error', ended).once('exit', ended);
    thread.postMessage(job);
    return () => {
      thread.off('message', told).off('error', ended).off('exit', ended);
    };
  });
  return answer ?? gone;
}

/** What was settled in this time; undefined where nothing was. `begin` settles later, never at once. */
async function within<Value>(
  longest: number,
  begin: (settle: (value: Value | undefined) => void) => () => void,
): Promise<Value | undefined> {
  return new Promise((resolve) => {
    const settle = (value: Value | undefined): void => {
      clearTimeout(timer);
      leave();
      resolve(value);
    };
    const timer = setTimeout(() => {
      settle(undefined);
    }, longest);
    const leave = begin(settle);
  });
}
