import type { Typesetter } from '@fristvakt/typesetting';
import type { BundleEntry, BundlePart, Foretold } from '../bundle-part';
import type { BundleSource } from '../bundle-source';
import { asciiName, numbered } from '../file-name';

/** `Skrivelser/`: letters as they were settled, set as PDF. Drafts are nobody's business. */
export class LettersPart implements BundlePart {
  readonly name = 'letters';

  constructor(private readonly typesetter: Typesetter) {}

  foretell({ letters }: BundleSource): Foretold {
    return { files: letters.length, size: null };
  }

  leavesOut(): readonly string[] {
    return [];
  }

  async *entries({ letters }: BundleSource): AsyncIterable<BundleEntry> {
    for (const { number, document } of letters) {
      const name = numbered(number, `${document.day} ${asciiName(document.title, 'Skrivelse')}`);
      const bytes = await this.typesetter.pdf(document);
      const title = `${document.title}, ${document.day}`;
      yield { path: `Skrivelser/${name}.pdf`, title, kind: 'letter', bytes };
    }
  }
}
