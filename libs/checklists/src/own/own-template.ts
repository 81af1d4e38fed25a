import type { FactOccasion, ItemRole, Rhythm } from '@fristvakt/practice';
import type { DeadlineKind } from '@fristvakt/proceedings';

/** One thing to see to, as an organisation writes it for itself. */
export interface OwnItem {
  /** The same in every version of the template: `P3`. */
  readonly id: string;
  readonly text: string;
  readonly proof: string | null;
  readonly mandatory: boolean;
  readonly fourEyes: boolean;
  /** So many days before a deadline of the matter. */
  readonly due: { readonly deadline: DeadlineKind; readonly days: number } | null;
  readonly role: ItemRole;
  /** Where the organisation says that it comes from: its own routine, an agreement. Told as that, never as law. */
  readonly source: string | null;
}

/** What calls for an own template: a fact, a rhythm, or only somebody's hand. */
export type OwnOccasion =
  | Pick<FactOccasion, 'on' | 'matter' | 'types' | 'once'>
  | { readonly on: 'rhythm'; readonly rhythm: Rhythm }
  | { readonly on: 'hand' };
