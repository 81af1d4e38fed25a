/** The media type of a file alone, whatever is in it. */
export const BYTES_TYPE = 'application/octet-stream';

/** The media type of a form with a file in it. */
export const FILES_TYPE = 'multipart/form-data';

const LETTER = 10 * 1024 * 1024;

/** Forms whose file is small and is held as a whole, and how large it may be, in bytes. */
export const WHOLE_FILES: ReadonlyMap<string, number> = new Map([
  ['/intake', LETTER],
  ['/api/v1/intake', LETTER],
]);

/** The addresses of all forms with a file: whatever else is done with it, nothing of it is read before its sender is known. */
export const FILE_FORMS: ReadonlySet<string> = new Set([
  ...['/matters/:id/evidence', '/evidence/:id/versions'],
  ...WHOLE_FILES.keys(),
]);

/** The only addresses that take a file as it is, from a program. */
export const FILE_BODIES: ReadonlySet<string> = new Set([
  '/api/v1/matters/:id/evidence',
  '/api/v1/evidence/:id/versions',
]);
