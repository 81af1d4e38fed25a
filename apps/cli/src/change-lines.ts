import { changes } from '@fristvakt/proceedings';
import type { CaseFile, CaseState, Changes, Deadline, DeadlineChange } from '@fristvakt/proceedings';
import {
  CERTAINTY,
  FIELD_NAMES,
  capital,
  deadlineTitle,
  fieldValue,
  fullDate,
  partyText,
  statusText,
} from '@fristvakt/wording';
import type { Language, Lookup } from '@fristvakt/wording';
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

function statusIn(state: CaseState, id: string, lang: Language): string {
  const matter = state.matters[id];
  return matter === undefined ? '–' : statusOf(matter, lang);
}

function deadlineLine(change: DeadlineChange, look: Lookup): string {
  const { lang } = look;
  const deadline = change.change === 'gone' ? change.from : change.to;
  const name = `${capital(partyText(deadline, lang))}: ${deadlineTitle(deadline, look.fact(deadline.event), lang)} (${deadline.id})`;
  switch (change.change) {
    case 'new':
      return `${lang === 'sv' ? 'Ny frist' : 'New deadline'} – ${name}: ${dayOf(deadline, lang)}, ${statusText(deadline, lang)}`;
    case 'gone':
      return `${lang === 'sv' ? 'Bortfallen' : 'Deadline gone'} – ${name}`;
    case 'moved':
      return `${lang === 'sv' ? 'Flyttad' : 'Moved'} – ${name}: ${dayOf(change.from, lang)} → ${dayOf(change.to, lang)}`;
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
function dayOf({ kind, from, due }: Deadline, lang: Language): string {
  if (due !== null) return fullDate(due, lang);
  if (kind === 'demand-decision' && from !== null) {
    return `${lang === 'sv' ? 'från och med' : 'from'} ${fullDate(from, lang)}`;
  }
  return NO_DAY[kind === 'reply' ? 'unknown' : 'at-once'][lang];
}
