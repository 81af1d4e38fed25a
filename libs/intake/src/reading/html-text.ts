/** A table that is being read: rows of cells, each its lines. */
interface Table {
  readonly rows: string[][][];
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', sect: '§', ndash: '–', mdash: '—' },
  ...{ aring: 'å', auml: 'ä', ouml: 'ö', eacute: 'é', Aring: 'Å', Auml: 'Ä', Ouml: 'Ö' },
};

/** Most pieces hold none, and there may be many pieces. */
const decoded = (text: string): string => (text.includes('&') ? withoutEntities(text) : text);

const withoutEntities = (text: string): string =>
  text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi,
    (whole, hex?: string, number?: string, name?: string) => {
      const code = hex === undefined ? Number(number) : Number.parseInt(hex, 16);
      if (name !== undefined) return ENTITIES[name] ?? whole;
      return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
    },
  );

/**
 * The text of HTML, line by line; the cells of a table stand beside each other in columns. It is text only: nothing of it is
 * ever shown as HTML. Tables within tables are read as lines of the cell they stand in.
 */
export function textOfHtml(html: string): string {
  const lines = new Lines();
  for (const { text, tag } of piecesOf(shownOf(html))) {
    if (tag === undefined) lines.say(decoded(text.replace(/\r?\n/g, ' ')));
    else lines.meet(tag.toLowerCase(), text.startsWith('</'));
  }
  return lines.text();
}

/** What is not shown begins like this, and ends like that. */
const HIDDEN = /<(?:(script|style|head)\b|!--)/gi;
const ENDS: ReadonlyMap<string, RegExp> = new Map([
  ['script', /<\/script\s*>/gi],
  ['style', /<\/style\s*>/gi],
  ['head', /<\/head\s*>/gi],
  ['', /-->/g],
]);

/** Without what is not shown. An end that is not there is looked for once, however often something like it begins. */
function shownOf(html: string): string {
  const shown: string[] = [];
  const endless = new Set<string>();
  let from = 0;
  for (const { 0: start, 1: name = '', index } of html.matchAll(HIDDEN)) {
    const kind = name.toLowerCase();
    if (index < from || endless.has(kind)) continue;
    const end = endAfter(html, ENDS.get(kind), index + start.length);
    if (end === undefined) {
      endless.add(kind);
      continue;
    }
    shown.push(html.slice(from, index));
    from = end;
  }
  return [...shown, html.slice(from)].join('');
}

function endAfter(html: string, ending: RegExp | undefined, from: number): number | undefined {
  if (ending === undefined) return undefined;
  ending.lastIndex = from;
  return ending.test(html) ? ending.lastIndex : undefined;
}

/** A tag is seldom longer than a line; what is longer than this is text. */
const LONGEST_TAG = 2000;

interface HtmlPiece {
  readonly text: string;
  /** The name of the tag that it is; undefined where it is text. */
  readonly tag: string | undefined;
}

/** The tags, and what stands between them. Each `>` is looked for once: one that is far away ends no tag. */
function* piecesOf(html: string): Generator<HtmlPiece> {
  let close = -1;
  for (let at = 0; at < html.length;) {
    if (close < at) close = positionOf(html, '>', at);
    const whole = html[at] === '<' && close - at <= LONGEST_TAG ? html.slice(at, close + 1) : '';
    const tag = /^<\/?([a-zA-Z][\w:]*)/.exec(whole)?.[1];
    const text = tag === undefined ? html.slice(at, positionOf(html, '<', at + 1)) : whole;
    yield { text, tag };
    at += text.length;
  }
}

/** Where it stands; behind everything where it does not. */
const positionOf = (text: string, sought: string, from: number): number => {
  const at = text.indexOf(sought, from);
  return at === -1 ? text.length : at;
};

/** Lines as they come out of HTML, from tag to tag. */
class Lines {
  private readonly lines: string[] = [];
  private table: Table | undefined;
  private depth = 0;
  private said = '';
  private room = MOST_CELLS;

