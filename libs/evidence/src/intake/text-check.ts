import type { Readable } from 'node:stream';

/** What makes a browser, a shell or a reader take a text for something else than a text. */
const NO_TEXT = /^(?:\uFEFF)?\s*(?:<|%PDF-|%!PS|#!|\{\\rtf|MZ)/;
const MARKUP_NEAR = /<(?:!doctype\s+html|html|head|body|script|svg|iframe|\?php)/i;
const NEAR = 2048;

/** UTF-8 throughout, no NUL and no controls but line ends and tabs, and no markup at its beginning. */
export async function isPlainText(bytes: Readable, head: Buffer): Promise<boolean> {
  const beginning = head.subarray(0, NEAR).toString('utf8');
  if (NO_TEXT.test(beginning) || MARKUP_NEAR.test(beginning)) return false;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of bytes as AsyncIterable<Buffer>) {
      if (CONTROLS.test(decoder.decode(piece, { stream: true }))) return false;
    }
    return !CONTROLS.test(decoder.decode());
  } catch {
    return false;
  } finally {
    bytes.destroy();
  }
}

const CONTROLS = /[^\P{Cc}\t\n\r\f]/u;

const FIELD = /^[!-9;-~]{1,76}:/;
const TELLS_OF_MAIL = /^(?:from|date|received|message-id|subject|return-path|mime-version):/im;
/** Lines that mail programs put before the first field. */
const ENVELOPE = /^>?From [^\n]*\n/;

/** Begins with the fields of a message (RFC 5322), in ASCII, and holds no NUL anywhere. */
export async function isMail(bytes: Readable, head: Buffer): Promise<boolean> {
  const text = head.toString('latin1').replaceAll('\r\n', '\n').replace(ENVELOPE, '');
  const fields = text.split('\n\n', 1)[0] ?? '';
  try {
    if (!areFields(fields) || !TELLS_OF_MAIL.test(fields)) return false;
    for await (const piece of bytes as AsyncIterable<Buffer>) if (piece.includes(0)) return false;
    return true;
  } finally {
    bytes.destroy();
  }
}

/** Each line is a field, or goes on with the one before it. The head may end within a line. */
function areFields(text: string): boolean {
  const lines = text.split('\n');
  return FIELD.test(text) && lines.slice(0, -1).every((line) => FIELD.test(line) || /^[ \t]/.test(line));
}
