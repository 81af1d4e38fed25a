import { MAX_FAULTS } from '@fristvakt/proceedings';
import { Composer, Lexer, Parser } from 'yaml';
import type { CST, Document, ParsedNode, YAMLError } from 'yaml';
import { ENOUGH, MAX_DEPTH } from './limits';
import { Openings } from './openings';
import { inOrder } from './text-fault';
import type { TextFault } from './text-fault';

/** One YAML document, with what is in it that a case file has not; or why the text is none. */
export type Parsed =
  | { readonly root: ParsedNode; readonly warnings: readonly TextFault[] }
  | { readonly root: undefined; readonly faults: readonly TextFault[] };

/**
 * Parses a text as one document of YAML 1.2 (JSON is YAML). Tokens are read one by one, so that a text nested without
 * end, or wrong from beginning to end, stops at once and never reaches the recursive part of the parser.
 */
export function parseYaml(text: string): Parsed {
  const openings = new Openings();
  const read = readTokens(text, openings);
  return 'faults' in read ? { root: undefined, faults: read.faults } : compose(read.tokens, text, openings);
}

/** The document and what stands in it besides collections: a key and a scalar. */
const STACK_BESIDES = 2;

function readTokens(
  text: string,
  openings: Openings,
): { readonly tokens: readonly CST.Token[] } | { faults: readonly TextFault[] } {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const faults: TextFault[] = [];
  for (const source of new Lexer().lex(text)) {
    openings.take(source, parser.offset);
    for (const token of parser.next(source)) {
      tokens.push(token);
      if (token.type === 'error') faults.push(fault(token.offset, inWords(token.message)));
    }
    if (parser.stack.length > MAX_DEPTH + STACK_BESIDES) {
      const message = `lists and mappings are nested more than ${String(MAX_DEPTH)} deep; a case file needs five`;
      return { faults: [fault(parser.offset - source.length, message)] };
    }
    if (faults.length >= MAX_FAULTS) return { faults };
  }
  tokens.push(...parser.end());
  return { tokens };
}

function compose(tokens: readonly CST.Token[], text: string, openings: Openings): Parsed {
  const documents = withoutStacks(() => [
    ...new Composer({
      version: '1.2',
      schema: 'core',
      resolveKnownTags: false,
      merge: false,
      // Told with both places, in time that does not grow with the square of the keys, by the one who reads the nodes.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    }).compose(tokens, true, text.length),
  ]);
  const faults = documents.flatMap((document) =>
    document.errors.slice(0, ENOUGH).map((error) => textFault(error, openings)),
  );
  const second = documents[1];
  if (second !== undefined) {
    const message = 'a second document begins here; a case file is one document';
    faults.push(fault(second.range[0], message));
  }
  if (faults.length > 0) return { root: undefined, faults: inOrder(faults) };
  const root = documents[0]?.contents ?? null;
  if (root === null || isNothing(root)) {
    return { root: undefined, faults: [fault(0, emptyText(text))] };
  }
  const warnings = documents.flatMap((document) => [
    ...otherVersion(document),
    ...document.warnings.slice(0, ENOUGH).map((warning) => textFault(warning, openings)),
  ]);
  return { root, warnings };
}

const fault = (offset: number, message: string): TextFault => ({ offset, path: [], message });

function textFault({ pos, message, code }: YAMLError, openings: Openings): TextFault {
  const [offset] = pos;
  const hint = code === 'TAG_RESOLVE_FAILED' ? '; write the value without a tag' : '';
  const opened = openings.of(message, offset);
  const see = opened === undefined ? {} : { see: { offset: opened, as: 'opened' as const } };
  return { ...fault(offset, `${inWords(message)}${hint}`), ...see };
}

/** A text wrong from beginning to end makes an error of each of its signs; without stack traces that takes no time. */
function withoutStacks<T>(work: () => T): T {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = before;
  }
}

function otherVersion(document: Document.Parsed): readonly TextFault[] {
  const { explicit, version } = document.directives.yaml;
  const other = explicit === true && version !== '1.2';
  return other ? [fault(0, `the file says that it is YAML ${version}; a case file is YAML 1.2`)] : [];
}

const isNothing = (node: ParsedNode): boolean => 'value' in node && node.value === null && node.source === '';

function emptyText(text: string): string {
  const found = text.trim() === '' ? 'is empty' : 'holds nothing but comments';
  return `the file ${found}; a case file begins with "format: ivo-case/1"`;
}

const LONGEST = 200;

/** A message of the parser, shortened, in one line: it may hold a piece of the file. */
function inWords(message: string): string {
  const line = message.replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
