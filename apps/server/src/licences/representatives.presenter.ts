import type { RepresentativeListed } from '@fristvakt/licences';
import { longDate } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { dayOf } from '../pages/deadline-line';
import { wordsIn } from '../pages/page-words';
import { REPRESENTATIVE_WORDS } from './representatives.words';

/** A representative as the page of a licence lists them. */
export interface RepresentativeLine {
  readonly id: string;
  readonly personId: string;
  readonly person: string;
  readonly when: string;
  readonly note: string | null;
  /** The deadline to renew the power; null where there is none. */
  readonly deadlineHref: string | null;
  /** What the way to its form is called. */
  readonly changeOf: string;
}

export function toldRepresentative(
  { id, personId, person, note, deadlineId, ...power }: RepresentativeListed,
  lang: Language,
): RepresentativeLine {
  return {
    ...{ id, personId, person, note, when: powerText(power, lang) },
    deadlineHref: deadlineId === null ? null : `/deadlines/${deadlineId}`,
    changeOf: wordsIn(REPRESENTATIVE_WORDS, lang)('representative-change-of', { name: person }),
  };
}

const STANDINGS = {
  open: 'representative-open',
  missed: 'representative-missed',
  met: 'representative-renewed',
  late: 'representative-renewed',
  moot: 'representative-ended',
} as const;

/** How long a power is good, or what became of it. */
export function powerText(
  {
    signedOn,
    endedOn,
    dueOn,
    status,
  }: Pick<RepresentativeListed, 'signedOn' | 'endedOn' | 'dueOn' | 'status'>,
  lang: Language,
): string {
  const told = (text: string | null): string => {
    const day = dayOf(text);
    return day === null ? '' : longDate(day, lang);
  };
  const isKnown = status !== null && Object.hasOwn(STANDINGS, status);
  const word = isKnown ? STANDINGS[status as keyof typeof STANDINGS] : 'representative-signed';
  const days = { signed: told(signedOn), due: told(dueOn), ended: told(endedOn) };
  return wordsIn(REPRESENTATIVE_WORDS, lang)(word, days);
}
