import type { Block, LetterDocument, Run } from '@fristvakt/letters';
import type { BundleSource } from '../bundle-source';

export const plain = (text: string): readonly Run[] => [{ text }];
export const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: plain(text) });
export const heading = (text: string): Block => ({ kind: 'heading', level: 1, runs: plain(text) });
export const bullets = (texts: readonly string[]): Block => ({
  kind: 'list',
  ordered: false,
  items: texts.map(plain),
});

/** What the cell of a table says, each on a line of its own: first in strong words, then the rest. */
export const cell = (strong: string, rest: readonly string[] = []): readonly Run[] => [
  { text: strong, strong: true },
  ...(rest.length === 0 ? [] : plain(`\n${rest.join('\n')}`)),
];

/** A chapter of the file: whose it is and of which day, its title, and what it says. */
export const chapter = (
  { look }: Pick<BundleSource, 'look'>,
  title: string,
  blocks: readonly Block[],
  references: LetterDocument['references'] = [],
): LetterDocument => ({
  ...{ title, blocks, references },
  sender: [look.data.matter.provider],
  ...{ addressee: [], handedTo: null, day: look.data.asOf, enclosures: [], draft: false },
});
