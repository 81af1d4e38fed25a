import fc from 'fast-check';
import type { Operation, Parameter, Verb } from '../../../apps/server/src/wire/contract/contract';
import type { Headers } from '../../support/caller';
import { CONTENT_TYPES, QUERY_VALUES, RAW_BODIES, SEGMENTS, odd } from './values';
import type { Values } from './values';

/** A request that is made up. */
export interface MadeUp {
  readonly verb: Verb;
  /** The address as it is sent. */
  readonly url: string;
  readonly headers: Headers;
  readonly body?: string | Buffer;
  /** What was sent as the query, name by name. */
  readonly query: readonly (readonly [string, string])[];
  /** The address leads where the contract says. */
  readonly isStraight: boolean;
}

type Query = readonly (readonly [string, string])[];

/** Requests to one operation: such as it takes, and such as it must refuse. */
export function requestsTo(
  { path, verb, operation }: { path: string; verb: Verb; operation: Operation },
  values: Values,
  yaml: readonly string[],
): fc.Arbitrary<MadeUp> {
  const parameters = operation.parameters ?? [];
  const inQuery = parameters.filter((one) => one.in === 'query');
  return fc
    .record({
      path: pathOf(path, parameters, values),
      query: queryOf(inQuery, values),
      headers: headersOf(parameters),
      content: contentOf(operation, values, yaml),
    })
    .map((parts) => {
      const query = parts.query.map(([name, value]) => `${name}=${value}`).join('&');
      const body = parts.content.body;
      return {
        ...{ verb, query: parts.query, isStraight: parts.path.isStraight },
        url: query === '' ? parts.path.text : `${parts.path.text}?${query}`,
        headers: { ...parts.headers, ...parts.content.headers },
        ...(body === undefined ? {} : { body }),
      };
    });
}

type PathArbitrary = fc.Arbitrary<{ readonly text: string; readonly isStraight: boolean }>;

function pathOf(path: string, parameters: readonly Parameter[], values: Values): PathArbitrary {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  if (names.length === 0) return fc.constant({ text: path, isStraight: true });
  const straight = fc
    .tuple(
      ...names.map((name) =>
        values.of(parameters.find((one) => one.name === name)?.schema ?? { type: 'string' }),
      ),
    )
    .map((given) => ({
      text: names.reduce(
        (text, name, place) => text.replace(`{${name}}`, encoded(String(given[place]))),
        path,
      ),
      isStraight: given.every((value) => value !== ''),
    }));
  const crooked = fc.constantFrom(...SEGMENTS).map((segment) => ({
    text: names.reduce((text, name) => text.replace(`{${name}}`, () => segment), path),
    isStraight: false,
  }));
  return fc.oneof({ weight: 9, arbitrary: straight }, { weight: 1, arbitrary: crooked });
}

function queryOf(parameters: readonly Parameter[], values: Values): fc.Arbitrary<Query> {
  const one = (parameter: Parameter): fc.Arbitrary<readonly [string, string]> =>
    fc.oneof(
      {
        weight: 3,
        arbitrary: values
          .of(parameter.schema, parameter.name)
          .map((value) => [parameter.name, encoded(String(value))] as const),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(...QUERY_VALUES).map((value) => [parameter.name, value] as const),
      },
    );
  const strange = fc.constantFrom<readonly [string, string]>(
    ...([
      ['x', '1'],
      ['__proto__', 'x'],
      ['__proto__[x]', '1'],
      ['constructor', 'x'],
      ['toString', 'x'],
      ['hasOwnProperty', 'x'],
      ['limit[]', '1'],
      ['limit[a]', '1'],
      ['%00', '1'],
      ['', ''],
    ] as const),
  );
  const usual =
    parameters.length === 0
      ? fc.constant<Query>([])
      : fc.array(fc.oneof(...parameters.map(one)), { maxLength: 3 });
  return fc.oneof(
    { weight: 9, arbitrary: usual },
    { weight: 1, arbitrary: fc.tuple(usual, strange).map(([some, more]) => [...some, more]) },
  );
}

