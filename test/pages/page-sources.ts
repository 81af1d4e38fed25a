import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import Handlebars from 'handlebars';

const SERVER = join(__dirname, '../../apps/server/src');

/** A text by its key, in one language. */
type Texts = Readonly<Record<string, string>>;

/** The words of a feature's pages, as a file of them holds them. */
export interface FoundWords {
  /** `accounts/sign-in.words.ts SIGN_IN_WORDS`. */
  readonly name: string;
  readonly feature: string;
  readonly sv: Texts;
  readonly en: Texts;
}

/** A text that a template asks for. */
export interface AskedText {
  /** `accounts/views/sign-in.hbs`. */
  readonly template: string;
  readonly feature: string;
  /** The key, or how it begins where the rest is put together. */
  readonly key: string;
  readonly isPrefix: boolean;
  /** The values that are given with it. */
  readonly values: readonly string[];
}

interface Source {
  /** From the server's sources. */
  readonly path: string;
  readonly feature: string;
  readonly text: string;
}

const filesEnding = (ending: string): readonly Source[] =>
  readdirSync(SERVER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .toSorted()
    .map((path) => ({
      path,
      feature: path.split(sep)[0] ?? '',
      text: readFileSync(join(SERVER, path), 'utf8'),
    }));

export const templates = (): readonly Source[] => filesEnding('.hbs');
export const styleSheets = (): readonly Source[] => filesEnding('.css');

/** The program's own sources, without words and tests. */
export const programs = (): readonly Source[] =>
  filesEnding('.ts').filter(({ path }) => !/\.words\.ts$|spec\.ts$/.test(path));

const isTexts = (value: unknown): value is Texts =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((text) => typeof text === 'string');

/** Every word of every page. */
export async function allWords(): Promise<readonly FoundWords[]> {
  const found: FoundWords[] = [];
  for (const { path, feature } of filesEnding('.words.ts')) {
    const held = (await import(join(SERVER, path))) as Readonly<Record<string, unknown>>;
    for (const [name, words] of Object.entries(held)) {
      const { sv, en } = words as { readonly sv?: unknown; readonly en?: unknown };
      if (isTexts(sv) && isTexts(en)) found.push({ name: `${path} ${name}`, feature, sv, en });
    }
  }
  return found;
}

/** Every text that a template asks for by `t`. */
export function askedTexts(): readonly AskedText[] {
  return templates().flatMap(({ path, feature, text }) => {
    const reader = new TextReader(path);
    reader.accept(Handlebars.parse(text));
    return reader.found.map((one) => ({ ...one, template: path, feature }));
  });
}

type Call = Pick<hbs.AST.MustacheStatement, 'path' | 'params' | 'hash'>;

/** Goes through a template and finds what it says by `t`. */
class TextReader extends Handlebars.Visitor {
  readonly found: { key: string; isPrefix: boolean; values: readonly string[] }[] = [];

  constructor(private readonly path: string) {
    super();
  }

  override MustacheStatement(node: hbs.AST.MustacheStatement): void {
    this.read(node);
    super.MustacheStatement(node);
  }

  override SubExpression(node: hbs.AST.SubExpression): void {
    this.read(node);
    super.SubExpression(node);
  }

  private read({ path, params, hash }: Call): void {
    if (path.type !== 'PathExpression' || (path as hbs.AST.PathExpression).original !== 't') return;
    const values = (hash as hbs.AST.Hash | undefined)?.pairs.map(({ key }) => key) ?? [];
    const [first] = params;
    if (first === undefined) throw new Error(`${this.path} asks for a text without a key`);
    for (const one of keysOf(first)) this.found.push({ ...one, values });
  }
}

/** A key that stands there, or the beginning of one that is put together; neither where it comes from the page. */
function keysOf(expression: hbs.AST.Expression): readonly { key: string; isPrefix: boolean }[] {
  if (expression.type === 'StringLiteral') {
    return [{ key: (expression as hbs.AST.StringLiteral).value, isPrefix: false }];
  }
  if (expression.type !== 'SubExpression') return [];
  const [first] = (expression as hbs.AST.SubExpression).params;
  return first?.type === 'StringLiteral'
    ? [{ key: (first as hbs.AST.StringLiteral).value, isPrefix: true }]
    : [];
}
