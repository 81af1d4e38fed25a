/** A table that is being read: rows of cells, each its lines. */
interface Table {
  readonly rows: string[][][];
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', sect: '§', ndash: '–', mdash: '—' },
  ...{ aring: 'å', auml: 'ä', ouml: 'ö', eacute: 'é', Aring: 'Å', Auml: 'Ä', Ouml: 'Ö' },
};

const decoded = (text: string): string =>
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
  const clean = html.replace(/<(script|style|head)\b[^]*?<\/\1\s*>/gi, '').replace(/<!--[^]*?-->/g, '');
  for (const [whole, tag] of clean.matchAll(/<\/?([a-zA-Z][\w:]*)[^>]{0,2000}>|[^<]+|</g)) {
    if (tag === undefined) lines.say(decoded(whole.replace(/\r?\n/g, ' ')));
    else lines.meet(tag.toLowerCase(), whole.startsWith('</'));
  }
  return lines.text();
}

/** Lines as they come out of HTML, from tag to tag. */
class Lines {
  private readonly lines: string[] = [];
  private table: Table | undefined;
  private depth = 0;
  private said = '';

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
    this.lines.push(...linesOfTable(this.table), '');
    this.table = undefined;
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

function linesOfTable({ rows }: Table): readonly string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.min(60, Math.max(0, ...rows.flatMap((row) => row[column] ?? []).map((line) => line.length))),
  );
  return rows.flatMap((row) => {
    const height = Math.max(0, ...row.map((cell) => cell.length));
    return Array.from({ length: height }, (_, index) =>
      row
        .map((cell, column) => (cell[index] ?? '').padEnd((widths[column] ?? 0) + 3))
        .join('')
        .trimEnd(),
    );
  });
}

/** Head or foot of a Word file, as the HTML that says the same. */
export const htmlOfMargin = (xml: string): string =>
  xml
    .replace(/<w:(?:instrText|delText)\b[^>]*>[^<]*<\/w:(?:instrText|delText)>/g, '')
    .replace(/<w:tab\/>/g, '<tab>')
    .replace(/<w:br\b[^>]*\/>/g, '<br>')
    .replace(/<(\/?)w:tbl\b[^>]*>/g, '<$1table>')
    .replace(/<(\/?)w:tr\b[^>]*>/g, '<$1tr>')
    .replace(/<(\/?)w:tc\b[^>]*>/g, '<$1td>')
    .replace(/<(\/?)w:p(?=[ >])[^>]*>/g, '<$1p>')
    .replace(/<(?!\/?(?:table|tr|td|p|tab|br)\b)[^>]*>/g, '');
