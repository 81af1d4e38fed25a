import type { PlainDate } from '@fristvakt/calendar';
import type { DeadlineOpened, ReviewWaiting } from '@fristvakt/deadlines';
import { factsKnownOn } from '@fristvakt/proceedings';
import type { Fact } from '@fristvakt/proceedings';
import type { StateOnDay } from '@fristvakt/providers';
import { ruleOf } from '@fristvakt/terms';
import type { Catalogue } from '@fristvakt/terms';
import {
  CERTAINTY,
  SETTLED_BY,
  arguableReadings,
  capital,
  certaintyText,
  factSentence,
  fullDate,
  whenText,
  wordingName,
  wordingOf,
} from '@fristvakt/wording';
import type { Language, Lookup } from '@fristvakt/wording';
import { dayOf } from '../pages/deadline-line';
import { wordsIn } from '../pages/page-words';
import { whyOf } from './deadline.presenter';
import { listLine } from './deadline-list-line';
import { DEADLINE_WORDS } from './deadline.words';

/** What the page of a deadline is made of. */
export interface DeadlineSource {
  readonly row: DeadlineOpened;
  readonly known: StateOnDay;
  readonly review: ReviewWaiting | undefined;
  readonly catalogue: Catalogue;
  readonly reader: Reader;
}

/** Who reads it, and what that person may do. A guest's only matter; null for everybody else. */
export interface Reader {
  readonly membership: string;
  readonly matter: string | null;
  readonly mayAskWhatIf: boolean;
  readonly mayRecord: boolean;
  readonly mayConfirm: boolean;
}

/** Where sentences find facts and rules, as they are known on the day. */
export function lookupOf({ caseFile, state }: StateOnDay, catalogue: Catalogue, lang: Language): Lookup {
  const known = factsKnownOn(catalogue, caseFile, state.asOf);
  const facts = new Map([...caseFile.facts, ...known].map((fact) => [fact.id, fact]));
  return { lang, fact: (id) => facts.get(id), rule: (id) => ruleOf(catalogue, id) };
}

/** A paragraph as it stands in a line: its sign is not parted from its number. */
export const unbroken = (cite: string): string => cite.replace(/ (?=§)|(?<=§|kap\.) /g, '\u00a0');

/** A step of the way to the day: the sentence, the paragraphs, and the rule's page. */
export interface StepShown {
  readonly text: string;
  readonly cites: readonly string[];
  readonly rule: string | null;
}

/** Why the day is that day, opened where it stands. */
export interface WhyShown {
  readonly whyTitle: string;
  readonly steps: readonly StepShown[];
  readonly readings: readonly string[];
  /** What would settle which reading is right. */
  readonly settledBy: string | null;
  /** How sure it is, in a sentence; null where there is no day to be sure of. */
  readonly sure: string | null;
  readonly consequence: string | null;
  readonly href: string;
  /** Null where it follows from an entry of a register. */
  readonly factHref: string | null;
}

export function whyModel(
  { row, known, catalogue }: Pick<DeadlineSource, 'row' | 'known' | 'catalogue'>,
  lang: Language,
): WhyShown {
  const t = wordsIn(DEADLINE_WORDS, lang);
  const { hasDay } = listLine(row, known.state.asOf, lang);
  const { settledBy } = row.derived;
  const { steps } = whyOf(row.derived, known, catalogue, lang);
  const look = lookupOf(known, catalogue, lang);
  return {
    whyTitle: t(hasDay ? 'why' : 'why-at-once'),
    steps: steps.map(({ text, cites, rule }): StepShown => ({ text, cites: cites.map(unbroken), rule })),
    readings: arguableReadings(row.derived, lang),
    settledBy: settledBy === null ? null : SETTLED_BY[settledBy][lang],
    sure: sureText(row, hasDay, lang),
    consequence: wordingOf(row.derived, look)?.consequence[lang] ?? null,
    href: `/deadlines/${row.id}`,
    factHref: row.factId === null ? null : `/facts/${row.factId}`,
  };
}

const sureText = ({ derived }: DeadlineOpened, hasDay: boolean, lang: Language): string | null => {
  if (derived.certainty !== 'certain') return `${capital(certaintyText(derived, lang))}.`;
  return !hasDay ? null : `${capital(CERTAINTY.certain[lang])}.`;
};

