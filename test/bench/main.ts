import { measureEngine } from './engine';
import { tableOf, tableOfGoals } from './figures';
import type { Figures, Goal } from './figures';
import { measureLetters } from './letters/measure-letters';
import { measureMemory } from './memory';
import { measureStartUp } from './start-up';
import { measureThroughput } from './throughput';

/** Started well under half a second: so much beyond a process of Node that does nothing. */
const START_UP_WANTED = 300;

/** Measures everything and ends with 1 if a goal is missed. `--quick` asks for less of each. */
async function main(quick: boolean): Promise<void> {
  const figures: Figures[] = [];
  const goals: Goal[] = [];
  const keep = ([measured, goal]: readonly [readonly Figures[], Goal | readonly Goal[]]): void => {
    figures.push(...measured);
    goals.push(...[goal].flat());
  };
  keep(startUp(quick ? 5 : 15));
  keep(measureEngine(quick ? 20_000 : 100_000, 5));
  keep(await measureThroughput(quick ? 200_000 : 1_000_000, 5));
  keep(await measureMemory(quick ? 1_000_000 : 10_000_000));
  keep(await measureLetters(quick ? 20 : 100));
  process.stdout.write(`${tableOf(figures)}\n${tableOfGoals(goals)}`);
  process.exitCode = goals.every((goal) => goal.met) ? 0 : 1;
}

function startUp(rounds: number): [Figures[], Goal[]] {
  const calls = measureStartUp(rounds);
  const figures = calls.map(({ call, median }) => ({ what: call, unit: 'ms', values: [median] }));
  const goals = calls
    .filter(({ call }) => call.startsWith('node: '))
    .map(({ call, beyondNode }) => ({
      what: `${call}, beyond bare node (ms)`,
      value: beyondNode,
      wanted: `<= ${String(START_UP_WANTED)}`,
      met: beyondNode <= START_UP_WANTED,
    }));
  return [figures, goals];
}

void main(process.argv.includes('--quick'));
