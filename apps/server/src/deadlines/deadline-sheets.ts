import { daysBetween, parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import type { Language } from '@fristvakt/wording';
import writeExcelFile from 'write-excel-file/node';
import type { Cell, SheetData } from 'write-excel-file/node';
import { COMMON_WORDS } from '../pages/common.words';
import { Download } from '../pages/view';
import { sheetColumns } from './deadline-columns';
import type { ColumnName, SheetColumn } from './deadline-columns';
import type { DeadlineListLine } from './deadline-list-line';
import { LIST_WORDS } from './deadline-list.words';

/** What is written to a file: the rows of a list, with the columns it shows. */
export interface Sheet {
  readonly columns: readonly ColumnName[];
  readonly lines: readonly DeadlineListLine[];
  /** Said in a row of its own at the end: that there are more than the file holds. */
  readonly note: string | null;
  readonly today: PlainDate;
  readonly lang: Language;
}

const headText = ({ head }: SheetColumn, lang: Language): string =>
  head === 'weekday' ? COMMON_WORDS[lang].weekday : LIST_WORDS[lang][head];

const fileName = ({ today, lang }: Sheet, ending: string): string =>
  `${LIST_WORDS[lang]['export-file']}-${today}.${ending}`;

/** What a spreadsheet takes for the beginning of a formula, in any width of character. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A cell that no spreadsheet reads as a formula: what begins like one gets an apostrophe before it. */
export function csvCell(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}

/** The byte order mark by which Excel knows UTF-8. */
const BOM = '\uFEFF';

/** With semicolons, as a Swedish Excel expects. */
export function csvFile(sheet: Sheet): Download {
  const { lines, note, lang } = sheet;
  const columns = sheetColumns(sheet.columns);
  const rows = [
    columns.map((column) => headText(column, lang)),
    ...lines.map((line) => columns.map(({ cell }) => cell(line) ?? '')),
    ...(note === null ? [] : [[note]]),
  ];
  const text = rows.map((row) => `${row.map(csvCell).join(';')}\r\n`).join('');
  return new Download(fileName(sheet, 'csv'), 'text/csv; charset=utf-8', `${BOM}${text}`);
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Text is written as text, whatever it looks like, and a day as a day. */
export async function xlsxFile(sheet: Sheet): Promise<Download> {
  const { lines, note, lang } = sheet;
  const columns = sheetColumns(sheet.columns);
  const data: SheetData = [
    columns.map((column) => ({ ...textCell(headText(column, lang)), fontWeight: 'bold' as const })),
    ...lines.map((line) => columns.map(({ kind, cell }) => cellOf(kind, cell(line)))),
    ...(note === null ? [] : [[textCell(note)]]),
  ];
  const content = await writeExcelFile(data, {
    columns: columns.map(({ width }) => ({ width })),
    sheet: LIST_WORDS[lang]['sheet-name'],
    stickyRowsCount: 1,
  }).toBuffer();
  return new Download(fileName(sheet, 'xlsx'), XLSX, content);
}

/** What XML cannot hold. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const textCell = (text: string): { readonly value: string; readonly type: StringConstructor } => ({
  value: text.replace(UNWRITABLE, ' '),
  type: String,
});

function cellOf(kind: SheetColumn['kind'], value: string | null): Cell {
  if (value === null || value === '') return null;
  const day = kind === 'day' ? parsePlainDate(value) : undefined;
  return day === undefined ? textCell(value) : { value: serialOf(day), type: Number, format: 'yyyy-mm-dd' };
}

/** The day in the count of spreadsheets, which begins in 1900 and takes that year for a leap year. */
function serialOf(day: PlainDate): number {
  const days = daysBetween(FIRST_OF_MARCH, day);
  return days < 0 ? days + 60 : days + 61;
}

const FIRST_OF_MARCH = '1900-03-01' as PlainDate;
