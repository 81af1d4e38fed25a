import { writeCaseFile } from '@fristvakt/case-file';
import { plainOf } from '@fristvakt/providers';
import { AKT_TEXT } from '../akt/text';
import type { BundleEntry, BundlePart, Foretold } from '../bundle-part';
import type { BundleSource } from '../bundle-source';
import { storyAround } from '../../matters/story-around';

/** The case file of the matter: its facts, and those of the matters that it rests on and that rest on it. */
export class CaseFilePart implements BundlePart {
  readonly name = 'case-file';

  foretell({ withCaseFile }: BundleSource): Foretold {
    return { files: withCaseFile ? 1 : 0, size: null };
  }

  leavesOut({ withCaseFile }: BundleSource): readonly string[] {
    return withCaseFile ? [] : [AKT_TEXT.caseFileLeftOut];
  }

  async *entries({ look, withCaseFile }: BundleSource): AsyncIterable<BundleEntry> {
    if (!withCaseFile) return;
    const { day, matter } = look.data;
    const { record, caseFile } = day;
    const around = storyAround(caseFile, matter.ref);
    const [matters, facts] = [idsOf(around.matters), idsOf(around.facts)];
    // What was expected of the whole record need not hold of a part of it.
    const root = Object.fromEntries(Object.entries(record.head.root).filter(([name]) => name !== 'expect'));
    const plain = plainOf({
      ...record,
      head: { ...record.head, root },
      matters: record.matters.filter(({ ref }) => matters.has(ref)),
      facts: record.facts.filter(({ ref }) => facts.has(ref)),
    });
    const bytes = Buffer.from(writeCaseFile(plain));
    yield await Promise.resolve({
      path: 'Arendefil.yaml',
      title: 'Ärendefil: ärendets händelser med dem som det vilar på',
      ...{ kind: 'case-file', bytes },
    });
  }
}

const idsOf = (things: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(things.map(({ id }) => id));
