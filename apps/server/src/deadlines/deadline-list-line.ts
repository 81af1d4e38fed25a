import type { PlainDate } from '@fristvakt/calendar';
import type { DeadlineRowListed } from '@fristvakt/deadlines';
import { CERTAINTY, DEADLINE_KINDS, capital, titledOf, weekdayName } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import type { DeadlineKind } from '@fristvakt/proceedings';
import { dayOf, deadlineLine } from '../pages/deadline-line';
import type { DeadlineLine, LineSource } from '../pages/deadline-line';
import { wordsIn } from '../pages/page-words';
import { LIST_WORDS } from './deadline-list.words';

/** A deadline as a row of the list tells it, on the page and in a file. */
export interface DeadlineListLine extends DeadlineLine {
  readonly id: string;
  readonly href: string;
  readonly kind: string;
  /** `tisdag`; empty where there is no day. */
  readonly weekday: string;
  /** Whether there is a day: a last one, or the first on which a right may be used. */
  readonly hasDay: boolean;
  /** How near it is; where there is no last day, why. */
  readonly left: string;
  readonly from: PlainDate | null;
  readonly ruleHref: string;
  readonly matter: string;
  readonly matterHref: string;
  readonly provider: string;
  readonly providerHref: string;
  /** Null where nobody sees to it. */
  readonly owner: string | null;
  /** How sure the day is, in words, and what is still to be settled about it. */
  readonly sure: readonly string[];
  readonly isUnsure: boolean;
}

/** What a row of the database says, as the wording of deadlines takes it. */
export const sourceOf = (row: DeadlineRowListed): LineSource => ({
  ...(row as unknown as LineSource),
  event: row.fact?.ref ?? '',
  due: dayOf(row.due),
  from: dayOf(row.from),
});

export function listLine(row: DeadlineRowListed, today: PlainDate, lang: Language): DeadlineListLine {
  const line = deadlineLine(sourceOf(row), titledOf(row.fact, row.matterKind), today, lang);
  const { due } = line;
  const doubts = doubtsOf(row, lang);
  return {
    ...line,
    id: row.id,
    href: `/deadlines/${row.id}`,
    kind: capital(DEADLINE_KINDS[row.kind as DeadlineKind][lang]),
    hasDay: hasDay(row),
    weekday: due === null ? '' : weekdayName(due, lang),
    left: due === null ? line.when : line.distance,
    from: dayOf(row.from),
    ruleHref: `/rules/${row.rule}`,
    matter: row.matter,
    matterHref: `/matters/${row.matterId}`,
    provider: row.provider,
    providerHref: `/providers/${row.providerId}`,
    owner: ownerText(row, lang),
    sure: [...sureOf(row, lang), ...doubts],
    isUnsure: row.certainty !== 'certain' || doubts.length > 0,
  };
}

/** A guest is told that somebody sees to it, and not who. */
function ownerText({ ownerId, owner }: DeadlineRowListed, lang: Language): string | null {
  return ownerId === null ? null : (owner ?? wordsIn(LIST_WORDS, lang)('owner-somebody'));
}

const hasDay = ({ due, kind, from }: DeadlineRowListed): boolean =>
  due !== null || (kind === 'demand-decision' && from !== null);

/** Where there is no day, none can be certain. */
function sureOf(row: DeadlineRowListed, lang: Language): readonly string[] {
  const { certainty } = row;
  const words: string = CERTAINTY[certainty as keyof typeof CERTAINTY][lang];
  return certainty === 'certain' && !hasDay(row) ? [] : [words];
}

function doubtsOf(
  { serviceConfirmed, lawPinned, status }: DeadlineRowListed,
  lang: Language,
): readonly string[] {
  const t = wordsIn(LIST_WORDS, lang);
  const isOpen = status === 'open' || status === 'waiting';
  return [
    ...(serviceConfirmed === false && isOpen ? [t('service-unconfirmed')] : []),
    ...(lawPinned && isOpen ? [t('law-pinned')] : []),
  ];
}
