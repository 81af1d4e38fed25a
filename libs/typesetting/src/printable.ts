import type { LetterDocument } from '@fristvakt/letters';

/** Every control character but the end of a line; code points that are no characters; the byte order mark. */
const ON_NO_PAPER = /[^\P{Cc}\n]|\p{Noncharacter_Code_Point}|\u{FEFF}/gu;

/**
 * The letter without what no paper can show: control characters, which neither PDF/A nor Word's XML may hold, are left out,
 * tabulators are spaces, half a surrogate pair is the replacement character. Ends of lines stay, all as `\n`.
 */
export const printable = (document: LetterDocument): LetterDocument => withTexts(document) as LetterDocument;

function withTexts(value: unknown): unknown {
  if (typeof value === 'string') return printableText(value);
  if (Array.isArray(value)) return value.map(withTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withTexts(inner)]));
}

const printableText = (text: string): string =>
  text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(ON_NO_PAPER, '')
    .replaceAll(/\p{Cs}/gu, '\u{FFFD}');
