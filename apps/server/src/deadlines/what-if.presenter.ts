import { daysBetween } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import type { Deadline, MatterKind } from '@fristvakt/proceedings';
import type { ChangeSummary, DeadlineSummary, Standing } from '@fristvakt/providers';
import {
  CERTAINTY,
  capital,
  deadlineTitle,
  fullDate,
  matterChangeText,
  partyText,
  statusText,
} from '@fristvakt/wording';
import type { Language, Lookup } from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import { WHAT_IF_WORDS } from './what-if.words';

/** A matter as the answer names it. */
export interface MatterNamed {
  readonly ref: string;
  readonly kind: string;
  readonly title: string;
}

export interface WhatIfAnswer {
  readonly changed: ChangeSummary;
  /** The deadline the question was put from. */
  readonly deadline: Deadline;
  readonly matters: readonly MatterNamed[];
  readonly look: Lookup;
  /** The day the answer is about: today, or the day on which what is asked about would be known. */
  readonly asOf: PlainDate;
  readonly today: PlainDate;
}

/** How a deadline stands, in words. */
interface StandingShown {
  readonly day: string;
  readonly status: string;
  readonly sure: string | null;
}

export interface AnswerShown {
  readonly now: StandingShown | null;
  readonly then: StandingShown | null;
  /** `3 dagar senare`; or that nothing changes, or that it falls away. */
  readonly verdict: string;
  /** That the answer is about a later day than today; null where it is about today. */
  readonly asOf: string | null;
  readonly others: readonly {
    readonly title: string;
    readonly party: string;
    readonly now: StandingShown | null;
    readonly then: StandingShown | null;
    readonly difference: string | null;
  }[];
  readonly changes: readonly { readonly matter: string; readonly text: string }[];
}

/** What would be otherwise: the deadline asked about first, then all others, then the matters. */
export function answerModel(answer: WhatIfAnswer, lang: Language): AnswerShown {
  const { changed, deadline, matters, look, asOf, today } = answer;
  const own = changed.deadlines.find((one) => one.deadline === deadline.id);
  const others = changed.deadlines.filter((one) => one !== own);
  const before = own === undefined ? deadline : own.from;
  const after = own === undefined ? deadline : own.to;
  return {
    now: shown(deadline.kind, before, lang),
    then: shown(deadline.kind, after, lang),
    verdict: verdictOf(own, lang),
    asOf: asOf === today ? null : wordsIn(WHAT_IF_WORDS, lang)('as-of', { day: fullDate(asOf, lang) }),
    others: others.map((one) => otherShown(one, look, lang)),
    changes: changed.matters.map((change) => {
      const matter = matters.find(({ ref }) => ref === change.matter);
      const text = matterChangeText(change, matter?.kind as MatterKind | undefined, lang);
      return { matter: matter?.title ?? change.matter, text };
    }),
  };
}

function otherShown(one: DeadlineSummary, look: Lookup, lang: Language): AnswerShown['others'][number] {
  const kind = one.kind as Deadline['kind'];
  // A deadline is named by the fact that started it, its kind and its party.
  const event = one.deadline.slice(0, -`:${one.kind}:${one.party}`.length);
  return {
    title: capital(deadlineTitle({ kind, event }, look.fact(event), lang)),
    party: partyText({ party: one.party as Deadline['party'] }, lang),
    now: shown(kind, one.from, lang),
    then: shown(kind, one.to, lang),
    difference: differenceOf(one, lang),
  };
}

function shown(kind: Deadline['kind'], standing: Standing | null, lang: Language): StandingShown | null {
  if (standing === null) return null;
  const { due, from, status, certainty } = standing;
  return {
    day: capital(dayText(kind, { due, from }, lang)),
    status: capital(statusText({ status }, lang)),
    sure: certainty === 'certain' ? null : CERTAINTY[certainty][lang],
  };
}

function dayText(
  kind: Deadline['kind'],
  { due, from }: Pick<Standing, 'due' | 'from'>,
  lang: Language,
): string {
  const t = wordsIn(WHAT_IF_WORDS, lang);
  if (due !== null) return fullDate(due, lang);
  if (kind === 'demand-decision' && from !== null) return t('from-day', { day: fullDate(from, lang) });
  return t('no-day');
}

function verdictOf(own: DeadlineSummary | undefined, lang: Language): string {
  const t = wordsIn(WHAT_IF_WORDS, lang);
  if (own === undefined) return t('this-same');
  if (own.to === null) return t('this-gone');
  return differenceOf(own, lang) ?? t('this-otherwise');
}

/** How many days later or earlier; null where it is not the day that differs. */
function differenceOf({ from, to }: DeadlineSummary, lang: Language): string | null {
  const [was, is] = [dayIn(from), dayIn(to)];
  if (was === null || is === null || was === is) return null;
  const n = daysBetween(was, is);
  return wordsIn(WHAT_IF_WORDS, lang)(n > 0 ? 'later' : 'earlier', { n: Math.abs(n) });
}

const dayIn = (standing: Standing | null): PlainDate | null =>
  standing === null ? null : (standing.due ?? standing.from);
