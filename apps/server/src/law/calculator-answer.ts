import {
  LONGEST_TERM,
  OutOfCalendarError,
  SHIFTS,
  TERM_UNITS,
  parsePlainDate,
  termOf,
} from '@fristvakt/calendar';
import type { PlainDate, Shift } from '@fristvakt/calendar';
import { PROVIDER_KINDS } from '@fristvakt/proceedings';
import { evaluate, reckonTerm, ruleOf, servedDay } from '@fristvakt/terms';
import type {
  Catalogue,
  Evaluation,
  ProviderKind,
  Rule,
  RuleVersion,
  ServedDay,
  Settlement,
  Step,
} from '@fristvakt/terms';
import type { Asked } from './calculator-question';

/** The ways in which a decision is served that move the day time is counted from; each says which day is asked for. */
export const SERVED_HOW = ['ordinary', 'simplified', 'company-special', 'announcement', 'unknown'] as const;
export type ServedHow = (typeof SERVED_HOW)[number];

export type FaultCode =
  | 'rule-missing'
  | 'rule-unknown'
  | 'rule-no-period'
  | 'rule-conflict'
  | 'start-missing'
  | 'start-bad'
  | 'not-in-force'
  | 'out-of-calendar'
  | 'provider-bad'
  | 'not-bound'
  | 'how-bad'
  | 'how-unavailable'
  | 'length-bad'
  | 'unit-bad'
  | 'shift-bad';

/** What is wrong, and with which field. */
export interface AnswerFault {
  readonly name: 'rule' | 'start' | 'provider' | 'how' | 'length' | 'unit' | 'shift';
  readonly code: FaultCode;
}

/** A day, or that there is none, with the way to it. */
export interface Answered {
  /** Null of a bare time. */
  readonly applied: { readonly rule: Rule; readonly version: RuleVersion } | null;
  /** The day counting starts. */
  readonly from: PlainDate;
  /** Null where the law sets no day. */
  readonly days: { readonly raw: PlainDate; readonly due: PlainDate } | null;
  readonly shift: Shift;
  readonly steps: readonly Step[];
  /** What would settle on which day time began, where that is assumed. */
  readonly settledBy: Settlement | null;
}

export type Answer = { readonly faults: readonly AnswerFault[] } | { readonly answered: Answered };

/** Answers what somebody asks, or says what is wrong with the question, all of it at once. */
export const answerTo = (asked: Asked, catalogue: Catalogue): Answer =>
  asked.by === 'term' ? byTerm(asked) : byRule(asked, catalogue);

/** Whether the day of service matters: it is what starts the rule. */
export const startsOnReceipt = ({ versions }: Rule): boolean =>
  versions.some(({ startsOn }) => startsOn === 'receipt');

const faulty = (...faults: readonly (AnswerFault | undefined)[]): Answer => ({
  faults: faults.filter((fault) => fault !== undefined),
});

function byRule(asked: Asked, catalogue: Catalogue): Answer {
  const rule = ruleOf(catalogue, asked.rule);
  const start = parsePlainDate(asked.start);
  const provider = PROVIDER_KINDS.find((kind) => kind === asked.provider);
  const how = SERVED_HOW.find((one) => one === (asked.how === '' ? 'ordinary' : asked.how));
  const isProviderBad = asked.provider !== '' && provider === undefined;
  if (rule === undefined || start === undefined || how === undefined || isProviderBad) {
    return faulty(
      rule === undefined
        ? { name: 'rule', code: asked.rule === '' ? 'rule-missing' : 'rule-unknown' }
        : undefined,
      start === undefined ? startFault(asked) : undefined,
      how === undefined ? { name: 'how', code: 'how-bad' } : undefined,
      isProviderBad ? { name: 'provider', code: 'provider-bad' } : undefined,
    );
  }
  return underRule(catalogue, rule, { start, provider, how });
}

const startFault = ({ start }: Asked): AnswerFault => ({
  name: 'start',
  code: start === '' ? 'start-missing' : 'start-bad',
});

interface RuleQuestion {
  readonly start: PlainDate;
  readonly provider: ProviderKind | undefined;
  readonly how: ServedHow;
}

