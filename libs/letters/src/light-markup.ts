import type { Block, Run, TableRow } from './letter-document';

/** Turns a piece of text into runs; `strong` where it stood between two pairs of asterisks. */
export type Lift = (text: string, style: Pick<Run, 'strong'>) => readonly Run[];

/**
 * The light markup of letters, line by line:
 *
 *     # heading            ## lesser heading
 *     - item               1. item
 *     :: term | what it is
 *     |= head | head       || cell | cell
 *     >> place | name | role
 *     **strong**
 *
 * Anything else is a paragraph; an empty line ends it. Nothing is nested and nothing is an error.
 */
export function parseMarkup(text: string, lift: Lift): readonly Block[] {
  const blocks: Block[] = [];
  const open: string[] = [];
  const close = (): void => {
    if (open.length > 0) blocks.push({ kind: 'paragraph', runs: inline(open.splice(0).join(' '), lift) });
  };
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    const marked = line === '' ? null : markedLine(line, lift);
    if (marked === null && line !== '') {
      open.push(line);
      continue;
    }
    close();
    if (marked !== null) add(blocks, marked);
  }
  close();
  return blocks;
}

/** What each mark at the head of a line makes of the rest of it. */
const MARKS: Readonly<Record<string, (rest: string, lift: Lift) => Block>> = {
  '#': (rest, lift) => ({ kind: 'heading', level: 1, runs: inline(rest, lift) }),
  '##': (rest, lift) => ({ kind: 'heading', level: 2, runs: inline(rest, lift) }),
  '-': (rest, lift) => ({ kind: 'list', ordered: false, items: [inline(rest, lift)] }),
  '1.': (rest, lift) => ({ kind: 'list', ordered: true, items: [inline(rest, lift)] }),
  '::': (rest, lift) => {
    const [term = '', ...what] = rest.split('|');
    return { kind: 'facts', rows: [{ term: plain(term, lift), runs: inline(what.join('|').trim(), lift) }] };
  },
  '|=': (rest, lift) => ({ kind: 'table', head: cells(rest).map((cell) => plain(cell, lift)), rows: [] }),
  '||': (rest, lift) => ({ kind: 'table', head: [], rows: [cells(rest).map((cell) => inline(cell, lift))] }),
  '>>': (rest, lift) => {
    const [place = '', name = '', role = ''] = cells(rest).map((cell) => plain(cell, lift));
    return { kind: 'signature', place, name, role };
  },
};

function markedLine(line: string, lift: Lift): Block | null {
  const [, mark = '', rest = ''] = /^(#{1,2}|-|1\.|::|\|=|\|\||>>) +(.*)$/u.exec(line) ?? [];
  return MARKS[mark]?.(rest, lift) ?? null;
}

const cells = (text: string): readonly string[] => text.split('|').map((cell) => cell.trim());

/** Lines of a kind that follow each other are one list, one set of facts, one table. */
function add(blocks: Block[], next: Block): void {
  const last = blocks.at(-1);
  if (last?.kind === 'list' && next.kind === 'list' && last.ordered === next.ordered) {
    blocks.splice(-1, 1, { ...last, items: [...last.items, ...next.items] });
  } else if (last?.kind === 'facts' && next.kind === 'facts') {
    blocks.splice(-1, 1, { ...last, rows: [...last.rows, ...next.rows] });
  } else if (next.kind === 'table' && next.head.length === 0) {
    if (last?.kind !== 'table') return;
    const rows = next.rows.map((row) => asWide(row, last.head.length));
    blocks.splice(-1, 1, { ...last, rows: [...last.rows, ...rows] });
  } else {
    blocks.push(next);
  }
}

/** As many cells as the head has: what is too much is told in the last. */
function asWide(row: TableRow, width: number): TableRow {
  const kept = row.slice(0, width);
  const over = row.slice(width).flat();
  const last = kept.length - 1;
  const full = over.length === 0 ? kept : kept.map((cell, at) => (at === last ? [...cell, ...over] : cell));
  return [...full, ...Array.from({ length: width - full.length }, () => [])];
}

const plain = (text: string, lift: Lift): string =>
  lift(text.trim(), {})
    .map((run) => run.text)
    .join('');

function inline(text: string, lift: Lift): readonly Run[] {
  const parts = text.split('**');
  // An asterisk without its pair is an asterisk.
  const paired = parts.length % 2 === 1 ? parts : [...parts.slice(0, -2), parts.slice(-2).join('**')];
  return paired.flatMap((part, at) => lift(part, at % 2 === 1 ? { strong: true } : {}));
}
