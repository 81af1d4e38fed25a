import type { Typesetter } from '@fristvakt/typesetting';
import { deadlineName, receiptChapter } from '../akt/deadline-chapters';
import type { BundleEntry, BundlePart, Foretold } from '../bundle-part';
import type { BundleSource } from '../bundle-source';
import { asciiName, numbered } from '../file-name';

/** `Fristkvitton/`: how each day came about, a sheet each. */
export class ReceiptsPart implements BundlePart {
  readonly name = 'receipts';

  constructor(private readonly typesetter: Typesetter) {}

  foretell({ deadlines }: BundleSource): Foretold {
    return { files: deadlines.length, size: null };
  }

  leavesOut(): readonly string[] {
    return [];
  }

  async *entries(source: BundleSource): AsyncIterable<BundleEntry> {
    for (const one of source.deadlines) {
      const document = receiptChapter(source, one);
      const name = numbered(one.number, asciiName(deadlineName(source, one.deadline), 'Frist'));
      const bytes = await this.typesetter.pdf(document);
      yield { path: `Fristkvitton/${name}.pdf`, title: document.title, kind: 'receipt', bytes };
    }
  }
}
