import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { INIT, PAGE, STYLE } from './docs.page';

/** One file of the documentation. */
export interface DocsFile {
  readonly type: string;
  readonly bytes: Buffer;
}

const SCRIPT = 'text/javascript; charset=utf-8';
const CSS = 'text/css; charset=utf-8';

/** What is taken from the package swagger-ui-dist; nothing else of it is served. */
const FROM_PACKAGE: Readonly<Record<string, string>> = {
  'swagger-ui-bundle.js': SCRIPT,
  'swagger-ui.css': CSS,
  'favicon-32x32.png': 'image/png',
};

const own = (type: string, text: string): DocsFile => ({ type, bytes: Buffer.from(text) });

export const DOCS_PAGE = own('text/html; charset=utf-8', PAGE);

/** Every file of the documentation by its name: an allow-list, read once. */
export function docsFiles(): ReadonlyMap<string, DocsFile> {
  const folder = dirname(require.resolve('swagger-ui-dist/package.json'));
  const taken = Object.entries(FROM_PACKAGE).map(
    ([name, type]) => [name, { type, bytes: readFileSync(join(folder, name)) }] as const,
  );
  return new Map<string, DocsFile>([...taken, ['init.js', own(SCRIPT, INIT)], ['docs.css', own(CSS, STYLE)]]);
}
