import type { PlainDate } from '@fristvakt/calendar';
import type { DeadlineTold } from '@fristvakt/licences';
import { titledOf } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { dayOf, deadlineLine } from '../pages/deadline-line';
import type { DeadlineLine } from '../pages/deadline-line';

/** A deadline as the partial `pages/deadline-list` shows it. */
export interface ListedDeadline extends DeadlineLine {
  readonly href: string;
  readonly place: string | null;
  readonly placeHref: string;
  readonly owner: string | null;
}

/** `place`: whether the matter is told too; it is plain on the matter's own page. */
export function listedDeadline(
  told: DeadlineTold,
  today: PlainDate,
  lang: Language,
  { place = true } = {},
): ListedDeadline {
  const { fact, matterKind } = told;
  const source = { ...told, event: fact?.ref ?? '', from: dayOf(told.from), due: dayOf(told.due) };
  return {
    ...deadlineLine(source, titledOf(fact, matterKind), today, lang),
    href: `/deadlines/${told.id}`,
    place: place ? told.matter : null,
    placeHref: matterHref(told.matterKind, told.matterId),
    owner: told.owner,
  };
}

/** A licence has a page of its own; every other matter has the one of all matters. */
export const matterHref = (kind: string, id: string): string =>
  kind === 'licence' || kind === 'notification' ? `/licences/${id}` : `/matters/${id}`;
