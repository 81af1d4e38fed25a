/** `mine`: deadlines this person sees to, and the hearings of those matters. `all`: everything they may read. */
export const FEED_SCOPES = ['mine', 'all'] as const;
export type FeedScope = (typeof FEED_SCOPES)[number];

export const FEED_LANGUAGES = ['sv', 'en'] as const;

/** What a calendar is to hold. */
export interface FeedChoice {
  readonly scope: FeedScope;
  readonly language: (typeof FEED_LANGUAGES)[number];
}
