import type { Confidence, Words } from '@fristvakt/terms';

/** A value of a series, and when it was so. */
export interface BranchValue {
  /** A year or a time: `2017`, `2022 to 16 November`. */
  readonly when: Words;
  readonly value: number;
  /** The other end of a range; null where the source gives one number. */
  readonly to: number | null;
  /** The source says about, or more than. */
  readonly about: boolean;
}

/** Figures of the branch that belong together, as one chart shows them. */
export interface BranchFigure {
  readonly id: string;
  readonly group: 'users' | 'money' | 'review';
  readonly title: Words;
  /** What the numbers count: `SEK an hour`, `per cent`. */
  readonly unit: Words;
  /** How many decimals are told. */
  readonly decimals: number;
  /** What is to be seen in them, in a sentence. */
  readonly says: Words;
  readonly source: Words;
  /** `S`: from a secondary source; `P`: from the provision itself. */
  readonly confidence: Confidence;
  /** What is not sure about them; null where nothing is known to be unsure. */
  readonly unsure: Words | null;
  readonly values: readonly BranchValue[];
}
