import type { PlainDate, Shift, Term } from '@fristvakt/calendar';
import { spanOf } from './span';
import type { Span } from './span';

/** The units a bare term may be given in. */
export const UNITS = ['days', 'weeks', 'months', 'years'] as const;
export type Unit = (typeof UNITS)[number];

/** No bare term is longer, whatever its unit. */
export const LONGEST_TERM = 1_000_000;

/** What may happen to a last day that is no working day. */
export const SHIFTS = ['next', 'none', 'back'] as const satisfies readonly Shift[];

/** The id of a question that has none. */
export const NO_ID = spanOf('null');

/** When does a term that starts on this day end? */
export interface TermQuestion {
  /** In JSON, as it came. */
  readonly id: Span;
  readonly start: PlainDate;
  readonly unit: Unit;
  readonly length: number;
  readonly shift: Shift;
}

/** What does this rule of the catalogue say from this day? */
export interface RuleQuestion {
  /** In JSON, as it came. */
  readonly id: Span;
  readonly start: PlainDate;
  readonly rule: Span;
}

export type Question = TermQuestion | RuleQuestion;

/** The term as the calendar takes it. */
export function termOf({ unit, length }: TermQuestion): Term {
  switch (unit) {
    case 'days':
      return { days: length };
    case 'weeks':
      return { weeks: length };
    case 'months':
      return { months: length };
    case 'years':
      return { years: length };
  }
}
