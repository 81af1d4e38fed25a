import { addDays, parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate, Term } from '@fristvakt/calendar';
import { holdsOn } from '@fristvakt/terms';
import type { Confidence, Count, ProviderKind, RuleVersion, StartsOn, Validity } from '@fristvakt/terms';
import { longDate } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import type { Told } from '../pages/tone';
import { RULE_WORDS } from './rule.words';
import type { RuleWords } from './rule.words';

export const ruleWords = (lang: Language): RuleWords => wordsIn(RULE_WORDS, lang);

const PROVIDERS: readonly ProviderKind[] = ['company', 'cooperative', 'municipality', 'own-employer'];

/** How sure a provision is, in words; only P has been read by somebody. */
export const confidenceTold = (confidence: Confidence, words: RuleWords): Told => ({
  text: words(`confidence-${confidence}`),
  ...(confidence === 'P' ? { icon: 'check', tone: 'success' } : { icon: 'warning', tone: 'warning' }),
});

/** Whether a wording holds today, did before or will later. */
export function standingTold(validity: Validity, today: PlainDate, words: RuleWords): Told {
  if (holdsOn(validity, today)) return { text: words('holds-now'), icon: 'check', tone: 'success' };
  return validity.from !== null && validity.from > today
    ? { text: words('holds-later'), icon: 'clock', tone: 'info' }
    : { text: words('held-before'), icon: 'dot', tone: 'neutral' };
}

/** The days a wording holds, first and last. */
export function validityText({ from, until }: Validity, lang: Language): string {
  const words = ruleWords(lang);
  const to = lastDayOf(until);
  const last = to === null ? '' : dayText(to, lang);
  if (from === null) return to === null ? words('valid-older') : words('valid-older-to', { to: last });
  const first = dayText(from, lang);
  return to === null
    ? words('valid-from', { from: first })
    : words('valid-between', { from: first, to: last });
}

/** The catalogue names the first day on which a wording no longer holds; people are told the last on which it does. */
export function lastDayOf(until: string | null): string | null {
  const day = until === null ? undefined : parsePlainDate(until);
  return day === undefined ? until : addDays(day, -1);
}

export function dayText(text: string, lang: Language): string {
  const day = parsePlainDate(text);
  return day === undefined ? text : longDate(day, lang);
}

/** `bolag och kooperativ eller förening`; or that everybody is bound. */
export function bindsText(kinds: readonly ProviderKind[], words: RuleWords): string {
  if (PROVIDERS.every((kind) => kinds.includes(kind))) return words('binds-all');
  const names = kinds.map((kind) => words(kind));
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${words('and')} ${last}`;
}

/** The time as the law sets it, with what it is counted from: `3 veckor från den dag parten fick del av avgörandet`. */
export function timeText(
  { count, startsOn }: Pick<RuleVersion, 'count' | 'startsOn'>,
  lang: Language,
): string {
  const words = ruleWords(lang);
  if (count.kind === 'before') return beforeText(startsOn, words);
  const time = countText(count, words, lang);
  if (count.kind === 'stated' || count.kind === 'method' || count.kind === 'day-of-month') return time;
  return `${time}${count.kind === 'at-once' ? ',' : ''} ${words(`from-${startsOn}`)}`;
}

function countText(count: Exclude<Count, { kind: 'before' }>, words: RuleWords, lang: Language): string {
  switch (count.kind) {
    case 'term':
      return termText(count.term, words);
    case 'at-once':
      return count.word[lang];
    case 'stated':
      return words('count-stated');
    case 'hours':
      return words('count-hours', { n: count.hours });
    case 'day-of-month':
      return dayOfMonthText(count.day, count.monthsAfter, words);
    case 'method':
      return words('count-method');
  }
}

/** Whole years are told as years though the catalogue counts them in months: the day is the same. */
export function termText(term: Term, words: RuleWords): string {
  if ('days' in term) return words('count-days', { n: term.days });
  if ('weeks' in term) return words('count-weeks', { n: term.weeks });
  if ('workingDays' in term) return words('count-workingDays', { n: term.workingDays });
  if ('years' in term) return words('count-years', { n: term.years });
  const { months } = term;
  return months % 12 === 0 ? words('count-years', { n: months / 12 }) : words('count-months', { n: months });
}

const MONTHS_AFTER = ['count-day-0', 'count-day-1', 'count-day-2', 'count-day-3'] as const;

function dayOfMonthText(day: number, monthsAfter: number, words: RuleWords): string {
  const key = MONTHS_AFTER[monthsAfter];
  if (key === undefined) throw new RangeError(`no words for ${String(monthsAfter)} months after`);
  return words(key, { day });
}

function beforeText(startsOn: StartsOn, words: RuleWords): string {
  switch (startsOn) {
    case 'activity-start':
    case 'change':
    case 'work-start':
      return words(`before-${startsOn}`);
    default:
      return words('before-other');
  }
}

/** On which day such a count ends, in words; null where there is nothing to say. */
export function endText(count: Count, words: RuleWords): string | null {
  switch (count.kind) {
    case 'term':
      if ('days' in count.term) return words('end-days');
      if ('weeks' in count.term) return words('end-weeks');
      return words('workingDays' in count.term ? 'end-workingDays' : 'end-months');
    case 'at-once':
    case 'stated':
    case 'hours':
      return words(`end-${count.kind}`);
    case 'before':
    case 'day-of-month':
    case 'method':
      return null;
  }
}

/** What becomes of a last day that is no working day. */
export function shiftText(count: Count, words: RuleWords): string {
  if (count.kind === 'term' || count.kind === 'day-of-month') return words(`shift-${count.shift}`);
  return words(count.kind === 'at-once' || count.kind === 'method' ? 'not-applicable' : 'shift-none');
}
