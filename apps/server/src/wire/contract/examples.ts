import { problemText } from '../problem-words';
import type { Contract, Media, Operation, Parameter, Schema } from './contract';

/**
 * Gives every parameter, request and answer an example, made of the examples of its fields. Of what may be left out, a
 * request shows only what has an example of its own; an answer shows everything.
 */
export function withExamples(contract: Contract): Contract {
  const maker = new Examples(contract.components.schemas);
  const paths = Object.entries(contract.paths).map(([path, verbs]) => [
    path,
    Object.fromEntries(Object.entries(verbs).map(([verb, operation]) => [verb, maker.of(operation)])),
  ]);
  return { ...contract, paths: Object.fromEntries(paths) as Contract['paths'] };
}

class Examples {
  constructor(private readonly schemas: Contract['components']['schemas']) {}

  of(operation: Operation): Operation {
    const { parameters, requestBody, responses } = operation;
    return {
      ...operation,
      ...(parameters === undefined ? {} : { parameters: parameters.map((one) => this.ofParameter(one)) }),
      ...(requestBody === undefined
        ? {}
        : { requestBody: { ...requestBody, content: this.ofContent(requestBody.content, false) } }),
      responses: Object.fromEntries(
        Object.entries(responses).map(([status, answer]) => [
          status,
          answer.content === undefined
            ? answer
            : { ...answer, content: this.ofContent(answer.content, true, Number(status)) },
        ]),
      ),
    };
  }

  private ofParameter(parameter: Parameter): Parameter {
    return 'example' in parameter
      ? parameter
      : { ...parameter, example: this.value(parameter.schema, true, parameter.name) };
  }

  private ofContent(content: Record<string, Media>, whole: boolean, status = 200): Record<string, Media> {
    return Object.fromEntries(
      Object.entries(content).map(([type, media]) => [
        type,
        'example' in media
          ? media
          : { ...media, example: status >= 400 ? problemExample(status) : this.value(media.schema, whole) },
      ]),
    );
  }

  private value(schema: Schema, whole: boolean, name = ''): unknown {
    const { $ref, examples, enum: values, oneOf, allOf } = schema;
    if (examples?.[0] !== undefined) return examples[0];
    if ($ref !== undefined) return this.value(this.referred($ref), whole, name);
    if (values?.[0] !== undefined) return values[0];
    const [inner] = oneOf ?? allOf ?? [];
    if (inner !== undefined) return this.value(inner, whole, name);
    return this.plainValue(schema, whole, name);
  }

  private plainValue(schema: Schema, whole: boolean, name: string): unknown {
    const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
    switch (type) {
      case 'object':
        return this.mapping(schema, whole);
      case 'array':
        return this.list(schema, whole, name);
      case 'integer':
      case 'number':
        return schema.minimum ?? 1;
      case 'boolean':
        return false;
      default:
        return textExample(schema, name);
    }
  }

  private mapping({ properties = {}, required = [] }: Schema, whole: boolean): unknown {
    const shown = Object.entries(properties).filter(
      ([name, schema]) => whole || required.includes(name) || schema.examples !== undefined,
    );
    return Object.fromEntries(shown.map(([name, schema]) => [name, this.value(schema, whole, name)]));
  }

  private list({ items, minItems = 0, maxItems = 1 }: Schema, whole: boolean, name: string): unknown[] {
    const isAnything = items?.additionalProperties === true && items.properties === undefined;
    if (items === undefined || (isAnything && minItems === 0) || maxItems === 0) return [];
    return [this.value(items, whole, name)];
  }

  private referred(reference: string): Schema {
    return this.schemas[reference.slice('#/components/schemas/'.length)] ?? {};
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  uuid: '0190d3a8-5b7e-7cc2-8f64-2a3d5e9b1c40',
  date: '2026-11-25',
  'date-time': '2026-11-25T13:20:00Z',
};

function textExample({ format, minLength = 0, maxLength = 1000 }: Schema, name: string): string {
  const known = format === undefined ? undefined : FORMATS[format];
  return known ?? (name === '' ? 'text' : name).padEnd(minLength, '.').slice(0, maxLength);
}

const CODES: Readonly<Record<number, string>> = {
  400: 'invalid-request',
  401: 'not-signed-in',
  403: 'not-permitted',
  404: 'not-found',
  409: 'conflict',
  412: 'stale',
  413: 'too-large',
  414: 'too-long',
  415: 'unsupported-format',
  416: 'range-not-satisfiable',
  422: 'invalid-request',
  428: 'precondition-required',
  429: 'too-many-requests',
  503: 'away',
  504: 'too-slow',
  507: 'no-room',
};

/** A refusal as it is answered with this status. */
function problemExample(status: number): unknown {
  const code = CODES[status] ?? 'broken';
  return {
    type: `urn:fristvakt:problem:${code}`,
    ...problemText(status, code, {}, 'sv'),
    status,
    instance: 'urn:fristvakt:request:0190d3a8-5b7e-7cc2-8f64-2a3d5e9b1c40',
    ...(code === 'invalid-request'
      ? {
          invalidParameters: [{ property: 'served.on', reason: 'expected a day that exists, as YYYY-MM-DD' }],
        }
      : {}),
  };
}
