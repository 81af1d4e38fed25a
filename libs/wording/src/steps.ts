import { NON_WORKING_DAYS } from '@fristvakt/calendar';
import type { Fact } from '@fristvakt/proceedings';
import type { Rule, Step, StepOp } from '@fristvakt/terms';
import { amount, capital, dateIn } from './dates';
import type { Unit } from './dates';
import { factSentence } from './facts';
import type { Language } from './language';
import { SERVICE_NAMES } from './lexicon';

/** What a step's sentence may need to look up: the fact and the rule it names. */
export interface Lookup {
  readonly lang: Language;
  fact(id: string): Fact | undefined;
  rule(id: string): Rule | undefined;
}

type Tell = (step: Step, look: Lookup) => string;

const day = (step: Step, lang: Language): string => dateIn(step.result ?? '', lang);
const input = (step: Step, name: string): string => String(step.inputs[name] ?? '');
const dayOf = (step: Step, name: string, lang: Language): string => dateIn(input(step, name), lang);

const UNITS: readonly Unit[] = ['days', 'weeks', 'months', 'years', 'workingDays'];

const TELL: Record<StepOp, Tell> = {
  fact: (step, look) => {
    const fact = look.fact(input(step, 'event'));
    return `${capital(day(step, look.lang))}: ${fact ? factSentence(fact, look.lang) : input(step, 'event')}`;
  },
  given: (step, look) => {
    const { lang } = look;
    const rule = look.rule(step.rule ?? '');
    const title = rule?.title[lang] ?? step.rule ?? '';
    const name =
      lang === 'sv'
        ? `Regeln ”${title}” (${step.rule ?? ''}) tillämpas`
        : `The rule “${title}” (${step.rule ?? ''}) applies`;
    if (rule !== undefined && !isCounted(rule)) return `${name}.`;
    return lang === 'sv'
      ? `${name}; tiden räknas från ${day(step, 'sv')}.`
      : `${name}; time is counted from ${day(step, 'en')}.`;
  },
  signed: (step, { lang }) =>
    lang === 'sv'
      ? `Fullmakten undertecknades ${day(step, lang)}, enligt registret över företrädare.`
      : `The power of attorney was signed on ${day(step, lang)}, as the register of representatives has it.`,
  count: (step, { lang }) => {
    const unit = UNITS.find((one) => step.inputs[one] !== undefined) ?? 'days';
    const length = amount(Number(step.inputs[unit]), unit, lang);
    const from = dayOf(step, 'from', lang);
    const end = day(step, lang);
    return lang === 'sv'
      ? `${capital(length)} från ${from} slutar ${end}${countedSv(step, unit)}.`
      : `${capital(length)} from ${from} end on ${end}${countedEn(step, unit)}.`;
  },
  'day-of-month': (step, { lang }) =>
    lang === 'sv'
      ? `Räknat från ${dayOf(step, 'from', lang)} infaller dagen ${day(step, lang)}.`
      : `Counted from ${dayOf(step, 'from', lang)} the day falls on ${day(step, lang)}.`,
  hours: (step, { lang }) => {
    const length = amount(Number(step.inputs['hours']), 'hours', lang);
    return lang === 'sv'
      ? `${capital(length)} från det klockslag då saken blev känd, ${dayOf(step, 'from', lang)}, löper ut ${day(step, lang)}.`
      : `${capital(length)} from the hour it became known on ${dayOf(step, 'from', lang)} run out on ${day(step, lang)}.`;
  },
  before: (step, { lang }) =>
    lang === 'sv'
      ? `Åtgärden ska ha vidtagits före starten, ${day(step, lang)}.`
      : `It is to be done before the start on ${day(step, lang)}.`,
  stated: (step, { lang }) =>
    lang === 'sv'
      ? `Dagen anges i skrivelsen eller beslutet: ${day(step, lang)}. Ingen tid räknas fram.`
      : `The day stands in the letter or decision: ${day(step, lang)}. It is not reckoned.`,
  'at-once': (step, { lang }) =>
    lang === 'sv'
      ? `Bestämmelsen anger ingen bestämd dag (${input(step, 'word')}). Ingen dag läggs till här.`
      : `The provision sets no day (${input(step, 'word')}). None is added here.`,
  stand: (step, { lang }) =>
    lang === 'sv'
      ? `${capital(day(step, lang))} är en vardag, och dagen står därför fast.`
      : `${day(step, lang)} is an ordinary working day, so the day stands.`,
  keep: (step, { lang }) =>
    lang === 'sv'
      ? `Dagen flyttas inte ens om den infaller på en lördag eller en helgdag: ${day(step, lang)} gäller.`
      : `The day does not move even if it is a holiday: ${day(step, lang)} holds.`,
  shift: (step, { lang }) => shiftSentence(step, lang),
  served: (step, { lang }) => {
    const how = SERVICE_NAMES[input(step, 'how') as keyof typeof SERVICE_NAMES][lang];
    return lang === 'sv'
      ? `Delgivningsdag: ${day(step, lang)} (${how}).`
      : `Day of service: ${day(step, lang)} (${how}).`;
  },
  assume: (step, { lang }) =>
    lang === 'sv'
      ? `Det är inte styrkt när beslutet togs emot. Tiden räknas därför från beslutsdagen, ${day(step, lang)}, den tidigaste dag som kan komma i fråga.`
      : `It is not proved when the decision was received. Time is therefore counted from the day of the decision, ${day(step, lang)}, the earliest that can come into question.`,
  earliest: (step, { lang }) => {
    const days = step.inputs['of'];
    const list = Array.isArray(days)
      ? days.map((one: string) => dateIn(one, lang)).join(lang === 'sv' ? ' eller ' : ' or ')
      : '';
    return lang === 'sv'
      ? `Flera läsningar är möjliga (${list}). Bevaka den tidigaste: ${day(step, lang)}.`
      : `Several readings are possible (${list}). Watch the earliest: ${day(step, lang)}.`;
  },
  opens: (step, { lang }) =>
    lang === 'sv'
      ? `Begäran får göras när ${dayOf(step, 'after', lang)} har gått, alltså från och med ${day(step, lang)}.`
      : `When ${dayOf(step, 'after', lang)} has passed the right may be used, that is from ${day(step, lang)}.`,
  moved: (step, look) => {
    const fact = look.fact(input(step, 'event'));
    const what = fact ? factSentence(fact, look.lang) : '';
    return look.lang === 'sv'
      ? `${what} Den nya dagen är ${day(step, 'sv')}.`
      : `${what} The new day is ${day(step, 'en')}.`;
  },
  extended: (step, look) => {
    const fact = look.fact(input(step, 'event'));
    const what = fact ? factSentence(fact, look.lang) : '';
    return look.lang === 'sv'
      ? `${what} Den nya tiden räknas från slutet av den första, ${day(step, 'sv')}.`
      : `${what} The new period is counted from the end of the first, ${day(step, 'en')}.`;
  },
  floor: (step, { lang }) =>
    lang === 'sv'
      ? `Regeln gäller från och med ${dayOf(step, 'from', lang)} och kan inte tillämpas dessförinnan.`
      : `The rule holds from ${dayOf(step, 'from', lang)} and cannot be used before.`,
};

