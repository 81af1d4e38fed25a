import type { Typesetter } from '@fristvakt/typesetting';
import { checklistChapter } from '../akt/checklist-chapter';
import { chronologyChapter } from '../akt/chronology-chapter';
import { coverOf, titleOf } from '../akt/cover';
import { deadlineChapter, receiptChapter } from '../akt/deadline-chapters';
import { enclosureChapter } from '../akt/enclosure-chapter';
import { planChapter } from '../akt/plan-chapter';
import type { BundleEntry, BundlePart, Foretold } from '../bundle-part';
import type { BundleSource } from '../bundle-source';

/** `Akt.pdf`: the whole matter in one file with cover, contents and bookmarks. */
export class FilePart implements BundlePart {
  readonly name = 'file';

  constructor(private readonly typesetter: Typesetter) {}

  foretell(): Foretold {
    return { files: 1, size: null };
  }

  leavesOut(): readonly string[] {
    return [];
  }

  async *entries(source: BundleSource): AsyncIterable<BundleEntry> {
    const chapters = [
      ...[chronologyChapter(source), deadlineChapter(source)],
      ...source.deadlines.map((one) => receiptChapter(source, one)),
      checklistChapter(source),
      ...(source.plan.length === 0 ? [] : [planChapter(source)]),
      enclosureChapter(source),
    ];
    const bytes = await this.typesetter.book(chapters, titleOf(source), coverOf(source));
    yield { path: 'Akt.pdf', title: titleOf(source), kind: 'file', bytes };
  }
}
