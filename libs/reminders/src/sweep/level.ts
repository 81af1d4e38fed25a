import { LEVELS } from '@fristvakt/practice';
import type { Level } from '@fristvakt/practice';

/** What decides how far up a reminder goes. */
export interface Escalation {
  /** How many reminders in a row before it nobody has acknowledged. */
  readonly unacknowledged: number;
  readonly atLeast: Level;
  /** Whether more people are told while nobody has acknowledged. */
  readonly escalates: boolean;
}

/** How far up a reminder goes: a level for each that nobody has acknowledged, and never less far than its step asks for. */
export function levelOf({ unacknowledged, atLeast, escalates }: Escalation): Level {
  const reached = escalates ? (LEVELS[Math.min(unacknowledged, LEVELS.length - 1)] ?? 'manager') : 'owner';
  return LEVELS.indexOf(reached) < LEVELS.indexOf(atLeast) ? atLeast : reached;
}
