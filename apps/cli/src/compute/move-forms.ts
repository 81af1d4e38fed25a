import type { Shift, ShiftStep } from '@fristvakt/calendar';
import { reckonTerm } from '@fristvakt/terms';
import { Form, RAW, START } from './form';

/** The calendar has one list for the same reasons, whatever the day: there are a few dozen of them. */
type ByReasons = Map<ShiftStep['reasons'], Form>;

/**
 * The forms of the steps by which days are moved. They differ by direction, by reasons, and before 1990 by being
 * unverified.
 */
export class MoveForms {
  private readonly verified = byShift();
  private readonly unverified = byShift();

  /** The form of such a step and the comma before it; its day stands as start, and where it is moved to as raw day. */
  of(move: ShiftStep, shift: Shift): Form {
    const forms = (move.verified ? this.verified : this.unverified)[shift];
    let form = forms.get(move.reasons);
    if (form === undefined) {
      form = formOf(move, shift);
      forms.set(move.reasons, form);
    }
    return form;
  }
}

const byShift = (): Record<Shift, ByReasons> => ({ next: new Map(), none: new Map(), back: new Map() });

/** A term of no days ends on its start day, so the engine tells of the move right after the count. */
function formOf(move: ShiftStep, shift: Shift): Form {
  const [, step] = reckonTerm(move.day, { days: 0 }, shift).steps;
  return new Form(`,${JSON.stringify({ ...step, inputs: { ...step?.inputs, day: START }, result: RAW })}`);
}
