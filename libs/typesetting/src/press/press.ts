import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { TypesettingError } from '../typesetting-error';
import type { Book } from './book';

export interface PressSettings {
  /** The program of the process. */
  readonly program: string;
  /** How long a book may take, in milliseconds. */
  readonly timeLimit: number;
  /** A press that holds more memory than this, in bytes, is replaced before the next book. */
  readonly mostMemory: number;
  /** After so many milliseconds without work the process is ended. */
  readonly idleFor: number;
}

const MEGABYTE = 1024 * 1024;

const USUAL: PressSettings = {
  program: join(__dirname, 'press-process.cjs'),
  timeLimit: 10_000,
  mostMemory: 400 * MEGABYTE,
  idleFor: 60_000,
};

/** What the process answers. */
interface Answer {
  readonly pdf?: Uint8Array;
  readonly fault?: string;
  readonly memory: number;
}

/** How an attempt ended: with an answer, or without. */
type Attempt = Answer | 'died' | 'slow';

/**
 * Owns the process that sets PDF. It is started with the first book, takes one book at a time, is replaced when it has grown,
 * ended when it has been idle, and started anew when it has died: the book that lay in it is then tried once more.
 */
export class Press {
  private readonly settings: PressSettings;
  private child: ChildProcess | undefined;
  private turn: Promise<unknown> = Promise.resolve();
  private idle: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(settings: Partial<PressSettings> = {}) {
    this.settings = { ...USUAL, ...settings };
  }

  /** The process at work, if there is one. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /**
   * The book as PDF, by the first of the standards whose demands it meets. Throws {@link TypesettingError}.
   */
  async print(book: Book, standards: readonly string[]): Promise<Buffer> {
    const text = JSON.stringify(book);
    const printed = this.turn.then(async () => this.printNow(text, standards));
    this.turn = printed.catch(() => undefined);
    return printed;
  }

  /** Ends the process. What waits for it is refused. */
  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.idle);
    const { child } = this;
    this.child = undefined;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    child.ref();
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  private async printNow(book: string, standards: readonly string[]): Promise<Buffer> {
    clearTimeout(this.idle);
    let attempt = await this.attempt(book, standards);
    if (attempt === 'died') attempt = await this.attempt(book, standards);
    this.idle = setTimeout(() => {
      this.end();
    }, this.settings.idleFor).unref();
    return this.pdfOf(attempt);
  }

  private pdfOf(attempt: Attempt): Buffer {
    if (attempt === 'died')
      throw new TypesettingError('press-died', 'The press ended twice under this file.');
    if (attempt === 'slow') {
      this.end();
      throw new TypesettingError(
        'too-slow',
        `Setting took more than ${String(this.settings.timeLimit)} milliseconds.`,
      );
    }
    if (attempt.memory > this.settings.mostMemory) this.end();
    if (attempt.pdf === undefined) throw new TypesettingError('unsettable', attempt.fault ?? '');
    return Buffer.from(attempt.pdf);
  }

  private async attempt(book: string, standards: readonly string[]): Promise<Attempt> {
    if (this.closed) throw new TypesettingError('closed', 'The press is closed.');
    const child = this.running();
    child.ref();
    child.channel?.ref();
    try {
      return await answerOf(child, { book, standards }, this.settings.timeLimit);
    } finally {
      child.unref();
      child.channel?.unref();
    }
  }

  private running(): ChildProcess {
    if (this.child?.connected !== true) {
      this.child = fork(this.settings.program, [], {
        env: {},
        execArgv: [],
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
    }
    return this.child;
  }

  private end(): void {
    this.child?.kill('SIGKILL');
    this.child = undefined;
  }
}

/** Hands work to a process and waits for what becomes of it. */
async function answerOf(child: ChildProcess, work: object, timeLimit: number): Promise<Attempt> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      settle('slow');
    }, timeLimit);
    const died = (): void => {
      settle('died');
    };
    const answered = (message: unknown): void => {
      settle(message as Answer);
    };
    function settle(attempt: Attempt): void {
      clearTimeout(timer);
      child.off('message', answered).off('exit', died).off('error', died);
      resolve(attempt);
    }
    child.on('message', answered).on('exit', died).on('error', died);
    child.send(work, (error) => {
      if (error !== null) settle('died');
    });
  });
}
