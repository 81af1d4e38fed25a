import { fileKindOf } from './file-kind';
import type { FileKind } from './file-kind';
import { htmlOfMargin, textOfHtml } from './html-text';
import { laidOut } from './pdf-layout';
import { textIn } from './text-reader';
import type { MailFound, TextFault, WordFound } from './text-reader';

/** Why there is nothing to read. */
export type FileFault =
  TextFault | 'no-text' | 'picture' | 'old-office' | 'unknown-kind' | 'file-empty' | 'letter-file-too-large';

/** The text of a letter that came as a file. */
export interface FileText {
  readonly kind: 'pdf' | 'docx' | 'mail';
  readonly pages: readonly string[];
  /** It was the mail itself that was read, and nothing attached to it. */
  readonly isMail: boolean;
  /** Of a mail: what was attached, and which of it was read; null where the mail itself was. */
  readonly attachments: readonly string[];
  readonly readAttachment: string | null;
}

/** In bytes. A letter is seldom larger than one megabyte, a scanned one seldom larger than ten. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/** Fewer letters on all pages together are a stamp or a page number, and no letter. */
const FEWEST_LETTERS = 40;

type Answer = FileText | { readonly fault: FileFault };

/** Takes the text out of a file: a PDF with text in it, a Word file, or a mail. */
export async function textOfFile(bytes: Uint8Array): Promise<Answer> {
  if (bytes.length === 0) return { fault: 'file-empty' };
  if (bytes.length > LARGEST_FILE) return { fault: 'letter-file-too-large' };
  const kind = fileKindOf(bytes);
  switch (kind) {
    case 'pdf':
    case 'docx':
      return textOfPaper(kind, bytes);
    case 'mail':
      return textOfMail(bytes);
    case 'picture':
    case 'old-office':
      return { fault: kind };
    case 'unknown':
      return { fault: 'unknown-kind' };
  }
}

async function textOfPaper(kind: 'pdf' | 'docx', bytes: Uint8Array): Promise<Answer> {
  if (kind === 'docx') {
    const word = await textIn('docx', bytes);
    return 'fault' in word ? word : ofPages('docx', [textOfWord(word)]);
  }
  const pdf = await textIn('pdf', bytes);
  return 'fault' in pdf ? pdf : ofPages('pdf', pdf.pages.map(laidOut));
}

function ofPages(kind: 'pdf' | 'docx', pages: readonly string[]): Answer {
  const letters = pages.join('').replace(/[^\p{L}]/gu, '').length;
  if (letters < FEWEST_LETTERS) return { fault: 'no-text' };
  return { ...{ kind, pages, isMail: false, attachments: [], readAttachment: null } };
}

const textOfWord = ({ html, headers, footers }: WordFound): string =>
  [...headers.map(htmlOfMargin), html, ...footers.map(htmlOfMargin)]
    .map(textOfHtml)
    .filter((text) => text !== '')
    .join('\n\n');

async function textOfMail(bytes: Uint8Array): Promise<Answer> {
  const mail = await textIn('mail', bytes);
  if ('fault' in mail) return mail;
  const attachments = mail.attachments.map(({ name }) => name);
  for (const { name, base64 } of mail.attachments) {
    const content = Buffer.from(base64, 'base64');
    const kind: FileKind = fileKindOf(content);
    if (kind !== 'pdf' && kind !== 'docx') continue;
    const text = await textOfPaper(kind, content);
    if (!('fault' in text)) return { ...text, kind: 'mail', attachments, readAttachment: name };
  }
  const page = textOfBody(mail);
  if (page.replace(/[^\p{L}]/gu, '').length < FEWEST_LETTERS) return { fault: 'no-text' };
  return { kind: 'mail', pages: [page], isMail: true, attachments, readAttachment: null };
}

function textOfBody({ from, subject, sentOn, text, html }: MailFound): string {
  const body = text.trim() === '' ? textOfHtml(html) : text.replaceAll('\r\n', '\n').trim().normalize('NFC');
  return `Från: ${from}\nSkickat: ${sentOn}\nÄmne: ${subject}\n\n${body}`;
}
