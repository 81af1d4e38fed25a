import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { join, resolve } from 'node:path';

/** How a process ended, and what it wrote. */
export interface Run {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

const ROOT = resolve(__dirname, '../..');
const DOOR = 'apps/cli/fristvakt.cjs';

/** Time for the program to compile itself, once, where nobody has done so yet; whoever comes second waits. */
export const BUILDING = 120_000;

/** A file of this house by its path from the root. */
export const inHouse = (path: string): string => join(ROOT, path);

/** A story of the acceptance tests, as a word of a call. */
export const story = (name: string): string => `test/stories/cases/${name}.yaml`;

/** Starts the real program. */
export const start = (words: readonly string[]): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, [DOOR, ...words], { cwd: ROOT });

/** Runs the real program to its end. */
export const fristvakt = async (words: readonly string[], input: string | Uint8Array = ''): Promise<Run> =>
  ended(start(words), input);

/** Runs a line of shell in the root; `$fristvakt` is the program. */
export const shell = async (line: string): Promise<Run> =>
  ended(spawn('sh', ['-c', `fristvakt="$0 $1"; ${line}`, process.execPath, DOOR], { cwd: ROOT }));

/** Hands a process its input, and waits for its end. */
export async function ended(
  child: ChildProcessWithoutNullStreams,
  input: string | Uint8Array = '',
): Promise<Run> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => out.push(bytes));
  child.stderr.on('data', (bytes: Buffer) => err.push(bytes));
  child.stdin.on('error', () => undefined); // a program that refuses the call does not read on
  child.stdin.end(input);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (exit) => {
      done({ exit, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') });
    });
  });
}

/** The lines of an output, without the end of the last. */
export const linesOf = (text: string): readonly string[] => (text === '' ? [] : text.trimEnd().split('\n'));
