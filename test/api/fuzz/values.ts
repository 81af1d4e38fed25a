import fc from 'fast-check';
import type { Contract, Schema } from '../../../apps/server/src/wire/contract/contract';

/** Ids of things that are really there, to be mixed into what is made up. */
export type KnownIds = readonly string[];

const day = fc
  .tuple(
    fc.integer({ min: 1990, max: 2060 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
/** A day as facts know it: perhaps only its month or year. */
const dayOrLess = fc
  .tuple(day, fc.constantFrom(10, 10, 10, 7, 4))
  .map(([text, length]) => text.slice(0, length));

/** Values that fit a schema of the contract. */
export class Values {
  constructor(
    private readonly schemas: Contract['components']['schemas'],
    private readonly ids: KnownIds,
  ) {}

  of(schema: Schema, name = ''): fc.Arbitrary<unknown> {
    const { $ref, enum: values, oneOf, allOf, type } = schema;
    if ($ref !== undefined) return this.of(this.schemas[$ref.split('/').at(-1) ?? ''] ?? {}, name);
    if (values !== undefined) return fc.constantFrom(...values);
    const inner = oneOf ?? allOf;
    if (inner !== undefined) return fc.oneof(...inner.map((one) => this.of(one, name)));
    if (Array.isArray(type)) return fc.oneof(...type.map((one) => this.of({ ...schema, type: one }, name)));
    return this.plain(schema, type, name);
  }

  private plain(schema: Schema, type: string | undefined, name: string): fc.Arbitrary<unknown> {
    const { minimum = 0, maximum = 1000 } = schema;
    switch (type) {
      case 'null':
        return fc.constant(null);
      case 'boolean':
        return fc.boolean();
      case 'integer':
        return fc.integer({ min: minimum, max: Math.min(maximum, Number.MAX_SAFE_INTEGER) });
      case 'array':
        return this.list(schema, name);
      case 'object':
        return this.mapping(schema);
      default:
        return this.text(schema, name);
    }
  }

  private list(
    { items = {}, minItems = 0, maxItems = 5, uniqueItems }: Schema,
    name: string,
  ): fc.Arbitrary<unknown> {
    const size = { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 4)) };
    const item = this.of(items, name);
    return uniqueItems === true ? fc.uniqueArray(item, size) : fc.array(item, size);
  }

  private mapping({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> {
    const fields = Object.entries(properties).map(([name, schema]) => [name, this.of(schema, name)] as const);
    const all = fc.record(Object.fromEntries(fields), { requiredKeys: required });
    // Few things make sense with thirty fields at once.
    const few = fc
      .tuple(all, fc.array(fc.nat(Math.max(0, fields.length - 1)), { maxLength: 3 }))
      .map(([whole, places]) => {
        const kept = new Set([...required, ...places.map((place) => fields[place]?.[0] ?? '')]);
        return Object.fromEntries(Object.entries(whole).filter(([name]) => kept.has(name)));
      });
    return fc.oneof(few, few, all);
  }

  private text({ format, minLength = 0, maxLength = 100 }: Schema, name: string): fc.Arbitrary<string> {
    if (format === 'uuid')
      return fc.oneof(fc.constantFrom(...this.ids), fc.constantFrom(...this.ids), fc.uuid());
    if (format === 'date') return day;
    if (name === 'on') return dayOrLess;
    const size = { minLength, maxLength: Math.max(minLength, Math.min(maxLength, 30)) };
    const plain = fc.string({ ...size, unit: fc.constantFrom(...Array.from('abcåäöéÅ 1290-.,@:/')) });
    const wild = fc.string({ ...size, unit: 'binary' });
    const longest = fc.constant('å'.repeat(Math.min(maxLength, 10_000)));
    return fc.oneof(
      { weight: 8, arbitrary: plain },
      { weight: 2, arbitrary: wild },
      { weight: 1, arbitrary: longest },
    );
  }
}

/** Values that hardly anything expects, wherever they stand. */
const ODD: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 1e308, 2 ** 53, '', ' ', '0', 'null', 'true'],
  ...['x'.repeat(20_000), '\0', 'a\0b', '\ud800', 'a\udfff', 'a\u030a', '\u202e', '👩‍👩‍👧', '﷽'.repeat(50)],
  ...['2026-02-30', '2026-13-01', '20260228', '2026-W09', '2026-02', '0000-00-00', '2026-02-28T00:00:00Z'],
  ...[
    "' or 1=1--",
    '"; drop table fact; --',
    '${7*7}',
    '{{7*7}}',
    '<script>alert(1)</script>',
    '=cmd()',
    '../../etc',
  ],
  ...['00000000-0000-0000-0000-000000000000', '0190D3A8-5B7E-7CC2-8F64-2A3D5E9B1C40', 'http://127.0.0.1:1/'],
  ...[[], [[]], ['x'], [null], {}, { $ne: null }, { id: 1 }, { length: 3 }, { toString: 'x' }],
];
export const odd = fc.constantFrom(...ODD);

/** Bodies as bytes or text that are no JSON, or such JSON as no program writes. */
export const RAW_BODIES: readonly (string | Buffer)[] = [
  ...[
    '',
    ' ',
    '{',
    '}',
    '[]',
    'null',
    '1',
    '"x"',
    'NaN',
    'undefined',
    '{"a":1,}',
    "{'a':1}",
    '\ufeff{}',
    '{}{}',
  ],
  ...['{"__proto__":{"roles":["administrator"]}}', '{"constructor":{"prototype":{"polluted":true}}}'],
  ...['{"name":"a","name":"b","kind":"company"}', '{"name":"\\ud800","kind":"company"}', '{"on":"\\u0000"}'],
  ...[
    '['.repeat(10_000),
    `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
    `{"name":"${'x'.repeat(300_000)}"}`,
  ],
  `{${Array.from({ length: 10_000 }, (_, index) => `"k${String(index)}":1`).join(',')}}`,
  ...[Buffer.from([0xff, 0xfe, 0x7b, 0]), Buffer.from('{"name":"\xe5","kind":"company"}', 'latin1')],
];

export const CONTENT_TYPES: readonly string[] = [
  ...[
    'text/plain',
    'application/xml',
    'application/json; charset=utf-16',
    'application/json;',
    'APPLICATION/JSON',
  ],
  ...[
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/yaml',
    'x',
    '',
    '*/*',
  ],
  ...[
    'application/vnd.api+json',
    'application/json, text/plain',
    'text/yaml',
    `application/${'x'.repeat(500)}`,
  ],
];

/** Segments of an address, already encoded as they are sent. */
export const SEGMENTS: readonly string[] = [
  ...[
    'x',
    '0',
    '%00',
    '%2e%2e',
    '%2f',
    '..%2f..',
    '%',
    '%zz',
    '%ED%A0%80',
    '%C3%A5',
    'a%0d%0ab',
    "'",
    '%27--',
    '*',
  ],
  ...[
    'a'.repeat(199),
    'a'.repeat(201),
    'a'.repeat(4_000),
    '00000000-0000-0000-0000-000000000000',
    '__proto__',
    ';',
    '%20',
  ],
];
/** Values of a query, already encoded as they are sent. */
export const QUERY_VALUES: readonly string[] = [
  ...[
    '',
    '0',
    '-1',
    '1.5',
    '1e3',
    '101',
    '99999999999',
    'true',
    'yes',
    'null',
    '%00',
    '%ED%A0%80',
    '%zz',
    '%',
    '%C3%A5',
  ],
  ...[
    '2026-02-30',
    '20260228',
    '2026-02-28T00:00',
    "'%20or%201=1--",
    '%5B%5D',
    '%7B%7D',
    'x'.repeat(2_000),
    'W10',
    'bnVsbA',
  ],
  ...['WyJhIiwiYiJd', 'WzEsMl0', 'WyIyMDI2LTAyLTMwIiwiMDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAwIl0'],
];
