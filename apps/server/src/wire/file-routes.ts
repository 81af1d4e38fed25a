/** The media type of a file alone, whatever is in it. */
export const BYTES_TYPE = 'application/octet-stream';

/** The addresses of forms whose file is streamed. */
export const FILE_FORMS: ReadonlySet<string> = new Set(['/matters/:id/evidence', '/evidence/:id/versions']);

/** The only addresses that take a file as it is, from a program. */
export const FILE_BODIES: ReadonlySet<string> = new Set([
  '/api/v1/matters/:id/evidence',
  '/api/v1/evidence/:id/versions',
]);
