import type { PlainDate } from '@fristvakt/calendar';
import type { Catalogue } from '@fristvakt/terms';
import type { Language } from '@fristvakt/wording';
import type { LawEntry } from './law-entries';
import { actShown, provenanceOf } from './rule.presenter';
import { ruleWords, standingTold, validityText } from './rule-texts';

/** What is no rule but law all the same: a fee, an effect, leave, where something is tried. */
export function provisionOf(
  entry: LawEntry,
  entries: readonly LawEntry[],
  catalogue: Catalogue,
  today: PlainDate,
  lang: Language,
): object {
  const words = ruleWords(lang);
  const [wording] = entry.wordings;
  if (wording === undefined) throw new Error(`${entry.id} has no wording`);
  const leave = catalogue.leave.find(({ id }) => id === entry.id);
  const forum = catalogue.forum.find(({ id }) => id === entry.id);
  return {
    id: entry.id,
    act: actShown(wording),
    kind: words(`kind-${entry.kind}`),
    says: forum?.says[lang] ?? null,
    grounds: leave?.grounds.map((ground) => ground[lang]) ?? null,
    standing: standingTold(wording, today, words),
    validity: validityText(wording, lang),
    siblings: entries
      .filter((one) => one.kind === entry.kind && one.id !== entry.id)
      .map((one) => ({ href: `/rules/${one.id}`, title: one.title, validity: siblingValidity(one, lang) })),
    ...provenanceOf(wording, lang),
  };
}

/** Of things that are alike but for the days they hold, the days are told. */
function siblingValidity({ kind, wordings }: LawEntry, lang: Language): string | null {
  const [wording] = wordings;
  return kind === 'forum' || wording === undefined ? null : validityText(wording, lang);
}
