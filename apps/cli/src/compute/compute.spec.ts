import { Readable, Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { inventedCatalogue, inventedRule, inventedVersion } from '../../../../test/support/invented-law';
import { compute, writeTo } from './compute';

const CATALOGUE = inventedCatalogue(inventedRule('REPLY-3W', inventedVersion()));

const question = (id: number): string => `{"id":${String(id)},"start":"2026-12-03","term":{"weeks":3}}\n`;
const questions = (count: number): string => Array.from({ length: count }, (_, id) => question(id)).join('');

/** What comes out when these chunks go in, one after the other. */
async function answersTo(...chunks: readonly (string | Buffer)[]): Promise<string[]> {
  let text = '';
  const write = async (bytes: Buffer): Promise<'open'> => {
    text += bytes.toString('utf8');
    await setImmediate();
    return 'open';
  };
  await compute(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), write, CATALOGUE);
  expect(text === '' || text.endsWith('\n')).toBe(true);
  return text.split('\n').slice(0, -1);
}

const idsOf = (answers: readonly string[]): unknown[] =>
  answers.map((answer) => (JSON.parse(answer) as { id: unknown }).id);
const codesOf = (answers: readonly string[]): unknown[] =>
  answers.map((answer) => (JSON.parse(answer) as { error?: { code: string } }).error?.code);

describe('a stream of questions', () => {
  it('is answered in order, one line each', async () => {
    const answers = await answersTo(questions(5000));
    expect(idsOf(answers)).toEqual(Array.from({ length: 5000 }, (_, id) => id));
  });

  it('may be cut anywhere', async () => {
    const whole = Buffer.from(
      `\ufeff${question(1)}\r\n\n{"id":"Åsa","rule":"REPLY-3W","start":"2026-12-03"}\r\n{bad\n`,
    );
    const answers = await answersTo(whole);
    expect(codesOf(answers)).toEqual([undefined, undefined, 'bad-json']);
    for (let cut = 0; cut <= whole.length; cut += 1) {
      await expect(answersTo(whole.subarray(0, cut), whole.subarray(cut))).resolves.toEqual(answers);
    }
    await expect(answersTo(...Array.from(whole, (byte) => Buffer.of(byte)))).resolves.toEqual(answers);
  });

  it('may end without a newline', async () => {
    expect(idsOf(await answersTo(question(1) + question(2).trimEnd()))).toEqual([1, 2]);
  });

  it('may be empty, or all blank', async () => {
    await expect(answersTo()).resolves.toEqual([]);
    await expect(answersTo('\n\r\n  \n', '\ufeff')).resolves.toEqual([]);
  });

  it('goes on after a line that cannot be read, and counts the lines', async () => {
    const answers = await answersTo(question(1), '\n{\n', question(2), '[]\n');
    expect(idsOf(answers)).toEqual([1, null, 2, null]);
    expect(answers[1]).toContain('line 3, character 2: no JSON');
    expect(answers[3]).toContain('line 5: a list is no question');
  });

  it('refuses bytes that are no UTF-8, and NUL, for that line alone', async () => {
    const answers = await answersTo(
      Buffer.concat([
        Buffer.from(question(1)),
        Buffer.from('{"id":"\u00e5","start":"2026-12-03","term":{"weeks":3}}\n', 'latin1'),
        Buffer.from('{"id":"a\0b","start":"2026-12-03","term":{"weeks":3}}\n'),
        Buffer.from(question(2)),
      ]),
    );
    expect(codesOf(answers)).toEqual([undefined, 'bad-encoding', 'bad-encoding', undefined]);
    expect(answers[1]).toContain('line 2: bytes that are no UTF-8; expected text in UTF-8');
  });

  it('takes a byte order mark at its start only', async () => {
    expect(idsOf(await answersTo(`\ufeff${question(1)}`))).toEqual([1]);
    expect(codesOf(await answersTo(question(1), `\ufeff${question(2)}`))).toEqual([undefined, 'bad-json']);
  });
});

describe('a line that is too long', () => {
  const padded = (length: number): string =>
    `{"id":1,"start":"2026-12-03","term":{"weeks":3}${' '.repeat(length - 48)}}`;

  it.each([
    ['in one piece', (line: string) => [line]],
    ['in many', (line: string) => line.match(/[^]{1,1000}/g) ?? []],
  ])('is refused %s, and the next is answered', async (_, cut) => {
    const answers = await answersTo(...cut(`${question(0)}${padded(65_537)}\n${question(2)}`));
    expect(idsOf(answers)).toEqual([0, null, 2]);
    expect(answers[1]).toContain('"line-too-long","message":"line 2: longer than 65536 bytes');
    expect(idsOf(await answersTo(...cut(`${question(0)}${padded(65_536)}\n${question(2)}`)))).toEqual([
      0, 1, 2,
    ]);
  });

  it('is answered before it ends, and is not held', async () => {
    const answers: string[] = [];
    let asked = 0;
    async function* endless(): AsyncGenerator<Buffer> {
      for (; asked < 2000; asked += 1) {
        await setImmediate();
        yield Buffer.alloc(64 * 1024, 'x');
      }
    }
    const before = process.memoryUsage().rss;
    await compute(
      endless(),
      async (bytes) => {
        answers.push(bytes.toString('utf8'));
        await setImmediate();
        expect(asked).toBeLessThan(3);
        return 'open';
      },
      CATALOGUE,
    );
    expect(codesOf(answers)).toEqual(['line-too-long']);
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
  });
});

describe('whoever reads the answers', () => {
  it('has those to all lines that have come before more is read', async () => {
    const seen: string[] = [];
    async function* asking(): AsyncGenerator<Buffer> {
      await setImmediate();
      yield Buffer.from(question(1) + question(2).slice(0, 10));
      expect(idsOf(seen)).toEqual([1]);
      yield Buffer.from(question(2).slice(10));
      expect(idsOf(seen)).toEqual([1, 2]);
    }
    await compute(
      asking(),
      async (bytes) => {
        await setImmediate();
        seen.push(...bytes.toString('utf8').split('\n').filter(Boolean));
        return 'open';
      },
      CATALOGUE,
    );
    expect(idsOf(seen)).toEqual([1, 2]);
  });

  it('is waited for', async () => {
    let waiting = 0;
    let written = 0;
    const slow = new Writable({
      highWaterMark: 1,
      write(bytes: Buffer, _, done) {
        waiting += 1;
        expect(waiting).toBe(1);
        written += bytes.length;
        setTimeout(() => {
          waiting -= 1;
          done();
        }, 1);
      },
    });
    await compute(Readable.from([Buffer.from(questions(10_000))]), writeTo(slow), CATALOGUE);
    expect(written).toBeGreaterThan(10_000 * 100);
  });

  it('may go away', async () => {
    const failure = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
    const closed = new Writable({
      write: (_bytes, _encoding, done) => {
        done(failure);
      },
    });
    let asked = 0;
    async function* endless(): AsyncGenerator<Buffer> {
      for (;;) {
        await setImmediate();
        asked += 1;
        yield Buffer.from(question(asked));
      }
    }
    await compute(endless(), writeTo(closed), CATALOGUE);
    expect(asked).toBe(1);
  });

  it('is told of any other fault', async () => {
    const full = new Writable({
      write: (_bytes, _encoding, done) => {
        done(new Error('no space left'));
      },
    });
    await expect(
      compute(Readable.from([Buffer.from(question(1))]), writeTo(full), CATALOGUE),
    ).rejects.toThrow('no space left');
  });
});
