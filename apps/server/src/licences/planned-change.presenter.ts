import type { ChangeKind, Needed, PlannedChangeListed } from '@fristvakt/licences';
import { fullDate, kronor, longDate } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { dayOf } from '../pages/deadline-line';
import { wordsIn } from '../pages/page-words';
import type { Tone } from '../pages/tone';
import { CHANGE_NAMES, NEED_NAMES, REASON_SENTENCES } from './named';
import { CHANGES_WORDS } from './planned-changes.words';

/** What a change asks, in sentences. */
export interface ToldNeed {
  readonly need: string;
  readonly tone: Tone;
  readonly by: string | null;
  readonly fee: string | null;
  readonly why: string;
  readonly cites: readonly string[];
  readonly rule: string | null;
  readonly watch: string | null;
  readonly verified: boolean;
}

/** A planned change as a line of its licence. */
export interface ToldChange {
  readonly id: string;
  readonly name: string;
  readonly plannedOn: string;
  readonly description: string;
  readonly state: string;
  readonly open: boolean;
  readonly need: string;
  readonly by: string | null;
  readonly verified: boolean;
}

const TONES = {
  report: 'info',
  notify: 'info',
  'apply-for-change': 'warning',
  'new-licence': 'warning',
  nothing: 'neutral',
} as const satisfies Record<Needed['need'], Tone>;

export function toldNeed(needed: Needed, lang: Language): ToldNeed {
  const word = wordsIn(CHANGES_WORDS, lang);
  const { need, why, cites, rule, verified } = needed;
  const watch = needed.watch === null ? null : word('watch', { day: fullDate(needed.watch, lang) });
  return {
    ...{ need: NEED_NAMES[need][lang], tone: TONES[need], by: byText(needed, lang) },
    ...{ fee: feeText(needed, lang), why: REASON_SENTENCES[why][lang], cites, rule, watch, verified },
  };
}

/** By when: a day, or the law's own word where it sets none. */
function byText({ need, by, timing, word: lawWord }: Needed, lang: Language): string | null {
  const word = wordsIn(CHANGES_WORDS, lang);
  if (by !== null) {
    const day = fullDate(by, lang);
    if (timing === 'within') return word('by-within', { day });
    return need === 'notify' ? word('by-before-notify', { day }) : word('by-before', { day });
  }
  if (lawWord === null) return null;
  return word(timing === 'at-once' ? 'by-at-once' : 'by-word', { word: lawWord[lang] });
}

/** Only who applies pays. Null where no fee is told of. */
function feeText({ fee, why }: Needed, lang: Language): string | null {
  const word = wordsIn(CHANGES_WORDS, lang);
  if (fee !== null) return word('fee', { sum: kronor(fee) });
  return why === 'sol-may-need-new-licence' ? word('fee-unknown') : null;
}

export function toldChange(change: PlannedChangeListed, lang: Language): ToldChange {
  const { id, kind, plannedOn, description, state, needed } = change;
  return {
    ...{ id, name: CHANGE_NAMES[kind][lang], plannedOn, description },
    ...{ state: wordsIn(CHANGES_WORDS, lang)(`state-${stateOf(state)}`), open: state === 'planned' },
    ...{ need: NEED_NAMES[needed.need][lang], by: byText(needed, lang), verified: needed.verified },
  };
}

const STATES = ['planned', 'done', 'dropped'] as const;
export const stateOf = (state: string): (typeof STATES)[number] =>
  STATES.find((one) => one === state) ?? 'planned';

/** A day as a plan names it: `31 mars 2027`. */
export const plannedDay = (text: string, lang: Language): string => {
  const day = dayOf(text);
  return day === null ? text : longDate(day, lang);
};

/** The kinds that change the circle of owners and management: they are made there. */
const CIRCLE_KINDS: ReadonlySet<ChangeKind> = new Set([
  ...(['owner', 'indirect-owner', 'partner', 'board-member', 'deputy-board-member'] as const),
  ...(['managing-director', 'decisive-influence'] as const),
]);

export const changesCircle = (kind: ChangeKind): boolean => CIRCLE_KINDS.has(kind);
