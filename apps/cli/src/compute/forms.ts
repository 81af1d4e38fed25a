import type { MonthEnd } from '@fristvakt/calendar';

/**
 * How much of an answer a form is: all of it, for a day that stands; the same for one before 1990, of which that is not
 * verified; or what stands before the steps by which the day is moved.
 */
export type Part = 'whole' | 'whole-unverified' | 'before-moves';

/** The forms of one count's answers: of each part, and by how the month ended where that is told. */
export class Forms<Form> {
  private readonly kept: (Form | undefined)[] = [];

  /** The form of such an answer, which is made when it is asked for first. */
  of(part: Part, monthEnd: MonthEnd | undefined, make: () => Form): Form {
    return (this.kept[placeOfPart(part) + placeOfMonthEnd(monthEnd)] ??= make());
  }
}

const MONTH_ENDS = 3;

function placeOfPart(part: Part): number {
  if (part === 'whole') return 0;
  return part === 'before-moves' ? MONTH_ENDS : 2 * MONTH_ENDS;
}

function placeOfMonthEnd(monthEnd: MonthEnd | undefined): number {
  if (monthEnd === undefined) return 0;
  return monthEnd === 'same-number' ? 1 : 2;
}
