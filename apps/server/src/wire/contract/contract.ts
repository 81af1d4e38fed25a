/** A schema of JSON Schema 2020-12, as far as the contract uses it. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  examples?: unknown[];
  enum?: unknown[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  oneOf?: Schema[];
  allOf?: Schema[];
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  description?: string;
  required?: boolean;
  example?: unknown;
  schema: Schema;
}

export interface Media {
  schema: Schema;
  example?: unknown;
}

export interface Answer {
  /** Where the same answer stands for all operations. */
  $ref?: string;
  description?: string;
  headers?: Record<string, { description: string; schema: Schema }>;
  content?: Record<string, Media>;
}

export interface Operation {
  operationId: string;
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: Parameter[];
  requestBody?: { description?: string; required?: boolean; content: Record<string, Media> };
  responses: Record<string, Answer>;
  security?: Record<string, string[]>[];
}

export type Verb = 'get' | 'put' | 'post' | 'delete' | 'patch';

/** An OpenAPI 3.1 document. */
export interface Contract {
  openapi: string;
  info: { title: string; version: string; description: string } & Record<string, unknown>;
  servers: { url: string; description?: string }[];
  externalDocs?: { url: string; description?: string };
  paths: Record<string, Partial<Record<Verb, Operation>>>;
  components: {
    schemas: Record<string, Schema>;
    responses?: Record<string, Answer>;
    securitySchemes: Record<string, unknown>;
  };
  tags?: { name: string; description?: string }[];
}

/** Every operation with its address and verb. */
export const operationsOf = ({
  paths,
}: Contract): readonly { readonly path: string; readonly verb: Verb; readonly operation: Operation }[] =>
  Object.entries(paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => ({ path, verb: verb as Verb, operation })),
  );

/** What is answered with a status, wherever it stands. Undefined where the operation does not name the status. */
export function answerOf(
  { components }: Contract,
  { responses }: Operation,
  status: number | string,
): Answer | undefined {
  const answer = responses[String(status)];
  const shared = answer?.$ref?.slice('#/components/responses/'.length);
  return shared === undefined ? answer : components.responses?.[shared];
}
