import type { Block, LetterDocument, Run } from '@fristvakt/letters';

/** A run as the page shows it. */
interface RunShown {
  readonly text: string;
  readonly strong: boolean;
  readonly gap: boolean;
}

/** A block with every name its template may ask for. */
interface BlockShown {
  readonly kind: 'title' | 'subtitle' | 'paragraph' | 'ordered' | 'list' | 'facts' | 'table' | 'signature';
  readonly runs: readonly RunShown[];
  readonly items: readonly { readonly runs: readonly RunShown[] }[];
  readonly rows: readonly { readonly term: string; readonly runs: readonly RunShown[] }[];
  readonly head: readonly string[];
  readonly cells: readonly (readonly { readonly label: string; readonly runs: readonly RunShown[] }[])[];
  readonly place: string;
  readonly name: string;
  readonly role: string;
}

const NOTHING = {
  ...{ runs: [], items: [], rows: [], head: [], cells: [] },
  ...{ place: '', name: '', role: '' },
} as const;

/** A letter as it reads, for a page. */
export const letterRead = (letter: LetterDocument): object => ({
  ...{ title: letter.title, sender: letter.sender, addressee: letter.addressee, handedTo: letter.handedTo },
  ...{ references: letter.references, day: letter.day, draft: letter.draft },
  enclosures: letter.enclosures.map((one) => ({ ...one, filed: one.filed === true })),
  blocks: blocksRead(letter.blocks),
});

/** Blocks as a page shows them. */
export const blocksRead = (blocks: readonly Block[]): readonly object[] => blocks.map(blockShown);

const runsShown = (runs: readonly Run[]): readonly RunShown[] =>
  runs.map(({ text, strong, emphasis }) => ({ text, strong: strong === true, gap: emphasis === true }));

function blockShown(block: Block): BlockShown {
  switch (block.kind) {
    case 'heading':
      return { ...NOTHING, kind: block.level === 1 ? 'title' : 'subtitle', runs: runsShown(block.runs) };
    case 'paragraph':
      return { ...NOTHING, kind: 'paragraph', runs: runsShown(block.runs) };
    case 'list': {
      const items = block.items.map((runs) => ({ runs: runsShown(runs) }));
      return { ...NOTHING, kind: block.ordered ? 'ordered' : 'list', items };
    }
    case 'facts':
      return {
        ...{ ...NOTHING, kind: 'facts' },
        rows: block.rows.map(({ term, runs }) => ({ term, runs: runsShown(runs) })),
      };
    case 'table':
      return {
        ...{ ...NOTHING, kind: 'table', head: block.head },
        cells: block.rows.map((row) =>
          row.map((runs, at) => ({ label: block.head[at] ?? '', runs: runsShown(runs) })),
        ),
      };
    case 'signature':
      return { ...NOTHING, ...block };
  }
}
