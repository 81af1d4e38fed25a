import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A program that answers over HTTP, started for a measurement. */
export interface RunningServer {
  readonly url: string;
  /** All it has printed. */
  readonly printed: () => string;
  /** CPU time used so far, in milliseconds, by the process itself. */
  readonly cpu: () => number;
  readonly stop: () => Promise<void>;
}

export interface ServerCall {
  readonly script: string;
  readonly args?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly url: string;
  /** What it prints once it listens. */
  readonly ready: string;
}

/** The kernel counts CPU time in hundredths of a second. */
const TICK = 10;

/** Starts it and waits until it listens. */
export async function runServer({ script, args = [], env, url, ready }: ServerCall): Promise<RunningServer> {
  const child = spawn(process.execPath, [script, ...args], {
    env: { PATH: '/usr/bin:/bin', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const keep = (chunk: Buffer): void => {
    if (text.length < 100_000) text += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  await until(
    () => text.includes(ready),
    child,
    () => text,
  );
  return { url, printed: () => text, cpu: () => cpuOf(child), stop: async () => stopped(child) };
}

async function until(done: () => boolean, child: ChildProcess, printed: () => string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (done()) return;
    if (child.exitCode !== null) throw new Error(`the server ended: ${printed()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the server was not ready within a minute: ${printed()}`);
}

function cpuOf({ pid }: ChildProcess): number {
  const fields =
    readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
      .split(') ')[1]
      ?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
