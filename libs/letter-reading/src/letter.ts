import type { PlainDate } from '@fristvakt/calendar';
import type { Actor, EventType, MatterKind } from '@fristvakt/proceedings';

/**
 * A letter as text: a text for each page, its lines divided by `\n`. Columns stand apart by two spaces or more, one under
 * the other, as they do on paper.
 */
export interface Letter {
  readonly pages: readonly string[];
  /** What it came as. The head of a mail stands on its first lines, as `Från:`, `Skickat:` and `Ämne:`. */
  readonly isMail: boolean;
  /** The day on which it is read: no letter is dated after it. Null where that day is not known. */
  readonly readOn: PlainDate | null;
}

/** Where something stands: the page from 1, and from which to before which character of its text. */
export interface Place {
  readonly page: number;
  readonly start: number;
  readonly end: number;
}

export const FIELD_NAMES = [
  ...(['kind', 'sender', 'department', 'date', 'registryNumber', 'caseNumber', 'aboutNumber'] as const),
  ...(['organisationNumber', 'replyBy', 'replyTerm', 'reportBy', 'complyBy', 'windDownBy', 'until'] as const),
  ...([
    'validUntil',
    'visitOn',
    'days',
    'outcome',
    'penalty',
    'amount',
    'proofOfService',
    'reference',
  ] as const),
] as const;
/**
 * What is looked for. `aboutNumber`: a number of another matter that the letter speaks of, such as the decision appealed
 * against. `replyTerm`: a time to reply that begins when the letter is served. `reference`: a provision; there may be many.
 */
export type LetterField = (typeof FIELD_NAMES)[number];

export const DOUBTS = [
  ...(['several', 'no-label', 'unreadable', 'no-such-day', 'spaced', 'unusual-form', 'no-year'] as const),
  ...(['after-reading', 'before-letter', 'far-off', 'number-later', 'number-older', 'weekday'] as const),
  ...([
    'before-the-day',
    'draft-like-decision',
    'kinds-differ',
    'heading-only',
    'mail-day',
    'in-text',
  ] as const),
  ...(['check-digit', 'person-number', 'sender-unclear', 'from-mail', 'which-matter', 'poor-text'] as const),
  ...(['without-act', 'several-outcomes', 'repeated-sum', 'past', 'purpose-unclear', 'long-ago'] as const),
  ...(['not-yet-decided', 'first-or-reconsidered'] as const),
] as const;
/** Why something is doubted. */
export type Doubt = (typeof DOUBTS)[number];

export type ReadingCertainty = 'sure' | 'doubtful';

/** Something that was found, with the place where it stands. */
export interface ReadField {
  readonly name: LetterField;
  /** Days as `YYYY-MM-DD`, sums as digits, kinds and outcomes as codes. Null where what stands there cannot be read. */
  readonly value: string | null;
  readonly place: Place;
  /** Never `sure` without a value. */
  readonly certainty: ReadingCertainty;
  readonly why: readonly Doubt[];
}

export const LETTER_KINDS = [
  ...(['supervision-opened', 'information-request', 'draft', 'minutes', 'visit-announced'] as const),
  ...(['completion-order', 'extension-granted', 'extension-refused', 'revocation', 'interim-ban'] as const),
  ...(['refusal', 'dismissal', 'strike-out', 'grant', 'criticism', 'injunction'] as const),
  ...(['information-injunction', 'closed', 'sanction-fee', 'penalty-claim', 'lex-sarah-decision'] as const),
  ...(['repayment-claim', 'reconsideration', 'dismissed-late', 'statement-order'] as const),
  ...(['stay-granted', 'stay-refused', 'leave-granted', 'leave-refused', 'judgment', 'hearing'] as const),
] as const;
/** What a letter is. */
export type LetterKind = (typeof LETTER_KINDS)[number];

/** Why a fact is proposed with reserve, beside the doubts of what it is made of. */
export const RESERVES = ['from-doubtful', 'no-day', 'no-reply-day', 'counts-from-service'] as const;
export type Reserve = (typeof RESERVES)[number];

/** A fact in the language of case files, proposed and not recorded. */
export interface ProposedFact {
  readonly matterKind: MatterKind;
  readonly type: EventType;
  readonly by: Actor;
  /** What it says beside its type and actor; only what could be read stands here. */
  readonly fields: Readonly<Record<string, string | number | readonly string[]>>;
  readonly certainty: ReadingCertainty;
  readonly why: readonly (Doubt | Reserve)[];
}

export interface LetterReading {
  readonly fields: readonly ReadField[];
  /** What the letter is; null where it could not be told. */
  readonly kind: LetterKind | null;
  readonly proposals: readonly ProposedFact[];
}
