import { HeadingLevel, Paragraph } from 'docx';
import type { Table } from 'docx';
import type { Block } from '@fristvakt/letters';
import { line, wordRuns } from './runs';
import { LISTS, STYLE } from './styles';
import { factsTable, ruledTable } from './tables';

/** The body of a letter, piece by piece. */
export function wordBlocks(blocks: readonly Block[]): (Paragraph | Table)[] {
  return blocks.flatMap((block, at) => {
    const keepNext = blocks[at + 1]?.kind === 'signature';
    switch (block.kind) {
      case 'heading':
        return [
          new Paragraph({
            heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
            children: wordRuns(block.runs),
          }),
        ];
      case 'paragraph':
        return [new Paragraph({ keepNext, children: wordRuns(block.runs) })];
      case 'list':
        return listItems(block, at);
      case 'facts':
        return block.rows.length === 0 ? [] : [factsTable(block.rows), afterTable()];
      case 'table':
        return block.head.length === 0 ? [] : [ruledTable(block), afterTable()];
      case 'signature':
        return [
          line(block.place, STYLE.place),
          line(block.name, STYLE.signature),
          line(block.role, STYLE.role),
        ];
    }
  });
}

/** Each ordered list is one of its own, and begins with 1. */
const listItems = (block: Extract<Block, { kind: 'list' }>, instance: number): Paragraph[] =>
  block.items.map(
    (runs) =>
      new Paragraph({
        numbering: { reference: block.ordered ? LISTS.ordered : LISTS.plain, level: 0, instance },
        children: wordRuns(runs),
      }),
  );

/** Word lets two tables that meet run into one; and what follows needs air. */
export const afterTable = (): Paragraph => new Paragraph({ spacing: { before: 0, after: 60, line: 120 } });
