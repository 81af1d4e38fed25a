import {
  FIRST_YEAR,
  LAST_YEAR,
  daysBetween,
  isVerified,
  isoWeekOf,
  nonWorkingDaysOf,
  nonWorkingReasons,
  parsePlainDate,
  weekdayOf,
  yearOf,
} from '@fristvakt/calendar';
import type { NonWorkingDayRule, PlainDate } from '@fristvakt/calendar';
import { WORKED_EXAMPLES } from '@fristvakt/law';
import { ruleOf, versionName } from '@fristvakt/terms';
import type { Catalogue, Step } from '@fristvakt/terms';
import { SETTLED_BY, capital, fullDate, shortDate, stepSentence } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import type { CiteLinks } from './acts';
import type { Answered } from './calculator-answer';
import { calculatorAddress } from './calculator-question';
import { CALCULATOR_WORDS } from './calculator.words';
import type { CalculatorWords } from './calculator.words';
import { confidenceTold, ruleWords, termText } from './rule-texts';

/** What an answer needs to be told. */
export interface Telling {
  readonly catalogue: Catalogue;
  readonly links: CiteLinks;
  readonly today: PlainDate;
  readonly lang: Language;
  /** Where the answer stands, with everything that was asked. */
  readonly address: string;
}

/** An answer as the page shows it: the day, how sure it is, the way to it. */
export function resultOf(answered: Answered, { catalogue, links, today, lang, address }: Telling): object {
  const words: CalculatorWords = wordsIn(CALCULATOR_WORDS, lang);
  const { days, from, steps } = answered;
  const look = { lang, fact: () => undefined, rule: (id: string) => ruleOf(catalogue, id) };
  return {
    link: address,
    label: labelOf(answered, words),
    ...dayShown(answered, today, lang),
    from: words('result-start', { day: fullDate(from, lang) }),
    rule: ruleShown(answered, lang),
    sureness: surenessOf(answered, catalogue, lang),
    steps: steps.map((step) => ({
      text: stepSentence(step, look),
      cites: links.shown(step.cites),
    })),
    passed: passedOf(steps, links, lang),
    within: days === null ? [] : feastsWithin(from, days.raw, lang),
    printed: words('printed-advice', { day: fullDate(today, lang) }),
  };
}

/** The day, or the word that the law has in its place. */
function dayShown({ applied, days, shift }: Answered, today: PlainDate, lang: Language): object {
  const count = applied?.version.count;
  const atOnce = count?.kind === 'at-once' ? capital(count.word[lang]) : null;
  if (days === null) return { atOnce, day: null, week: null, isPast: false, moved: null };
  const words = wordsIn(CALCULATOR_WORDS, lang);
  const { raw, due } = days;
  return {
    ...{ atOnce, day: due, week: weekText(due, words), isPast: due < today },
    moved: raw === due ? null : movedText(raw, shift, words, lang),
  };
}

function ruleShown({ applied }: Answered, lang: Language): object | null {
  if (applied === null) return null;
  const { rule, version } = applied;
  return {
    title: rule.title[lang],
    href: `/rules/${rule.id}#v-${versionName(version)}`,
    requires: version.requires[lang],
    consequence: version.consequence[lang],
    note: version.note?.[lang] ?? null,
  };
}

/** What the day is: the last on which to act, the one on which a time ends, the one on which service has taken place. */
function labelOf({ applied, days, shift }: Answered, words: CalculatorWords): string {
  if (days === null) return words('result-at-once');
  const kind = applied?.version.count.kind;
  if (kind === 'before' || kind === 'stated' || kind === 'hours') return words(`result-${kind}`);
  if (applied?.rule.nature === 'service') return words('result-served');
  if (shift === 'next') return words('result-last-day');
  return words(shift === 'back' ? 'result-day' : 'result-ends');
}

/** The last days of 2200 belong to a week whose Thursday lies outside the calendar. */
export function weekOf(day: PlainDate): { readonly year: number; readonly week: number } | null {
  return day > `${String(LAST_YEAR)}-12-28` && weekdayOf(day) < 4 ? null : isoWeekOf(day);
}

function weekText(day: PlainDate, words: CalculatorWords): string | null {
  const found = weekOf(day);
  return found === null ? null : words('result-week', { ...found });
}

function movedText(raw: PlainDate, shift: string, words: CalculatorWords, lang: Language): string {
  const reason = nonWorkingReasons(raw)[0]?.[lang] ?? '';
  const key = shift === 'back' ? 'result-moved-back' : 'result-moved';
  return words(key, { raw: fullDate(raw, lang), reason });
}

interface Sureness {
  readonly text: string;
  readonly help: string;
  readonly icon: string;
  readonly tone: 'success' | 'warning' | 'info';
}

