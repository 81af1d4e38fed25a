import { fileTypeFromBuffer } from 'file-type';
import { archiveOf } from './archive-check';
import type { Archive, ArchiveFault } from './archive-check';
import { FILE_KINDS } from './file-kinds';
import type { FileExtension, Look } from './file-kinds';
import type { SpooledFile } from './spooled-file';
import { isMail, isPlainText } from './text-check';

/** Why a file is not what its name says, or is more than that. */
export type LookFault = 'mismatch' | 'two-at-once' | `archive-${ArchiveFault}`;

/** So many bytes from both ends tell what a file is, and whether it is something else besides. */
const ENDS = 68 * 1024;

interface Ends {
  readonly head: Buffer;
  readonly tail: Buffer;
}

/** What the first bytes say, as `file-type` names it, for each way of looking; an archive is told by its contents. */
const MAGIC: Readonly<Record<Exclude<Look, 'mail' | 'text'>, readonly string[]>> = {
  pdf: ['pdf'],
  png: ['png'],
  jpeg: ['jpg'],
  word: ['docx', 'zip'],
  sheet: ['xlsx', 'zip'],
  zip: ['zip'],
};

/**
 * Whether a file is what its extension says, judged by its bytes: it begins as such a file does, ends as one where that kind
 * has an end, and is nothing else at the same time. Undefined: it is.
 */
export async function faultOf(file: SpooledFile, extension: FileExtension): Promise<LookFault | undefined> {
  const { look } = FILE_KINDS[extension];
  const ends = await file.ends(ENDS);
  if (look === 'text') return (await isPlainText(file.stream(), ends.head)) ? undefined : 'mismatch';
  if (look === 'mail') return (await isMail(file.stream(), ends.head)) ? undefined : 'mismatch';
  if (!beginsAs(look, ends.head)) return 'mismatch';
  const found = await fileTypeFromBuffer(ends.head);
  if (found === undefined || !MAGIC[look].includes(found.ext)) return 'mismatch';
  if (isMoreThan(look, ends)) return 'two-at-once';
  return look === 'word' || look === 'sheet' || look === 'zip' ? archiveFault(file, look) : undefined;
}

const BEGINNINGS: Readonly<Record<keyof typeof MAGIC, Buffer>> = {
  pdf: Buffer.from('%PDF-1.'),
  png: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  jpeg: Buffer.from('\xff\xd8\xff', 'latin1'),
  word: Buffer.from('PK\x03\x04', 'latin1'),
  sheet: Buffer.from('PK\x03\x04', 'latin1'),
  zip: Buffer.from('PK\x03\x04', 'latin1'),
};

/** PDF 2.0 begins otherwise than all before it. */
const beginsAs = (look: keyof typeof MAGIC, head: Buffer): boolean =>
  head.subarray(0, BEGINNINGS[look].length).equals(BEGINNINGS[look]) ||
  (look === 'pdf' && head.subarray(0, 7).equals(Buffer.from('%PDF-2.')));

const MARKUP =
  /<(?:!doctype\s+html|html|head|body|script|svg|iframe|object|embed|img\s|\?php|\?xml-stylesheet)/i;
const PDF_LATER = Buffer.from('%PDF-');
const END_OF_ARCHIVE = Buffer.from('PK\x05\x06', 'latin1');
const END_OF_PNG = Buffer.from('\0\0\0\0IEND\xaeB`\x82', 'latin1');
const END_OF_PDF = Buffer.from('%%EOF');

/** How far into a file a browser or a reader looks for what it could be. */
const LOOKED_AT = 4096;

function isMoreThan(look: keyof typeof MAGIC, { head, tail }: Ends): boolean {
  const isArchive = look === 'word' || look === 'sheet' || look === 'zip';
  if (MARKUP.test(head.subarray(0, isArchive ? LOOKED_AT : head.length).toString('latin1'))) return true;
  if (head.indexOf(PDF_LATER, 1) >= 0 && look !== 'pdf' && head.indexOf(PDF_LATER, 1) < LOOKED_AT)
    return true;
  if (!isArchive && tail.includes(END_OF_ARCHIVE)) return true;
  if (look === 'png') return !tail.subarray(-END_OF_PNG.length).equals(END_OF_PNG);
  if (look === 'pdf') return !tail.subarray(-LOOKED_AT).includes(END_OF_PDF);
  return false;
}

async function archiveFault(
  file: SpooledFile,
  look: 'word' | 'sheet' | 'zip',
): Promise<LookFault | undefined> {
  const archive = await archiveOf(file.path, file.size);
  if (typeof archive === 'string') return `archive-${archive}`;
  return isAs(look, archive) ? undefined : 'mismatch';
}

const MAIN_PART = {
  word: { part: 'word/document.xml', type: 'wordprocessingml.document.main+xml' },
  sheet: { part: 'xl/workbook.xml', type: 'spreadsheetml.sheet.main+xml' },
} as const;

/** An office document says in its list of parts what it is; with macros it says something else. */
function isAs(look: 'word' | 'sheet' | 'zip', { names, contentTypes }: Archive): boolean {
  if (look === 'zip') return contentTypes === null && names.size > 0;
  const { part, type } = MAIN_PART[look];
  return (
    names.has(part) && contentTypes?.includes(type) === true && !/macroEnabled|vbaProject/i.test(contentTypes)
  );
}
