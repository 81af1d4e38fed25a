import type { FindingState } from './finding-rows';

/** What a finding's plan comes to, in figures. */
export interface PlanFigures {
  readonly state: FindingState;
  /** Actions that are open, and those done since the finding was opened last. */
  readonly open: number;
  readonly done: number;
  /** The earliest day of an open action. */
  readonly nextDue: string | null;
  /** The earliest day on which it is asked whether something has held. */
  readonly nextCheck: string | null;
}

export const STAGES = [
  ...(['unplanned', 'under-way', 'late', 'to-close', 'effect-awaited', 'effect-due'] as const),
  ...(['finished', 'withdrawn'] as const),
] as const;
export type Stage = (typeof STAGES)[number];

/**
 * How far a finding has come on a day: nothing planned; measures under way, or late from the day after their own; all done and
 * to be closed; closed, and the effect awaited, or due from its day on; finished.
 */
export function stageOf({ state, open, done, nextDue, nextCheck }: PlanFigures, asOf: string): Stage {
  if (state === 'withdrawn') return 'withdrawn';
  if (state === 'closed') {
    if (nextCheck === null) return 'finished';
    return nextCheck <= asOf ? 'effect-due' : 'effect-awaited';
  }
  if (open > 0) return nextDue !== null && nextDue < asOf ? 'late' : 'under-way';
  return done > 0 ? 'to-close' : 'unplanned';
}
