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

/** Breaks a text at spaces so that no line is longer than `width`; further lines begin with `hang`. */
export function wrap(text: string, width: number, hang: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const room = lines.length === 0 ? width : width - hang.length;
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join(`\n${hang}`);
}
