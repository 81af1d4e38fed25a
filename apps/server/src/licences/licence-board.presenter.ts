import type { PlainDate } from '@fristvakt/calendar';
import type { DeadlineTold, LicenceOnBoard } from '@fristvakt/licences';
import type { BecauseCode } from '@fristvakt/proceedings';
import { MATTER_NAMES, becauseSentence } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { leaveToOperate, licenceStatus } from '../pages/licence-standing';
import { wordsIn } from '../pages/page-words';
import type { Told } from '../pages/tone';
import { BOARD_WORDS } from './licence-board.words';
import { listedDeadline } from './told-deadlines.presenter';
import type { ListedDeadline } from './told-deadlines.presenter';

/** A licence or notification as a row of the board. */
export interface BoardRow {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly provider: string;
  readonly providerId: string;
  /** The answer to "may we operate?"; of a notification, how it stands. */
  readonly answer: Told;
  /** How a licence stands; null where the answer has said it. */
  readonly status: Told | null;
  readonly why: readonly string[];
  readonly conditions: number;
  readonly next: ListedDeadline | null;
  /** How many duties have no day, in words; null where there are none. */
  readonly withoutDay: string | null;
}

export function boardRow(
  licence: LicenceOnBoard,
  next: DeadlineTold | undefined,
  today: PlainDate,
  lang: Language,
): BoardRow {
  const { id, title, kind, provider, providerId, conditions, withoutDay } = licence;
  const leave = leaveToOperate(licence, lang);
  const status = licenceStatus(licence, lang);
  return {
    ...{ id, title, provider, providerId, conditions },
    kind: MATTER_NAMES[kind === 'notification' ? 'notification' : 'licence'][lang],
    ...{ answer: leave ?? status, status: leave === null ? null : status },
    why: licence.why.map((code) => whyText(code, licence, lang)),
    next: next === undefined ? null : listedDeadline(next, today, lang),
    withoutDay: withoutDay === 0 ? null : wordsIn(BOARD_WORDS, lang)('without-day', { n: withoutDay }),
  };
}

/** The reasons of a licence need no more than the day until which it may be wound down. */
const whyText = (code: string, { mayOperateUntil }: LicenceOnBoard, lang: Language): string =>
  becauseSentence(
    { code: code as BecauseCode, event: null, cites: [], params: { until: mayOperateUntil ?? '' } },
    lang,
  );
