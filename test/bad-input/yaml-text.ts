import { BASE, bytes, encode, event, file, root } from './row';
import type { BadFile } from './row';

/** Nine times nine times nine …: a few lines that stand for three thousand million values. */
function billionLaughs(): string {
  const lines = ['a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]'];
  for (const [place, name] of 'bcdefghij'.split('').entries()) {
    const before = 'abcdefghi'.charAt(place);
    lines.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`);
  }
  return `${BASE}laughs:\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

/** One long list, named ninety times. */
const quadratic = (): string =>
  `${BASE}long: &long [${Array.from({ length: 1000 }, () => 'x').join(', ')}]\nall: [${Array.from({ length: 90 }, () => '*long').join(', ')}]\n`;

/** One short value, named a thousand times. */
const manyAliases = (): string => `${BASE}x: &x y\nall:\n${'  - *x\n'.repeat(1000)}`;

const DEEP = 100_000;

/** Files that are no YAML, or YAML of a kind that a case file is not. */
export const YAML_TEXTS: readonly BadFile[] = [
  file(
    'a quote that is not closed',
    `${BASE.replace('A story', '"A story')}▸`,
    'Missing closing "quote (opened on line 2)',
  ),
  file(
    'a single quote that is not closed',
    `${BASE.replace('A story', "'A story")}▸`,
    "Missing closing 'quote (opened on line 2)",
  ),
  file(
    'a bracket that is not closed',
    `${BASE}  - { id: e2, matter: L, type: note, by: ivo, on: 2023\n▸`,
    'end with a } (opened on line 10)',
  ),
  file('a bracket too many', `${BASE}▸]\n`, ''),
  file(
    'a tab as indentation',
    BASE.replace('  - { id: I', '▸\t- { id: I'),
    'Tabs are not allowed as indentation',
  ),
  file('a line that is indented otherwise', BASE.replace('  - { id: I', '▸ - { id: I'), ''),
  file('a name without a colon', `${BASE}▸expect\n`, 'Implicit map keys need to be followed by map values'),
  file(
    'two colons in a line',
    BASE.replace('title: A story', 'title: ▸A: story'),
    'Nested mappings are not allowed',
  ),
  file('an escape that is none', BASE.replace('A story', '"a▸\\qb"'), 'Invalid escape sequence'),
  file('a reserved sign', BASE.replace('A story', '▸@story'), 'reserved character'),
  file(
    'a second document',
    `${BASE}▸---\n${BASE}`,
    'a second document begins here; a case file is one document',
  ),
  file('a second document after an end mark', `${BASE}...\n▸---\nformat: ivo-case/1\n`, 'a second document'),
  file(
    'a name twice at the root',
    `${BASE}▸title: Another story\n`,
    'title: "title" stands twice in this mapping (first on line 2)',
  ),
  event(
    'a name twice in an event',
    'matter: L, type: note, by: ivo, on: 2023, ▸on: 2024',
    'events[1].on: "on" stands twice in this mapping (first on line 10)',
  ),
  file(
    'a name twice in JSON',
    '{ "format": "ivo-case/1", ▸"format": "ivo-case/1", "provider": { "name": "A", "kind": "company" }, "matters": [{ "id": "L", "kind": "licence" }], "events": [] }',
    'stands twice',
  ),
  event(
    'a function of JavaScript',
    'matter: L, type: note, by: ivo, on: 2023, note: ▸!!js/function "function () { return 1 }"',
    'Unresolved tag: tag:yaml.org,2002:js/function; write the value without a tag',
  ),
  event(
    'a tag of its own',
    'matter: L, type: note, by: ivo, on: 2023, note: ▸!secret x',
    'Unresolved tag: !secret',
  ),
  event(
    'a timestamp by its tag',
    'matter: L, type: note, by: ivo, on: ▸!!timestamp 2023-01-31',
    'Unresolved tag: tag:yaml.org,2002:timestamp',
  ),
  root(
    'a set by its tag',
    'title: A story',
    'title: ▸!!set { a, b }',
    'Unresolved tag: tag:yaml.org,2002:set',
  ),
  file(
    'merging with <<',
    `${BASE}  - { ▸<<: { matter: L }, id: e2, matter: L, type: note, by: ivo, on: 2023 }\n`,
    'events[1]: merging with << is not part of YAML 1.2',
  ),
  file('YAML 1.1', `▸%YAML 1.1\n---\n${BASE}`, 'the file says that it is YAML 1.1'),
  event(
    'an alias of nothing',
    'matter: L, type: note, by: ivo, on: ▸*when',
    'events[1].on: no anchor &when stands before the alias *when',
  ),
  event(
    'an alias inside the value it names',
    'matter: L, type: note, by: ivo, on: 2023, documents: &d [▸*d]',
    'the alias *d stands inside the value it names',
  ),
  bytes(
    'a billion laughs',
    () => encode(billionLaughs()),
    '15:10',
    'the aliases stand for more than 10000 values',
  ),
  bytes(
    'a long list named again and again',
    () => encode(quadratic()),
    '11:70',
    'the aliases stand for more than 10000 values',
  ),
  bytes('a thousand aliases', () => encode(manyAliases()), '112:5', 'more than 100 aliases'),
  bytes('lists in lists, 100,000 deep', () => encode('['.repeat(DEEP)), '1:66', 'nested more than 64 deep'),
  bytes(
    'mappings in mappings, 100,000 deep',
    () => encode('{a: '.repeat(DEEP)),
    '1:261',
    'nested more than 64 deep',
  ),
  bytes(
    'dashes after dashes, 100,000 of them',
    () => encode('- '.repeat(DEEP)),
    '1:131',
    'nested more than 64 deep',
  ),
  bytes(
    'questions after questions, 100,000 of them',
    () => encode('? '.repeat(DEEP)),
    '1:131',
    'nested more than 64 deep',
  ),
  bytes(
    'stairs of mappings, 1,000 deep',
    () => encode(Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')),
    '66:66',
    'nested more than 64 deep',
  ),
  bytes('closing brackets to the limit', () => encode(']\n'.repeat(2_000_000)), '1:1', ''),
  bytes(
    'a text of four million characters',
    () => encode(BASE.replace('A story', 'x'.repeat(4_000_000))),
    '2:8',
    'title: the text is 4000000 characters long; at most 100000 are allowed',
  ),
  file('a name that is a list', `${BASE}? ▸[a, b]\n: c\n`, 'a name must be plain text'),
  file('a name that is missing', `${BASE}▸: c\n`, 'a name is missing before the colon'),
  file(
    'a list at the root',
    '▸- format: ivo-case/1\n',
    'expected a mapping of names to values, found a list',
  ),
  file('a text at the root', '▸ivo-case/1\n', 'expected a mapping of names to values, found "ivo-case/1"'),
  file('a number at the root', '▸42\n', 'found 42'),
  file('null at the root', '▸null\n', 'found nothing'),
  file(
    'JSON with a comma too many',
    '{ "format": "ivo-case/1",▸, "events": [] }',
    'Unexpected , in flow map',
  ),
  file('__proto__ as a name', `${BASE}▸__proto__: { held: true }\n`, '"__proto__" cannot be used as a name'),
  event(
    '__proto__ as a field',
    'matter: L, type: note, by: ivo, on: 2023, ▸"__proto__": { type: judgment }',
    'cannot be used as a name',
  ),
];
