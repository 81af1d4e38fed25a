import { AKT_TEXT as T } from '../akt/text';
import type { BundleEntry, BundlePart, Foretold } from '../bundle-part';
import type { BundledEnclosure, BundleSource } from '../bundle-source';
import { asciiName, numbered } from '../file-name';

/** `Bilagor/`: the newest file of each enclosure, as it was put in, in the order of their numbers. */
export class EnclosuresPart implements BundlePart {
  readonly name = 'enclosures';

  foretell({ enclosures }: BundleSource): Foretold {
    const whole = enclosures.filter(isWhole);
    return { files: whole.length, size: whole.reduce((sum, { size }) => sum + size, 0) };
  }

  leavesOut({ enclosures }: BundleSource): readonly string[] {
    return enclosures.filter((one) => !isWhole(one)).map(leftOut);
  }

  async *entries({ enclosures }: BundleSource): AsyncIterable<BundleEntry> {
    for (const one of enclosures.filter(isWhole)) {
      const { number, title, size, sha256, open } = one;
      yield await Promise.resolve({
        path: `Bilagor/${fileNameOf(one)}`,
        title: `${T.enclosure} ${String(number)}: ${title ?? ''}`,
        ...{ kind: 'enclosure', size, sha256, open },
      });
    }
  }
}

function leftOut({ number, title, state, withdrawnReason }: BundledEnclosure): string {
  const named = `${T.enclosure} ${String(number)}`;
  if (state === 'erased') return `${named}: ${T.erased}.`;
  if (state === 'withdrawn') return `${named}: ${T.withdrawn}. ${withdrawnReason ?? ''}`.trimEnd();
  return `${named}, ${title ?? ''}: ${T.damaged}.`;
}

const isWhole = ({ state }: BundledEnclosure): boolean => state === 'whole';

/** `03 Beslut.pdf`: number, title, and the ending of the file. */
function fileNameOf({ number, title, fileName }: BundledEnclosure): string {
  const ending = /\.[a-z\d]{1,5}$/i.exec(fileName ?? '')?.[0].toLowerCase() ?? '';
  const text = title ?? '';
  const bare = text.toLowerCase().endsWith(ending) ? text.slice(0, text.length - ending.length) : text;
  return `${numbered(number, asciiName(bare, 'Handling'))}${ending}`;
}
