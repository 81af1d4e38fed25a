import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCaseFile, faultText } from '@fristvakt/proceedings';
import { readCaseFile, renderFaults } from '@fristvakt/case-file';
import fc from 'fast-check';
import { parse } from 'yaml';

const CASES = ['humana-2023', 'fmf-2022', 'inspection-2026', 'duties-2026'].map((name) =>
  readFileSync(join(__dirname, '../stories/cases', `${name}.yaml`)),
);
const PLAIN = CASES.map((bytes): unknown => parse(bytes.toString('utf8')));

type Path = readonly (string | number)[];

function valueAt(root: unknown, path: Path): { readonly value: unknown } | undefined {
  let value = root;
  for (const segment of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[segment];
  }
  return { value };
}

function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Array.isArray(value)
    ? value.flatMap((item: unknown, place) => pathsOf(item, [...path, place]))
    : Object.entries(value).flatMap(([name, item]) => pathsOf(item, [...path, name]));
  return [path, ...inside];
}

type Change = (container: unknown, segment: string | number) => unknown;

function changeAt(root: unknown, path: Path, change: Change): unknown {
  const [segment, ...rest] = path;
  if (segment === undefined) return root;
  if (rest.length === 0) return change(root, segment);
  const inner = changeAt(valueAt(root, [segment])?.value, rest, change);
  return replaceIn(inner)(root, segment);
}

const replaceIn =
  (value: unknown): Change =>
  (container, segment) =>
    Array.isArray(container)
      ? container.map((item: unknown, place) => (place === segment ? value : item))
      : Object.fromEntries(
          Object.entries(container ?? {}).map(([name, item]) => [name, name === segment ? value : item]),
        );

const deleteFrom: Change = (container, segment) =>
  Array.isArray(container)
    ? container.filter((_, place) => place !== segment)
    : Object.fromEntries(Object.entries(container ?? {}).filter(([name]) => name !== segment));

const duplicateIn: Change = (container, segment) =>
  Array.isArray(container)
    ? container.flatMap((item: unknown, place) => (place === segment ? [item, item] : [item]))
    : { ...(container as object), [`${String(segment)}2`]: valueAt(container, [segment])?.value };

/** A line that a terminal shows as it is. */
const SHOWN = /^[^\p{Cc}\p{Cs}]+$/u;

/** What is wrong with the answer about plain data; nothing, if it is an answer to be thankful for. */
function complaintsAbout(plain: unknown): readonly string[] {
  const checked = checkCaseFile(plain);
  if (checked.ok) return lost(plain, checked.notices);
  const { faults } = checked;
  const number = faults.length > 0 && faults.length <= 50 ? [] : [`${String(faults.length)} faults`];
  const unreadable = faults.map(faultText).filter((text) => !SHOWN.test(text));
  return [...number, ...unreadable, ...lost(plain, faults)];
}

const lost = (plain: unknown, found: readonly { readonly path: Path }[]): readonly string[] =>
  found
    .filter(({ path }) => valueAt(plain, path) === undefined)
    .map((one) => `nowhere: ${JSON.stringify(one)}`);

function expectSound(plain: unknown): void {
  expect(complaintsAbout(plain)).toEqual([]);
}