function headersOf(parameters: readonly Parameter[]): fc.Arbitrary<Headers> {
  const named = (name: string): boolean => parameters.some((one) => one.name === name);
  const match = fc.constantFrom(
    '"1"',
    '"1"',
    '"2"',
    '"3"',
    'W/"1"',
    '*',
    '"x"',
    '1',
    '',
    `"${'9'.repeat(30)}"`,
  );
  const key = fc.oneof(fc.constantFrom('"k"', '', 'a b', '"', 'x'.repeat(256), '"\\'), fc.uuid());
  return fc
    .record({
      match: fc.option(match, { freq: 10, nil: undefined }),
      key: fc.option(key, { freq: 1, nil: undefined }),
      language: fc.constantFrom(undefined, undefined, 'en', 'sv;q=x', '*', ','.repeat(500), 'en;q=1e9'),
      origin: fc.constantFrom(...Array.from({ length: 20 }, () => undefined), 'https://evil.example', 'null'),
    })
    .map((given) => ({
      ...(given.match !== undefined && named('if-match') ? { 'if-match': given.match } : {}),
      ...(given.key !== undefined && named('idempotency-key') ? { 'idempotency-key': given.key } : {}),
      ...(given.language === undefined ? {} : { 'accept-language': given.language }),
      ...(given.origin === undefined ? {} : { origin: given.origin }),
    }));
}

interface Content {
  readonly headers: Headers;
  readonly body?: string | Buffer;
}
const JSON_TYPE = { 'content-type': 'application/json' };

function contentOf(
  { requestBody }: Operation,
  values: Values,
  yaml: readonly string[],
): fc.Arbitrary<Content> {
  if (requestBody === undefined) return fc.constant<Content>({ headers: {} });
  const schema = requestBody.content['application/json']?.schema;
  if (schema === undefined) return caseFiles(yaml);
  const fitting = values.of(schema);
  const asJson = (value: unknown): Content => ({ headers: JSON_TYPE, body: JSON.stringify(value) });
  const raw = fc.constantFrom(...RAW_BODIES).map((body) => ({ headers: JSON_TYPE, body }));
  const foreign = fc
    .tuple(fitting, fc.constantFrom(...CONTENT_TYPES))
    .map(([value, type]) => ({ headers: { 'content-type': type }, body: JSON.stringify(value) }));
  return fc.oneof(
    { weight: 9, arbitrary: fitting.map(asJson) },
    { weight: 8, arbitrary: mutated(fitting).map(asJson) },
    { weight: 2, arbitrary: raw },
    { weight: 1, arbitrary: foreign },
    { weight: 1, arbitrary: fc.constant<Content>({ headers: {} }) },
  );
}

/** Case files as they are, cut off, with something foreign inside, or no case files at all. */
function caseFiles(yaml: readonly string[]): fc.Arbitrary<Content> {
  const headers = { 'content-type': 'application/yaml' };
  const file = fc.constantFrom(...yaml);
  const cut = fc.tuple(file, fc.nat(4_000)).map(([text, place]) => text.slice(0, place));
  const spoilt = fc
    .tuple(
      file,
      fc.nat(4_000),
      fc.constantFrom('\0', '\t', '&a ', '*a ', '!!js/function ', '- ', ': ', '"', '\ud800', '<<: '),
    )
    .map(([text, place, bit]) => `${text.slice(0, place)}${bit}${text.slice(place)}`);
  const whole = fc.oneof(file, cut, spoilt).map((body) => ({ headers, body }));
  const raw = fc.constantFrom(...RAW_BODIES).map((body) => ({ headers, body }));
  const foreign = fc
    .tuple(file, fc.constantFrom(...CONTENT_TYPES))
    .map(([body, type]) => ({ headers: { 'content-type': type }, body }));
  return fc.oneof(
    { weight: 6, arbitrary: whole },
    { weight: 2, arbitrary: raw },
    { weight: 1, arbitrary: foreign },
  );
}

/** A body with one thing otherwise: another value somewhere, one more field, one less. */
function mutated(fitting: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(fitting, fc.nat(30), odd, fc.constantFrom('replace', 'replace', 'add', 'remove', 'wrap'))
    .map(([value, place, strange, how]) => {
      const copy: unknown = structuredClone(value);
      if (how === 'wrap') return [copy];
      const nodes = mappingsIn(copy);
      const node = nodes[place % Math.max(1, nodes.length)];
      if (node === undefined) return strange;
      const names = Object.keys(node);
      const name = names[place % Math.max(1, names.length)] ?? 'extra';
      if (how === 'remove') Reflect.deleteProperty(node, name);
      else Reflect.set(node, how === 'add' ? 'extra' : name, strange);
      return copy;
    });
}

/** Every mapping and list inside, the outermost first. */
function mappingsIn(value: unknown): readonly object[] {
  return typeof value === 'object' && value !== null
    ? [value, ...Object.values(value).flatMap(mappingsIn)]
    : [];
}

/** As in an address; a half of a character is sent as the bytes it would have. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffe')).replaceAll('%EF%BF%BE', '%ED%A0%80');
