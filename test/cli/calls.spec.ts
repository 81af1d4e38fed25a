import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { BUILDING, fristvakt, inHouse, linesOf, shell, story } from './program';

const HUMANA = story('humana-2023');
const COMMANDS = [
  ...['explain', 'timeline', 'receipt', 'what-if', 'replay', 'compute', 'calendar', 'law', 'read-letter'],
];
const ESCAPE = '\u001b';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fristvakt-calls-'));
  await fristvakt(['--help']);
}, BUILDING);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('help', () => {
  it.each(['--help', '-h', 'help'])('%s names every command and what the exit codes mean', async (word) => {
    const { exit, out, err } = await fristvakt([word]);
    expect([exit, err]).toStrictEqual([0, '']);
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command} +\\S`, 'm'));
    expect(out).toMatch(/^Exit codes:\n {2}0 .*\n {2}1 .*\n {2}2 /m);
  });

  it.each(COMMANDS)('%s --help says how it is called, within a terminal’s width', async (command) => {
    const { exit, out, err } = await fristvakt([command, '--help']);
    expect([exit, err]).toStrictEqual([0, '']);
    expect(out).toMatch(new RegExp(`^Usage: fristvakt ${command} `));
    expect(linesOf(out).filter((line) => line.length > 120)).toStrictEqual([]);
  });
});

describe('a call that cannot be read', () => {
  it.each([
    ['no command', [], 'fristvakt: no command given\n\nfristvakt — '],
    ['an unknown command', ['expalin'], 'fristvakt: there is no command "expalin"'],
    [
      'the name of something every object has',
      ['constructor'],
      'fristvakt: there is no command "constructor"',
    ],
    ['an unknown option', ['explain', HUMANA, '--colour'], "fristvakt: Unknown option '--colour'"],
    ['an option without its value', ['explain', HUMANA, '--as-of'], "fristvakt: Option '--as-of <value>'"],
    ['a flag with a value', ['explain', HUMANA, '--all=yes'], "fristvakt: Option '--all' does not take"],
    ['a day that never was', ['explain', HUMANA, '--as-of', '2023-02-29'], '--as-of: "2023-02-29" is no day'],
    ['another language', ['explain', HUMANA, '--lang', 'de'], '--lang: "de" is no language here'],
    ['no file', ['explain'], 'fristvakt: no case file given'],
    ['two files', ['explain', HUMANA, HUMANA], 'fristvakt: one case file at a time'],
    [
      'a file that is not there',
      ['explain', 'no.yaml'],
      'fristvakt: no.yaml: cannot be read: there is no such file',
    ],
    ['a folder', ['timeline', 'test'], 'fristvakt: test: cannot be read: it is a folder'],
  ])('%s: exit 2, the reason on standard error, nothing on standard output', async (_, words, message) => {
    const { exit, out, err } = await fristvakt(words);
    expect([exit, out]).toStrictEqual([2, '']);
    expect(err).toContain(message);
  });
});

describe('a case file', () => {
  it('comes from standard input under the name -', async () => {
    const words = ['--as-of', '2023-02-07'];
    const piped = await fristvakt(['explain', '-', ...words], readFileSync(inHouse(HUMANA)));
    expect(piped).toStrictEqual(await fristvakt(['explain', HUMANA, ...words]));
  });

  it('is JSON as well as YAML', async () => {
    const path = join(folder, 'humana.json');
    writeFileSync(path, JSON.stringify(parse(readFileSync(inHouse(HUMANA), 'utf8'), { schema: 'core' })));
    expect(await fristvakt(['replay', path])).toStrictEqual(await fristvakt(['replay', HUMANA]));
  });

  it('that breaks the format on standard input is told by that name', async () => {
    expect(
      await fristvakt(['what-if', '-', '--set', 'e1.on=2023-01-01'], 'format: ivo-case/2\n'),
    ).toMatchObject({
      exit: 2,
      out: '',
      err: expect.stringMatching(/^\(standard input\):1:9: format: /) as unknown,
    });
  });

  it('of fifty megabytes is refused unread', async () => {
    const path = join(folder, 'large.yaml');
    writeFileSync(path, Buffer.alloc(50 * 1024 * 1024, '# large\n'));
    const { exit, out, err } = await fristvakt(['replay', path]);
    expect([exit, out]).toStrictEqual([2, '']);
    expect(err).toMatch(/large\.yaml:1:1: the file is 50\.0 MB .*; a case file may have at most 5 MB/);
  });

  it('without an end is refused once it is too large', async () => {
    const { exit, out, err } = await shell('yes "# endless" | $fristvakt replay -');
    expect([exit, out]).toStrictEqual([2, '']);
    expect(err).toMatch(/^\(standard input\):1:1: more came than the 5 MB/m);
  });

  it('that comes slowly is waited for', async () => {
    const { exit, out } = await shell(
      `{ head -c 300 ${HUMANA}; sleep 0.3; tail -c +301 ${HUMANA}; } | $fristvakt replay - --as-of 2023-02-07`,
    );
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ asOf: '2023-02-07' });
  });
});

describe('what is printed', () => {
  const call = `explain ${HUMANA} --as-of 2023-02-07`;
  const onTerminal = async (line: string): Promise<string> =>
    (await shell(`script --quiet --return --command "${line}" /dev/null`)).out;

  it('has colours on a terminal', async () => {
    expect(await onTerminal(`$fristvakt ${call}`)).toContain(ESCAPE);
  });

  it('has none where NO_COLOR is set, nor in a pipe', async () => {
    expect(await onTerminal(`NO_COLOR=1 $fristvakt ${call}`)).not.toContain(ESCAPE);
    expect((await shell(`$fristvakt ${call} | cat`)).out).not.toContain(ESCAPE);
  });

  it('says the same with colours and without', async () => {
    const coloured = await onTerminal(`$fristvakt ${call}`);
    const bare = coloured.replace(new RegExp(`${ESCAPE}\\[\\d+m`, 'g'), '').replaceAll('\r\n', '\n');
    expect(bare).toBe((await shell(`$fristvakt ${call}`)).out);
  });

  it('fits a narrow terminal', async () => {
    const narrow = await onTerminal(`stty columns 80; NO_COLOR=1 $fristvakt ${call} --all`);
    expect(narrow.split('\r\n').filter((line) => line.length > 80)).toStrictEqual([]);
  });

  it('ends quietly when nobody reads on', async () => {
    const { err } = await shell('{ $fristvakt law table; echo "exit $?" >&2; } | head -1 > /dev/null');
    expect(err).toBe('exit 0\n');
  });
});
