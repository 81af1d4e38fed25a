/** Up to whom a reminder goes: each contains those before it. */
export const LEVELS = ['owner', 'stand-in', 'manager'] as const;
export type Level = (typeof LEVELS)[number];

/** One step of a ladder. */
export interface LadderStep {
  /** How many days before the day, by the calendar; negative: after it. */
  readonly days: number;
  /** The hour in the zone of the organisation, `HH:MM`; without it the hour at which its reminders go out. */
  readonly at?: string;
  /** It goes this far up whoever has acknowledged what. */
  readonly atLeast?: Level;
}

/** A step of a duty that has no day: so many hours after it arose here. */
export interface HourStep {
  readonly hours: number;
  readonly atLeast?: Level;
}

/** When and how insistently people are reminded of a kind of deadline. Practice, never law. */
export interface Ladder {
  readonly id: string;
  readonly title: { readonly sv: string; readonly en: string };
  /** Farthest from the day first. */
  readonly steps: readonly LadderStep[];
  /** For a duty without a day; empty where such a thing does not occur. */
  readonly hours: readonly HourStep[];
  /** Whether more people are told while nobody has acknowledged. */
  readonly escalates: boolean;
}
