import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './figures';
import type { Figures, Goal } from './figures';
import { BARE_LOOP, COMPUTE } from './programs';
import { Questions } from './questions';

const WANTED = 0.8;

/** `compute` against the bare loop: whole processes, fed in turn by the same file, their answers thrown away. */
export async function measureThroughput(lines: number, rounds: number): Promise<[Figures[], Goal]> {
  const folder = mkdtempSync(join(tmpdir(), 'fristvakt-bench-'));
  try {
    const file = join(folder, 'questions.ndjson');
    writeQuestions(file, lines);
    const size = Math.round((await answeredBytes(file)) / lines);
    const ofCompute: number[] = [];
    const ofBareLoop: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      ofBareLoop.push(lines / (await secondsOf([BARE_LOOP, String(size)], file)));
      ofCompute.push(lines / (await secondsOf([COMPUTE, 'compute'], file)));
    }
    const ratio = median(ofCompute) / median(ofBareLoop);
    return [
      [
        { what: 'compute', unit: 'lines/s', values: ofCompute },
        { what: `bare loop, ${String(size)} bytes a line`, unit: 'lines/s', values: ofBareLoop },
      ],
      { what: 'compute / bare loop', value: ratio, wanted: `>= ${String(WANTED)}`, met: ratio >= WANTED },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeQuestions(path: string, lines: number): void {
  const file = openSync(path, 'w');
  for (const piece of new Questions().lines(lines, 10_000)) writeSync(file, piece);
  closeSync(file);
}

/** How much `compute` answers to the file, which it also warms up. */
async function answeredBytes(path: string): Promise<number> {
  const input = openSync(path, 'r');
  const child = spawn(process.execPath, [COMPUTE, 'compute'], { stdio: [input, 'pipe', 'inherit'] });
  let bytes = 0;
  for await (const piece of child.stdout as AsyncIterable<Buffer>) bytes += piece.length;
  closeSync(input);
  return bytes;
}

async function secondsOf(program: readonly string[], path: string): Promise<number> {
  const input = openSync(path, 'r');
  const begun = process.hrtime.bigint();
  const child = spawn(process.execPath, program, { stdio: [input, 'ignore', 'inherit'] });
  const [code] = (await once(child, 'exit')) as [number | null];
  const ended = process.hrtime.bigint();
  closeSync(input);
  if (code !== 0) throw new Error(`${program.join(' ')} ended with ${String(code)}`);
  return Number(ended - begun) / 1e9;
}
