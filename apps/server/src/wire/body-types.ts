import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Problem } from './problem';

type Fastify = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;

/**
 * Takes JSON, and whatever a type is added for, in UTF-8, and nothing else (415): neither plain text nor what a form of a
 * page sends. Needs an application that was made without the body parsers of Nest.
 */
export function takeOnlyKnownTypes(fastify: Fastify): void {
  fastify.removeContentTypeParser('text/plain');
  fastify.addHook('onRequest', (request, _, done) => {
    const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(request.headers['content-type'] ?? '')?.[1];
    const isUtf8 = charset === undefined || ['utf-8', 'us-ascii'].includes(charset.toLowerCase());
    done(isUtf8 ? undefined : new Problem(415, 'unsupported-format'));
  });
}
