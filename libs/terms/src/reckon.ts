import {
  COUNT_CITE,
  SHIFT_CITE,
  addDays,
  dayInMonthAfter,
  endOfTerm,
  isVerified,
  shiftSteps,
} from '@fristvakt/calendar';
import type { MonthEnd, PlainDate, Shift, ShiftStep, Term, TermEnd } from '@fristvakt/calendar';
import type { Count, Rule } from './rule';
import { step } from './step';
import type { RuleApplied, Step } from './step';

/** A last day: before the shift to a working day, after it, and how it came about. */
export interface Reckoning {
  readonly raw: PlainDate;
  readonly due: PlainDate;
  readonly steps: readonly Step[];
}

/** A count that ends on a day. */
export type DatedCount = Exclude<Count, { kind: 'at-once' | 'method' }>;

const COUNT_RULE: RuleApplied = { rule: 'TIME-COUNT', version: '1930-07-01', cites: [COUNT_CITE.section] };
const SHIFT_RULE: RuleApplied = { rule: 'TIME-SHIFT', version: 'older', cites: [SHIFT_CITE.section] };
const NO_RULE: RuleApplied = { rule: null, version: null, cites: [] };

/** Counts a bare term from a day. Throws OutOfCalendarError where the end lies outside 1900–2200. */
export function reckonTerm(start: PlainDate, term: Term, shift: Shift): Reckoning {
  return reckonCount(start, { kind: 'term', term, shift });
}

/**
 * What a count makes of a start day, for a rule of this nature: a practice is counted like a statute, and lag (1930:173) is not cited
 * for it, which speaks of time under a statute. Throws OutOfCalendarError where the end lies outside 1900–2200.
 */
export function reckonCount(
  start: PlainDate,
  count: DatedCount,
  nature: Rule['nature'] = 'statutory',
): Reckoning {
  const end = endOfCount(start, count);
  const raw = end.date;
  const shift = shiftOf(count);
  const steps = [firstStep(start, count, end, nature)];
  let due = raw;
  for (const passed of shiftSteps(raw, shift)) {
    steps.push(shiftStep(passed, shift));
    due = passed.to;
  }
  if (shift === 'none') steps.push(step('keep', NO_RULE, { day: raw }, raw));
  else if (due === raw) steps.push(standStep(raw, shift));
  return { raw, due, steps };
}

/** The day a count ends on, before any shift. Throws OutOfCalendarError where it lies outside 1900–2200. */
export function endOfCount(start: PlainDate, count: DatedCount): TermEnd {
  switch (count.kind) {
    case 'term':
      return endOfTerm(start, count.term);
    case 'day-of-month':
      return { date: dayInMonthAfter(start, count.monthsAfter, count.day) };
    case 'hours':
      return { date: addDays(start, Math.ceil(count.hours / 24)) };
    case 'before':
    case 'stated':
      return { date: start };
  }
}

/** How the end of a count is moved to a working day; a count that says nothing of it is never moved. */
export const shiftOf = (count: DatedCount): Shift => ('shift' in count ? count.shift : 'none');

function firstStep(
  from: PlainDate,
  count: DatedCount,
  { date, monthEnd }: TermEnd,
  nature: Rule['nature'],
): Step {
  switch (count.kind) {
    case 'term': {
      const byStatute = nature !== 'practice' && !('days' in count.term || 'workingDays' in count.term);
      return step('count', byStatute ? COUNT_RULE : NO_RULE, termInputs(from, count.term, monthEnd), date);
    }
    case 'day-of-month':
      return step('day-of-month', NO_RULE, { from, monthsAfter: count.monthsAfter, day: count.day }, date);
    case 'hours':
      return step('hours', NO_RULE, { from, hours: count.hours }, date);
    case 'before':
    case 'stated':
      return step(count.kind, NO_RULE, { from }, date);
  }
}

/** Each unit is written out: spreading the term here costs as much as the whole of the counting. */
function termInputs(from: PlainDate, term: Term, monthEnd: MonthEnd = 'same-number'): Step['inputs'] {
  if ('days' in term) return { from, days: term.days };
  if ('weeks' in term) return { from, weeks: term.weeks };
  if ('months' in term) return { from, months: term.months, monthEnd };
  if ('years' in term) return { from, years: term.years, monthEnd };
  return { from, workingDays: term.workingDays };
}

function shiftStep({ day, reasons, to, verified }: ShiftStep, direction: Shift): Step {
  const inputs = { day, direction, reasons };
  return step('shift', shiftRule(direction), verified ? inputs : { ...inputs, verified }, to);
}

/** That a day before 1990 is none of those listed is as little verified as that it is one. */
function standStep(day: PlainDate, direction: Shift): Step {
  const inputs = isVerified(day) ? { day } : { day, verified: false };
  return step('stand', shiftRule(direction), inputs, day);
}

/** A payment day is kept or moved back by its own provision, not by lag (1930:173) 2 §. */
const shiftRule = (direction: Shift): RuleApplied => (direction === 'next' ? SHIFT_RULE : NO_RULE);
