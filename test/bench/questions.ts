import { FIRST_YEAR, addDays, plainDateOf } from '@fristvakt/calendar';
import type { PlainDate, Shift, Term } from '@fristvakt/calendar';
import { CATALOGUE } from '@fristvakt/law';

/** A bare term as somebody might ask for it. */
export interface BareTerm {
  readonly start: PlainDate;
  readonly term: Term;
  readonly shift: Shift;
}

const FIRST_START = plainDateOf(1990, 1, 1);
const DAYS_TO_2100 = 40_542;
const SHIFTS: readonly Shift[] = ['next', 'none', 'back'];
const RULES = CATALOGUE.rules.map((rule) => rule.id);

/** The same questions every time: numbers that look random and are not (a linear congruential generator). */
export class Questions {
  private seed = FIRST_YEAR;

  bareTerm(): BareTerm {
    return { start: this.start(), term: this.term(), shift: this.oneOf(SHIFTS) };
  }

  start(): PlainDate {
    return addDays(FIRST_START, this.below(DAYS_TO_2100));
  }

  /** A line for `compute`: as often a bare term as a rule, of the whole catalogue, in force or not. */
  line(id: number): string {
    const question = this.below(2) === 0 ? this.bareTerm() : { rule: this.oneOf(RULES), start: this.start() };
    return `${JSON.stringify({ id: `q${String(id)}`, ...question })}\n`;
  }

  /** So many lines, in pieces of about this many. */
  *lines(count: number, atOnce: number): Generator<string> {
    for (let id = 0; id < count;) {
      const end = Math.min(count, id + atOnce);
      let piece = '';
      for (; id < end; id += 1) piece += this.line(id);
      yield piece;
    }
  }

  private term(): Term {
    switch (this.below(4)) {
      case 0:
        return { days: this.below(400) };
      case 1:
        return { weeks: this.below(60) };
      case 2:
        return { months: this.below(36) };
      default:
        return { years: this.below(10) };
    }
  }

  private oneOf<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  }

  private below(limit: number): number {
    this.seed = (Math.imul(this.seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.seed / 2 ** 32) * limit);
  }
}
