import { daysBetween, parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import writeExcelFile from 'write-excel-file/node';
import type { Cell, SheetData } from 'write-excel-file/node';
import { Download } from './view';

/** A list as it is written to a file. */
export interface SheetFile {
  /** Of the file, without its ending. */
  readonly name: string;
  /** Of the sheet in a workbook. */
  readonly sheet: string;
  readonly columns: readonly SheetFileColumn[];
  /** Row by row a cell for each column; a day as `YYYY-MM-DD`. */
  readonly rows: readonly (readonly (string | null)[])[];
  /** Said in a row of its own at the end: that there are more than the file holds. */
  readonly note: string | null;
}

export interface SheetFileColumn {
  readonly head: string;
  readonly kind: 'text' | 'day';
  /** How wide it is, in characters. */
  readonly width: number;
}

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
export function csvDownload({ name, columns, rows, note }: SheetFile): Download {
  const lines = [
    columns.map(({ head }) => head),
    ...rows.map((row) => row.map((cell) => cell ?? '')),
    ...(note === null ? [] : [[note]]),
  ];
  const text = lines.map((line) => `${line.map(csvCell).join(';')}\r\n`).join('');
  return new Download(`${name}.csv`, 'text/csv; charset=utf-8', `${BOM}${text}`);
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Text is written as text, whatever it looks like, and a day as a day. */
export async function xlsxDownload({ name, sheet, columns, rows, note }: SheetFile): Promise<Download> {
  const data: SheetData = [
    columns.map(({ head }) => ({ ...textCell(head), fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((cell, place) => cellOf(columns[place]?.kind ?? 'text', cell))),
    ...(note === null ? [] : [[textCell(note)]]),
  ];
  const content = await writeExcelFile(data, {
    columns: columns.map(({ width }) => ({ width })),
    ...{ sheet, stickyRowsCount: 1 },
  }).toBuffer();
  return new Download(`${name}.xlsx`, XLSX, content);
}

/** What XML cannot hold. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const textCell = (text: string): { readonly value: string; readonly type: StringConstructor } => ({
  value: text.replace(UNWRITABLE, ' '),
  type: String,
});

function cellOf(kind: SheetFileColumn['kind'], value: string | null): Cell {
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
