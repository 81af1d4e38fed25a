import { changes } from '@fristvakt/proceedings';
import type { CaseFile, CaseState, Changes, Deadline } from '@fristvakt/proceedings';
import {
  capital,
  deadlineChangeText,
  deadlineTitle,
  matterChangeText,
  matterName,
  partyText,
} from '@fristvakt/wording';
import type { Lookup } from '@fristvakt/wording';

/** Two states of a story, and what is different between them. */
export interface Changed {
  readonly before: CaseState;
  readonly after: CaseState;
  readonly changes: Changes;
}

export const changedBetween = (before: CaseState, after: CaseState): Changed => ({
  before,
  after,
  changes: changes(before, after),
});

/** What has changed, a line each: the matters first, then the deadlines. */
export function changeLines(changed: Changed, story: CaseFile, look: Lookup): readonly string[] {
  const { lang } = look;
  const matters = changed.changes.matters.map((change) => {
    const kind = changed.after.matters[change.matter]?.kind;
    return `${matterName(story, change.matter, lang)}, ${matterChangeText(change, kind, lang)}`;
  });
  const deadlines = changed.changes.deadlines.map((change) =>
    deadlineChangeText(change, nameOf(change.change === 'gone' ? change.from : change.to, look), lang),
  );
  return [...matters, ...deadlines];
}

function nameOf(deadline: Deadline, look: Lookup): string {
  const { lang } = look;
  const title = deadlineTitle(deadline, look.fact(deadline.event), lang);
  return `${capital(partyText(deadline, lang))}: ${title} (${deadline.id})`;
}
