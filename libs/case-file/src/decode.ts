import { MAX_BYTES, tooLarge } from './limits';
import { Lines } from './lines';
import type { PlacedFault } from './placed';

/** The text of a file, or why it cannot be read as text. */
export type Decoded = { readonly text: string } | { readonly fault: PlacedFault };

const UTF8_MARK = [0xef, 0xbb, 0xbf];

/** The text of bytes in UTF-8, strictly; with or without the mark some editors put in front. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_BYTES) return { fault: tooLarge(bytes.length) };
  const sixteen = utf16Mark(bytes);
  if (sixteen !== undefined) {
    return fault('', `the file is in ${sixteen}; save it as UTF-8`);
  }
  const marked = UTF8_MARK.every((byte, at) => bytes[at] === byte);
  const content = marked ? bytes.subarray(UTF8_MARK.length) : bytes;
  const text = decodeStrictly(content);
  return text === undefined ? wrongByte(bytes, content) : onlyPrintable(text);
}

function utf16Mark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 (little endian)';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'UTF-16 (big endian)' : undefined;
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Names the first byte that is no UTF-8, and the place it stands at. */
function wrongByte(bytes: Uint8Array, content: Uint8Array): Decoded {
  const length = readableLength(content);
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(content.subarray(0, length));
  const byte = (content[length] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const offset = String(bytes.length - content.length + length);
  const message = `the byte 0x${byte} (at byte offset ${offset}) is not UTF-8; save the file as UTF-8, not as Latin-1 or Windows-1252`;
  return fault(before, message);
}

/** How many of the first bytes are whole characters of UTF-8: by halving, the decoder being the judge. */
function readableLength(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = Math.ceil((good + bad) / 2);
    if (isReadable(bytes.subarray(0, middle))) good = middle;
    else bad = middle - 1;
  }
  return startOfCharacter(bytes, good);
}

/** Whether these bytes are UTF-8, but for a last character that may be cut off. */
function isReadable(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Back to the first byte of a character that is begun before `end` and not finished there. */
function startOfCharacter(bytes: Uint8Array, end: number): number {
  for (let start = end; start > end - 4 && start >= 0; start -= 1) {
    if (decodeStrictly(bytes.subarray(0, start)) !== undefined) return start;
  }
  return end;
}

const LONE_RETURN = /\r(?!\n)/;
const UNPRINTABLE = /[^\t\n\r\u0020-\u007e\u00a0-\ufffd]/;

function onlyPrintable(text: string): Decoded {
  const offset = text.search(UNPRINTABLE);
  if (offset !== -1) {
    const code = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
    const hint = code === '0000' ? ' (is the file UTF-16, or no text at all?)' : '';
    return fault(text.slice(0, offset), `the character U+${code} cannot stand in a case file${hint}`);
  }
  const lone = text.search(LONE_RETURN);
  return lone === -1
    ? { text }
    : fault(
        text.slice(0, lone),
        'a carriage return (U+000D) stands alone; end lines with a line feed (U+000A)',
      );
}

/** A fault at the end of what could be read. */
const fault = (before: string, message: string): Decoded => ({
  fault: { ...new Lines(before).placeOf(before.length), path: [], message },
});
