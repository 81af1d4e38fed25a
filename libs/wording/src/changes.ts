import type { CaseFile, Changes, Deadline, DeadlineChange, MatterKind } from '@fristvakt/proceedings';
import { fullDate } from './dates';
import { statusText } from './deadlines';
import type { Language } from './language';
import { CERTAINTY, MATTER_NAMES } from './lexicon';
import { FIELD_NAMES, fieldValue, statusName } from './states';

/** A matter as one speaks of it: `Tillstånd L`. */
export function matterName(story: Pick<CaseFile, 'matters'>, id: string, lang: Language): string {
  const matter = story.matters.find((one) => one.id === id);
  return matter === undefined ? id : `${MATTER_NAMES[matter.kind][lang]} ${id}`;
}

/** A matter's status in words. A dispute is no appeal yet as long as nobody has appealed. */
export function matterStatusText(kind: MatterKind, status: string | null, lang: Language): string {
  if (kind !== 'appeal' || status !== null) return statusName(status, lang);
  return lang === 'sv' ? 'inget överklagande än' : 'no appeal yet';
}

/** What became of a field of a matter: `status: gäller → återkallat`. */
export function matterChangeText(
  { field, from, to }: Omit<Changes['matters'][number], 'matter'>,
  kind: MatterKind | undefined,
  lang: Language,
): string {
  const told = (value: unknown): string =>
    field === 'status' && kind !== undefined && (value === null || typeof value === 'string')
      ? matterStatusText(kind, value, lang)
      : fieldValue(field, value, lang);
  const name = FIELD_NAMES[field]?.[lang] ?? field;
  return from === null ? `${name}: ${told(to)}` : `${name}: ${told(from)} → ${told(to)}`;
}

/** What became of a deadline; `name` says which one it is. */
export function deadlineChangeText(change: DeadlineChange, name: string, lang: Language): string {
  switch (change.change) {
    case 'new':
      return `${lang === 'sv' ? 'Ny frist' : 'New deadline'} – ${name}: ${dayText(change.to, lang)}, ${statusText(change.to, lang)}`;
    case 'gone':
      return `${lang === 'sv' ? 'Bortfallen' : 'Deadline gone'} – ${name}`;
    case 'moved':
      return `${lang === 'sv' ? 'Flyttad' : 'Moved'} – ${name}: ${dayText(change.from, lang)} → ${dayText(change.to, lang)}`;
    case 'status':
      return `${name}: ${statusText(change.from, lang)} → ${statusText(change.to, lang)}`;
    case 'certainty':
      return `${name}: ${CERTAINTY[change.from.certainty][lang]} → ${CERTAINTY[change.to.certainty][lang]}`;
  }
}

const NO_DAY: Record<'unknown' | 'at-once', Record<Language, string>> = {
  unknown: { sv: 'dagen är inte registrerad', en: 'day not recorded' },
  'at-once': { sv: 'utan uppskov', en: 'at once' },
};

/** Until when, or from when on; or why there is no day. */
function dayText({ kind, from, due }: Deadline, lang: Language): string {
  if (due !== null) return fullDate(due, lang);
  if (kind === 'demand-decision' && from !== null) {
    return `${lang === 'sv' ? 'från och med' : 'from'} ${fullDate(from, lang)}`;
  }
  return NO_DAY[kind === 'reply' ? 'unknown' : 'at-once'][lang];
}
