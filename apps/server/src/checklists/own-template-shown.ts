import type { OwnItem, OwnOccasion, OwnTemplateFound, OwnTemplateVersion } from '@fristvakt/checklists';
import { DEADLINE_KINDS, MATTER_NAMES, fullDate } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { dayOf } from '../pages/deadline-line';
import { wordsIn } from '../pages/page-words';
import { happeningName } from '../record/happening.words';
import { OWN_TEMPLATE_WORDS } from './own-template.words';

/** What calls for an own template, in words. */
function occasionText(occasion: OwnOccasion, lang: Language): string {
  const w = wordsIn(OWN_TEMPLATE_WORDS, lang);
  if (occasion.on === 'hand') return w('when-hand');
  if (occasion.on === 'rhythm') return w('when-rhythm', { rhythm: w(`rhythm-${occasion.rhythm}`) });
  const { matter, types, once } = occasion;
  const told = w('when-fact', {
    ...{ kind: MATTER_NAMES[matter][lang] },
    types: types.map((type) => happeningName(type, lang)).join(', '),
  });
  return `${told} (${w(`once-${once}`)})`;
}

/** A template as a row among others. */
export function templateLine(found: OwnTemplateFound, lang: Language): object {
  const { id, retiredOn, lists, versions } = found;
  const [newest] = versions;
  return {
    ...{ href: `/checklist-templates/${id}`, title: newest?.title ?? '', lists },
    ...{
      items: newest?.items.length ?? 0,
      from: newest?.from ?? null,
      retired: retiredText(retiredOn, lang),
    },
    occasion: newest === undefined ? '' : occasionText(newest.occasion, lang),
  };
}

const retiredText = (retiredOn: string | null, lang: Language): string | null => {
  const day = dayOf(retiredOn);
  return day === null ? null : wordsIn(OWN_TEMPLATE_WORDS, lang)('retired-on', { day: fullDate(day, lang) });
};

/** A template with its versions, the newest whole. */
export const templateShown = (found: OwnTemplateFound, lang: Language): object => ({
  ...{ id: found.id, version: found.version, lists: found.lists },
  retired: retiredText(found.retiredOn, lang),
  versions: found.versions.map((version) => versionShown(version, lang)),
});

function versionShown(version: OwnTemplateVersion, lang: Language): object {
  const w = wordsIn(OWN_TEMPLATE_WORDS, lang);
  const { title, purpose, occasion, items, from, savedOn, savedByName } = version;
  const told = (day: string): string => {
    const parsed = dayOf(day);
    return parsed === null ? day : fullDate(parsed, lang);
  };
  return {
    ...{
      title,
      purpose,
      occasion: occasionText(occasion, lang),
      valid: w('valid-from', { day: told(from) }),
    },
    saved: w('saved-by', { day: told(savedOn), name: savedByName }),
    items: items.map((item) => itemShown(item, lang)),
  };
}

function itemShown(
  { id, text, proof, mandatory, fourEyes, due, role, source }: OwnItem,
  lang: Language,
): object {
  const w = wordsIn(OWN_TEMPLATE_WORDS, lang);
  return {
    ...{ id, text, proof, source, role: w(`role-${role}`) },
    marks: [...(mandatory ? [w('mandatory')] : []), ...(fourEyes ? [w('four-eyes')] : [])],
    due: due === null ? null : w('due-before', { n: due.days, deadline: DEADLINE_KINDS[due.deadline][lang] }),
  };
}
