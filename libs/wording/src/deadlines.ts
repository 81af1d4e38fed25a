import type { Deadline, DeadlineKind, Fact } from '@fristvakt/proceedings';
import type { Words } from '@fristvakt/terms';
import { amount, capital, distance, fullDate } from './dates';
import type { PlainDate } from '@fristvakt/calendar';
import type { Language } from './language';
import { endsWithoutTrial } from './facts';
import {
  ACTOR_GENITIVES,
  ACTOR_NAMES,
  CERTAINTY,
  DEADLINE_STATUS,
  DECISION_NAMES,
  LETTER_NAMES,
} from './lexicon';

/**
 * What is to be done stands in the infinitive and fits after a name and after `att`; a right and a day on which something
 * ends stand as nouns, see {@link isAction}.
 */
const TITLES: Record<Exclude<DeadlineKind, 'appeal' | 'reply' | 'stay-request'>, Words> = {
  'notify-start': {
    sv: 'anmäla verksamheten till IVO innan den börjar',
    en: 'notify IVO before the activity starts',
  },
  'notify-change': { sv: 'anmäla förändringen till IVO', en: 'notify IVO of the change' },
  'report-measures': { sv: 'redovisa vidtagna åtgärder för IVO', en: 'report the measures taken to IVO' },
  comply: { sv: 'följa föreläggandet', en: 'comply with the order' },
  'demand-decision': { sv: 'rätt att begära att ärendet avgörs', en: 'right to demand a decision' },
  'decide-demand': { sv: 'avgöra ärendet eller avslå begäran', en: 'decide the case or refuse the demand' },
  'notify-circle-change': {
    sv: 'anmäla förändringen av ägar- och ledningskretsen till IVO',
    en: 'notify IVO of the change in the circle of owners and management',
  },
  'notify-closing': {
    sv: 'anmäla till IVO att verksamheten läggs ned',
    en: 'notify IVO that the activity is closing',
  },
  'wind-down': { sv: 'avveckla verksamheten', en: 'wind down the activity' },
  'interim-ban-end': {
    sv: 'sista dag då förbudet tills vidare kan gälla',
    en: 'last day on which the interim ban can be in force',
  },
  dormancy: {
    sv: 'sista dag att utnyttja tillståndet innan det får återkallas som outnyttjat',
    en: 'last day to use the licence before it may be revoked as unused',
  },
  'payment-tail': {
    sv: 'sista dag då utförd assistans kan ersättas',
    en: 'last day of assistance that can still be paid for',
  },
  reconsideration: { sv: 'begära omprövning av {decision}', en: 'ask for reconsideration of {decision}' },
  'representative-power': {
    sv: 'förnya fullmakten i IVO:s företrädarregister',
    en: 'renew the power of attorney in IVO’s register of representatives',
  },
  'lex-sarah-report': {
    sv: 'anmäla det allvarliga missförhållandet eller risken till IVO (lex Sarah)',
    en: 'report the serious misconduct or risk to IVO (lex Sarah)',
  },
  'lex-sarah-investigation': {
    sv: 'komplettera lex Sarah-anmälan med utredningen',
    en: 'complete the lex Sarah report with the investigation',
  },
};

const REPLIES: Partial<Record<Fact['type'], Words>> = {
  'completion-ordered': { sv: 'komplettera ansökan', en: 'complete the application' },
  'draft-communicated': { sv: 'yttra sig över förslaget till beslut', en: 'comment on the draft decision' },
  'information-requested': {
    sv: 'lämna de uppgifter som IVO har begärt',
    en: 'hand in the information IVO asked for',
  },
  'minutes-received': { sv: 'lämna synpunkter på protokollet', en: 'comment on the minutes' },
  'statement-ordered': { sv: 'yttra sig till {court}', en: 'file a statement with {court}' },
};

/** Kinds whose title names a right or an end, not something to be done. */
const NO_ACTION: ReadonlySet<DeadlineKind> = new Set([
  'demand-decision',
  'dormancy',
  'interim-ban-end',
  'payment-tail',
]);

/** Whether the title says what is to be done and so fits after `att`: `sista dag att överklaga …`. */
export const isAction = ({ kind }: Pick<Deadline, 'kind'>): boolean => !NO_ACTION.has(kind);

/** What of a fact its title needs: which decision or letter it is, and whose. */
export type Titled = Pick<Fact, 'id' | 'type' | 'by' | 'outcome'>;

/** What is to be done, without who and when: `överklaga återkallelsen av tillståndet`; or what ends or opens. */
export function deadlineTitle(
  deadline: Pick<Deadline, 'kind' | 'event'>,
  started: Titled | undefined,
  lang: Language,
): string {
  const decision = started ? decisionName(started, lang) : deadline.event;
  if (deadline.kind === 'appeal') return `${lang === 'sv' ? 'överklaga' : 'appeal'} ${decision}`;
  if (deadline.kind === 'stay-request') {
    return lang === 'sv'
      ? `yrka inhibition av ${burden(started, lang)}`
      : `ask for a stay of ${burden(started, lang)}`;
  }
  if (deadline.kind === 'reply') {
    const court = started ? ACTOR_NAMES[started.by][lang] : '';
    const words = started && REPLIES[started.type];
    return words ? words[lang].replace('{court}', court) : lang === 'sv' ? 'svara' : 'reply';
  }
  return TITLES[deadline.kind][lang].replace('{decision}', decision);
}

