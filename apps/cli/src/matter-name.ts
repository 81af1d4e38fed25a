import type { CaseFile, MatterState } from '@fristvakt/proceedings';
import { MATTER_NAMES, statusName } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';

/** A matter as one speaks of it: `Tillstånd L`. */
export function matterName(story: CaseFile, id: string, lang: Language): string {
  const matter = story.matters.find((one) => one.id === id);
  return matter === undefined ? id : `${MATTER_NAMES[matter.kind][lang]} ${id}`;
}

/** A matter's status in words. A dispute is no appeal yet as long as nobody has appealed. */
export function statusOf(state: MatterState, lang: Language): string {
  if (state.kind !== 'appeal' || state.status !== null) return statusName(state.status, lang);
  return lang === 'sv' ? 'inget överklagande än' : 'no appeal yet';
}