function underRule(catalogue: Catalogue, rule: Rule, question: RuleQuestion): Answer {
  const way = wayToStart(catalogue, rule, question);
  if (way === undefined) return faulty({ name: 'how', code: 'how-unavailable' });
  const { provider } = question;
  const evaluation = evaluate(catalogue, {
    ...{ rules: [rule.id], start: way.from },
    ...(provider === undefined ? {} : { provider }),
  });
  return evaluation.outcome === 'due' || evaluation.outcome === 'at-once'
    ? { answered: answeredBy(evaluation, way) }
    : faulty(faultOf(evaluation));
}

/** How it is settled on which day counting starts. */
type WayToStart = Pick<Answered, 'from' | 'steps' | 'settledBy'>;

/** Undefined where nothing can be served in the way that is told. */
function wayToStart(
  catalogue: Catalogue,
  rule: Rule,
  { start, provider = 'company', how }: RuleQuestion,
): WayToStart | undefined {
  if (how === 'ordinary' || !startsOnReceipt(rule)) return { from: start, steps: [], settledBy: null };
  const served = servedAs(catalogue, how, start, provider);
  if (served.unavailable === true) return undefined;
  const [{ on, steps }] = served.readings;
  return { from: on, steps, settledBy: served.settledBy ?? null };
}

function answeredBy(
  evaluation: Extract<Evaluation, { outcome: 'due' | 'at-once' }>,
  { from, steps, settledBy }: WayToStart,
): Answered {
  const { rule, version } = evaluation;
  return {
    ...{ applied: { rule, version }, from, steps: [...steps, ...evaluation.steps], settledBy },
    days: evaluation.outcome === 'due' ? { raw: evaluation.raw, due: evaluation.due } : null,
    shift: 'shift' in version.count ? version.count.shift : 'none',
  };
}

/** The start day is the one on which it was sent or, of what nobody has proved, the day of the decision itself. */
const servedAs = (
  catalogue: Catalogue,
  how: ServedHow,
  start: PlainDate,
  provider: ProviderKind,
): ServedDay => servedDay(catalogue, start, how === 'unknown' ? { how } : { how, sentOn: start }, provider);

function faultOf(evaluation: Exclude<Evaluation, { outcome: 'due' | 'at-once' }>): AnswerFault {
  switch (evaluation.outcome) {
    case 'not-in-force':
    case 'out-of-calendar':
      return { name: 'start', code: evaluation.outcome };
    case 'not-bound':
      return { name: 'provider', code: 'not-bound' };
    case 'no-period':
      return { name: 'rule', code: 'rule-no-period' };
    case 'conflict':
      return { name: 'rule', code: 'rule-conflict' };
    case 'unknown-rule':
      return { name: 'rule', code: 'rule-unknown' };
    case 'not-triggered':
      return { name: 'start', code: 'start-missing' };
  }
}

function byTerm(asked: Asked): Answer {
  const start = parsePlainDate(asked.start);
  const unit = TERM_UNITS.find((one) => one === asked.unit);
  const shift = SHIFTS.find((one) => one === (asked.shift === '' ? 'next' : asked.shift));
  const length = /^\d{1,7}$/.test(asked.length) ? Number(asked.length) : Number.NaN;
  const isLength = length <= LONGEST_TERM;
  if (start === undefined || unit === undefined || shift === undefined || !isLength) {
    return faulty(
      isLength ? undefined : { name: 'length', code: 'length-bad' },
      unit === undefined ? { name: 'unit', code: 'unit-bad' } : undefined,
      start === undefined ? startFault(asked) : undefined,
      shift === undefined ? { name: 'shift', code: 'shift-bad' } : undefined,
    );
  }
  try {
    const { raw, due, steps } = reckonTerm(start, termOf(length, unit), shift);
    return {
      answered: { applied: null, from: start, days: { raw, due }, shift, steps, settledBy: null },
    };
  } catch (error) {
    if (error instanceof OutOfCalendarError) return faulty({ name: 'start', code: 'out-of-calendar' });
    throw error;
  }
}
