import type { PlainDate } from '@fristvakt/calendar';

/** What a bundle says of itself, wherever it does. */
export interface BundleHead {
  readonly title: string;
  readonly provider: string;
  readonly matter: { readonly ref: string; readonly kind: string; readonly title: string };
  readonly status: string;
  readonly day: PlainDate;
  readonly madeBy: string;
  /** What belongs to the matter and is not in the bundle, a sentence each. */
  readonly leftOut: readonly string[];
}
