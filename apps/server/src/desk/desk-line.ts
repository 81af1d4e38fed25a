import type { PlainDate } from '@fristvakt/calendar';
import type { DeadlineRowListed } from '@fristvakt/deadlines';
import type { Deadline } from '@fristvakt/proceedings';
import { titledOf } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { dayOf, deadlineLine } from '../pages/deadline-line';
import type { DeadlineLine } from '../pages/deadline-line';

/** A deadline in a list of a start page: what, when, where, whose. */
export interface DeskLine extends DeadlineLine {
  readonly href: string;
  /** The provider and the matter. */
  readonly place: string;
  readonly placeHref: string;
  readonly owner: string | null;
}

/** What a row of the database tells of a deadline, apart from where it stands. */
export type ToldRow = Pick<
  DeadlineRowListed,
  'id' | 'kind' | 'party' | 'from' | 'due' | 'status' | 'certainty' | 'hours' | 'rule' | 'matterKind' | 'fact'
>;

/** The deadline of a row in words. */
export function lineOfRow(row: ToldRow, today: PlainDate, lang: Language): DeadlineLine {
  const source = {
    event: row.fact?.ref ?? '',
    kind: row.kind as Deadline['kind'],
    party: row.party as Deadline['party'],
    status: row.status as Deadline['status'],
    certainty: row.certainty as Deadline['certainty'],
    ...{ from: dayOf(row.from), due: dayOf(row.due), hours: row.hours, rule: row.rule },
  };
  return deadlineLine(source, titledOf(row.fact, row.matterKind), today, lang);
}

export const deskLine = (row: DeadlineRowListed, today: PlainDate, lang: Language): DeskLine => ({
  ...lineOfRow(row, today, lang),
  // Every deadline of a start page is the provider's own.
  party: '',
  href: `/deadlines/${row.id}`,
  place: placeOf(row),
  placeHref: `/matters/${row.matterId}`,
  owner: row.owner,
});

/** `Humana Assistans AB, Tillstånd L`. */
export const placeOf = ({
  provider,
  matter,
}: {
  readonly provider: string;
  readonly matter: string;
}): string => `${provider}, ${matter}`;
