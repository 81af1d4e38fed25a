import { COUNT_CITE, SHIFT_CITE, addDays, dayInMonthAfter, endOfTerm, shiftSteps } from '@fristvakt/calendar';
import type { PlainDate, Shift, Term } from '@fristvakt/calendar';
import type { Count } from './rule';
import type { Step } from './step';

/** A last day: before the shift to a working day, after it, and how it came about. */
export interface Reckoning {
  readonly raw: PlainDate;
  readonly due: PlainDate;
  readonly steps: readonly Step[];
}

const COUNT_RULE = { rule: 'TIME-COUNT', version: '1930-07-01', cites: [COUNT_CITE.section] };
const SHIFT_RULE = { rule: 'TIME-SHIFT', version: 'older', cites: [SHIFT_CITE.section] };
const NO_RULE = { rule: null, version: null, cites: [] };

/** Counts a bare term from a day. Throws OutOfCalendarError where the end lies outside 1900–2200. */
export function reckonTerm(start: PlainDate, term: Term, shift: Shift): Reckoning {
  const end = endOfTerm(start, term);
  const statutory = 'weeks' in term || 'months' in term || 'years' in term;
  const counted: Step = {
    op: 'count',
    ...(statutory ? COUNT_RULE : NO_RULE),
    inputs: { from: start, ...term, ...(end.monthEnd === undefined ? {} : { monthEnd: end.monthEnd }) },
    result: end.date,
  };
  return shifted(counted, end.date, shift);
}

/** What a rule's count makes of a start day; null where the law sets no day. */
export function reckonCount(
  start: PlainDate,
  count: Exclude<Count, { kind: 'at-once' | 'method' }>,
): Reckoning {
  switch (count.kind) {
    case 'term':
      return reckonTerm(start, count.term, count.shift);
    case 'day-of-month': {
      const day = dayInMonthAfter(start, count.monthsAfter, count.day);
      const inputs = { from: start, monthsAfter: count.monthsAfter, day: count.day };
      return shifted({ op: 'day-of-month', ...NO_RULE, inputs, result: day }, day, count.shift);
    }
    case 'hours': {
      const day = addDays(start, Math.ceil(count.hours / 24));
      return standing(
        { op: 'hours', ...NO_RULE, inputs: { from: start, hours: count.hours }, result: day },
        day,
      );
    }
    case 'before':
    case 'stated':
      return standing({ op: count.kind, ...NO_RULE, inputs: { from: start }, result: start }, start);
  }
}

function standing(step: Step, day: PlainDate): Reckoning {
  return { raw: day, due: day, steps: [step, { op: 'keep', ...NO_RULE, inputs: { day }, result: day }] };
}

function shifted(counted: Step, raw: PlainDate, shift: Shift): Reckoning {
  if (shift === 'none') return standing(counted, raw);
  const passed = shiftSteps(raw, shift);
  const due = passed.at(-1)?.to ?? raw;
  const moves = passed.map<Step>((step) => ({
    op: 'shift',
    // A payment day that moves back does so by its own provision, not by lag (1930:173) 2 §.
    ...(shift === 'next' ? SHIFT_RULE : NO_RULE),
    inputs: {
      day: step.day,
      direction: shift,
      reasons: step.reasons,
      ...(step.verified ? {} : { verified: false }),
    },
    result: step.to,
  }));
  const stand: Step = { op: 'stand', ...SHIFT_RULE, inputs: { day: due }, result: due };
  return { raw, due, steps: [counted, ...(moves.length === 0 ? [stand] : moves)] };
}
