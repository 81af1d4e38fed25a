import { fileKindOf } from './file-kind';
import { htmlOfMargin, textOfHtml } from './html-text';
import { laidOut } from './pdf-layout';
import { LONGEST, textIn } from './text-reader';
import type { Found, MailFound, PdfFound, TextFault, WordFound } from './text-reader';

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
/** Characters of all pages together, with the spaces of their columns. */
const MOST_LAID_OUT = 3_000_000;
/** Attachments of one mail that are tried. A letter is one of the first. */
const MOST_TRIED = 5;

type Answer = FileText | { readonly fault: FileFault };

/** Takes the text out of a file: a PDF with text in it, a Word file, or a mail. `open` opens it, elsewhere. */
export async function textOfFile(bytes: Uint8Array, open = textIn): Promise<Answer> {
  if (bytes.length === 0) return { fault: 'file-empty' };
  if (bytes.length > LARGEST_FILE) return { fault: 'letter-file-too-large' };
  const kind = fileKindOf(bytes);
  switch (kind) {
    case 'pdf':
    case 'docx':
      return textOfPaper(kind, async (opened) => open(opened, bytes));
    case 'mail':
      return textOfMail(bytes, open);
    case 'picture':
    case 'old-office':
      return { fault: kind };
    case 'unknown':
      return { fault: 'unknown-kind' };
  }
}

async function textOfPaper(
  kind: 'pdf' | 'docx',
  open: <Kind extends 'pdf' | 'docx'>(kind: Kind) => Promise<Found[Kind] | { readonly fault: TextFault }>,
): Promise<Answer> {
  if (kind === 'docx') {
    const word = await open('docx');
    return 'fault' in word ? word : ofPages('docx', [textOfWord(word)]);
  }
  const pdf = await open('pdf');
  return 'fault' in pdf ? pdf : ofPages('pdf', laidOutPages(pdf));
}

/** The pages, up to the first that is more than a page; or undefined. */
function laidOutPages({ pages }: PdfFound): readonly string[] | undefined {
  const texts: string[] = [];
  let size = 0;
  for (const page of pages) {
    const text = laidOut(page);
    size += text?.length ?? 0;
    if (text === undefined || size > MOST_LAID_OUT) return undefined;
    texts.push(text);
  }
  return texts;
}

function ofPages(kind: 'pdf' | 'docx', pages: readonly string[] | undefined): Answer {
  if (pages === undefined || isTooMuch(pages)) return { fault: 'too-much-text' };
  const letters = pages.join('').replace(/[^\p{L}]/gu, '').length;
  if (letters < FEWEST_LETTERS) return { fault: 'no-text' };
  return { ...{ kind, pages, isMail: false, attachments: [], readAttachment: null } };
}

const isTooMuch = (pages: readonly string[]): boolean =>
  pages.reduce((size, { length }) => size + length, 0) > MOST_LAID_OUT;

const textOfWord = ({ html, headers, footers }: WordFound): string =>
  [...headers.map(htmlOfMargin), html, ...footers.map(htmlOfMargin)]
    .map(textOfHtml)
    .filter((text) => text !== '')
    .join('\n\n');

/** All of a mail, with what is attached to it, is opened within the time of one file. */
async function textOfMail(bytes: Uint8Array, open: typeof textIn): Promise<Answer> {
  const end = performance.now() + LONGEST;
  const mail = await open('mail', bytes);
  if ('fault' in mail) return mail;
  const attachments = mail.attachments.map(({ name }) => name);
  for (const { name, kind, content } of papersOf(mail)) {
    const left = end - performance.now();
    if (left <= 0) break;
    const text = await textOfPaper(kind, async (opened) => open(opened, content, left));
    if (!('fault' in text)) return { ...text, kind: 'mail', attachments, readAttachment: name };
  }
  const page = textOfBody(mail);
  if (isTooMuch([page])) return { fault: 'too-much-text' };
  if (page.replace(/[^\p{L}]/gu, '').length < FEWEST_LETTERS) return { fault: 'no-text' };
  return { kind: 'mail', pages: [page], isMail: true, attachments, readAttachment: null };
}

interface Paper {
  readonly name: string;
  readonly kind: 'pdf' | 'docx';
  readonly content: Uint8Array;
}

/** What is attached and may be the letter: the first of it. */
const papersOf = ({ attachments }: MailFound): readonly Paper[] =>
  attachments
    .flatMap(({ name, base64 }) => {
      const content = Buffer.from(base64, 'base64');
      const kind = fileKindOf(content);
      return kind === 'pdf' || kind === 'docx' ? [{ name, kind, content }] : [];
    })
    .slice(0, MOST_TRIED);

function textOfBody({ from, subject, sentOn, text, html }: MailFound): string {
  const body = text.trim() === '' ? textOfHtml(html) : text.replaceAll('\r\n', '\n').trim().normalize('NFC');
  return `Från: ${from}\nSkickat: ${sentOn}\nÄmne: ${subject}\n\n${body}`;
}
