import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';

/** The contract of the API (OpenAPI 3.1), as the routes declare it. */
export function openApiOf(app: INestApplication, version: string): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Fristvakt')
    .setDescription(DESCRIPTION)
    .setVersion(version)
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/sv/')
    .setContact('Fristvakt', 'https://fristvakt.example', 'api@fristvakt.example')
    .setTermsOfService('https://fristvakt.example/villkor')
    .addServer('https://fristvakt.example', 'Your own installation')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API token: frv_…' }, 'bearer')
    .addCookieAuth('__Host-fristvakt', { type: 'apiKey', in: 'cookie', name: '__Host-fristvakt' }, 'session')
    .build();
  const document = SwaggerModule.createDocument(app, settings, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
    autoTagControllers: false,
  });
  return withNulls(document) as OpenAPIObject;
}

const DESCRIPTION = `Fakta in, allt annat härlett: status, frister och varför, för den som lever under IVO:s tillsyn.

Facts in, everything else derived: status, deadlines and why, for those who live under IVO's supervision.

Lists are never counted: \`next\` of a page is the \`cursor\` of the one after it, and null on the last. A change needs
If-Match with the ETag read last (428, 412). A POST may carry an Idempotency-Key: the same key with the same content gives
the first answer again for at least 24 hours. Errors are application/problem+json (RFC 9457). Days are Swedish days,
YYYY-MM-DD; instants are RFC 3339 in UTC.

Known limitations: format faults of facts are told in English. Service level: that of the installation that runs it.
The session cookie is for the browser and outside the national REST profile.`;

/** `x-nullable` of a field as OpenAPI 3.1 says it: the type null beside its own. */
function withNulls(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withNulls);
  if (typeof node !== 'object' || node === null) return node;
  const { 'x-nullable': nullable, ...rest } = node as Record<string, unknown>;
  const inner = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, withNulls(value)]));
  return nullable === true ? orNull(inner) : inner;
}

function orNull(schema: Record<string, unknown>): Record<string, unknown> {
  const { description, example, type, ...rest } = schema;
  const said = {
    ...(description === undefined ? {} : { description }),
    ...(example === undefined ? {} : { example }),
  };
  if (typeof type !== 'string') return { ...said, oneOf: [rest, { type: 'null' }] };
  const { enum: values, ...others } = rest;
  const named = Array.isArray(values) ? { enum: [...(values as unknown[]), null] } : {};
  return { ...said, type: [type, 'null'], ...others, ...named };
}
