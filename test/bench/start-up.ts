import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** How long a call takes from its start to its end. */
export interface StartUp {
  readonly call: string;
  /** The median, in milliseconds. */
  readonly median: number;
  /** What is beyond a process of Node that does nothing, measured in the same run. */
  readonly beyondNode: number;
}

const STORY = 'test/stories/cases/humana-2023.yaml';
const QUESTION = '{"id":"q1","start":"2026-12-03","term":{"weeks":3},"shift":"next"}\n';

interface Call {
  readonly name: string;
  readonly words: readonly string[];
  readonly input?: string;
}

const CALLS: readonly Call[] = [
  { name: 'replay --check', words: ['replay', STORY, '--check'] },
  { name: 'compute, one line', words: ['compute'], input: QUESTION },
  { name: 'explain', words: ['explain', STORY, '--as-of', '2023-02-06'] },
];

const DOORS: readonly (readonly [string, ...string[]])[] = [
  [process.execPath, 'apps/cli/fristvakt.cjs'],
  ['npm', 'run', '--silent', 'fristvakt', '--'],
];

/**
 * Starts the program for one small task after another, as `node` and as `npm run` start it, and a bare Node beside each
 * round. To be called from the root of the house, compiled and once run.
 */
export function measureStartUp(rounds = 15): readonly StartUp[] {
  const runs = DOORS.flatMap(([door, ...before]) =>
    CALLS.map(({ name, words, input = '' }) => ({
      call: `${door === 'npm' ? 'npm run' : 'node'}: ${name}`,
      once: () => timed(door, [...before, ...words], input),
      times: Array.of<number>(),
    })),
  );
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(timed(process.execPath, ['-e', '0'], ''));
    for (const run of runs) run.times.push(run.once());
  }
  const floor = medianOf(bare);
  return [
    { call: 'node -e 0', median: floor, beyondNode: 0 },
    ...runs.map(({ call, times }) => ({
      call,
      median: medianOf(times),
      beyondNode: medianOf(times) - floor,
    })),
  ];
}

function timed(program: string, words: readonly string[], input: string): number {
  const began = performance.now();
  const { status, stderr } = spawnSync(program, words, { input, encoding: 'utf8' });
  const took = performance.now() - began;
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${String(status)}: ${stderr}`);
  return took;
}

function medianOf(times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
