import type { PlainDate } from '@fristvakt/calendar';
import type { Language } from '@fristvakt/wording';
import { COMMON_WORDS } from '../pages/common.words';
import { csvDownload, xlsxDownload } from '../pages/sheet-file';
import type { SheetFile } from '../pages/sheet-file';
import type { Download } from '../pages/view';
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

function fileOf({ columns, lines, note, today, lang }: Sheet): SheetFile {
  const shown = sheetColumns(columns);
  return {
    ...{ name: `${LIST_WORDS[lang]['export-file']}-${today}`, sheet: LIST_WORDS[lang]['sheet-name'], note },
    columns: shown.map((column) => ({
      ...{ head: headText(column, lang), kind: column.kind, width: column.width },
    })),
    rows: lines.map((line) => shown.map(({ cell }) => cell(line))),
  };
}

export const csvFile = (sheet: Sheet): Download => csvDownload(fileOf(sheet));

export const xlsxFile = async (sheet: Sheet): Promise<Download> => xlsxDownload(fileOf(sheet));
