import type { PlainDate, Shift, TermUnit } from '@fristvakt/calendar';
import { spanOf } from './span';
import type { Span } from './span';

/** The id of a question that has none. */
export const NO_ID = spanOf('null');

/** When does a term that starts on this day end? */
export interface TermQuestion {
  /** In JSON, as it came. */
  readonly id: Span;
  readonly start: PlainDate;
  readonly unit: TermUnit;
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