/** Everything that is told of one deadline. */
export function deadlineModel(source: DeadlineSource, today: PlainDate, lang: Language): object {
  const { row, known, catalogue, reader } = source;
  const t = wordsIn(DEADLINE_WORDS, lang);
  const look = lookupOf(known, catalogue, lang);
  const line = listLine(row, today, lang);
  const why = whyModel(source, lang);
  return {
    ...{ ...why, line },
    opens: line.due === null && line.hasDay ? capital(line.when) : null,
    ...ruleShown(row, look, lang),
    started: startedBy(row, look, lang),
    history: historyOf(source, look, lang),
    closed: closedBy(source, look, lang),
    service: serviceOf(row, reader, lang),
    review: reviewOf(source, lang),
    pinned: row.lawPinned && source.review === undefined ? t('law-pinned') : null,
    ...waysOn(row, reader),
  };
}

/** What the rule asks for, in the wording that set the day. */
function ruleShown(row: DeadlineOpened, look: Lookup, lang: Language): object {
  const wording = wordingOf(row.derived, look);
  return {
    ruleTitle: look.rule(row.rule)?.title[lang] ?? row.rule,
    wordingName: row.ruleVersion === null ? null : capital(wordingName(row.derived, lang)),
    requires: wording?.requires[lang] ?? null,
    consequence: wording?.consequence[lang] ?? null,
  };
}

/** What the reader may go on to. */
function waysOn(row: DeadlineOpened, { mayAskWhatIf, mayRecord }: Reader): object {
  const isOpen = row.status === 'open' || row.status === 'waiting';
  return {
    whatIfHref: mayAskWhatIf && row.factId !== null ? `/deadlines/${row.id}/what-if` : null,
    receiptHref: `/deadlines/${row.id}/receipt`,
    registerHref: row.factId === null ? `/licences/${row.matterId}#representatives` : null,
    recordHref: mayRecord && isOpen && row.factId !== null ? `/matters/${row.matterId}/record` : null,
  };
}

/** A fact in a sentence, with the way to it. */
interface FactShown {
  readonly text: string;
  readonly href: string;
}

/** Null where it follows from an entry of a register: the steps say which. */
function startedBy({ fact: row, factId }: DeadlineOpened, look: Lookup, lang: Language): FactShown | null {
  if (row === null || factId === null) return null;
  const fact = look.fact(row.ref);
  return { text: fact === undefined ? row.ref : told(fact, lang), href: `/facts/${factId}` };
}

const told = (fact: Fact, lang: Language): string =>
  `${capital(whenText(fact, lang))}: ${factSentence(fact, lang)}`;

/** A fact by its name in the record. A guest is told nothing of other matters, not even that they have facts. */
function factShown(
  { known, reader }: DeadlineSource,
  look: Lookup,
  ref: string,
  lang: Language,
): FactShown | null {
  const kept = known.record.facts.find((one) => one.ref === ref);
  const fact = look.fact(ref);
  if (kept === undefined || fact === undefined) return null;
  if (reader.matter !== null && kept.matterId !== reader.matter) return null;
  return { text: told(fact, lang), href: `/facts/${kept.id}` };
}

function historyOf(source: DeadlineSource, look: Lookup, lang: Language): readonly object[] {
  const t = wordsIn(DEADLINE_WORDS, lang);
  return source.row.derived.history.map(({ due, movedBy }) => ({
    was: t('moved-from', { day: fullDate(due, lang) }),
    by: factShown(source, look, movedBy, lang),
  }));
}

function closedBy(source: DeadlineSource, look: Lookup, lang: Language): object | null {
  const { closedBy: ref, closedOn } = source.row.derived;
  if (ref === null) return null;
  const t = wordsIn(DEADLINE_WORDS, lang);
  const by = factShown(source, look, ref, lang);
  return { by, on: closedOn === null ? null : t('closed-on', { day: fullDate(closedOn, lang) }) };
}

/** Whether a second person has confirmed the day of service; null where the day rests on none. */
function serviceOf(row: DeadlineOpened, reader: Reader, lang: Language): object | null {
  const { serviceConfirmed, confirmedBy, recordedById } = row;
  if (serviceConfirmed === null || row.factId === null) return null;
  const t = wordsIn(DEADLINE_WORDS, lang);
  const href = `/facts/${row.factId}`;
  if (serviceConfirmed) {
    const text =
      confirmedBy === null ? t('service-confirmed') : t('service-confirmed-by', { name: confirmedBy });
    return { text, tone: 'success', own: null, href: null };
  }
  const isOwn = recordedById === reader.membership;
  return {
    text: t('service-missing'),
    tone: 'warning',
    own: isOwn ? t('service-own') : null,
    href: reader.mayConfirm && !isOwn ? href : null,
  };
}

function reviewOf({ review }: DeadlineSource, lang: Language): string | null {
  if (review === undefined) return null;
  const t = wordsIn(DEADLINE_WORDS, lang);
  const day = dayOf(review.newDue);
  return day === null ? t('law-text-no-day') : t('law-text', { day: fullDate(day, lang) });
}
