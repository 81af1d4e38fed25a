import { PRIVATE } from '@fristvakt/letters';
import type { Field } from '@fristvakt/letters';
import Handlebars from 'handlebars';
import { DEEPEST, LONGEST_TEMPLATE, MOST_PARTS } from './template-fault';
import type { TemplateFault } from './template-fault';

/** What a name may mean at a place of a template: the fields of the letter, a row's columns, or one text. */
type Scope =
  | { readonly of: 'letter'; readonly fields: ReadonlyMap<string, Field> }
  | { readonly of: 'row'; readonly columns: ReadonlySet<string> }
  | { readonly of: 'text' };

/** From the innermost outwards. */
type Scopes = readonly [Scope, ...(readonly Scope[])];

const HELPERS = ['if', 'unless', 'each'];

/** No control but the end of a line. */
const CONTROLS = /[^\P{Cc}\n\t]/u;

/**
 * Looks a template through before anything is made of it. What is allowed is named; everything else is refused: texts,
 * comments, `{{field}}`, and `if`, `unless` and `each` over a field. No partials, decorators, parameters, data variables,
 * lookups, literals or markup as it is. Undefined where there is nothing wrong.
 */
export function templateFault(text: unknown, fields: readonly Field[]): TemplateFault | undefined {
  if (typeof text !== 'string') return { code: 'unreadable', where: '' };
  if (text.length > LONGEST_TEMPLATE) return { code: 'too-long', where: String(LONGEST_TEMPLATE) };
  if (CONTROLS.test(text) || PRIVATE.test(text) || /\p{Cs}/u.test(text))
    return { code: 'unreadable', where: '' };
  const program = parsed(text);
  if (program === undefined) return { code: 'syntax', where: '' };
  const known = new Map(fields.map((field) => [field.name, field]));
  return new Looking().through(program, [{ of: 'letter', fields: known }], 0);
}

function parsed(text: string): hbs.AST.Program | undefined {
  try {
    return Handlebars.parse(text);
  } catch {
    return undefined;
  }
}

const refuse = (code: TemplateFault['code'], where: string): TemplateFault => ({ code, where });

class Looking {
  private parts = 0;

  through(program: hbs.AST.Program, scopes: Scopes, depth: number): TemplateFault | undefined {
    if (namesParams(program)) return refuse('not-allowed', 'as |…|');
    for (const statement of program.body) {
      const fault = this.at(statement, scopes, depth);
      if (fault !== undefined) return fault;
    }
    return undefined;
  }

  private at(statement: hbs.AST.Statement, scopes: Scopes, depth: number): TemplateFault | undefined {
    this.parts += 1;
    if (this.parts > MOST_PARTS) return refuse('too-many-parts', String(MOST_PARTS));
    switch (statement.type) {
      case 'ContentStatement':
      case 'CommentStatement':
        return undefined;
      case 'MustacheStatement':
        return valueFault(statement as hbs.AST.MustacheStatement, scopes);
      case 'BlockStatement':
        return this.block(statement as hbs.AST.BlockStatement, scopes, depth);
      default:
        return refuse('not-allowed', statement.type);
    }
  }

  private block(block: hbs.AST.BlockStatement, scopes: Scopes, depth: number): TemplateFault | undefined {
    const helper = textOf(block.path);
    if (!HELPERS.includes(helper)) return refuse('unknown-helper', helper);
    if (depth >= DEEPEST) return refuse('too-deep', String(DEEPEST));
    const [param] = block.params;
    if (param === undefined || hasMore(block, 1)) return refuse('not-allowed', helper);
    const found = meaningOf(param, scopes);
    if ('code' in found) return found;
    const inner = helper === 'each' ? withinEach(found, scopes) : scopes;
    if (inner === undefined) return refuse('unknown-field', textOf(param));
    return this.through(block.program, inner, depth + 1) ?? this.otherwise(block.inverse, scopes, depth);
  }

  /** `{{else if …}}` is no deeper than the `if` it goes on from. */
  private otherwise(
    inverse: (hbs.AST.Program & { readonly chained?: boolean }) | undefined,
    scopes: Scopes,
    depth: number,
  ): TemplateFault | undefined {
    if (inverse === undefined) return undefined;
    return this.through(inverse, scopes, inverse.chained === true ? depth : depth + 1);
  }
}

const namesParams = ({ blockParams }: { readonly blockParams?: readonly string[] }): boolean =>
  blockParams !== undefined && blockParams.length > 0;

/** Whether something stands beside the path but this many parameters. The parser leaves a hash out that is empty. */
const hasMore = (
  {
    params,
    hash,
  }: { readonly params: readonly unknown[]; readonly hash?: { readonly pairs: readonly unknown[] } },
  count: number,
): boolean => params.length !== count || (hash !== undefined && hash.pairs.length > 0);

function valueFault(value: hbs.AST.MustacheStatement, scopes: Scopes): TemplateFault | undefined {
  const { path, escaped } = value;
  if (!escaped) return refuse('not-allowed', '{{{…}}}');
  if (hasMore(value, 0)) return refuse('unknown-helper', textOf(path));
  const found = meaningOf(path, scopes);
  if ('code' in found) return found;
  return found.kind === 'text' ? undefined : refuse('unknown-field', textOf(path));
}

/** What a path stands for: one text, a flag, a list of texts, or rows with these columns. */
type Meaning =
  | { readonly kind: 'text' | 'flag' | 'list' }
  | { readonly kind: 'rows'; readonly columns: ReadonlySet<string> };

const textOf = (node: hbs.AST.Node): string =>
  node.type === 'PathExpression' ? (node as hbs.AST.PathExpression).original : node.type;

function meaningOf(node: hbs.AST.Node, scopes: Scopes): Meaning | TemplateFault {
  if (node.type !== 'PathExpression') return refuse('not-allowed', node.type);
  const path = node as hbs.AST.PathExpression;
  const unknown = refuse('unknown-field', path.original);
  if (path.data) return refuse('not-allowed', path.original);
  const scope = scopes[path.depth];
  const parts: readonly unknown[] = path.parts;
  if (scope === undefined || parts.length > 1) return unknown;
  const [name] = parts;
  if (name === undefined) return scope.of === 'text' ? { kind: 'text' } : unknown;
  // A part that is no text is an expression of its own.
  if (typeof name !== 'string') return unknown;
  if (scope.of === 'row') return scope.columns.has(name) ? { kind: 'text' } : unknown;
  const field = scope.of === 'letter' ? scope.fields.get(name) : undefined;
  return field === undefined ? unknown : meaningOfField(field);
}

function meaningOfField({ shape, columns }: Field): Meaning {
  switch (shape) {
    case 'yes-no':
      return { kind: 'flag' };
    case 'list':
    case 'paragraphs':
    case 'choices':
      return { kind: 'list' };
    case 'rows':
      return { kind: 'rows', columns: new Set(columns.map(({ name }) => name)) };
    default:
      return { kind: 'text' };
  }
}

function withinEach(meaning: Meaning, scopes: Scopes): Scopes | undefined {
  if (meaning.kind === 'list') return [{ of: 'text' }, ...scopes];
  return meaning.kind === 'rows' ? [{ of: 'row', columns: meaning.columns }, ...scopes] : undefined;
}
