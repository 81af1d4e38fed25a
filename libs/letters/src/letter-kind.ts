import type { DeadlineKind, EventType, MatterKind, RemedyKind } from '@fristvakt/proceedings';
import type { Confidence, ProviderKind, Validity, Words } from '@fristvakt/terms';
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

/** The act a case goes by. `older-SoL`: the one of 2001, for what was decided or happened before 1 July 2025. */
export type CaseAct = 'LSS' | 'SoL' | 'older-SoL' | 'SFB';

/** Cases of a kind: by these acts, begun or answering one of these, asked by a court or by an authority. What is left out may be any. */
export interface InCase {
  readonly acts?: readonly CaseAct[];
  readonly of?: readonly EventType[];
  readonly byCourt?: boolean;
}

/** What a point rests on in cases of a kind, in the place of what it rests on else. */
export interface OtherGround {
  readonly in: InCase;
  readonly cites: readonly string[];
  readonly confidence?: Confidence;
}

/**
 * How it is seen whether a point is met.
 * - `fields`: all of these are filled and printed. `any`: one of them is.
 * - `before-last-day`: the last day has not passed; of a day that is only assumed, nothing tells once it has.
 * - `six-months`, `first-demand`: as the slow-case tool asks. `reconsidered`: Försäkringskassan has decided anew.
 * - `later`: the day in this field is later than that of the letter. `posted`: this day was in good time for the post.
 * - `unseen`: nothing in the record tells; whoever sends the letter has to see to it.
 */
export type PointTest =
  | { readonly by: 'fields'; readonly all: readonly string[] }
  | { readonly by: 'any'; readonly of: readonly string[] }
  | { readonly by: 'before-last-day' }
  | { readonly by: 'six-months' }
  | { readonly by: 'first-demand' }
  | { readonly by: 'reconsidered' }
  | { readonly by: 'later'; readonly field: string }
  | { readonly by: 'posted'; readonly field: string }
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
  /** What it rests on in other cases: the first that fits. */
  readonly elsewhere?: readonly OtherGround[];
  /** It is asked in such cases only. */
  readonly only?: InCase;
  /** What to do where it is not met. */
  readonly todo: Words;
  /** What to do where nothing tells, if that is something else. */
  readonly untold?: Words;
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
  /** Among other letters. */
  readonly title: Words;
  /** On the letter itself, by the kind of provider where that matters; as among others where it is left out. */
  readonly heading?: Readonly<Record<ProviderKind, string>>;
  readonly purpose: Words;
  readonly matters: readonly MatterKind[];
  readonly fits: readonly Fit[];
  readonly recipient: Recipient;
  /** Newest first; no gap and no overlap. */
  readonly versions: readonly [LetterVersion, ...(readonly LetterVersion[])];
  readonly fields: readonly Field[];
  readonly points: readonly FormalPoint[];
}
