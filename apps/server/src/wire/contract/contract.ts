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
  description: string;
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
  components: { schemas: Record<string, Schema>; securitySchemes: Record<string, unknown> };
  tags?: { name: string; description?: string }[];
}

/** Every operation with its address and verb. */
export const operationsOf = ({
  paths,
}: Contract): readonly { readonly path: string; readonly verb: Verb; readonly operation: Operation }[] =>
  Object.entries(paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => ({ path, verb: verb as Verb, operation })),
  );
