import { fullDate } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { matterTitle } from '../matters/matter-look';
import { wordsIn } from '../pages/page-words';
import type { Foretold, PartName } from './bundle-part';
import type { BundleSource } from './bundle-source';
import { BUNDLE_WORDS } from './bundle.words';
import { chronologyOf } from './chronology';
import { sizeText } from '../pages/size-text';

/** A line of what the bundle will hold. */
interface PartLine {
  readonly text: string;
  readonly files: number;
  readonly size: string;
}

interface BundlePage {
  readonly matter: string;
  readonly matterHref: string;
  readonly provider: string;
  readonly href: string;
  readonly asOf: string;
  readonly parts: readonly PartLine[];
  readonly events: number;
  readonly checklists: number;
  readonly withoutCaseFile: boolean;
  /** Something of the matter is not in the bundle. */
  readonly hasLeftOut: boolean;
}

/** The page of contents, the read-me, the manifest and the sums. */
const TELLING = 4;

/** What the bundle of a matter will hold, with how many files and, where it is known, how large. */
export function bundlePage(
  source: BundleSource,
  foretold: readonly (Foretold & { readonly name: PartName })[],
  hasLeftOut: boolean,
  lang: Language,
): BundlePage {
  const say = wordsIn(BUNDLE_WORDS, lang);
  const { look, checklists, withCaseFile } = source;
  const { matter, asOf } = look.data;
  const parts = foretold
    .filter(({ files }) => files > 0)
    .map(({ name, files, size }) => ({
      ...{ text: say(`part-${name}`), files },
      size: size === null ? say('made-then') : sizeText(size, lang),
    }));
  return {
    ...{ matter: matterTitle(matter, lang), matterHref: `/matters/${matter.id}`, provider: matter.provider },
    href: `/matters/${matter.id}/bundle.zip`,
    asOf: say('as-of', { day: fullDate(asOf, lang) }),
    parts: [...parts, { text: say('part-manifest'), files: TELLING, size: say('made-then') }],
    ...{ events: chronologyOf(look).length, checklists: checklists.length },
    ...{ withoutCaseFile: !withCaseFile, hasLeftOut },
  };
}
