import { Ajv2020 } from 'ajv/dist/2020';
import type { ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { LightMyRequestResponse } from 'fastify';
import { answerOf } from '../../../apps/server/src/wire/contract/contract';
import type { Contract, Operation, Parameter, Schema } from '../../../apps/server/src/wire/contract/contract';
import type { MadeUp } from './requests';

/** Judges answers by the contract. A schema is taken as closed: a field it does not name is a fault. */
export class Conformance {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: false });
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor(private readonly contract: Contract) {
    addFormats(this.ajv);
    const schemas = Object.fromEntries(
      Object.entries(contract.components.schemas).map(([name, schema]) => [name, closed(schema)]),
    );
    this.ajv.addSchema({ $id: 'contract', components: { schemas } }, 'contract');
  }

  /** What is wrong with an answer; undefined where nothing is. */
  faultOf(request: MadeUp, operation: Operation, answer: LightMyRequestResponse): string | undefined {
    const { statusCode } = answer;
    // That it cannot work at the moment is what this one is there to tell.
    if (statusCode === 503 && request.url.startsWith('/health/')) return undefined;
    if (statusCode >= 500) return `${String(statusCode)}: ${answer.body.slice(0, 300)}`;
    if (statusCode >= 400) {
      const fault = this.problemFault(answer);
      if (fault !== undefined) return fault;
    }
    if (!request.isStraight) return undefined;
    const told = answerOf(this.contract, operation, statusCode);
    if (told === undefined)
      return `${String(statusCode)} is not in the contract: ${answer.body.slice(0, 300)}`;
    if (statusCode >= 400) return undefined;
    return (
      this.successFault(told.content?.['application/json']?.schema, answer) ??
      this.wronglyTaken(request, operation)
    );
  }

  private problemFault(answer: LightMyRequestResponse): string | undefined {
    if (answer.headers['content-type'] !== 'application/problem+json; charset=utf-8') {
      return `a refusal of the type ${String(answer.headers['content-type'])}`;
    }
    const problem = answer.json<{ status: number; type: string }>();
    const fault = this.misfit({ $ref: '#/components/schemas/ProblemResponse' }, problem);
    if (fault !== undefined) return `no problem of RFC 9457: ${fault}`;
    if (problem.status !== answer.statusCode) return 'the status of the problem is another';
    return /select |insert |update |\bat \/|node_modules|pg_|constraint/i.test(answer.body)
      ? `tells of its innards: ${answer.body.slice(0, 300)}`
      : undefined;
  }

  private successFault(schema: Schema | undefined, answer: LightMyRequestResponse): string | undefined {
    if (answer.statusCode === 204) return answer.body === '' ? undefined : 'a 204 with a body';
    if (schema === undefined) return undefined;
    const fault = this.misfit(schema, answer.json());
    return fault === undefined
      ? undefined
      : `the answer is not what the contract says: ${fault}: ${answer.body.slice(0, 300)}`;
  }

  /** A request that succeeded, although the contract does not allow it. */
  private wronglyTaken(request: MadeUp, operation: Operation): string | undefined {
    const schema = operation.requestBody?.content['application/json']?.schema;
    if (schema !== undefined) {
      const fault = this.misfit(schema, request.body === undefined ? {} : parsed(request.body));
      if (fault !== undefined) return `took a body that does not fit: ${fault}`;
    }
    const parameters = (operation.parameters ?? []).filter((one) => one.in === 'query');
    const names = request.query.map(([name]) => name);
    if (parameters.length > 0 && new Set(names).size < names.length)
      return `took a query that names something twice`;
    for (const [name, text] of parameters.length === 0 ? [] : request.query) {
      const parameter = parameters.find((one) => one.name === name);
      if (parameter === undefined) return `took the unknown query parameter ${name}`;
      const fault = this.misfit(parameter.schema, fromQuery(parameter, text));
      if (fault !== undefined) return `took ${name}=${text}: ${fault}`;
    }
    return undefined;
  }

  private misfit(schema: Schema, value: unknown): string | undefined {
    const key = JSON.stringify(schema);
    const validate =
      this.compiled.get(key) ?? this.ajv.compile(JSON.parse(key.replaceAll('"#/', '"contract#/')) as object);
    this.compiled.set(key, validate);
    return validate(value) ? undefined : this.ajv.errorsText(validate.errors);
  }
}

/** The same schema, which takes no field that it does not name. */
function closed(schema: Schema): Schema {
  return schema.properties === undefined ? schema : { ...schema, additionalProperties: false };
}

function parsed(body: string | Buffer | undefined): unknown {
  try {
    return JSON.parse(String(body).replace(/^\ufeff/, '')) as unknown;
  } catch {
    return undefined;
  }
}

function fromQuery({ schema: { type } }: Parameter, text: string): unknown {
  const plain = decoded(text);
  if (type === 'integer') return /^\d+$/.test(plain) ? Number(plain) : plain;
  return type === 'boolean' && (plain === 'true' || plain === 'false') ? plain === 'true' : plain;
}

/** As every server reads a query: `+` is a space, and what is no UTF-8 is replaced. */
const decoded = (text: string): string => new URLSearchParams(`x=${text}`).get('x') ?? '';
