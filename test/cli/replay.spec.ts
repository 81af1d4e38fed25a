import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILDING, fristvakt, inHouse, linesOf, story } from './program';

interface Line {
  readonly asOf: string;
  readonly matters: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly deadlines: readonly Readonly<Record<string, unknown>>[];
}

const parsed = (out: string): readonly Line[] => linesOf(out).map((line) => JSON.parse(line) as Line);

/** The fields the case file's contract names for each kind of matter. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  licence: ['status', 'mayOperate', 'paymentToProvider'],
  notification: ['status'],
  inspection: ['status'],
  appeal: ['status', 'instance', 'appellant', 'stay', 'leave', 'result', 'finalOn'],
  'lex-sarah': ['status'],
  repayment: ['status'],
};
const DEADLINE_FIELDS = [
  'matter',
  'kind',
  'rule',
  'party',
  'from',
  'raw',
  'due',
  'status',
  'certainty',
  'because',
];

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fristvakt-replay-'));
  await fristvakt(['--help']);
}, BUILDING);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The Humana story with some of its text replaced, as a file of its own. */
function changedStory(name: string, from: string, to: string): string {
  const path = join(folder, name);
  writeFileSync(path, readFileSync(inHouse(story('humana-2023')), 'utf8').replace(from, to));
  return path;
}

describe('replay', () => {
  it('prints one JSON line for each day the story expects something on, in its order', async () => {
    const { exit, out, err } = await fristvakt(['replay', story('humana-2023')]);
    expect([exit, err]).toStrictEqual([0, '']);
    const days = readFileSync(inHouse(story('humana-2023')), 'utf8').match(/(?<=asOf: )[\d-]+/g);
    expect(parsed(out).map((line) => line.asOf)).toStrictEqual(days);
  });

  it('prints the days that were asked for instead, as often and in the order they were given', async () => {
    const { out } = await fristvakt([
      'replay',
      story('humana-2023'),
      '--as-of',
      '2023-02-07',
      '--as-of=2023-01-31',
    ]);
    expect(parsed(out)).toMatchObject([
      { asOf: '2023-02-07', matters: { L: { status: 'revoked-stayed' } } },
      {
        asOf: '2023-01-31',
        matters: { L: { kind: 'licence', status: 'revoked', mayOperate: true, paymentToProvider: 'direct' } },
      },
    ]);
  });

  it.each([
    ['licence', 'L', story('humana-2023'), '2023-02-07'],
    ['inspection', 'I', story('humana-2023'), '2023-02-07'],
    ['appeal', 'A', story('humana-2023'), '2023-02-07'],
    ['lex-sarah', 'X', story('duties-2026'), '2026-04-07'],
    ['repayment', 'R1', story('repayment-reconsideration'), '2026-12-31'],
    ['notification', 'N1', story('municipality-notifies'), '2026-12-31'],
  ])('tells of a matter of the kind %s every field that the contract names', async (kind, id, file, asOf) => {
    const { out } = await fristvakt(['replay', file, '--as-of', asOf]);
    const [line] = parsed(out);
    const matter = line?.matters[id];
    expect(matter).toMatchObject({ kind });
    expect(Object.keys(matter ?? {})).toEqual(
      expect.arrayContaining([...(FIELDS[kind] ?? ['unknown kind'])]),
    );
    expect(line?.deadlines).not.toHaveLength(0);
    for (const deadline of line?.deadlines ?? []) {
      expect(Object.keys(deadline)).toEqual(expect.arrayContaining(DEADLINE_FIELDS));
    }
  });

  it('gives the steps of a reckoning, each with what it rests on', async () => {
    const { out } = await fristvakt(['replay', story('inspection-2026'), '--as-of', '2026-05-29']);
    const appeal = parsed(out)[0]?.deadlines.find((deadline) => deadline['kind'] === 'appeal');
    expect(appeal).toMatchObject({
      rule: 'APP-IVO-3W',
      from: '2026-05-29',
      raw: '2026-06-19',
      due: '2026-06-22',
      because: [
        { op: 'fact', result: '2026-05-28' },
        { op: 'served', result: '2026-05-29' },
        { op: 'given', rule: 'APP-IVO-3W', cites: expect.arrayContaining(['44 § FL']) as unknown },
        { op: 'count', inputs: { weeks: 3 }, result: '2026-06-19', cites: ['1 § lagen (1930:173)'] },
        { op: 'shift', inputs: { reasons: ['midsummer-eve'] } },
        { op: 'shift' },
        { op: 'shift', result: '2026-06-22' },
      ],
    });
  });

  it('asks which day is meant where the file expects nothing', async () => {
    const path = changedStory('silent.yaml', /expect:[^]*/.exec(humana())?.[0] ?? '', '');
    expect(await fristvakt(['replay', path])).toStrictEqual({
      exit: 2,
      out: '',
      err: 'fristvakt: the file expects nothing on any day: say which day with --as-of YYYY-MM-DD\n',
    });
    expect((await fristvakt(['replay', path, '--as-of', '2023-02-07'])).exit).toBe(0);
  });
});

const humana = (): string => readFileSync(inHouse(story('humana-2023')), 'utf8');

describe('replay --check', () => {
  it.each(['humana-2023', 'fmf-2022', 'inspection-2026', 'duties-2026'])(
    'says nothing and ends well where nothing differs: %s',
    async (name) => {
      expect(await fristvakt(['replay', story(name), '--check'])).toStrictEqual({
        exit: 0,
        out: '',
        err: '',
      });
    },
  );

  it('tells what differs of a matter, with its place, what was expected and what was derived', async () => {
    const path = changedStory('matter.yaml', 'L: { status: revoked,', 'L: { status: active,');
    expect(await fristvakt(['replay', path, '--check'])).toStrictEqual({
      exit: 1,
      out: '2023-01-31 matters.L.status: expected "active", derived "revoked"\n',
      err: '',
    });
  });

  it('tells of a deadline the nearest that was derived', async () => {
    const path = changedStory(
      'deadline.yaml',
      'due: 2023-02-21, status: open',
      'due: 2023-02-22, status: open',
    );
    const { exit, out } = await fristvakt(['replay', path, '--check']);
    expect(exit).toBe(1);
    expect(out).toMatch(/^2023-01-31 deadlines\[0\]: expected \{.*"due":"2023-02-22".*\}, derived \{.*\}\n$/);
    expect(out).toContain('derived {"matter":"L","kind":"appeal","party":"provider"');
    expect(out).toContain('"due":"2023-02-21","status":"open"');
  });

  it('looks at the days that were asked for only', async () => {
    const path = changedStory('one-day.yaml', 'L: { status: revoked,', 'L: { status: active,');
    expect((await fristvakt(['replay', path, '--check', '--as-of', '2023-02-07'])).exit).toBe(0);
    expect(await fristvakt(['replay', path, '--check', '--as-of', '2020-01-01'])).toMatchObject({
      exit: 2,
      out: '',
    });
  });
});
