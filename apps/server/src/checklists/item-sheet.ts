import type { PlainDate } from '@fristvakt/calendar';
import type { SheetItem } from '@fristvakt/checklists';
import type { Language } from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import type { SheetFile } from '../pages/sheet-file';
import { CHECKLIST_WORDS } from './checklist.words';
import { ITEM_SHEET_WORDS } from './item-sheet.words';
import { listTitle } from './list-title';

export const MOST_IN_FILE = 10_000;

type Head = Exclude<keyof typeof ITEM_SHEET_WORDS.sv, 'file' | 'sheet-name' | 'more' | 'yes' | 'no' | 'own'>;

interface Column {
  readonly head: Head;
  readonly kind: 'text' | 'day';
  readonly width: number;
  readonly cell: (item: SheetItem, lang: Language) => string | null;
}

const text = (head: Head, width: number, cell: Column['cell']): Column => ({
  ...{ head, kind: 'text', width, cell },
});
const day = (head: Head, cell: Column['cell']): Column => ({ head, kind: 'day', width: 12, cell });
const flag = (is: boolean, lang: Language): string => ITEM_SHEET_WORDS[lang][is ? 'yes' : 'no'];

const COLUMNS: readonly Column[] = [
  text('provider', 28, ({ provider }) => provider),
  text('matter', 36, ({ matter }) => matter),
  text('list', 40, (item, lang) => listTitle(item, lang)),
  day('opened', ({ openedOn }) => openedOn),
  text('item', 8, ({ item }) => item),
  text('text', 60, ({ said }, lang) => said?.text[lang] ?? null),
  text('ground', 28, ({ said, ownTitle }, lang) => groundOf(said, ownTitle !== null, lang)),
  text('mandatory', 12, ({ mandatory }, lang) => flag(mandatory, lang)),
  text('four-eyes', 12, ({ fourEyes }, lang) => flag(fourEyes, lang)),
  day('due', ({ due }) => due),
  text('state', 24, (item, lang) => stateText(item, lang)),
  text('owner', 22, ({ owner }) => owner),
  text('proof', 40, ({ proof }) => proof),
  text('reason', 40, ({ reason }) => reason),
  text('settled-by', 22, ({ settledByName }) => settledByName),
  day('settled-on', ({ settledOn }) => settledOn),
  text('approved-by', 22, ({ approvedByName }) => approvedByName),
  day('approved-on', ({ approvedOn }) => approvedOn),
];

/** What it rests on. Of an own item never a law: what the organisation says is marked as its own. */
function groundOf(said: SheetItem['said'], own: boolean, lang: Language): string | null {
  if (said === undefined) return null;
  if (!own) return said.cites.join(', ');
  return [ITEM_SHEET_WORDS[lang].own, ...(said.source === undefined ? [] : [said.source])].join(': ');
}

function stateText({ state, fourEyes, approvedOn }: SheetItem, lang: Language): string {
  const awaits = fourEyes && state !== 'open' && approvedOn === null;
  const key = awaits ? 'awaiting' : state;
  return CHECKLIST_WORDS[lang][`state-${key}` as const];
}

/** The items as a table; of more than the file holds the last row says so. */
export function itemTable(items: readonly SheetItem[], today: PlainDate, lang: Language): SheetFile {
  const w = wordsIn(ITEM_SHEET_WORDS, lang);
  return {
    ...{ name: `${w('file')}-${today}`, sheet: w('sheet-name') },
    columns: COLUMNS.map(({ head, kind, width }) => ({ head: w(head), kind, width })),
    rows: items.slice(0, MOST_IN_FILE).map((item) => COLUMNS.map(({ cell }) => cell(item, lang))),
    note: items.length > MOST_IN_FILE ? w('more', { n: String(MOST_IN_FILE) }) : null,
  };
}
