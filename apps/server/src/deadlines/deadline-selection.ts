import { addDays, weekdayOf } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import type { DeadlineSelection } from '@fristvakt/deadlines';
import type { DeadlineChoice } from './deadline-choice';

/** The choice as the database is asked: the reader is somebody, and a period that moves with the days has its days. */
export function selectionOf(choice: DeadlineChoice, reader: string, today: PlainDate): DeadlineSelection {
  const { status, party, kind, rule, provider, matter, certainty, due } = choice;
  const { first, last } = daysOf(choice, today);
  return {
    ...(status === 'all' ? {} : { status }),
    ...(party === 'all' ? {} : { party }),
    ...(kind === null ? {} : { kind }),
    ...(rule === null ? {} : { rule }),
    ...(provider === null ? {} : { provider }),
    ...(matter === null ? {} : { matter }),
    ...ownerOf(choice, reader),
    ...(first === null ? {} : { dueFrom: first }),
    ...(last === null ? {} : { dueTo: last }),
    ...(due === 'none' ? { withoutDay: true } : {}),
    ...(certainty === null ? {} : { certainty }),
  };
}

function ownerOf({ owner }: DeadlineChoice, reader: string): Pick<DeadlineSelection, 'owner'> {
  if (owner === null) return {};
  if (owner === 'nobody') return { owner: null };
  return { owner: owner === 'mine' ? reader : owner };
}

interface Days {
  readonly first: PlainDate | null;
  readonly last: PlainDate | null;
}

/** Where both a period and days are chosen, what lies in both. */
function daysOf({ due, dueFrom, dueTo }: DeadlineChoice, today: PlainDate): Days {
  const period = periodOf(due, today);
  return { first: laterOf(period.first, dueFrom), last: earlierOf(period.last, dueTo) };
}

function periodOf(due: DeadlineChoice['due'], today: PlainDate): Days {
  if (due === null || due === 'none') return { first: null, last: null };
  if (due !== 'week') return { first: today, last: addDays(today, Number(due)) };
  const monday = addDays(today, 1 - weekdayOf(today));
  return { first: monday, last: addDays(monday, 6) };
}

const laterOf = (one: PlainDate | null, other: PlainDate | null): PlainDate | null =>
  one === null || (other !== null && other > one) ? other : one;

const earlierOf = (one: PlainDate | null, other: PlainDate | null): PlainDate | null =>
  one === null || (other !== null && other < one) ? other : one;
