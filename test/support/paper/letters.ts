import { plainDateOf } from '@fristvakt/calendar';
import type { Block, LetterDocument, Run } from '@fristvakt/letters';

/** A short letter with what a test is about. */
export const letter = (about: Partial<LetterDocument> = {}): LetterDocument => ({
  title: 'Skrivelse',
  sender: ['Ängens Assistans AB', 'Ängsvägen 1', '123 45 Åmål'],
  addressee: ['Inspektionen för vård och omsorg'],
  handedTo: null,
  day: plainDateOf(2026, 4, 7),
  references: [],
  blocks: [],
  enclosures: [],
  draft: false,
  ...about,
});

export const plain = (text: string): readonly Run[] => [{ text }];
export const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: plain(text) });

/** Every text of a letter in the order in which it is set, without the page numbers. Lists as on paper, or without what marks their items. */
export function textsOf(document: LetterDocument, lists: 'marked' | 'bare'): readonly string[] {
  return [
    ...document.sender,
    document.day,
    ...document.addressee,
    ...(document.handedTo === null || document.handedTo.length === 0
      ? []
      : ['Ges in till:', ...document.handedTo]),
    document.title,
    ...document.references.flatMap(({ label, value }) => [label, value]),
    ...document.blocks.flatMap((block) => textsOfBlock(block, lists === 'marked')),
    ...(document.enclosures.length === 0 ? [] : ['Bilagor']),
    ...document.enclosures.flatMap(({ number, title, filed }) => [
      `${filed === true ? 'Aktbilaga' : 'Bilaga'} ${String(number)}`,
      title,
    ]),
  ];
}

function textsOfBlock(block: Block, marked: boolean): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [textOf(block.runs)];
    case 'list':
      return block.items.map((item, at) => {
        const mark = block.ordered ? `${String(at + 1)}.` : '–';
        return marked ? `${mark} ${textOf(item)}` : textOf(item);
      });
    case 'facts':
      return block.rows.flatMap(({ term, runs }) => [term, textOf(runs)]);
    case 'table':
      return [...block.head, ...block.rows.flatMap((row) => row.map(textOf))];
    case 'signature':
      return [block.place, block.name, block.role];
  }
}

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** Text without what only its setting decides: where lines end, and how wide a space is. */
export const unspaced = (texts: readonly string[]): string => texts.join('').replaceAll(/\s/gu, '');
