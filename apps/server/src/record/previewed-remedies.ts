import type { CaseState, Remedy } from '@fristvakt/proceedings';
import { REMEDY_NAMES, REMEDY_REASONS, addresseeText, capital, distance, fullDate } from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import { RECORD_WORDS } from './record.words';
import type { Tried } from './tried';

/** A legal step, until when and to whom; or why it is shut. */
export interface RemedyLine {
  readonly name: string;
  readonly open: boolean;
  /** Which decision or letter it is about. */
  readonly about: string;
  readonly text: string;
  readonly cites: string;
}

export interface PreviewedRemedies {
  /** Everything that can, and cannot, be done about the decision that is recorded. */
  readonly own: readonly RemedyLine[];
  readonly opened: readonly RemedyLine[];
  readonly closed: readonly RemedyLine[];
}

export function remediesPreviewed(all: Tried): PreviewedRemedies {
  const { tried, corrects, isTold } = all;
  const { fact, before, after } = tried;
  const remedies = (state: CaseState | null): readonly Remedy[] =>
    Object.values(state?.matters ?? {}).flatMap((matter) =>
      matter.remedies.filter((one) => isTold(one.matter)),
    );
  const [was, is] = [remedies(before), remedies(after)];
  const key = ({ event, kind }: Remedy): string => `${event === corrects ? fact.id : event} ${kind}`;
  const openBefore = new Set(was.filter(({ open }) => open).map(key));
  const openNow = new Set(is.filter(({ open }) => open).map(key));
  const lines = (list: readonly Remedy[]): readonly RemedyLine[] => list.map((one) => lineOf(one, all));
  const isOwn = (one: Remedy): boolean => one.event === fact.id && corrects === undefined;
  return {
    own: lines(is.filter(isOwn)),
    opened: lines(is.filter((one) => !isOwn(one) && one.open && !openBefore.has(key(one)))),
    closed: lines(
      is.filter((one) => !isOwn(one) && !one.open && openBefore.has(key(one)) && !openNow.has(key(one))),
    ),
  };
}

function lineOf(remedy: Remedy, { tried, told, lang }: Tried): RemedyLine {
  const { kind, open, event, until, reason, cites } = remedy;
  const t = wordsIn(RECORD_WORDS, lang);
  const why = REMEDY_REASONS[reason][lang];
  const day =
    until === null
      ? why
      : t('remedy-until', { day: fullDate(until, lang), distance: distance(tried.after.asOf, until, lang) });
  const door = addresseeText(remedy, lang);
  return {
    ...{ open, name: REMEDY_NAMES[kind][lang], about: capital(told.within(event)), cites: cites.join(', ') },
    text: open
      ? capital([day, door].filter((part) => part !== '').join('; '))
      : t('remedy-closed', { reason: why }),
  };
}
