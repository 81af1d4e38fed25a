import { fork } from 'node:child_process';
import { once } from 'node:events';
import { inHouse } from './program';
import type { Run } from './program';

/** A process that runs calls of the command line one after the other, as `host.cjs` says. */
export interface Host {
  run(words: readonly string[], input?: string): Promise<Run>;
  end(): Promise<void>;
}

/** The program must be compiled. */
export function startHost(settings: Readonly<Record<string, string>>): Host {
  const child = fork(inHouse('test/cli/host.cjs'), { cwd: inHouse('') });
  const gone = once(child, 'exit');
  return {
    async run(words, input = '') {
      child.send({ settings, words, input });
      const [run] = (await Promise.race([once(child, 'message'), gone])) as [Run | null];
      if (run === null || typeof run !== 'object')
        throw new Error('the process that runs the calls has ended');
      return run;
    },
    async end() {
      child.disconnect();
      await gone;
    },
  };
}
