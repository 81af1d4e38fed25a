import type { Changes, DeadlineChange } from '@fristvakt/proceedings';
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
import type { Lookup } from '@fristvakt/wording';

/** What has changed, a line each: the matters first, then the deadlines. */
export function changeLines(changed: Changes, look: Lookup): readonly string[] {
  const { lang } = look;
  const matters = changed.matters.map(({ matter, field, from, to }) => {
    const name = FIELD_NAMES[field]?.[lang] ?? field;
    return `${matter}: ${name} ${fieldValue(field, from, lang)} → ${fieldValue(field, to, lang)}`;
  });
  return [...matters, ...changed.deadlines.map((change) => deadlineLine(change, look))];
}

function deadlineLine(change: DeadlineChange, look: Lookup): string {
  const { lang } = look;
  const deadline = change.change === 'gone' ? change.from : change.to;
  const name = `${capital(partyText(deadline, lang))}: ${deadlineTitle(deadline, look.fact(deadline.event), lang)} (${deadline.id})`;
  const day = (due: string | null): string =>
    due === null
      ? lang === 'sv'
        ? 'utan dag'
        : 'no day'
      : fullDate(due as Parameters<typeof fullDate>[0], lang);
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
