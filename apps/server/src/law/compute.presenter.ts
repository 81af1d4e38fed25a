import { OutOfCalendarError } from '@fristvakt/calendar';
import type { Term } from '@fristvakt/calendar';
import { evaluate, reckonTerm, versionName } from '@fristvakt/terms';
import type { Catalogue, Evaluation } from '@fristvakt/terms';
import type { AnswerResponse } from './rule.response';
import type { QuestionRequest, TermRequest } from './rule.request';

/** Answers one question of the calculator, with the steps, or says why there is no day. */
export function answerOf(question: QuestionRequest, catalogue: Catalogue): AnswerResponse {
  const { rule, term } = question;
  const id = question.id ?? null;
  if ((rule === undefined) === (term === undefined)) {
    return { id, error: { code: 'bad-question', message: 'expected either a rule or a term' } };
  }
  return { id, ...(term === undefined ? byRule(question, catalogue) : byTerm(question, term)) };
}

type Answer = Omit<AnswerResponse, 'id'>;

function byTerm({ start, shift = 'next' }: QuestionRequest, asked: TermRequest): Answer {
  const term = termOf(asked);
  if (term === undefined) {
    return {
      error: { code: 'bad-question', message: 'term: expected exactly one of days, weeks, months, years' },
    };
  }
  try {
    const { raw, due, steps } = reckonTerm(start, term, shift);
    return { raw, due, steps };
  } catch (error) {
    if (error instanceof OutOfCalendarError) return OUT_OF_CALENDAR;
    throw error;
  }
}

function termOf({ days, weeks, months, years }: TermRequest): Term | undefined {
  const terms = [
    ...(days === undefined ? [] : [{ days }]),
    ...(weeks === undefined ? [] : [{ weeks }]),
    ...(months === undefined ? [] : [{ months }]),
    ...(years === undefined ? [] : [{ years }]),
  ];
  return terms.length === 1 ? terms[0] : undefined;
}

function byRule({ rule = '', start, provider }: QuestionRequest, catalogue: Catalogue): Answer {
  const evaluation = evaluate(catalogue, {
    rules: [rule],
    start,
    ...(provider === undefined ? {} : { provider }),
  });
  switch (evaluation.outcome) {
    case 'due':
      return { ...said(evaluation), raw: evaluation.raw, due: evaluation.due, steps: evaluation.steps };
    case 'at-once':
      return { ...said(evaluation), raw: null, due: null, steps: evaluation.steps };
    case 'out-of-calendar':
      return OUT_OF_CALENDAR;
    case 'unknown-rule':
    case 'not-in-force':
    case 'not-bound':
    case 'not-triggered':
    case 'no-period':
    case 'conflict':
      return { error: { code: evaluation.outcome, message: MESSAGES[evaluation.outcome] } };
  }
}

type Answered = Extract<Evaluation, { outcome: 'due' | 'at-once' }>;

const said = ({ version }: Answered): Answer => ({
  version: versionName(version),
  verified: version.confidence === 'P',
});

const OUT_OF_CALENDAR: Answer = {
  error: { code: 'out-of-calendar', message: 'the last day lies outside 1900-01-01 to 2200-12-31' },
};

const MESSAGES: Readonly<
  Record<Exclude<Evaluation['outcome'], 'due' | 'at-once' | 'out-of-calendar'>, string>
> = {
  'unknown-rule': 'rule: the catalogue has no rule of this id; GET /api/v1/rules lists them',
  'not-in-force': 'rule: no version of it is in force on that day; GET /api/v1/rules/{id} tells when one is',
  'not-bound': 'provider: the rule does not bind this kind of provider on that day',
  'not-triggered': 'start: nothing starts this rule',
  'no-period': 'rule: it sets no period; it says how periods are counted',
  conflict: 'rule: the catalogue contradicts itself on that day',
};
