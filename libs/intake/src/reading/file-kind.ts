/** What a file is, by its first bytes and never by its name. */
export type FileKind = 'pdf' | 'docx' | 'mail' | 'picture' | 'old-office' | 'unknown';

const PICTURES: readonly (readonly number[])[] = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];
/** Word before 2007, and messages as Outlook keeps them. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** How many bytes may stand before what a file begins with: some scanners and mail programs put a few. */
const LEAD = 1024;

export function fileKindOf(bytes: Uint8Array): FileKind {
  const begins = (start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte);
  const lead = Buffer.from(bytes.subarray(0, LEAD)).toString('latin1');
  if (lead.includes('%PDF-')) return 'pdf';
  if (begins(ZIP)) return 'docx';
  if (begins(OLD_OFFICE)) return 'old-office';
  if (PICTURES.some(begins) || /^....ftyp(?:heic|heix|mif1|avif)/s.test(lead) || /^RIFF....WEBP/s.test(lead))
    return 'picture';
  return isMail(lead) ? 'mail' : 'unknown';
}

const HEADER =
  /^(?:received|from|to|return-path|delivered-to|message-id|date|subject|mime-version|content-type|x-[\w-]+|arc-[\w-]+|dkim-signature|authentication-results): /i;

/** It begins with a line of a mail's head, and two of those that every mail has follow. */
const isMail = (lead: string): boolean =>
  HEADER.test(lead) &&
  !lead.includes('\0') &&
  (lead.match(/^(?:from|to|date|subject|message-id|mime-version|received|return-path): /gim) ?? []).length >=
    2;
