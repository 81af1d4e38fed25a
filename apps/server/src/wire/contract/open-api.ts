import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { withCommonParts } from './common-parts';
import type { Contract } from './contract';
import { withExamples } from './examples';
import { inOrder } from './order';
import { asJsonSchema } from './schema-2020';
import { withSharedRefusals } from './shared-refusals';

/** The contract of the API (OpenAPI 3.1), as the routes declare it. The same routes give the same text. */
export function openApiOf(app: INestApplication, version: string): Contract {
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Fristvakt')
    .setDescription(DESCRIPTION)
    .setVersion(version)
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/sv/')
    .setContact('Fristvakt', 'https://fristvakt.example', 'api@fristvakt.example')
    .setTermsOfService('https://fristvakt.example/villkor')
    .setExternalDoc('Dokumentation / Documentation', 'https://fristvakt.example/docs')
    .addServer('https://fristvakt.example', 'Den egna installationen / Your own installation')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API token: frv_…' }, 'bearer')
    .addCookieAuth('__Host-fristvakt', COOKIE, 'session')
    .build();
  const document = SwaggerModule.createDocument(app, settings, {
    operationIdFactory: (controller, method) => `${controller.replace(/(Api)?Controller$/, '')}.${method}`,
    autoTagControllers: false,
  });
  return inOrder(withSharedRefusals(withExamples(withCommonParts(asJsonSchema(document) as Contract))));
}

const COOKIE = {
  type: 'apiKey' as const,
  in: 'cookie',
  name: '__Host-fristvakt',
  description: 'The session of a browser; what changes something sends x-csrf-token besides.',
};

const DESCRIPTION = `Fakta in, allt annat härlett: status, frister och varför, för den som lever under IVO:s tillsyn.

Facts in, everything else derived: status, deadlines and why, for those who live under IVO's supervision.

**Listor / Lists.** Lists are never counted: \`next\` of a page is the \`cursor\` of the one after it, and null on the last.

**Ändringar / Changes.** A change needs If-Match with the ETag read last (428, 412).

**Upprepning / Retries.** A POST or PATCH may carry an Idempotency-Key of up to 255 characters: for 48 hours the same key
with the same content does nothing again and gives the first answer once more, with \`idempotency-replayed: true\`. Another
content is refused (422), and so is a request whose first one is still running, or whose answer is told once only (409).
What was refused was not done, and its key may be used again.

**Fel / Errors.** application/problem+json (RFC 9457), in Swedish, or in English where Accept-Language asks for it.
Members that a client does not know are to be ignored.

**Tid / Time.** Days are Swedish days, YYYY-MM-DD; instants are RFC 3339 in UTC.

**Kända begränsningar / Known limitations.** Format faults of facts are told in English. At most 256 KiB in
one request, of JSON or of a case file. The calculator takes 60 calls a minute from one place.

**Servicenivå / Service level.** That of the installation that runs it; \`GET /health/ready\` tells whether it can work.

The session cookie is for the browser and outside the national REST profile.`;
