import { operationsOf } from '../../apps/server/src/wire/contract/contract';
import type { Contract, Schema, Verb } from '../../apps/server/src/wire/contract/contract';
import { sampleId } from '../support/database/sample-rows';

/** An operation that takes a JSON body. */
export interface Write {
  readonly verb: Verb;
  readonly path: string;
  /** The address, with ids that lead nowhere: what is wrong with a body is told before that. */
  readonly url: string;
  readonly schema: Schema;
  /** A body that can be read. */
  readonly example: Readonly<Record<string, unknown>>;
}

export const writesOf = (contract: Contract): readonly Write[] =>
  operationsOf(contract).flatMap(({ verb, path, operation }) => {
    const media = operation.requestBody?.content['application/json'];
    if (media === undefined) return [];
    const url = path.replaceAll(/\{\w+\}/g, sampleId('a'));
    const example = media.example as Write['example'];
    return [{ verb, path, url, schema: referred(contract, media.schema), example }];
  });

/** The schema behind a reference, or behind an `allOf` or `oneOf` of one. */
function referred(contract: Contract, schema: Schema): Schema {
  const inner = schema.allOf?.[0] ?? schema.oneOf?.[0];
  if (inner !== undefined) return referred(contract, inner);
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : (contract.components.schemas[name] ?? {});
}

/** One mapping of a body, outer or inner. */
export interface Mapping {
  /** In front of the names of its fields in what is refused: `served.`, `questions[0].`. */
  readonly prefix: string;
  readonly schema: Schema;
  /** The whole body, with this mapping changed. */
  readonly bodyWith: (fields: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

/** Every mapping of a body, the outermost first. */
export function mappingsOf(contract: Contract, { schema, example }: Write): readonly Mapping[] {
  const inner = Object.entries(schema.properties ?? {}).flatMap(([name, one]): Mapping[] => {
    const isList = one.type === 'array';
    const of = referred(contract, isList ? (one.items ?? {}) : one);
    if (of.properties === undefined) return [];
    return [
      {
        prefix: isList ? `${name}[0].` : `${name}.`,
        schema: of,
        bodyWith: (fields) => ({ ...example, [name]: isList ? [fields] : fields }),
      },
    ];
  });
  return [{ prefix: '', schema, bodyWith: (fields) => ({ ...example, ...fields }) }, ...inner];
}
