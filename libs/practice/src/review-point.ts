import type { Term } from '@fristvakt/calendar';
import type { DeadlineKind, EventType } from '@fristvakt/proceedings';
import type { Confidence, Validity, Words } from '@fristvakt/terms';
import type { Condition, Rhythm } from './template';

/** What the register around a licence can speak to: the certificate held against reality, conditions, who is responsible. */
export const REGISTER_PROOFS = ['certificate', 'conditions', 'responsible-person'] as const;
export type RegisterProof = (typeof REGISTER_PROOFS)[number];

/** One thing that IVO looks at in a provider, with its ground, what proves it and what speaks to it. */
export interface ReviewPoint {
  /** Stable: findings name their area by it. */
  readonly code: string;
  readonly title: Words;
  /** What is looked at, in a sentence. */
  readonly asks: Words;
  readonly cites: readonly string[];
  /** How sure the ground is; see the catalogue of rules. */
  readonly confidence: Confidence;
  readonly proof: Words;
  /** For how long a proof is taken to be fresh: a target of our own, by how often a provider looks at it itself; never law. */
  readonly fresh: Rhythm;
  /** The items of checklists that speak to it, by their ids. */
  readonly items: readonly string[];
  readonly facts: readonly EventType[];
  readonly register: readonly RegisterProof[];
  /** Deadlines that speak against it while they are missed. */
  readonly deadlines: readonly DeadlineKind[];
  /** Asked only where this is so, or is not known to be otherwise. */
  readonly when: Condition | null;
}

/** The points as they stood from a day on. */
export interface ReviewPointsVersion extends Validity {
  /** The day somebody last held them against their sources. */
  readonly checkedOn: string;
  readonly points: readonly ReviewPoint[];
}

/** How long something seen to in a rhythm is fresh. */
export const FRESH_FOR: Readonly<Record<Rhythm, Term>> = {
  month: { months: 1 },
  quarter: { months: 3 },
  'half-year': { months: 6 },
  year: { years: 1 },
};
