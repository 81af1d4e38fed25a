import type { MonthEnd } from '@fristvakt/calendar';

/** How much of an answer a form is: all of it, or what stands before an ending of its own. */
export type Part = 'whole' | 'before-ending';

/** The forms of one count's answers: of either part, and by how the month ended, if that is told. */
export class Forms<Form> {
  private readonly kept: (Form | undefined)[] = [];

  /** The form of such an answer, which is made when it is asked for first. */
  of(part: Part, monthEnd: MonthEnd | undefined, make: () => Form): Form {
    const place = placeOf(monthEnd) + (part === 'whole' ? 0 : MONTH_ENDS);
    return (this.kept[place] ??= make());
  }
}

const MONTH_ENDS = 3;

function placeOf(monthEnd: MonthEnd | undefined): number {
  if (monthEnd === undefined) return 0;
  return monthEnd === 'same-number' ? 1 : 2;
}
