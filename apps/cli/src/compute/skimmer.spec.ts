import { LONGEST_TERM, SHIFTS, TERM_UNITS } from '@fristvakt/calendar';
import fc from 'fast-check';
import type { Question } from './question';
import { readQuestion } from './read-question';
import { Skimmer } from './skimmer';
import { textOf } from './span';

const skimmer = new Skimmer();

/** A question with text for its spans, so that two of them can be compared. */
function plain(question: Question): object {
  const rule = 'rule' in question ? { rule: textOf(question.rule) } : {};
  return { ...question, ...rule, id: textOf(question.id) };
}

/** What the skimmer sees in a line that stands between others. */
function skimmed(line: string): object | undefined {
  const before = Buffer.from('{"id":"before"}\n');
  const lines = Buffer.concat([before, Buffer.from(line), Buffer.from('\n{"id":"after"}\n')]);
  const question = skimmer.skim(lines, before.length);
  return question === undefined ? undefined : plain(question);
}

function read(line: string): object {
  const question = readQuestion(line, 1);
  if (question === undefined) return { blank: true };
  return 'refusal' in question ? { refused: question.refusal.code } : plain(question);
}

const blanks = fc.constantFrom('', '', '', ' ', '\t', '  ', '\r');
const oneOf = (...texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);
const often = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ arbitrary: usual, weight: 6 }, { arbitrary: odd, weight: 1 });
const oddNumbers = fc.oneof(
  fc.bigInt({ min: 0n, max: 10n ** 20n }).map(String),
  oneOf(
    '-1',
    '-0',
    '0',
    '00',
    '1.0',
    '1e3',
    '01',
    '1000000',
    '1000001',
    '999999999999999',
    '9999999999999999',
  ),
);
const numbers = often(fc.nat({ max: LONGEST_TERM }).map(String), oddNumbers);
const oddTexts = fc.oneof(
  fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text)),
  oneOf('""', '"\\u0041"', '"\u007f"', '"\u0080"', '"', "'q'", 'null', 'true', '[]', '{}'),
);
const texts = often(
  fc.stringMatching(/^[\w -]*$/).map((text) => `"${text}"`),
  oddTexts,
);
const two = (number: number): string => String(number).padStart(2, '0');
const starts = fc
  .tuple(
    often(fc.integer({ min: 1890, max: 2210 }), fc.nat({ max: 99_999 })),
    often(fc.integer({ min: 1, max: 12 }), fc.nat({ max: 14 })),
    often(fc.integer({ min: 1, max: 31 }), fc.nat({ max: 33 })),
  )
  .map(([year, month, date]) => `"${String(year)}-${two(month)}-${two(date)}"`);
const shiftValues = often(oneOf(...SHIFTS.map((shift) => `"${shift}"`)), texts);
const units = often(oneOf(...TERM_UNITS.map((unit) => `"${unit}"`)), texts);

const pair = (key: fc.Arbitrary<string>, value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(blanks, key, blanks, blanks, value, blanks)
    .map(([a, name, b, c, json, d]) => `${a}${name}${b}:${c}${json}${d}`);
const object = (pairs: fc.Arbitrary<readonly string[]>): fc.Arbitrary<string> =>
  fc.tuple(blanks, pairs, blanks).map(([before, found, after]) => `${before}{${found.join()}}${after}`);
const measure = pair(units, numbers);
const terms = object(often(fc.tuple(measure), fc.array(measure, { maxLength: 2 })));

const id = pair(oneOf('"id"'), fc.oneof(texts, numbers));
const start = pair(oneOf('"start"'), starts);
const term = pair(oneOf('"term"'), terms);
const shift = pair(oneOf('"shift"'), shiftValues);
const rule = pair(oneOf('"rule"'), often(oneOf('"APP-IVO-3W"'), texts));
const other = pair(texts, texts);

const likely = fc.oneof(
  fc.tuple(id, start, term, shift),
  fc.tuple(id, start, term),
  fc.tuple(id, rule, start),
);
const shuffled = likely.chain((pairs) => fc.shuffledSubarray(pairs, { minLength: pairs.length }));
const unlikely = fc.array(fc.oneof(id, start, term, shift, rule, other), { maxLength: 6 });
const lines = object(often(shuffled, unlikely));

/** That it is read alike, if it is seen; and whether it is. */
function expectSeenAsRead(line: string): boolean {
  const question = skimmed(line);
  if (question === undefined) return false;
  expect(question).toEqual(read(line));
  return true;
}

describe('a question seen at a glance', () => {
  it('is the question that reading it gives', () => {
    let seen = 0;
    fc.assert(
      fc.property(lines, (line) => {
        if (expectSeenAsRead(line)) seen += 1;
      }),
      { numRuns: 10_000 },
    );
    expect(seen).toBeGreaterThan(1000);
  });

  it('is the same with any letter of it changed, if it is seen at all', () => {
    const line = '{"id":"q1","start":"2026-12-03","term":{"weeks":3},"shift":"next"}';
    const places = fc.nat({ max: line.length });
    fc.assert(
      fc.property(
        places,
        fc.nat({ max: 2 }),
        fc.string({ unit: 'binary-ascii', maxLength: 2 }),
        (at, cut, put) => {
          const changed = line.slice(0, at) + put + line.slice(at + cut);
          expectSeenAsRead(changed.replaceAll('\n', ''));
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it.each([
    '{"id":"q1","start":"2026-12-03","term":{"weeks":3},"shift":"next"}',
    '{"id": "q1", "start": "2026-12-03", "term": {"weeks": 3}}\r',
    '{"term":{"days":0},"start":"2026-12-03"}',
    '{"id":17,"rule":"APP-IVO-3W","start":"2026-12-03"}',
  ])('is seen where it is plainly written: %s', (line) => {
    expect(skimmed(line)).toEqual(read(line));
  });

  it.each(['', '{}', '{"id":"å","start":"2026-12-03","term":{"weeks":3}}', '{"start":"2026-12-03"'])(
    'is left to reading otherwise: %s',
    (line) => {
      expect(skimmed(line)).toBeUndefined();
    },
  );
});
