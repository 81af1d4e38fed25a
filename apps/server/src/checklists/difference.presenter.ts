import type { ChecklistFound, Difference } from '@fristvakt/checklists';
import type { ChecklistItem } from '@fristvakt/practice';
import type { Language } from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import { DIFFERENCE_WORDS } from './difference.words';

interface ItemTold {
  readonly item: string;
  readonly text: string;
  readonly more: string;
  /** What was done on it, which is kept. */
  readonly done: string | null;
}

interface ChangeTold {
  readonly item: string;
  readonly lines: readonly { readonly part: string; readonly before: string; readonly after: string }[];
  readonly again: string | null;
}

/** The difference item by item, with what becomes of what was done. */
export function differenceShown(difference: Difference, found: ChecklistFound, lang: Language): object {
  const w = wordsIn(DIFFERENCE_WORDS, lang);
  const { from, to, said, added, removed, changed } = difference;
  const settled = new Set(found.list.filter(({ state }) => state !== 'open').map(({ item }) => item));
  const told = (item: ChecklistItem): ItemTold => ({
    ...{ item: item.id, text: item.text[lang], more: marksOf(item, lang) },
    done: settled.has(item.id) ? w('done-is-kept') : null,
  });
  return {
    ...{ id: found.id, version: found.version, to },
    lead: w('lead', { from: from === '' ? w('no-day') : from, to }),
    said: said?.[lang] ?? null,
    same: added.length + removed.length + changed.length === 0,
    added: added.map(told),
    removed: removed.map(told),
    changed: changed.map((change) => changeTold(change, settled, lang)),
  };
}

function changeTold(
  { before, after, parts }: Difference['changed'][number],
  settled: ReadonlySet<string>,
  lang: Language,
): ChangeTold {
  const w = wordsIn(DIFFERENCE_WORDS, lang);
  const again = after.fourEyes && parts.some((part) => part === 'text' || part === 'proof');
  return {
    item: after.id,
    lines: parts.map((part) => ({
      ...{ part: w(`part-${part}`), before: partText(before, part, lang) },
      after: partText(after, part, lang),
    })),
    again: again && settled.has(after.id) ? w('agreed-anew') : null,
  };
}

type Part = Difference['changed'][number]['parts'][number];

type Telling = (item: ChecklistItem, lang: Language) => string | null;

const yesOrNo = (is: boolean, lang: Language): string => DIFFERENCE_WORDS[lang][is ? 'yes' : 'no'];

/** What an item says in each of its parts; null: nothing. */
const TOLD: Readonly<Record<Part, Telling>> = {
  text: ({ text }, lang) => text[lang],
  proof: ({ proof }, lang) => proof?.[lang] ?? null,
  cites: ({ cites }) => (cites.length === 0 ? null : cites.join(', ')),
  confidence: ({ confidence }) => confidence,
  mandatory: ({ mandatory }, lang) => yesOrNo(mandatory, lang),
  fourEyes: ({ fourEyes }, lang) => yesOrNo(fourEyes, lang),
  when: ({ when }, lang) => (when === null ? null : DIFFERENCE_WORDS[lang].condition),
  due: ({ due }, lang) =>
    due === null ? null : wordsIn(DIFFERENCE_WORDS, lang)('days-before', { n: due.days }),
  role: ({ role }, lang) => DIFFERENCE_WORDS[lang][`role-${role}`],
  source: ({ source }) => source ?? null,
};

const partText = (item: ChecklistItem, part: Part, lang: Language): string =>
  TOLD[part](item, lang) ?? DIFFERENCE_WORDS[lang].nothing;

const marksOf = ({ mandatory, fourEyes, proof }: ChecklistItem, lang: Language): string => {
  const w = wordsIn(DIFFERENCE_WORDS, lang);
  return [
    ...(mandatory ? [w('part-mandatory')] : []),
    ...(fourEyes ? [w('part-fourEyes')] : []),
    ...(proof === null ? [] : [`${w('part-proof')}: ${proof[lang]}`]),
  ].join(', ');
};