/** After a lost judgment it is the decision that the judgment left standing that a new stay is asked for. */
function burden(started: Titled | undefined, lang: Language): string {
  const own = started !== undefined && started.type !== 'judgment' && started.type !== 'leave-refused';
  if (own && started.type !== 'appeal-dismissed-late') return decisionName(started, lang);
  return lang === 'sv'
    ? 'det överklagade beslutet i nästa instans'
    : 'the decision in dispute at the next court';
}

const JUDGMENT: Words = { sv: 'dom', en: 'judgment' };
const DECISION: Words = { sv: 'beslut', en: 'decision' };

/** A decision as one speaks of it, with whose it is where that is not plain: `kammarrättens dom`; or what a letter asks. */
export function decisionName(decision: Titled, lang: Language): string {
  const order = decision.outcome === 'injunction' || decision.outcome === 'information-injunction';
  if (decision.type === 'inspection-decided' && order) return lang === 'sv' ? 'föreläggandet' : 'the order';
  const name = (DECISION_NAMES[decision.type] ?? LETTER_NAMES[decision.type])?.[lang];
  if (name === undefined) return decision.id;
  if (decision.type !== 'judgment') return name;
  const bare = (endsWithoutTrial(decision) ? DECISION : JUDGMENT)[lang];
  return `${ACTOR_GENITIVES[decision.by][lang]} ${bare}`;
}

/** The line that says until when: `senast tisdag 21 februari 2023, om 15 dagar`. */
export function dueText(
  deadline: Pick<Deadline, 'due' | 'from' | 'status' | 'kind' | 'hours'>,
  asOf: PlainDate,
  lang: Language,
): string {
  const { due, from, status, kind } = deadline;
  if (due !== null) {
    const day = `${fullDate(due, lang)}, ${distance(asOf, due, lang)}`;
    return DAY_IN_TITLE.has(kind) ? day : `${BY[lang]} ${day}`;
  }
  if (kind === 'demand-decision' && from !== null) {
    const wait = status === 'waiting' ? `, ${distance(asOf, from, lang)}` : '';
    return `${FROM[lang]} ${fullDate(from, lang)}${wait}`;
  }
  if (kind === 'reply') return NO_DAY_RECORDED[lang];
  return deadline.hours === null ? AT_ONCE[lang] : `${AT_ONCE[lang]} (${hoursText(deadline, lang)})`;
}

const BY: Words = { sv: 'senast', en: 'by' };
const FROM: Words = { sv: 'från och med', en: 'from' };
const AT_ONCE: Words = {
  sv: 'utan uppskov; författningen anger ingen dag',
  en: 'at once; the law sets no day',
};
const NO_DAY_RECORDED: Words = {
  sv: 'dagen i skrivelsen är inte registrerad',
  en: 'the day in the letter is not recorded',
};

/** Kinds whose title says what the day is: the last day of something, or the start before which something must be done. */
const DAY_IN_TITLE: ReadonlySet<DeadlineKind> = new Set([
  'dormancy',
  'interim-ban-end',
  'notify-start',
  'payment-tail',
]);

const DONE_SAME_DAY: Words = { sv: 'gjord samma dag', en: 'done the same day' };
const AROSE_TODAY: Words = { sv: 'uppkom i dag', en: 'arose today' };

function hoursText(deadline: Pick<Deadline, 'hours' | 'status'>, lang: Language): string {
  // Facts have days, no hours: to tell more hours than days would promise more than is known.
  const days = Math.floor((deadline.hours ?? 0) / 24);
  const done = deadline.status === 'met';
  if (days === 0) return (done ? DONE_SAME_DAY : AROSE_TODAY)[lang];
  const length = amount(days, 'days', lang);
  if (lang === 'sv') return done ? `gjord efter ${length}` : `${length} har gått`;
  return done ? `done after ${length}` : `${length} ${days === 1 ? 'has' : 'have'} passed`;
}

export const statusText = (deadline: Pick<Deadline, 'status'>, lang: Language): string =>
  DEADLINE_STATUS[deadline.status][lang];

/** How sure the day is, said in words; empty when it is certain. */
export function certaintyText(deadline: Pick<Deadline, 'certainty' | 'kind'>, lang: Language): string {
  if (deadline.certainty === 'certain') return '';
  const word = CERTAINTY[deadline.certainty][lang];
  if (deadline.certainty === 'unverified') {
    return lang === 'sv'
      ? `${word}: den är känd bara genom andrahandskälla, ur minnet eller genom slutsats`
      : `${word}: it is known only from a secondary source, from memory or by inference`;
  }
  return `${word}: ${(deadline.kind === 'interim-ban-end' ? BAN_PROLONGED : EARLIEST)[lang]}`;
}

const EARLIEST: Words = {
  sv: 'räknad från den tidigaste dag som kan komma i fråga',
  en: 'counted from the earliest day that can come into question',
};
const BAN_PROLONGED: Words = {
  sv: 'att förlängningen räknas från den första tidens slut är en slutsats',
  en: 'that the extension is counted from the end of the first period is an inference',
};

/** Who must act, first in a line. */
export const partyText = (deadline: Pick<Deadline, 'party'>, lang: Language): string =>
  capital(ACTOR_NAMES[deadline.party][lang]);