/** A letter's day is not counted, nor is a day before which something must be done. */
const isCounted = ({ nature, versions }: Rule): boolean =>
  nature !== 'letter' && versions.every(({ count }) => count.kind !== 'before');

/** One step of a reckoning as a sentence. */
export const stepSentence = (step: Step, look: Lookup): string => TELL[step.op](step, look);

function countedSv(step: Step, unit: Unit): string {
  if (step.inputs['monthEnd'] === 'last-of-month')
    return ', månadens sista dag, eftersom månaden saknar motsvarande dag';
  if (unit === 'weeks') return ', samma veckodag';
  if (unit === 'days') return '; startdagen räknas inte med';
  return unit === 'workingDays' ? '' : ', dagen med samma nummer';
}

function countedEn(step: Step, unit: Unit): string {
  if (step.inputs['monthEnd'] === 'last-of-month')
    return ', the last day of a month that lacks the same number';
  if (unit === 'weeks') return ', the same day of the week';
  if (unit === 'days') return '; the start day is not counted';
  return unit === 'workingDays' ? '' : ', the day with the same number';
}

function shiftSentence(step: Step, lang: Language): string {
  const reasons = step.inputs['reasons'];
  const names = (Array.isArray(reasons) ? reasons : []).map(
    (id: string) => NON_WORKING_DAYS.find((rule) => rule.id === id)?.[lang] ?? id,
  );
  const weekday = capital(dayOf(step, 'day', lang));
  // "lördag 26 december är lördag" says nothing: the weekday stands in the date already.
  const feasts = names.filter((name) => !weekday.toLowerCase().startsWith(name.toLowerCase()));
  const back = step.inputs['direction'] === 'back';
  const unverified = step.inputs['verified'] === false;
  if (lang === 'sv') {
    const why = feasts.length === 0 ? 'räknas här inte som vardag' : `är ${feasts.join(' och ')}`;
    const move = back ? 'närmast föregående dag prövas i stället' : 'åtgärden får vidtas nästa vardag';
    const doubt = unverified ? ' (helgdagarna före 1990 är inte kontrollerade)' : '';
    return `${weekday} ${why}: ${move}${doubt}.`;
  }
  const why = feasts.length === 0 ? 'is no working day' : `is ${feasts.join(' and ')}`;
  const move = back ? 'the day before is looked at' : 'the action may be taken on the next working day';
  return `${weekday} ${why}: ${move}${unverified ? ' (holidays before 1990 have not been checked)' : ''}.`;
}
