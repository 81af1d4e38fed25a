import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Figures, Goal } from './figures';
import { COMPUTE } from './programs';
import { Questions } from './questions';

/**
 * In MB. After the first tenth of the questions every form is made; what the heap still takes then is room for rubbish not
 * yet swept up. To keep but one number of each line would take ten times as much.
 */
const WANTED = 16;

/**
 * The most memory `compute` has held, in MB, when it has been asked a tenth, a half and all of so many questions. They
 * are made as they are asked.
 */
export async function measureMemory(lines: number): Promise<[Figures[], Goal]> {
  const child = spawn(process.execPath, [COMPUTE, 'compute'], { stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = once(child, 'exit');
  const marks = [lines / 10, lines / 2, lines];
  const questions = new Questions();
  const peaks: number[] = [];
  let asked = 0;
  for (const mark of marks) {
    for (const piece of questions.lines(mark - asked, 1000)) {
      if (!child.stdin.write(piece)) await once(child.stdin, 'drain');
    }
    asked = mark;
    peaks.push(peakOf(child.pid));
  }
  child.stdin.end();
  await ended;
  const [first = Number.NaN] = peaks;
  const growth = (peaks.at(-1) ?? Number.NaN) - first;
  return [
    marks.map((mark, index) => ({
      what: `compute, peak memory after ${String(mark / 1e6)} million lines`,
      unit: 'MB',
      values: peaks.slice(index, index + 1),
    })),
    {
      what: 'peak memory, last - first (MB)',
      value: growth,
      wanted: `<= ${String(WANTED)}`,
      met: growth <= WANTED,
    },
  ];
}

/** The largest resident set a running process has had, in MB, as Linux tells it. */
function peakOf(pid: number | undefined): number {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  const [, kilobytes] = /^VmHWM:\s*(\d+) kB$/m.exec(status) ?? [];
  return Number(kilobytes) / 1024;
}
