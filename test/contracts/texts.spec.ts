import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * What the program prints, committed, so that a change of behaviour shows as a diff. The first line of a text is the
 * call, the rest is what it prints. A text that is no longer right is left in `reports/contracts`: read the diff, and
 * copy it here if the change is meant. A new text begins as a file with its first line only.
 */
const ROOT = resolve(__dirname, '../..');
const FOUND = join(ROOT, 'reports/contracts');
const PROMPT = '$ fristvakt ';

const TEXTS = readdirSync(__dirname).filter((name) => name.endsWith('.txt'));

function printedBy(call: string): string {
  const words = call.slice(PROMPT.length).split(' ');
  const { stdout, stderr } = spawnSync(process.execPath, ['apps/cli/fristvakt.cjs', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return `${call}\n${stdout}${stderr}`;
}

beforeAll(() => {
  rmSync(FOUND, { recursive: true, force: true });
  mkdirSync(FOUND, { recursive: true });
});

describe('the program prints what is committed; if a change is meant: cp reports/contracts/*.txt test/contracts/', () => {
  it.each(TEXTS)(
    '%s',
    (name) => {
      const committed = readFileSync(join(__dirname, name), 'utf8');
      const [call = ''] = committed.split('\n', 1);
      const found = printedBy(call);
      if (found !== committed) writeFileSync(join(FOUND, name), found);
      expect(found).toBe(committed);
    },
    120_000,
  );

  it('has a text for each command a person reads', () => {
    const calls = TEXTS.map((name) => readFileSync(join(__dirname, name), 'utf8').split('\n', 1)[0] ?? '');
    const commands = new Set(calls.map((call) => call.slice(PROMPT.length).split(' ')[0]));
    expect([...commands].sort((one = '', other = '') => one.localeCompare(other))).toStrictEqual([
      'calendar',
      'checklist',
      'explain',
      'read-letter',
      'receipt',
      'timeline',
      'what-if',
    ]);
  });
});
