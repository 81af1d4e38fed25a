import type { BundleEntry, BundlePart, Foretold } from '../bundle-part';
import type { BundleSource } from '../bundle-source';
import { chronologyOf } from '../chronology';
import { chronologySheet } from '../chronology-sheet';

/** `Kronologi.csv`: what happened, for a spreadsheet. */
export class ChronologyPart implements BundlePart {
  readonly name = 'chronology';

  foretell(): Foretold {
    return { files: 1, size: null };
  }

  leavesOut(): readonly string[] {
    return [];
  }

  async *entries({ look }: BundleSource): AsyncIterable<BundleEntry> {
    const bytes = Buffer.from(chronologySheet(chronologyOf(look)));
    yield await Promise.resolve({ path: 'Kronologi.csv', title: 'Kronologi', kind: 'chronology', bytes });
  }
}