  say(text: string): void {
    this.said += text;
  }

  meet(name: string, isEnd: boolean): void {
    if (!INLINE.has(name)) this.endLine();
    if (name === 'tab') this.said += '\t';
    if (name === 'table') this.turnTable(isEnd);
    if (this.depth === 1 && !isEnd) this.beginIn(name);
    if (isEnd && PARAGRAPHS.has(name) && this.table === undefined) this.lines.push('');
  }

  text(): string {
    this.endLine();
    return this.lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
      .normalize('NFC');
  }

  private turnTable(isEnd: boolean): void {
    this.depth += isEnd ? -1 : 1;
    if (!isEnd && this.depth === 1) this.table = { rows: [] };
    if (!isEnd || this.depth !== 0 || this.table === undefined) return;
    const { rows } = this.table;
    this.table = undefined;
    this.room -= sizeOf(rows);
    const lines = this.room < 0 ? rows.flat(2) : linesOfTable(rows);
    for (const line of lines) this.lines.push(line);
    this.lines.push('');
  }

  private beginIn(name: string): void {
    if (name === 'tr') this.table?.rows.push([]);
    if (name === 'td' || name === 'th') this.table?.rows.at(-1)?.push([]);
  }

  private endLine(): void {
    const line = this.said
      .replace(/[^\S\t]+/g, ' ')
      .trim()
      .replaceAll('\t', '    ');
    this.said = '';
    if (line !== '') (this.table?.rows.at(-1)?.at(-1) ?? this.lines).push(line);
  }
}

const INLINE = new Set([
  'a',
  'b',
  'i',
  'u',
  'em',
  'strong',
  'span',
  'sup',
  'sub',
  'font',
  'small',
  'img',
  'tab',
  'o:p',
]);
const PARAGRAPHS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'div']);

/**
 * Cells of all tables together, each counted as high as its row and in every row, that are laid out in columns. No letter has as many; what comes after them
 * is read cell by cell.
 */
const MOST_CELLS = 200_000;

/** One by one: there may be more of them than a call takes arguments. */
const greatest = (numbers: readonly number[]): number =>
  numbers.reduce((most, number) => Math.max(most, number), 0);

const heightOf = (row: readonly (readonly string[])[]): number => greatest(row.map((cell) => cell.length));

function sizeOf(rows: Table['rows']): number {
  const columns = greatest(rows.map((row) => row.length));
  return rows.reduce((size, row) => size + columns * Math.max(1, heightOf(row)), 0);
}

function linesOfTable(rows: Table['rows']): readonly string[] {
  const count = greatest(rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.min(60, greatest(rows.flatMap((row) => row[column] ?? []).map((line) => line.length))),
  );
  return rows.flatMap((row) => {
    const height = heightOf(row);
    return Array.from({ length: height }, (_, index) =>
      row
        .map((cell, column) => (cell[index] ?? '').padEnd((widths[column] ?? 0) + 3))
        .join('')
        .trimEnd(),
    );
  });
}

/** Head or foot of a Word file, as the HTML that says the same. A tag ends before the next begins, so that each is looked at once. */
export const htmlOfMargin = (xml: string): string =>
  xml
    .replace(/<w:(?:instrText|delText)\b[^<>]*>[^<]*<\/w:(?:instrText|delText)>/g, '')
    .replace(/<w:tab\/>/g, '<tab>')
    .replace(/<w:br\b[^<>]*\/>/g, '<br>')
    .replace(/<(\/?)w:tbl\b[^<>]*>/g, '<$1table>')
    .replace(/<(\/?)w:tr\b[^<>]*>/g, '<$1tr>')
    .replace(/<(\/?)w:tc\b[^<>]*>/g, '<$1td>')
    .replace(/<(\/?)w:p(?=[ >])[^<>]*>/g, '<$1p>')
    .replace(/<(?!\/?(?:table|tr|td|p|tab|br)\b)[^<>]*>/g, '');
