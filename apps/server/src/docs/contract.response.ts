import { AnyMapping, AnyMappings, Text } from '../wire/fields';

/** An OpenAPI 3.1 document, as far as it has to be described. */
export class ContractResponse {
  @Text({ description: 'The version of OpenAPI', example: '3.1.0' })
  openapi!: string;

  @AnyMapping({ description: 'Name, version, contact, licence' })
  info!: unknown;

  @AnyMapping({ description: 'Where more is said' })
  externalDocs!: unknown;

  @AnyMappings({ description: 'Where the API is' })
  servers!: unknown;

  @AnyMappings({ description: 'Groups of operations' })
  tags!: unknown;

  @AnyMapping({ description: 'Every operation by address and method' })
  paths!: unknown;

  @AnyMapping({ description: 'Schemas, and how to say who asks' })
  components!: unknown;
}
