import type { ActionFound, CheckFound, FindingListed, Stage } from '@fristvakt/action-plans';
import type { PlainDate } from '@fristvakt/calendar';
import { OTHER_AREA, reviewPoint } from '@fristvakt/practice';
import type { Repeat } from '@fristvakt/practice';
import { fullDate } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { dayOf } from '../pages/deadline-line';
import { wordsIn } from '../pages/page-words';
import type { Told } from '../pages/tone';
import { ACTION_PLAN_WORDS } from './action-plan.words';

/** What an area is called. */
export const areaTitle = (area: string, lang: Language): string =>
  reviewPoint(area)?.title[lang] ??
  wordsIn(ACTION_PLAN_WORDS, lang)(area === OTHER_AREA ? 'area-other' : 'area-unknown');

const STAGE_LOOKS: Readonly<Record<Stage, Pick<Told, 'tone' | 'icon'>>> = {
  unplanned: { tone: 'danger', icon: 'warning' },
  'under-way': { tone: 'info', icon: 'clock' },
  late: { tone: 'danger', icon: 'warning' },
  'to-close': { tone: 'success', icon: 'check' },
  'effect-awaited': { tone: 'neutral', icon: 'clock' },
  'effect-due': { tone: 'warning', icon: 'eye' },
  finished: { tone: 'success', icon: 'check' },
  withdrawn: { tone: 'neutral', icon: 'pause' },
};

export const stageTold = (stage: Stage, lang: Language): Told => ({
  ...STAGE_LOOKS[stage],
  text: wordsIn(ACTION_PLAN_WORDS, lang)(`stage-${stage}`),
});

/** `2:a` and `3:e`; `2nd` and `3rd`. */
export function ordinal(n: number, lang: Language): string {
  const [last, teen] = [n % 10, Math.floor(n / 10) % 10 === 1];
  if (lang === 'sv') return `${String(n)}:${!teen && (last === 1 || last === 2) ? 'a' : 'e'}`;
  return `${String(n)}${teen ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[last] ?? 'th')}`;
}

/** That the same has been found before, in a sentence; null where it is the first time. */
export function repeatText(repeat: Repeat | null, lang: Language): string | null {
  if (repeat === null) return null;
  const w = wordsIn(ACTION_PLAN_WORDS, lang);
  const { times, since, units } = repeat;
  const said = w('repeat', { times: ordinal(times, lang), since: fullDate(since, lang) });
  return units.length === 0 ? said : `${said} ${w('repeat-units', { units: units.join(', ') })}`;
}

export function actionTold({ state, due }: ActionFound, today: PlainDate, lang: Language): Told {
  const w = wordsIn(ACTION_PLAN_WORDS, lang);
  if (state === 'done') return { text: w('state-done'), tone: 'success', icon: 'check' };
  if (state === 'not-needed') return { text: w('state-not-needed'), tone: 'neutral', icon: 'pause' };
  return due < today
    ? { text: w('state-late'), tone: 'danger', icon: 'warning' }
    : { text: w('state-open'), tone: 'info', icon: 'dot' };
}

const OUTCOME_LOOKS = {
  held: { tone: 'success', icon: 'check' },
  partly: { tone: 'warning', icon: 'warning' },
  'not-held': { tone: 'danger', icon: 'stop' },
} as const;

export function effectTold({ outcome, due }: CheckFound, today: PlainDate, lang: Language): Told {
  const w = wordsIn(ACTION_PLAN_WORDS, lang);
  if (outcome !== null) return { ...OUTCOME_LOOKS[outcome], text: w(`effect-${outcome}`) };
  return due <= today
    ? { text: w('effect-due'), tone: 'warning', icon: 'eye' }
    : { text: w('effect-awaited'), tone: 'neutral', icon: 'clock' };
}

/** Who and when; the day alone where no name is told. */
export function signed(name: string | null, on: string | null, lang: Language): string | null {
  const day = dayOf(on);
  if (day === null) return null;
  const date = fullDate(day, lang);
  return name === null ? date : wordsIn(ACTION_PLAN_WORDS, lang)('signed-by', { name, day: date });
}

/** The next day of a finding, and of what. */
export function nextDay(
  { state, nextDue, nextCheck }: FindingListed,
  lang: Language,
): { readonly day: string; readonly what: string } | null {
  const w = wordsIn(ACTION_PLAN_WORDS, lang);
  if (state === 'withdrawn') return null;
  const days = [
    ...(nextDue === null ? [] : [{ day: nextDue, what: w('next-action') }]),
    ...(nextCheck === null ? [] : [{ day: nextCheck, what: w('next-check') }]),
  ];
  return days.toSorted((one, other) => (one.day < other.day ? -1 : 1))[0] ?? null;
}