/** Everything that makes the day less than certain, in words; that the provision has been read, where nothing does. */
function surenessOf(
  { applied, settledBy, steps }: Answered,
  catalogue: Catalogue,
  lang: Language,
): readonly Sureness[] {
  const words = wordsIn(CALCULATOR_WORDS, lang);
  const ofRules = ruleWords(lang);
  const doubt = (text: string, help: string): Sureness => ({
    ...{ text, help, icon: 'warning', tone: 'warning' },
  });
  const counting: Sureness = {
    ...{ text: words('sure-term'), help: words('sure-term-help'), icon: 'info', tone: 'info' },
  };
  const confidence = applied?.version.confidence;
  const told: readonly Sureness[] =
    confidence === undefined
      ? [counting]
      : [
          confidence === 'P'
            ? {
                text: ofRules('confidence-P'),
                help: ofRules('confidence-help-P'),
                icon: 'check',
                tone: 'success',
              }
            : doubt(confidenceTold(confidence, ofRules).text, ofRules(`confidence-help-${confidence}`)),
        ];
  return [
    ...(settledBy === null
      ? []
      : [doubt(words('sure-assumed'), `${words('sure-assumed-help')} ${SETTLED_BY[settledBy][lang]}`)]),
    ...(steps.some(({ rule }) => rule !== null && ruleOf(catalogue, rule)?.nature === 'service')
      ? [doubt(words('sure-service'), words('sure-service-help'))]
      : []),
    ...told,
    ...(steps.some(({ inputs }) => inputs['verified'] === false)
      ? [doubt(words('sure-calendar'), words('sure-calendar-help'))]
      : []),
  ];
}

/** The days over which the last day was moved, each with where it stands that it is one. */
function passedOf(steps: readonly Step[], links: CiteLinks, lang: Language): readonly object[] {
  const days = steps.filter(({ op }) => op === 'shift').map(({ inputs }) => String(inputs['day']));
  return days.flatMap((text) => {
    const day = parsePlainDate(text);
    if (day === undefined) return [];
    return [{ day, ...reasonsOf(nonWorkingReasons(day), links, lang) }];
  });
}

/** Why a day is none to act on: its feasts, or that it is a Saturday or Sunday. */
export function reasonsOf(
  reasons: readonly NonWorkingDayRule[],
  links: CiteLinks,
  lang: Language,
): { readonly names: string; readonly cites: ReturnType<CiteLinks['shown']> } {
  const told = reasons.filter((reason) => isFeast(reason) || reasons.length === 1);
  return {
    names: capital(told.map((reason) => reason[lang]).join(', ')),
    cites: links.shown(reasons.flatMap(({ cites }) => cites.map(({ section }) => section))),
  };
}

export const isFeast = ({ id }: NonWorkingDayRule): boolean => id !== 'saturday' && id !== 'sunday';

/** Longer times have so many holidays within that naming them says nothing. */
const LONGEST_WITH_FEASTS = 190;

/** The holidays between the start and the end, which prolong nothing. */
function feastsWithin(from: PlainDate, to: PlainDate, lang: Language): readonly string[] {
  const length = daysBetween(from, to);
  if (length < 2 || length > LONGEST_WITH_FEASTS || !isVerified(from)) return [];
  const years = [...new Set([yearOf(from), yearOf(to)])].filter(
    (year) => year >= FIRST_YEAR && year <= LAST_YEAR,
  );
  return years
    .flatMap((year) => nonWorkingDaysOf(year))
    .filter(({ date, reasons }) => date > from && date < to && reasons.some(isFeast))
    .map(({ date, reasons }) => {
      const names = reasons.filter(isFeast).map((reason) => reason[lang]);
      return `${capital(names.join(', '))}, ${shortDate(date, lang)}`;
    });
}

/** Which of the worked examples are shown to try: of as many kinds of counting as there are. */
const EXAMPLES = ['E02', 'E05b', 'E10a', 'E14a', 'E15c', 'E16a', 'E18a', 'E20'];

/** Examples that show what the calculator can do, with the answer known beforehand. */
export function examplesOf(catalogue: Catalogue, lang: Language): readonly object[] {
  return WORKED_EXAMPLES.filter(({ id }) => EXAMPLES.includes(id)).flatMap((one) => {
    if (one.kind !== 'rule') return [];
    const version = ruleOf(catalogue, one.rule)?.versions[0];
    const words = ruleWords(lang);
    const time = version?.count.kind === 'term' ? termText(version.count.term, words) : null;
    return [
      {
        href: calculatorAddress({ rule: one.rule, start: one.start }),
        title: one.title[lang],
        start: one.start,
        time,
      },
    ];
  });
}
