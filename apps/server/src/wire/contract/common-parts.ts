import { ProblemResponse } from '../problem.response';
import { REFUSALS } from '../refusals';
import type { Answer, Contract, Operation, Parameter, Verb } from './contract';

/**
 * What no route has to say of itself, since it follows from what it is: what can be wrong with a body or an address, the
 * headers that go with a change, and that a request may be sent again.
 */
export function withCommonParts(contract: Contract): Contract {
  const paths = Object.entries(contract.paths).map(([path, verbs]) => [
    path,
    Object.fromEntries(
      Object.entries(verbs).map(([verb, operation]) => [verb, complete(path, verb as Verb, operation)]),
    ),
  ]);
  return { ...contract, paths: Object.fromEntries(paths) as Contract['paths'] };
}

function complete(path: string, verb: Verb, operation: Operation): Operation {
  const isKeyed = (verb === 'post' || verb === 'patch') && operation.security !== undefined;
  const refusals = [
    ...(path.includes('{') ? [404, 414] : []),
    ...(operation.requestBody === undefined ? [] : [413, 415]),
    ...(isKeyed ? [409, 422] : []),
    ...(verb === 'get' ? [] : [403]),
  ].filter((status) => !(String(status) in operation.responses));
  const responses = {
    ...operation.responses,
    ...Object.fromEntries(refusals.map((status) => [String(status), refusalOf(status)])),
  };
  const parameters = [
    ...(operation.parameters ?? []).map(described),
    ...('428' in responses ? [IF_MATCH] : []),
    ...(isKeyed ? [IDEMPOTENCY_KEY] : []),
  ];
  return {
    ...operation,
    ...(parameters.length === 0 ? {} : { parameters }),
    responses: withHeaders(responses, { etag: '428' in responses, isKeyed }),
  };
}

/** What a header means that a route reads. */
const HEADERS: Readonly<Record<string, string>> = {
  'accept-language': 'sv, or en: the language of the words for people; Swedish where it is left out',
};

function described(parameter: Parameter): Parameter {
  const description = HEADERS[parameter.name];
  if (parameter.in !== 'header' || description === undefined) return parameter;
  return { ...parameter, description, required: false, example: 'sv' };
}

const IF_MATCH: Parameter = {
  name: 'if-match',
  in: 'header',
  required: true,
  description: 'The ETag of the version the change is based on',
  schema: { type: 'string', examples: ['"1"'] },
};

const IDEMPOTENCY_KEY: Parameter = {
  name: 'idempotency-key',
  in: 'header',
  required: false,
  description: 'Names this request, so that it can be sent again without being done again; for 48 hours',
  schema: {
    type: 'string',
    minLength: 1,
    maxLength: 257,
    examples: ['"5f1d8a52-9a6e-4f3b-8f40-2b9f0c1d7e11"'],
  },
};

const refusalOf = (status: number): Answer => ({
  description: REFUSALS[status] ?? 'Refused',
  content: {
    'application/problem+json': { schema: { $ref: `#/components/schemas/${ProblemResponse.name}` } },
  },
});

function withHeaders(
  responses: Operation['responses'],
  { etag, isKeyed }: { readonly etag: boolean; readonly isKeyed: boolean },
): Operation['responses'] {
  return Object.fromEntries(
    Object.entries(responses).map(([status, answer]) => {
      const headers = {
        ...(etag && status.startsWith('2') && status !== '204' ? { etag: ETAG } : {}),
        ...(isKeyed && status.startsWith('2') ? { 'idempotency-replayed': REPLAYED } : {}),
        ...(status === '429' || status === '503' ? { 'retry-after': RETRY_AFTER } : {}),
      };
      return [status, Object.keys(headers).length === 0 ? answer : { ...answer, headers }];
    }),
  );
}

const ETAG = { description: 'The version, for If-Match', schema: { type: 'string', examples: ['"2"'] } };
const REPLAYED = {
  description:
    'true: this is the answer of the first request with this Idempotency-Key, and nothing was done again',
  schema: { type: 'string', enum: ['true'] },
};
const RETRY_AFTER = {
  description: 'How many seconds to wait',
  schema: { type: 'string', examples: ['60'] },
};
