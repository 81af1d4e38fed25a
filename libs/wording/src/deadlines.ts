import type { Deadline, DeadlineKind, Fact } from '@fristvakt/proceedings';
import type { Words } from '@fristvakt/terms';
import { capital, distance, fullDate } from './dates';
import type { PlainDate } from '@fristvakt/calendar';
import type { Language } from './language';
import { ACTOR_GENITIVES, ACTOR_NAMES, CERTAINTY, DEADLINE_STATUS, DECISION_NAMES } from './lexicon';

const TITLES: Record<Exclude<DeadlineKind, 'appeal' | 'reply' | 'stay-request'>, Words> = {
  'notify-start': {
    sv: 'anmäla verksamheten till IVO innan den börjar',
    en: 'notify IVO before the activity starts',
  },
  'notify-change': { sv: 'anmäla förändringen till IVO', en: 'notify IVO of the change' },
  'report-measures': { sv: 'redovisa vidtagna åtgärder till IVO', en: 'report the measures taken to IVO' },
  comply: { sv: 'följa föreläggandet', en: 'comply with the order' },
  'demand-decision': { sv: 'rätt att begära att ärendet avgörs', en: 'right to demand a decision' },
  'decide-demand': { sv: 'avgöra ärendet eller avslå begäran', en: 'decide the case or refuse the demand' },
  'notify-circle-change': {
    sv: 'anmäla ändringen i ägar- och ledningskretsen till IVO',
    en: 'notify IVO of the change in the circle of owners and management',
  },
  'notify-closing': {
    sv: 'anmäla till IVO att verksamheten läggs ned',
    en: 'notify IVO that the activity is closing',
  },
  'wind-down': { sv: 'avveckla verksamheten', en: 'wind down the activity' },
  'interim-ban-end': { sv: 'förbudet tills vidare gäller som längst', en: 'the interim ban lasts at most' },
  dormancy: {
    sv: 'ta upp verksamheten: därefter får tillståndet återkallas som oanvänt',
    en: 'resume activity: after this the licence may be revoked as unused',
  },
  'payment-tail': {
    sv: 'sista dag som utförd assistans ersätts',
    en: 'last day of assistance that is still paid for',
  },
  reconsideration: { sv: 'begära omprövning av {decision}', en: 'ask for reconsideration of {decision}' },
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

/** What is to be done, without who and when: `överklaga IVO:s återkallelse av tillståndet`. */
export function deadlineTitle(deadline: Deadline, started: Fact | undefined, lang: Language): string {
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
function burden(started: Fact | undefined, lang: Language): string {
  const own = started !== undefined && started.type !== 'judgment' && started.type !== 'leave-refused';
  if (own && started.type !== 'appeal-dismissed-late') return decisionName(started, lang);
  return lang === 'sv'
    ? 'det överklagade beslutet hos nästa instans'
    : 'the decision in dispute at the next court';
}

/** A decision as one speaks of it, with whose it is where that is not plain: `domen (kammarrätten)`. */
export function decisionName(decision: Fact, lang: Language): string {
  const order = decision.outcome === 'injunction' || decision.outcome === 'information-injunction';
  if (decision.type === 'inspection-decided' && order) return lang === 'sv' ? 'föreläggandet' : 'the order';
  const name = DECISION_NAMES[decision.type]?.[lang];
  if (name === undefined) return decision.id;
  if (decision.type !== 'judgment') return name;
  const bare = lang === 'sv' ? 'dom' : 'judgment';
  return `${ACTOR_GENITIVES[decision.by][lang]} ${bare}`;
}

/** The line that says until when: `senast tisdag 21 februari 2023, om 15 dagar`. */
export function dueText(deadline: Deadline, asOf: PlainDate, lang: Language): string {
  const { due, from, status, kind } = deadline;
  if (due !== null) {
    const before = (ENDS.has(kind) ? THROUGH : BY)[lang];
    return `${before} ${fullDate(due, lang)}, ${distance(asOf, due, lang)}`;
  }
  if (kind === 'demand-decision' && from !== null) {
    const wait = status === 'waiting' ? `, ${distance(asOf, from, lang)}` : '';
    return `${FROM[lang]} ${fullDate(from, lang)}${wait}`;
  }
  if (kind === 'reply') return NO_DAY_RECORDED[lang];
  return deadline.hours === null ? AT_ONCE[lang] : `${AT_ONCE[lang]} (${hoursText(deadline, lang)})`;
}

const THROUGH: Words = { sv: 'till och med', en: 'through' };
const BY: Words = { sv: 'senast', en: 'by' };
const FROM: Words = { sv: 'från och med', en: 'from' };
const AT_ONCE: Words = { sv: 'genast; lagen anger ingen dag', en: 'at once; the law sets no day' };
const NO_DAY_RECORDED: Words = {
  sv: 'dagen i brevet är inte registrerad',
  en: 'the day in the letter is not recorded',
};

const ENDS: ReadonlySet<DeadlineKind> = new Set(['interim-ban-end', 'payment-tail']);

function hoursText(deadline: Deadline, lang: Language): string {
  const hours = deadline.hours ?? 0;
  if (hours === 0) return lang === 'sv' ? 'uppkom samma dag' : 'arose the same day';
  const done = deadline.status === 'met';
  if (lang === 'sv') return done ? `gjord efter ${String(hours)} timmar` : `${String(hours)} timmar har gått`;
  return done ? `done after ${String(hours)} hours` : `${String(hours)} hours have passed`;
}

export const statusText = (deadline: Deadline, lang: Language): string =>
  DEADLINE_STATUS[deadline.status][lang];

/** How sure the day is, said in words; empty when it is certain. */
export function certaintyText(deadline: Deadline, lang: Language): string {
  if (deadline.certainty === 'certain') return '';
  const word = CERTAINTY[deadline.certainty][lang];
  if (deadline.certainty === 'unverified') {
    return lang === 'sv'
      ? `${word}: regeln är känd bara ur en sekundär källa eller genom slutsats`
      : `${word}: the rule is known only from a secondary source or by inference`;
  }
  return lang === 'sv'
    ? `${word}: räknad från den tidigaste dag som kan komma i fråga`
    : `${word}: counted from the earliest day that can come into question`;
}

/** Who must act, first in a line. */
export const partyText = (deadline: Deadline, lang: Language): string =>
  capital(ACTOR_NAMES[deadline.party][lang]);
