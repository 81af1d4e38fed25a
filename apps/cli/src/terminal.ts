import { environment } from './environment';

export type Tint = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

const CODES: Record<Tint, readonly [number, number]> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
};

/** Colours a text; leaves it alone where colours are off. */
export type Paint = (tint: Tint, text: string) => string;

/** Colours only on a terminal, and not where NO_COLOR asks for none. Words carry the meaning either way. */
export function paintFor(stream: { isTTY?: boolean }): Paint {
  if (stream.isTTY !== true || environment.noColour) return (_, text) => text;
  return (tint, text) => `\u001b[${String(CODES[tint][0])}m${text}\u001b[${String(CODES[tint][1])}m`;
}

/** A text from outside, without what a terminal would obey. */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ');

const NARROWEST = 40;

/** How many columns to write in: as many as the terminal has, but no more than read well. */
export function widthOf(stream: { columns?: number }, most: number): number {
  const { columns } = stream;
  return columns === undefined || columns < NARROWEST ? most : Math.min(columns, most);
}

/** A space at which a line may end: not one between a number and what it counts, nor one beside a section sign. */
const BREAK = /(?<!(?:^|[\s([])\d+(?:–\d+)?)(?<!§|kap\.) (?!§)/;

const ESCAPE_CODES = new RegExp(String.raw`\u001b\[\d+m`, 'g');

const lengthOf = (text: string): number => text.replace(ESCAPE_CODES, '').length;

/**
 * Breaks a text at spaces so that no line is longer than `width`. The first line has `used` columns before it; further
 * lines begin with `hang`.
 */
export function wrap(text: string, width: number, hang: string, used = 0): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(BREAK)) {
    const room = width - (lines.length === 0 ? used : hang.length);
    if (line !== '' && lengthOf(line) + 1 + lengthOf(word) > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join(`\n${hang}`);
}
