import type { Catalogue, Provenance, Rule } from '@fristvakt/terms';
import { capital, kronor } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { ruleWords } from './rule-texts';
import type { RuleWords } from './rule.words';

export const ENTRY_KINDS = ['rule', 'effect', 'leave', 'fee', 'forum'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Whatever the catalogue tells, as one thing with a name and a page of its own. */
export interface LawEntry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly title: string;
  /** Everything that it says, for whoever looks for a word. */
  readonly texts: readonly string[];
  /** Newest first; of what is no rule, the one wording it has. */
  readonly wordings: readonly Provenance[];
  /** Null of what is no rule. */
  readonly rule: Rule | null;
}

/** All that the catalogue holds, rules first, each in its order. */
export function entriesOf(catalogue: Catalogue, lang: Language): readonly LawEntry[] {
  const words = ruleWords(lang);
  return [
    ...catalogue.rules.map((rule) => ruleEntry(rule, lang)),
    ...catalogue.effects.map((one) =>
      provision('effect', one, capital(effectText(one, words)), [one.statute]),
    ),
    ...catalogue.leave.map((one) =>
      provision(
        'leave',
        one,
        words('provision-leave', { court: words(`court-${one.court}`) }),
        one.grounds.map((ground) => ground[lang]),
      ),
    ),
    ...catalogue.fees.map((one) =>
      provision('fee', one, words(`provision-fee-${one.about}`, { sum: kronor(one.kronor) }), []),
    ),
    ...catalogue.forum.map((one) => provision('forum', one, firstSentence(one.says[lang]), [one.says[lang]])),
  ];
}

const ruleEntry = (rule: Rule, lang: Language): LawEntry => ({
  ...{ id: rule.id, kind: 'rule', title: rule.title[lang], rule, wordings: rule.versions },
  texts: [
    rule.trigger[lang],
    ...rule.versions.flatMap(({ requires, consequence }) => [requires[lang], consequence[lang]]),
  ],
});

const provision = (
  kind: EntryKind,
  one: Provenance & { readonly id: string },
  title: string,
  texts: readonly string[],
): LawEntry => ({ id: one.id, kind, title, texts, wordings: [one], rule: null });

const effectText = ({ statute, decisions, effect }: Catalogue['effects'][number], words: RuleWords): string =>
  [
    `${statute}:`,
    decisions.map((decision) => words(`decision-${decision}`)).join(', '),
    words(`effect-${effect}`),
  ].join(' ');

/** A provision that only says something is named by how it begins. */
const firstSentence = (text: string): string => /^(.+?)[.:](?= \p{Lu}|$)/u.exec(text)?.[1] ?? text;
