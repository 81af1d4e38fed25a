import { daysBetween, yearOf } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import type { CircleMemberListed, CircleThroughTime, SeenElsewhere } from '@fristvakt/licences';
import { capital, circleRoleName, longDate } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { dayOf } from '../pages/deadline-line';
import { wordsIn } from '../pages/page-words';
import { CIRCLE_WORDS } from './circle.words';

/** Somebody's time in the circle, in words and drawn: a bar from and to thousandths of the whole time. */
export interface DrawnMember {
  readonly id: string;
  readonly personId: string;
  readonly person: string;
  readonly role: string;
  readonly present: boolean;
  readonly when: string;
  readonly x: number;
  readonly width: number;
  /** What the link that ends it, or puts its end right, is called. */
  readonly action: string;
  readonly actionOf: string;
}

/** The circle drawn through time: present members first, then former ones, the latest to leave first. */
export interface DrawnCircle {
  readonly members: readonly DrawnMember[];
  /** The year the drawing begins, and where each later year does. */
  readonly since: number | null;
  readonly years: readonly number[];
  /** The year the drawing ends, where that is not today. */
  readonly until: number | null;
  readonly todayAt: number;
  readonly elsewhere: readonly ElsewhereLine[];
}

export interface ElsewhereLine {
  readonly personId: string;
  readonly person: string;
  readonly holder: string;
  readonly holderId: string | null;
  readonly what: string;
  /** Whether it lasts. */
  readonly present: boolean;
  readonly when: string | null;
  readonly left: string | null;
}

const WHOLE = 1000;
/** So that a short time is seen too. */
const LEAST = 6;
/** More lines than this hide the bars. */
const MOST_YEARS = 40;

export function drawnCircle(
  { members, elsewhere }: CircleThroughTime,
  today: PlainDate,
  lang: Language,
): DrawnCircle {
  const starts = members.flatMap(({ fromOn }) => dayOf(fromOn) ?? []);
  const ends = members.flatMap(({ toOn }) => dayOf(toOn) ?? []);
  const first = [...starts, today].reduce((one, other) => (other < one ? other : one));
  const last = [...starts, ...ends, today].reduce((one, other) => (other > one ? other : one));
  const length = Math.max(daysBetween(first, last), 1);
  const at = (day: PlainDate): number => Math.round((daysBetween(first, day) / length) * WHOLE);
  // Where everything is of one day, that day is the whole drawing.
  const end = (day: PlainDate): number => (first === last ? WHOLE : at(day));
  const years = yearsBetween(first, last).map(at);
  return {
    members: [...members].sort(presentFirst(today)).map((member) => {
      const from = dayOf(member.fromOn) ?? first;
      const to = dayOf(member.toOn) ?? last;
      const x = Math.min(at(from), WHOLE - LEAST);
      return { ...toldMember(member, today, lang), x, width: Math.max(end(to) - x, LEAST) };
    }),
    since: members.length === 0 ? null : yearOf(first),
    years: years.length > MOST_YEARS ? [] : years,
    until: last > today ? yearOf(last) : null,
    todayAt: end(today),
    elsewhere: elsewhere.map((one) => elsewhereLine(one, today, lang)),
  };
}

/** The first day of each year after the first day. */
function yearsBetween(first: PlainDate, last: PlainDate): readonly PlainDate[] {
  const [from, to] = [yearOf(first) + 1, yearOf(last)];
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, place) =>
    dayOf(`${String(from + place)}-01-01`),
  ).flatMap((day) => day ?? []);
}

const isPresent = ({ toOn }: { readonly toOn: string | null }, today: PlainDate): boolean =>
  toOn === null || toOn >= today;

const presentFirst =
  (today: PlainDate) =>
  (one: CircleMemberListed, other: CircleMemberListed): number => {
    const [a, b] = [isPresent(one, today), isPresent(other, today)];
    if (a !== b) return a ? -1 : 1;
    const [x, y] = a ? [one.fromOn, other.fromOn] : [other.toOn ?? '', one.toOn ?? ''];
    return x < y ? -1 : x > y ? 1 : 0;
  };

function toldMember(
  member: CircleMemberListed,
  today: PlainDate,
  lang: Language,
): Omit<DrawnMember, 'x' | 'width'> {
  const word = wordsIn(CIRCLE_WORDS, lang);
  const { id, personId, person, toOn } = member;
  const role = circleRoleName(member.role, lang);
  const named = { name: person, role };
  return {
    ...{ id, personId, person, role: capital(role), present: isPresent(member, today) },
    when: timeText(member, lang) ?? '',
    action: word(toOn === null ? 'circle-end' : 'circle-right'),
    actionOf: toOn === null ? word('circle-end-of', named) : word('circle-right-of', named),
  };
}

/** From when to when; null where neither is known. */
export function timeText(
  { fromOn, toOn }: { readonly fromOn: string | null; readonly toOn: string | null },
  lang: Language,
): string | null {
  const word = wordsIn(CIRCLE_WORDS, lang);
  const [from, to] = [dayOf(fromOn), dayOf(toOn)];
  if (from !== null && to !== null) {
    return word('from-to', { from: longDate(from, lang), to: longDate(to, lang) });
  }
  if (from !== null) return word('from-day', { day: longDate(from, lang) });
  return to === null ? null : word('until-day', { day: longDate(to, lang) });
}

function elsewhereLine(seen: SeenElsewhere, today: PlainDate, lang: Language): ElsewhereLine {
  const word = wordsIn(CIRCLE_WORDS, lang);
  const { personId, person, source, holderName, holderProviderId, inCircle } = seen;
  const what = source === 'responsible' ? word('responsible-person') : circleRoleName(seen.role, lang);
  return {
    ...{ personId, person, holder: holderName, holderId: holderProviderId, what },
    present: isPresent(seen, today),
    when: timeText(seen, lang),
    left: inCircle ? null : word('not-in-circle'),
  };
}
