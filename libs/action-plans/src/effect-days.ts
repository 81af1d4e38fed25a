import { endOfTerm } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';

/** How many months after something was done it is asked whether it held. */
const EFFECT_MONTHS = [3, 6] as const;

/**
 * The days on which it is asked whether what was done on a day has held: the day of the same number three and six months
 * later, or the last of a month that has none. Targets of our own, after what IVO asks for in practice: no law sets them, and
 * they are not moved for holidays.
 */
export const effectDays = (
  doneOn: PlainDate,
): readonly { readonly months: number; readonly on: PlainDate }[] =>
  EFFECT_MONTHS.map((months) => ({ months, on: endOfTerm(doneOn, { months }).date }));
