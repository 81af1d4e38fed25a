import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FORM_TYPE, SentForm } from './sent-form';
import type { FastifyRequest } from 'fastify';
import { BYTES_TYPE, FILES_TYPE, FILE_BODIES, FILE_FORMS } from './file-routes';
import { Problem } from './problem';

type Fastify = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;

/** Where programs are answered: they send no forms. */
export const isProgramsAddress = (url: string): boolean => /^\/(api|health)\//.test(url);

/**
 * Takes JSON, and whatever a type is added for, in UTF-8, and nothing else (415): no plain text, and what a form sends
 * only at the addresses of pages, where nothing else is taken. Files are taken at the few addresses that are for them. Needs an application that was made without the body parsers
 * of Nest.
 */
export function takeOnlyKnownTypes(fastify: Fastify): void {
  fastify.removeContentTypeParser('text/plain');
  fastify.addHook('onRequest', (request, _, done) => {
    const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(request.headers['content-type'] ?? '')?.[1];
    const isUtf8 = charset === undefined || ['utf-8', 'us-ascii'].includes(charset.toLowerCase());
    done(isUtf8 && fitsAddress(request) ? undefined : new Problem(415, 'unsupported-format'));
  });
  fastify.addContentTypeParser(FORM_TYPE, { parseAs: 'string' }, (_, body, done) => {
    const form = SentForm.of(String(body));
    done(form === undefined ? new Problem(400, 'unreadable') : null, form);
  });
}

function fitsAddress({ url, headers, routeOptions }: FastifyRequest): boolean {
  const type = headers['content-type']?.toLowerCase();
  if (type === undefined) return true;
  const route = routeOptions.url ?? '';
  if (type.startsWith(FILES_TYPE)) return FILE_FORMS.has(route);
  if (FILE_BODIES.has(route) || type.startsWith(BYTES_TYPE)) {
    return FILE_BODIES.has(route) && type.startsWith(BYTES_TYPE);
  }
  return type.startsWith(FORM_TYPE) !== isProgramsAddress(url);
}
