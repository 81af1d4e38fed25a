import { MAX_FAULTS } from '@fristvakt/proceedings';
import { Composer, Lexer, Parser } from 'yaml';
import type { CST, Document, ParsedNode, YAMLError } from 'yaml';
import { MAX_DEPTH } from './limits';

/** A fault at a position of the text. */
export interface TextFault {
  readonly offset: number;
  readonly message: string;
}

/** One YAML document, with what is in it that a case file has not; or why the text is none. */
export type Parsed =
  | { readonly root: ParsedNode; readonly warnings: readonly TextFault[] }
  | { readonly root: undefined; readonly faults: readonly TextFault[] };

/**
 * Parses a text as one document of YAML 1.2 (JSON is YAML). Tokens are read one by one, so that a text nested without
 * end, or wrong from beginning to end, stops at once and never reaches the recursive part of the parser.
 */
export function parseYaml(text: string): Parsed {
  const tokens = readTokens(text);
  return 'faults' in tokens ? { root: undefined, faults: tokens.faults } : compose(tokens.tokens, text);
}

/** The document and what stands in it besides collections: a key and a scalar. */
const STACK_BESIDES = 2;

function readTokens(
  text: string,
): { readonly tokens: readonly CST.Token[] } | { faults: readonly TextFault[] } {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const faults: TextFault[] = [];
  for (const source of new Lexer().lex(text)) {
    for (const token of parser.next(source)) {
      tokens.push(token);
      if (token.type === 'error') faults.push({ offset: token.offset, message: inWords(token.message) });
    }
    if (parser.stack.length > MAX_DEPTH + STACK_BESIDES) {
      const message = `lists and mappings are nested more than ${String(MAX_DEPTH)} deep; a case file needs five`;
      return { faults: [{ offset: parser.offset - source.length, message }] };
    }
    if (faults.length >= MAX_FAULTS) return { faults };
  }
  tokens.push(...parser.end());
  return { tokens };
}

function compose(tokens: readonly CST.Token[], text: string): Parsed {
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
  const faults = documents.flatMap((document) => document.errors.map(textFault));
  const second = documents[1];
  if (second !== undefined) {
    const message = 'a second document begins here; a case file is one document';
    faults.push({ offset: second.range[0], message });
  }
  if (faults.length > 0) return { root: undefined, faults: inOrder(faults) };
  const root = documents[0]?.contents ?? null;
  if (root === null || isNothing(root)) {
    return { root: undefined, faults: [{ offset: 0, message: emptyText(text) }] };
  }
  return {
    root,
    warnings: documents.flatMap((document) => [...otherVersion(document), ...warnings(document)]),
  };
}

function textFault({ pos, message, code }: YAMLError): TextFault {
  const hint = code === 'TAG_RESOLVE_FAILED' ? '; write the value without a tag' : '';
  return { offset: pos[0], message: `${inWords(message)}${hint}` };
}

const warnings = (document: Document.Parsed): readonly TextFault[] => document.warnings.map(textFault);

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
  return other
    ? [{ offset: 0, message: `the file says that it is YAML ${version}; a case file is YAML 1.2` }]
    : [];
}

const isNothing = (node: ParsedNode): boolean => 'value' in node && node.value === null && node.source === '';

function emptyText(text: string): string {
  const found = text.trim() === '' ? 'is empty' : 'holds nothing but comments';
  return `the file ${found}; a case file begins with "format: ivo-case/1"`;
}

function inOrder(faults: readonly TextFault[]): readonly TextFault[] {
  const sorted = [...faults].sort((one, other) => one.offset - other.offset);
  return sorted.filter((fault, at) => {
    const before = sorted[at - 1];
    return before?.offset !== fault.offset || before.message !== fault.message;
  });
}

const LONGEST = 200;

/** A message of the parser, shortened: it may hold a piece of the file. It begins in the middle of a sentence. */
function inWords(message: string): string {
  const line = message.replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
