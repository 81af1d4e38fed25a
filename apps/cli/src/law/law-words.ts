import { parsePlainDate } from '@fristvakt/calendar';
import type { Shift, Term } from '@fristvakt/calendar';
import type {
  Confidence,
  Count,
  DecisionClass,
  EffectProvision,
  LeaveProvision,
  ProviderKind,
  Rule,
  RuleVersion,
  StartsOn,
  Validity,
  Words,
} from '@fristvakt/terms';
import { weekdayName } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';

/** How the `law` commands answer: in which language, for a person or as JSON. */
export interface LawOptions {
  readonly lang: Language;
  readonly json: boolean;
}

export const NATURE: Record<Rule['nature'], Words> = {
  statutory: { sv: 'tid eller skyldighet i författning', en: 'time or duty set by statute' },
  letter: { sv: 'dag som anges i en skrivelse', en: 'day stated in a letter' },
  service: { sv: 'verkan av ett delgivningssätt', en: 'effect of a mode of service' },
  practice: { sv: 'myndighetspraxis', en: 'practice of an authority' },
  method: { sv: 'sätt att räkna tid', en: 'method of counting' },
};

export const KIND: Record<ProviderKind, Words> = {
  company: { sv: 'bolag', en: 'company' },
  cooperative: { sv: 'kooperativ eller förening', en: 'cooperative or association' },
  municipality: { sv: 'kommun eller region', en: 'municipality or region' },
  'own-employer': { sv: 'egen arbetsgivare', en: 'own employer' },
};

/** Said in words wherever a rule is shown: only P is a provision that has been read. */
export const CONFIDENCE: Record<Confidence, Words> = {
  P: { sv: 'bestämmelsen är läst (P)', en: 'the provision has been read (P)' },
  S: {
    sv: 'ej verifierad: känd genom andrahandskälla (S)',
    en: 'not verified: known from a secondary source (S)',
  },
  M: { sv: 'ej verifierad: uppgift ur minnet (M)', en: 'not verified: from memory (M)' },
  I: { sv: 'ej verifierad: slutsats (I)', en: 'not verified: inference (I)' },
};

export const COURT: Record<LeaveProvision['court'], Words> = {
  'court-of-appeal': { sv: 'kammarrätten', en: 'the administrative court of appeal' },
  'supreme-administrative-court': {
    sv: 'Högsta förvaltningsdomstolen',
    en: 'the Supreme Administrative Court',
  },
};

export const DECISION: Record<DecisionClass, Words> = {
  refusal: { sv: 'avslag på ansökan om tillstånd', en: 'refusal of a licence' },
  revocation: { sv: 'återkallelse av tillstånd', en: 'revocation of a licence' },
  ban: { sv: 'förbud', en: 'ban' },
  injunction: { sv: 'föreläggande', en: 'injunction' },
  'sanction-fee': { sv: 'sanktionsavgift', en: 'sanction fee' },
};

export const EFFECT: Record<EffectProvision['effect'], Words> = {
  immediately: { sv: 'gäller omedelbart', en: 'works at once' },
  'when-final': { sv: 'gäller först när beslutet fått laga kraft', en: 'works only once final' },
};

const STARTS_ON: Record<StartsOn, Words> = {
  receipt: { sv: 'från den dag parten fick del av avgörandet', en: 'from the day the party received it' },
  decision: { sv: 'från den dag beslutet meddelades', en: 'from the day of the decision' },
  sending: { sv: 'från det att handlingen skickades', en: 'from the day the document was sent' },
  'control-notice': { sv: 'från det att kontrollmeddelandet skickades', en: 'from the control notice' },
  'service-decision': { sv: 'från beslutet om delgivning', en: 'from the decision on service' },
  'information-served': { sv: 'från det att informationen delgavs', en: 'from service of the information' },
  'application-received': { sv: 'från det att ansökan kom in', en: 'from receipt of the application' },
  'request-received': { sv: 'från det att begäran kom in', en: 'from receipt of the request' },
  'stated-day': { sv: 'den dag som anges', en: 'the day stated' },
  'activity-start': { sv: 'den dag verksamheten börjar', en: 'the day the activity starts' },
  change: { sv: 'från dagen för förändringen', en: 'from the day of the change' },
  closing: { sv: 'från nedläggningen', en: 'from the closing' },
  'last-use': { sv: 'från det att tillståndet senast utnyttjades', en: 'from the last use of the licence' },
  knowledge: { sv: 'från det att saken blev känd', en: 'from knowledge' },
  report: { sv: 'från det att anmälan gjordes', en: 'from the report' },
  breach: { sv: 'från överträdelsen', en: 'from the breach' },
  final: { sv: 'från det att beslutet fick laga kraft', en: 'from the day the decision became final' },
  'extract-issued': { sv: 'från det att utdraget utfärdades', en: 'from the issue of the extract' },
  'work-start': { sv: 'den dag arbetet börjar', en: 'the day work starts' },
  'last-entry': { sv: 'från den sista anteckningen', en: 'from the last entry' },
  month: { sv: 'räknat från månaden', en: 'counted from the month' },
  'users-told': { sv: 'från det att brukaren underrättades', en: 'from the day the user was told' },
  event: { sv: 'från händelsen', en: 'from the event' },
  'financial-year-end': { sv: 'från räkenskapsårets utgång', en: 'from the end of the financial year' },
  'last-day': { sv: 'den sista dagen', en: 'the last day' },
  'start-day': { sv: 'startdagen', en: 'the start day' },
  signing: { sv: 'från undertecknandet', en: 'from the signing' },
};

