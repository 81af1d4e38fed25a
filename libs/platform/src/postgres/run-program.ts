import { spawn } from 'node:child_process';

/** A user of the operating system. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** How a program ended, and what it said on both outputs. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Where a program runs, and as whom; without an account it runs as ourselves. */
export interface Place {
  readonly folder: string;
  readonly account: Account | undefined;
}

/** Nothing of our own surroundings reaches PostgreSQL: `PGPORT` and its like would change what it does. */
const SURROUNDINGS = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** Runs a program to its end. Rejects when it cannot be started at all. */
export async function runProgram(program: string, words: readonly string[], place: Place): Promise<Ended> {
  const { folder, account } = place;
  const child = spawn(program, words, {
    cwd: folder,
    env: SURROUNDINGS,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => said.push(bytes));
  child.stderr.on('data', (bytes: Buffer) => said.push(bytes));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      done({ code, output: Buffer.concat(said).toString('utf8').trim() });
    });
  });
}
