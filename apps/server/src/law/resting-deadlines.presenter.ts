import type { PlainDate } from '@fristvakt/calendar';
import type { DeadlineRowListed } from '@fristvakt/deadlines';
import type { Rule } from '@fristvakt/terms';
import { titledOf } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { sourceOf } from '../deadlines/deadline-list-line';
import { deadlineLine } from '../pages/deadline-line';
import { ruleWords } from './rule-texts';

/** Which of the reader's open deadlines rest on a rule, or why that is not told. */
export function restingOn(
  { id, nature }: Rule,
  found: readonly DeadlineRowListed[],
  { limit, today, lang }: { readonly limit: number; readonly today: PlainDate; readonly lang: Language },
): object {
  const words = ruleWords(lang);
  const shown = found.slice(0, limit);
  const why =
    nature === 'method' || nature === 'service'
      ? words(`open-${nature}`)
      : shown.length === 0
        ? words('open-none')
        : null;
  return {
    why,
    lead: found.length > limit ? words('open-lead', { n: limit }) : null,
    more: found.length > limit ? `/deadlines?status=open&party=all&rule=${encodeURIComponent(id)}` : null,
    lines: shown.map((row) => lineOf(row, today, lang)),
  };
}

/** A deadline as lists tell it, with where it leads. */
export function lineOf(row: DeadlineRowListed, today: PlainDate, lang: Language): object {
  return {
    ...deadlineLine(sourceOf(row), titledOf(row.fact, row.matterKind), today, lang),
    href: `/deadlines/${row.id}`,
    place: row.matter,
    placeHref: `/matters/${row.matterId}`,
    owner: row.owner,
  };
}
