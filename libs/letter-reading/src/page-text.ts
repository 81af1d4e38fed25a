import type { Letter, Place } from './letter';

/** A part of a line that stands apart from the others by two spaces or more. */
export interface Cell {
  readonly text: string;
  /** From which to before which character of its line. */
  readonly from: number;
  readonly to: number;
}

export interface Line {
  readonly page: number;
  /** Its place among the lines of the page that say something, from 0. */
  readonly number: number;
  /** Where it begins in the text of the page. */
  readonly start: number;
  readonly cells: readonly Cell[];
}

/** The text of a page in one flow, without line ends and divided words, each character with its place on the page. */
export interface Flow {
  readonly page: number;
  readonly text: string;
  /** The same, with points where sentences, paragraphs and cells end and nowhere else: none in `kap.` or a number. */
  readonly sentences: string;
  readonly placeOf: (from: number, to: number) => Place;
}

export interface Pages {
  readonly lines: readonly Line[];
  readonly flows: readonly Flow[];
}

/** Spaces and hyphens as typewriters have them: as many characters as before. */
const plainText = (text: string): string =>
  text.replace(/[\t\u00a0\u2002-\u200a\u202f\u3000]/g, ' ').replace(/[\u2010-\u2015\u2212]/g, '-');

export function pagesOf({ pages }: Pick<Letter, 'pages'>): Pages {
  const texts = pages.map(plainText);
  return {
    lines: texts.flatMap((text, index) => linesOf(text, index + 1)),
    flows: texts.map((text, index) => flowOf(text, index + 1)),
  };
}

export const placeIn = ({ page, start }: Line, { from, to }: Pick<Cell, 'from' | 'to'>): Place => ({
  page,
  start: start + from,
  end: start + to,
});

function linesOf(text: string, page: number): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const cells = cellsOf(line);
    if (cells.length > 0) lines.push({ page, number: lines.length, start, cells });
    start += line.length + 1;
  }
  return lines;
}

const cellsOf = (line: string): readonly Cell[] =>
  [...line.matchAll(/\S+(?: \S+)*/g)].map(({ 0: text, index }) => ({
    text,
    from: index,
    to: index + text.length,
  }));

function flowOf(text: string, page: number): Flow {
  let flow = '';
  /** Where a paragraph or a cell ends. */
  const ends: number[] = [];
  const places: number[] = [];
  const longest = Math.max(40, ...text.split('\n').map((line) => line.trim().length));
  for (let at = 0; at < text.length; at += 1) {
    const here = text.charAt(at);
    const isSpace = /\s/.test(here);
    if (here === '-' && isDivided(text, at)) {
      at += text.slice(at).search(/\n\s*/);
      while (/\s/.test(text.charAt(at + 1))) at += 1;
    } else if (!isSpace) {
      flow += here;
      places.push(at);
    } else if (flow !== '' && !flow.endsWith(' ') && !isBrokenNumber(flow, text, at)) {
      if (isEnd(text, at) || isHeadingEnd(text, at, longest)) ends.push(flow.length);
      flow += ' ';
      places.push(at);
    }
  }
  return {
    ...{ page, text: flow, sentences: withEnds(withoutShortPoints(flow), ends) },
    placeOf: (from, to) => ({
      page,
      start: places[from] ?? text.length,
      end: (places[to - 1] ?? text.length - 1) + 1,
    }),
  };
}

/** A blank line, or a gap within a line: what comes next is another sentence, though no point stands there. */
const isEnd = (text: string, at: number): boolean =>
  /^(?: {2,}(?! |\n)|[^\S\n]*\n\s*\n)/.test(text.slice(at, at + 400));

/** A short line without a point, over one that begins with a capital: a heading, an address, a cell. */
function isHeadingEnd(text: string, at: number, longest: number): boolean {
  const next = /^[^\S\n]*\n\s*(?=["\p{Lu}])/u.exec(text.slice(at, at + 200));
  if (next === null) return false;
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim();
  return line.length < longest * 0.6 && !/[,;:.-]$/.test(line);
}

function withEnds(text: string, ends: readonly number[]): string {
  const said = new Set(ends);
  return Array.from({ length: text.length }, (_, at) => (said.has(at) ? '.' : text.charAt(at))).join('');
}

const withoutShortPoints = (text: string): string =>
  text
    .replace(
      /(?<!\p{L})(?:kap|st|nr|dnr|kl|jfr|ca|resp|(?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)|t\.? ?o\.? ?m|f\.? ?o\.? ?m|bl\.? ?a|t\.? ?ex|s\.? ?k|m\.? ?m|p\.? ?g\.? ?a)\./giu,
      (short) => short.replaceAll('.', '\u00b7'),
    )
    .replace(/(?<=\d)\.(?=\d)/g, '\u00b7');

/** A word that goes on in the next line: `upp-` and `gifter`. */
const isDivided = (text: string, at: number): boolean =>
  /[a-zåäöé]/.test(text.charAt(at - 1)) && /^- *\n\s*[a-zåäöé]/.test(text.slice(at, at + 80));

/** `2026-` and `11-24` in the next line: a hyphen that stays, and no space after it. */
const isBrokenNumber = (flow: string, text: string, at: number): boolean =>
  flow.endsWith('-') && /[\dA-ZÅÄÖ]-$/.test(flow) && /^ *\n\s*[\da-zåäö]/.test(text.slice(at, at + 80));
