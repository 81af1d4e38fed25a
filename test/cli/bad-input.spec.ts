import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BAD_FILES } from '../bad-input/table';
import { BUILDING, fristvakt, linesOf } from './program';

/** Every eleventh row; all of them are read without a process of their own beside the table. */
const SAMPLE = BAD_FILES.filter((_, index) => index % 11 === 0);

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fristvakt-bad-'));
  await fristvakt(['--help']);
}, BUILDING);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the program refuses a broken case file: exit 2, the place on standard error, nothing else', () => {
  it.each(SAMPLE.map((row) => [row.title, row] as const))('%s', async (_, row) => {
    const path = join(folder, 'story.yaml');
    writeFileSync(path, row.bytes());
    const { exit, out, err } = await fristvakt(['replay', path, '--as-of', '2023-02-07']);
    expect([exit, out]).toStrictEqual([row.exit, '']);
    const [first = ''] = linesOf(err);
    expect(first.startsWith(`${path}:${row.at}: `)).toBe(true);
    expect(first).toContain(row.says);
  });

  it.each(['explain', 'timeline', 'receipt', 'what-if', 'replay'])('%s does', async (command) => {
    const [row] = SAMPLE;
    const path = join(folder, `${command}.yaml`);
    writeFileSync(path, row?.bytes() ?? '');
    const words = command === 'what-if' ? ['--set', 'e1.on=2023-01-01'] : [];
    const { exit, out, err } = await fristvakt([command, path, ...words]);
    expect([exit, out]).toStrictEqual([2, '']);
    expect(err.startsWith(`${path}:${row?.at ?? ''}: `)).toBe(true);
  });
});
