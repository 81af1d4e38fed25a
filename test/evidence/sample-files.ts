import { ZipFile } from 'yazl';
import { buffer } from 'node:stream/consumers';

/** A small pdf whose text is told apart by `mark`. */
export const pdf = (mark = 'A'): Buffer =>
  Buffer.from(
    `%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<< /Type /Catalog /Mark (${mark}) >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n`,
  );

/** An archive of these entries, by their names. */
export async function zip(entries: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, content] of Object.entries(entries)) file.addBuffer(Buffer.from(content), name);
  file.end();
  return buffer(file.outputStream);
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
export const WORD_WITH_MACROS = 'application/vnd.ms-word.document.macroEnabled.main+xml';

/** A list of the parts of an office document, of which the main one is of this type. */
const contentTypes = (part: string, type: string): string =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`;

export const docx = async (
  more: Readonly<Record<string, string | Buffer>> = {},
  type = WORD,
): Promise<Buffer> =>
  zip({
    '[Content_Types].xml': contentTypes('word/document.xml', type),
    '_rels/.rels': '<Relationships/>',
    'word/document.xml': '<w:document/>',
    ...more,
  });

export const xlsx = async (more: Readonly<Record<string, string | Buffer>> = {}): Promise<Buffer> =>
  zip({
    '[Content_Types].xml': contentTypes('xl/workbook.xml', SHEET),
    '_rels/.rels': '<Relationships/>',
    'xl/workbook.xml': '<workbook/>',
    ...more,
  });

/** One pixel. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The head of a jpeg, some content, and its end. */
export const jpg = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  Buffer.alloc(64, 7),
  Buffer.from('ffd9', 'hex'),
]);

export const eml = Buffer.from(
  'From: Registrator <registrator@ivo.example>\r\nTo: kim@omsorg.example\r\nSubject: Beslut\r\nDate: Tue, 31 Jan 2023 09:00:00 +0100\r\n\r\nSe bilaga.\r\n',
);
