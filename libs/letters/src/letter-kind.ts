import type { DeadlineKind, EventType, MatterKind, RemedyKind } from '@fristvakt/proceedings';
import type { Confidence, Validity, Words } from '@fristvakt/terms';
import type { Field } from './field';

/** What is written in the trade, by the one it goes to. */
export const LETTER_KINDS = [
  'appeal-fr',
  'appeal-kr',
  'appeal-hfd',
  'stay-request',
  'statement',
  'extension-request',
  'decision-demand',
  'circle-change-notice',
  'change-application',
  'lex-sarah-report',
  'action-plan',
  'restored-time',
  'power-of-attorney',
  'deadline-receipt',
  'board-report',
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** The text of a letter as it stood from a day on: Handlebars over the light markup of {@link parseMarkup}, in Swedish. */
export interface LetterVersion extends Validity {
  readonly text: string;
}

/** What makes a letter fitting in a matter: what stands there, as it was derived. */
export type Fit =
  /** A legal step of this kind, tried by this court where one is named. */
  | { readonly by: 'remedy'; readonly remedy: RemedyKind; readonly to?: string }
  /** A deadline of the provider. */
  | { readonly by: 'deadline'; readonly deadlines: readonly DeadlineKind[] }
  /** Something has happened. */
  | { readonly by: 'fact'; readonly types: readonly EventType[] }
  /** Nothing needs to have happened. */
  | { readonly by: 'matter' };

/**
 * How it is seen whether a point is met.
 * - `fields`: all of these are filled and printed. `any`: one of them is.
 * - `before-last-day`: the last day has not passed. `six-months`, `first-demand`: as the slow-case tool asks.
 * - `unseen`: nothing in the record tells; whoever sends the letter has to see to it.
 */
export type PointTest =
  | { readonly by: 'fields'; readonly all: readonly string[] }
  | { readonly by: 'any'; readonly of: readonly string[] }
  | { readonly by: 'before-last-day' }
  | { readonly by: 'six-months' }
  | { readonly by: 'first-demand' }
  | { readonly by: 'unseen' };

/** One thing that a letter of a kind has to contain or meet, with its ground. */
export interface FormalPoint {
  readonly id: string;
  readonly text: Words;
  readonly cites: readonly string[];
  readonly confidence: Confidence;
  /** Without it the letter is not settled, unless a reason is given. */
  readonly mandatory: boolean;
  readonly test: PointTest;
  /** What to do where it is not met. */
  readonly todo: Words;
  /** Only where the letter has this in it: the field is filled. */
  readonly when?: string;
}

/** Whom a letter is for: by whom it is tried, and who receives it. */
export type Recipient =
  | 'court-above'
  | 'court-of-the-case'
  | 'ivo'
  | 'asker'
  | 'restoring-court'
  | 'representative'
  | 'board'
  | 'file';

/** A kind of letter. Data: nothing in it is reckoned. */
export interface LetterTemplate {
  readonly kind: LetterKind;
  readonly title: Words;
  readonly purpose: Words;
  readonly matters: readonly MatterKind[];
  readonly fits: readonly Fit[];
  readonly recipient: Recipient;
  /** Newest first; no gap and no overlap. */
  readonly versions: readonly [LetterVersion, ...(readonly LetterVersion[])];
  readonly fields: readonly Field[];
  readonly points: readonly FormalPoint[];
}
