import type { PlainDate, Shift, Term } from '@fristvakt/calendar';

/** The units a bare term may be given in. */
export const UNITS = ['days', 'weeks', 'months', 'years'] as const;
export type Unit = (typeof UNITS)[number];

/** No bare term is longer, whatever its unit. */
export const LONGEST_TERM = 1_000_000;

/** What may happen to a last day that is no working day. */
export const SHIFTS = ['next', 'none', 'back'] as const satisfies readonly Shift[];

/** Bytes that stand within others: JSON as the asker wrote it, for one. They last until the question is answered. */
export interface Span {
  readonly bytes: Buffer;
  readonly from: number;
  readonly to: number;
}

/** All of a text, in UTF-8. */
export function spanOf(text: string): Span {
  const bytes = Buffer.from(text, 'utf8');
  return { bytes, from: 0, to: bytes.length };
}

/** The id of a question that has none. */
export const NO_ID = spanOf('null');

/** When does a term that starts on this day end? */
export interface TermQuestion {
  readonly id: Span;
  readonly start: PlainDate;
  readonly unit: Unit;
  readonly length: number;
  readonly shift: Shift;
}

/** What does this rule of the catalogue say from this day? */
export interface RuleQuestion {
  readonly id: Span;
  readonly start: PlainDate;
  readonly rule: string;
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
