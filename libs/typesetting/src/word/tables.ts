import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Block, Run } from '@fristvakt/letters';
import { columnsOf } from '../columns';
import type { Column } from '../columns';
import { TEXT_WIDTH, TERM_WIDTH } from './measures';
import { line, wordRuns } from './runs';
import { STYLE } from './styles';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const HAIR = { style: BorderStyle.SINGLE, size: 4, color: 'AAAAAA' };
const RULE = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

/** Terms with what they are, side by side without rules. */
export function factsTable(rows: readonly { readonly term: string; readonly runs: readonly Run[] }[]): Table {
  const widths = [TERM_WIDTH, TEXT_WIDTH - TERM_WIDTH];
  return new Table({
    ...frame(widths),
    borders: NO_BORDERS,
    margins: { left: 0, right: 80 },
    rows: rows.map(
      ({ term, runs }) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({ children: [line(term, STYLE.term)] }),
            new TableCell({
              children: [new Paragraph({ spacing: { before: 20, after: 20 }, children: wordRuns(runs) })],
            }),
          ],
        }),
    ),
  });
}

/** A ruled table whose head comes again on every page. */
export function ruledTable(block: Extract<Block, { kind: 'table' }>): Table {
  const columns = columnsOf(block.head, block.rows);
  const cell = (runs: readonly Run[], style: string, column: Column | undefined): TableCell =>
    new TableCell({
      children: [
        new Paragraph({
          style,
          alignment: column?.side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: wordRuns(runs),
        }),
      ],
      ...(style === STYLE.head ? { borders: { bottom: RULE } } : {}),
    });
  const head = block.head.map((text, at) => cell([{ text }], STYLE.head, columns[at]));
  return new Table({
    ...frame(widthsOf(columns)),
    borders: { ...NO_BORDERS, top: RULE, bottom: HAIR, insideHorizontal: HAIR },
    margins: { left: 80, right: 80 },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...block.rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((runs, at) => cell(runs, STYLE.cell, columns[at])),
          }),
      ),
    ],
  });
}

const frame = (
  columnWidths: readonly number[],
): Pick<ConstructorParameters<typeof Table>[0], 'width' | 'columnWidths' | 'layout'> => ({
  width: { size: TEXT_WIDTH, type: WidthType.DXA },
  columnWidths,
  layout: TableLayoutType.FIXED,
});

function widthsOf(columns: readonly Column[]): readonly number[] {
  const all = columns.reduce((total, { share }) => total + share, 0);
  return columns.map(({ share }) => Math.floor((TEXT_WIDTH * share) / all));
}
