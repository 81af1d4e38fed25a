import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FILES_TYPE, takesFiles } from './sent-files';
import { FORM_TYPE, SentForm } from './sent-form';
import type { FastifyRequest } from 'fastify';
import { Problem } from './problem';

type Fastify = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;

/** Where programs are answered: they send no forms. */
export const isProgramsAddress = (url: string): boolean => /^\/(api|health)\//.test(url);

/**
 * Takes JSON, and whatever a type is added for, in UTF-8, and nothing else (415): no plain text, and what a form sends
 * only at the addresses of pages, where nothing else is taken. Needs an application that was made without the body parsers
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

function fitsAddress({ url, headers }: FastifyRequest): boolean {
  const type = headers['content-type']?.toLowerCase();
  if (type === undefined) return true;
  if (type.startsWith(FILES_TYPE)) return takesFiles(url);
  return type.startsWith(FORM_TYPE) !== isProgramsAddress(url);
}
