/**
 * What OpenAPI 3.0 said in words of its own, as JSON Schema 2020-12 says it, which 3.1 uses: the type null beside another
 * instead of a mark, and `examples`. A class that comes in names all it may hold; so a schema of a request is closed.
 */
export function asJsonSchema(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(asJsonSchema);
  if (typeof node !== 'object' || node === null) return node;
  const { 'x-nullable': nullable, ...rest } = node as Record<string, unknown>;
  const inner = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, name === 'example' ? value : asJsonSchema(value)]),
  );
  const schema = isSchema(inner) ? withExampleList(inner) : inner;
  return nullable === true ? orNull(schema) : schema;
}

type Node = Record<string, unknown>;

/** A schema has a type, or refers to one; a parameter or a media type has a schema inside. */
const isSchema = (node: Node): boolean =>
  !('schema' in node) && (typeof node['type'] === 'string' || '$ref' in node || 'allOf' in node);

function withExampleList({ example, ...schema }: Node): Node {
  return example === undefined ? schema : { ...schema, examples: [example] };
}

function orNull(schema: Node): Node {
  const { description, examples, type, ...rest } = schema;
  const said = {
    ...(description === undefined ? {} : { description }),
    ...(examples === undefined ? {} : { examples }),
  };
  if (typeof type !== 'string') return { ...said, oneOf: [...alternativesOf(rest), { type: 'null' }] };
  const { enum: values, ...others } = rest;
  const named = Array.isArray(values) ? { enum: [...(values as unknown[]), null] } : {};
  return { ...said, type: [type, 'null'], ...others, ...named };
}

/** A reference with a description beside it is written as an `allOf` of one. */
function alternativesOf({ allOf, ...rest }: Node): unknown[] {
  return Array.isArray(allOf) && allOf.length === 1 && Object.keys(rest).length === 0
    ? (allOf as unknown[])
    : [{ ...rest, ...(allOf === undefined ? {} : { allOf }) }];
}
