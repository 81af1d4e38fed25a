import { addDays, isWorkingDay } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';

/** With fewer working days left than this, a letter by post may come too late without that being an excuse. */
const POSTING_DAYS = 3;

export interface PostingMargin {
  /** Working days after the day of the letter, up to and including the last day; null where there is no last day. */
  readonly workingDays: number | null;
  /** `ample`: post should arrive. `short`: e-mail or the e-service. `over`: the last day has passed. `no-day`: none is known. */
  readonly verdict: 'ample' | 'short' | 'over' | 'no-day';
  /**
   * A document has come in on the day it reaches its addressee (22 § FL, 44 § FPL); late post excuses only where it was
   * posted in good time (37 c § FPL; HFD 2021 ref. 3, read in a report of it).
   */
  readonly cites: readonly string[];
  readonly confidence: 'S';
}

const RECEIVED = ['22 § FL', '44 § FPL'] as const;
/** Only the time to appeal is restored. */
const OF_AN_APPEAL = [...RECEIVED, '37 c § FPL', 'HFD 2021 ref. 3'] as const;

/** How much time post would have, sent on the day of the letter. */
export function postingMargin(day: PlainDate, lastDay: PlainDate | null, isAppeal = true): PostingMargin {
  const base = { cites: isAppeal ? OF_AN_APPEAL : RECEIVED, confidence: 'S' } as const;
  if (lastDay === null) return { ...base, workingDays: null, verdict: 'no-day' };
  if (lastDay < day) return { ...base, workingDays: 0, verdict: 'over' };
  let workingDays = 0;
  for (let at = addDays(day, 1); at <= lastDay && workingDays < POSTING_DAYS; at = addDays(at, 1)) {
    if (isWorkingDay(at)) workingDays += 1;
  }
  return { ...base, workingDays, verdict: workingDays < POSTING_DAYS ? 'short' : 'ample' };
}