const SHIFT: Record<Shift, Words> = {
  next: {
    sv: 'till nästa vardag (2 § lagen 1930:173)',
    en: 'to the next working day (2 § lagen 1930:173)',
  },
  back: { sv: 'bakåt till närmast föregående vardag', en: 'back to the nearest working day before' },
  none: { sv: 'flyttas inte', en: 'does not move' },
};

/** The day before which something must be done, where the law says no more than that. */
const BEFORE: Partial<Record<StartsOn, Words>> = {
  'activity-start': { sv: 'den dag verksamheten börjar', en: 'the day the activity starts' },
  change: { sv: 'dagen för förändringen', en: 'the day of the change' },
  'work-start': { sv: 'den dag arbetet börjar', en: 'the day work starts' },
  event: { sv: 'dagen för händelsen', en: 'the day of the event' },
};

/** Where the count starts: `från nedläggningen`; for a duty before a day, that day. */
export function startsOnText(
  { count, startsOn }: Pick<RuleVersion, 'count' | 'startsOn'>,
  lang: Language,
): string {
  const words = count.kind === 'before' ? BEFORE[startsOn] : undefined;
  return (words ?? STARTS_ON[startsOn])[lang];
}

/** What happens to a last day that is no working day. */
export function shiftText(count: Count, lang: Language): string {
  if (count.kind === 'term' || count.kind === 'day-of-month') return SHIFT[count.shift][lang];
  return count.kind === 'at-once' || count.kind === 'method' ? '–' : SHIFT.none[lang];
}

/** The time as the law sets it: `3 veckor`, `genast`, `den 5 i andra månaden efter`. */
export function countText(count: Count, lang: Language): string {
  const sv = lang === 'sv';
  switch (count.kind) {
    case 'term':
      return termText(count.term, lang);
    case 'at-once':
      return count.word[lang];
    case 'before':
      return sv ? 'före' : 'before';
    case 'stated':
      return sv ? 'angiven dag' : 'stated day';
    case 'hours':
      return sv ? `${String(count.hours)} timmar` : `${String(count.hours)} hours`;
    case 'day-of-month':
      return dayOfMonthText(count.day, count.monthsAfter, lang);
    case 'method':
      return sv ? 'räknesätt' : 'method';
  }
}

const ORDINAL = {
  sv: ['samma månad', 'första månaden efter', 'andra månaden efter', 'tredje månaden efter'],
  en: ['the same month', 'the first month after', 'the second month after', 'the third month after'],
} as const;

function dayOfMonthText(day: number, monthsAfter: number, lang: Language): string {
  const month = ORDINAL[lang][monthsAfter] ?? `+${String(monthsAfter)}`;
  return lang === 'sv' ? `den ${String(day)} i ${month}` : `day ${String(day)} of ${month}`;
}

const UNIT = {
  days: { sv: ['dag', 'dagar'], en: ['day', 'days'] },
  weeks: { sv: ['vecka', 'veckor'], en: ['week', 'weeks'] },
  months: { sv: ['månad', 'månader'], en: ['month', 'months'] },
  years: { sv: ['år', 'år'], en: ['year', 'years'] },
  workingDays: { sv: ['arbetsdag', 'arbetsdagar'], en: ['working day', 'working days'] },
} as const;

/** Whole years are told as years though the catalogue counts them in months: the day is the same. */
function termText(term: Term, lang: Language): string {
  if ('days' in term) return amount(term.days, 'days', lang);
  if ('weeks' in term) return amount(term.weeks, 'weeks', lang);
  if ('workingDays' in term) return amount(term.workingDays, 'workingDays', lang);
  const months = 'months' in term ? term.months : term.years * 12;
  return months % 12 === 0 ? amount(months / 12, 'years', lang) : amount(months, 'months', lang);
}

function amount(count: number, unit: keyof typeof UNIT, lang: Language): string {
  const [one, many] = UNIT[unit][lang];
  return `${String(count)} ${count === 1 ? one : many}`;
}

/** A day with its weekday: `måndag 2026-11-30`; a text that is no day is shown as it is. */
export function withWeekday(text: string, lang: Language): string {
  const date = parsePlainDate(text);
  return date === undefined ? text : `${weekdayName(date, lang)} ${date}`;
}

/** The days a wording holds, in words. `until` is the first day it no longer does, so the last day is the one before. */
export function validityText({ from, until }: Validity, lang: Language): string {
  const began = from ?? (lang === 'sv' ? 'äldre tid' : 'older times');
  const sv =
    until === null ? `från ${began}, tills vidare` : `från ${began} till ${until} (den dagen inte inräknad)`;
  const en =
    until === null ? `from ${began}, until further notice` : `from ${began} to ${until} (that day excluded)`;
  return lang === 'sv' ? sv : en;
}
