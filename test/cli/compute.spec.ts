import { once } from 'node:events';
import { BUILDING, ended, fristvakt, linesOf, shell, start } from './program';

interface Answer {
  readonly id: unknown;
  readonly raw?: string;
  readonly due?: string;
  readonly error?: { readonly code: string; readonly message: string };
}

const answersIn = (out: string): readonly Answer[] => linesOf(out).map((line) => JSON.parse(line) as Answer);

/** Questions in lines of JSON; a line that is text already stands as it is. */
const lines = (...questions: readonly (object | string)[]): string =>
  questions.map((one) => `${typeof one === 'string' ? one : JSON.stringify(one)}\n`).join('');

const THREE_WEEKS = { start: '2026-12-03', term: { weeks: 3 }, shift: 'next' };

beforeAll(async () => {
  await fristvakt(['--help']);
}, BUILDING);

describe('compute', () => {
  it('answers a bare term and a rule as the contract says', async () => {
    const input = lines({ id: 'q1', ...THREE_WEEKS }, { id: 'q2', rule: 'APP-IVO-3W', start: '2026-12-03' });
    const { exit, out, err } = await fristvakt(['compute'], input);
    expect([exit, err]).toStrictEqual([0, '']);
    expect(answersIn(out)).toMatchObject([
      { id: 'q1', raw: '2026-12-24', due: '2026-12-28', steps: [{ op: 'count' }, {}, {}, {}, {}] },
      {
        id: 'q2',
        rule: 'APP-IVO-3W',
        version: '2018-07-01',
        cites: expect.arrayContaining(['44 § FL']) as unknown,
        raw: '2026-12-24',
        due: '2026-12-28',
      },
    ]);
  });

  it('answers ten thousand questions in their order', async () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => index);
    const input = lines(...ids.map((id) => ({ id, ...THREE_WEEKS, term: { days: id % 1000 } })));
    const { out } = await fristvakt(['compute'], input);
    expect(answersIn(out).map((answer) => answer.id)).toStrictEqual(ids);
  });

  it.each([
    ['no JSON', '{"id":', 'bad-json', null],
    ['a list', '[1]', 'not-an-object', null],
    ['a rule nobody knows', { id: 'b', rule: 'APP-IVO', start: '2026-12-03' }, 'unknown-rule', 'b'],
    [
      'a rule before it was in force',
      { id: 'b', rule: 'APP-IVO-3W', start: '1999-12-03' },
      'not-in-force',
      'b',
    ],
    ['a day that never was', { id: 'b', ...THREE_WEEKS, start: '2026-02-29' }, 'bad-start', 'b'],
    ['a term in another unit', { id: 'b', ...THREE_WEEKS, term: { fortnights: 2 } }, 'bad-term', 'b'],
    ['a day beyond the calendar', { id: 'b', ...THREE_WEEKS, term: { years: 900 } }, 'out-of-calendar', 'b'],
  ])('refuses %s with a code and a message, and goes on with the next', async (_, bad, code, id) => {
    const { exit, out } = await fristvakt(
      ['compute'],
      lines({ id: 'a', ...THREE_WEEKS }, bad, { id: 'c', ...THREE_WEEKS }),
    );
    expect(exit).toBe(0);
    expect(answersIn(out)).toMatchObject([
      { id: 'a', due: '2026-12-28' },
      { id, error: { code } },
      { id: 'c' },
    ]);
    expect(answersIn(out)[1]?.error?.message).toMatch(/.{20}/);
  });

  it('answers a last line without an end, and lets blank ones be', async () => {
    const { out } = await fristvakt(['compute'], `\n\n${JSON.stringify({ id: 1, ...THREE_WEEKS })}`);
    expect(answersIn(out)).toMatchObject([{ id: 1 }]);
  });

  it('says nothing to no questions', async () => {
    expect(await fristvakt(['compute'])).toStrictEqual({ exit: 0, out: '', err: '' });
  });

  it('answers a question before the next one is asked', async () => {
    const program = start(['compute']);
    program.stdin.write(lines({ id: 'first', ...THREE_WEEKS }));
    const [bytes] = (await once(program.stdout, 'data')) as [Buffer];
    expect(answersIn(bytes.toString('utf8'))).toMatchObject([{ id: 'first', due: '2026-12-28' }]);
    const rest = await ended(program, lines({ id: 'second', ...THREE_WEEKS }));
    expect(rest.exit).toBe(0);
    expect(answersIn(rest.out)).toMatchObject([{ id: 'second' }]);
  });

  it('ends quietly when nobody reads on', async () => {
    const question = JSON.stringify({ id: 1, ...THREE_WEEKS });
    const { out, err } = await shell(
      `yes '${question}' | { $fristvakt compute; echo "exit $?" >&2; } | head -1`,
    );
    expect(answersIn(out)).toMatchObject([{ id: 1 }]);
    expect(err.replace(/^yes: .*\n/m, '')).toBe('exit 0\n');
  });

  it('takes its questions from standard input only', async () => {
    expect(await fristvakt(['compute', 'questions.ndjson'])).toMatchObject({ exit: 2, out: '' });
  });
});
