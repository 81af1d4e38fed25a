import { isWorkingDay } from '@fristvakt/calendar';
import type { PlainDate, Shift } from '@fristvakt/calendar';
import { reckonTerm } from '@fristvakt/terms';

/** Where a raw day is moved to, and the steps to there, as JSON with commas between. */
export interface Move {
  readonly due: PlainDate;
  readonly steps: Buffer;
}

/**
 * How raw days are moved to working days. The same day is always moved alike, so each move is written once and kept;
 * there are only so many days.
 */
export class Moves {
  private readonly kept: Record<Shift, Map<PlainDate, Move>> = {
    next: new Map(),
    none: new Map(),
    back: new Map(),
  };

  /** Undefined where the day stands. Throws OutOfCalendarError where it would be moved out of 1900–2200. */
  of(raw: PlainDate, shift: Shift): Move | undefined {
    if (shift === 'none' || isWorkingDay(raw)) return undefined;
    let move = this.kept[shift].get(raw);
    if (move === undefined) {
      move = written(raw, shift);
      this.kept[shift].set(raw, move);
    }
    return move;
  }
}

/** A term of no days ends on its start day, so all that the engine tells after the count is the move. */
function written(raw: PlainDate, shift: Shift): Move {
  const { due, steps } = reckonTerm(raw, { days: 0 }, shift);
  const moves = steps.slice(1).map((step) => JSON.stringify(step));
  return { due, steps: Buffer.from(moves.join(), 'utf8') };
}