/** What a careless hand, a wrong program or a hostile mind may put in place of a value. */
const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    'e1',
    'e2',
    'e4',
    'L',
    'A',
    'S',
    '__proto__',
    'constructor',
    '',
    ' ',
    '2023-02-30',
    '2023',
    2023,
  ),
  fc.constantFrom(
    'judgment',
    'note',
    'licence-revoked',
    'ivo',
    'provider',
    'appeal',
    'licence',
    'simplified',
  ),
  fc.constantFrom<unknown>(null, true, -1, 0.5, Number.NaN, Infinity, [], {}, [null], { on: '2023-02-03' }),
  fc.constant({ id: 'e2', corrects: 'e2' }),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('checking a case file', () => {
  it('answers for any JSON, with places that exist', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (plain) => {
        expectSound(plain);
      }),
      { numRuns: 1000 },
    );
  });

  it('answers for anything in the place of what a case file holds', () => {
    const content = fc.record({
      format: fc.constant('ivo-case/1'),
      provider: odd,
      matters: fc.oneof(
        odd,
        fc.array(fc.dictionary(fc.constantFrom('id', 'kind', 'licence', 'against', 'held'), odd)),
      ),
      events: fc.oneof(
        odd,
        fc.array(
          fc.dictionary(
            fc.constantFrom('id', 'matter', 'type', 'by', 'on', 'corrects', 'served', 'of', 'days'),
            odd,
          ),
        ),
      ),
      expect: fc.oneof(odd, fc.array(fc.dictionary(fc.constantFrom('asOf', 'matters', 'deadlines'), odd))),
    });
    fc.assert(
      fc.property(content, (plain) => {
        expectSound(plain);
      }),
      { numRuns: 1000 },
    );
  });

  it('answers for the real stories with any value deleted, doubled or replaced by anything', () => {
    const mutation = fc.record({
      root: fc.constantFrom(...PLAIN),
      pick: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
      change: fc.oneof(fc.constantFrom(deleteFrom, duplicateIn), odd.map(replaceIn)),
    });
    fc.assert(
      fc.property(mutation, ({ root, pick, change }) => {
        const mutated = pick.reduce<unknown>((plain, number) => {
          const paths = pathsOf(plain);
          return changeAt(plain, paths[number % paths.length] ?? [], change);
        }, root);
        expectSound(mutated);
      }),
      { numRuns: 500 },
    );
  });

  it('answers for every single value of the real stories deleted or doubled', () => {
    let tried = 0;
    const complaints: string[] = [];
    for (const root of PLAIN) {
      for (const path of pathsOf(root)) {
        for (const change of [deleteFrom, duplicateIn]) {
          complaints.push(...complaintsAbout(changeAt(root, path, change)));
          tried += 1;
        }
      }
    }
    expect(complaints).toEqual([]);
    expect(tried).toBeGreaterThan(1000);
  });

  it('changes nothing it is handed', () => {
    const before = JSON.stringify(PLAIN);
    for (const root of PLAIN) checkCaseFile(root);
    expect(JSON.stringify(PLAIN)).toBe(before);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('reading a case file', () => {
  function expectAnswer(bytes: Uint8Array): void {
    const read = readCaseFile(bytes);
    if (read.ok) return;
    const height = 1 + bytes.filter((one) => one === 10).length;
    const lines = renderFaults('f', read.faults).trimEnd().split('\n');
    expect(lines.filter((line) => !/^f:[1-9]\d*:[1-9]\d*: ./.test(line) || !SHOWN.test(line))).toEqual([]);
    expect(read.faults.filter((fault) => fault.line > height)).toEqual([]);
  }

  it('answers for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expectAnswer(bytes);
      }),
      { numRuns: 1000 },
    );
  });

  it('answers for the signs of YAML in any order', () => {
    const signs = fc.constantFrom(
      ...[
        '-',
        ' ',
        '  ',
        '\n',
        ':',
        ': ',
        '? ',
        '[',
        ']',
        '{',
        '}',
        ',',
        '"',
        "'",
        '#',
        '&a',
        '*a',
        '!',
        '!!str ',
        '|',
        '>',
      ],
      ...[
        '%',
        '---',
        '...',
        '\t',
        '<<',
        'a',
        '1',
        '~',
        '\\',
        '@',
        'å',
        '\r\n',
        'format: ivo-case/1\n',
        'events:\n',
      ],
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 60 }), (parts) => {
        expectAnswer(new TextEncoder().encode(parts.join('')));
      }),
      { numRuns: 500 },
    );
  });

  it('answers for the real stories cut short, stretched or with some bytes changed', () => {
    const damage = fc.record({
      bytes: fc.constantFrom(...CASES),
      at: fc.nat(),
      length: fc.nat({ max: 20 }),
      inserted: fc.oneof(
        fc.uint8Array({ maxLength: 8 }),
        fc.constantFrom('\n', '  ', ': ', '- ', '"', '{', ']').map((one) => new TextEncoder().encode(one)),
      ),
    });
    fc.assert(
      fc.property(damage, ({ bytes, at, length, inserted }) => {
        const start = at % bytes.length;
        expectAnswer(
          new Uint8Array([...bytes.subarray(0, start), ...inserted, ...bytes.subarray(start + length)]),
        );
      }),
      { numRuns: 300 },
    );
  });
});
