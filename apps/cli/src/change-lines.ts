import { changes } from '@fristvakt/proceedings';
import type { CaseFile, CaseState, Changes, DeadlineChange } from '@fristvakt/proceedings';
import {
  CERTAINTY,
  FIELD_NAMES,
  capital,
  dateIn,
  deadlineTitle,
  fieldValue,
  partyText,
  statusText,
} from '@fristvakt/wording';
import type { Lookup } from '@fristvakt/wording';
import { matterName, statusOf } from './matter-name';

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
  const matters = changed.changes.matters.map((change) => matterLine(change, changed, story, look));
  return [...matters, ...changed.changes.deadlines.map((change) => deadlineLine(change, look))];
}

function matterLine(
  { matter, field, from, to }: Changes['matters'][number],
  { before, after }: Changed,
  story: CaseFile,
  { lang }: Lookup,
): string {
  const head = `${matterName(story, matter, lang)}, ${FIELD_NAMES[field]?.[lang] ?? field}`;
  const was = field === 'status' ? statusIn(before, matter, lang) : fieldValue(field, from, lang);
  const is = field === 'status' ? statusIn(after, matter, lang) : fieldValue(field, to, lang);
  return from === null ? `${head}: ${is}` : `${head}: ${was} → ${is}`;
}

function statusIn(state: CaseState, id: string, lang: Lookup['lang']): string {
  const matter = state.matters[id];
  return matter === undefined ? '–' : statusOf(matter, lang);
}

function deadlineLine(change: DeadlineChange, look: Lookup): string {
  const { lang } = look;
  const deadline = change.change === 'gone' ? change.from : change.to;
  const name = `${capital(partyText(deadline, lang))}: ${deadlineTitle(deadline, look.fact(deadline.event), lang)} (${deadline.id})`;
  const day = (due: string | null): string => {
    if (due !== null) return dateIn(due, lang);
    return lang === 'sv' ? 'utan dag' : 'no day';
  };
  switch (change.change) {
    case 'new':
      return `${lang === 'sv' ? 'Ny frist' : 'New deadline'} – ${name}: ${day(deadline.due)}, ${statusText(deadline, lang)}`;
    case 'gone':
      return `${lang === 'sv' ? 'Frist borta' : 'Deadline gone'} – ${name}`;
    case 'moved':
      return `${lang === 'sv' ? 'Flyttad' : 'Moved'} – ${name}: ${day(change.from.due)} → ${day(change.to.due)}`;
    case 'status':
      return `${name}: ${statusText(change.from, lang)} → ${statusText(change.to, lang)}`;
    case 'certainty':
      return `${name}: ${CERTAINTY[change.from.certainty][lang]} → ${CERTAINTY[change.to.certainty][lang]}`;
  }
}
