import type { TriedFact } from '@fristvakt/providers';
import type { Catalogue } from '@fristvakt/terms';
import type { Language } from '@fristvakt/wording';
import type { ToldFacts } from './told-facts';

/** For whom something is told, and by which law. */
export interface ForWhom {
  readonly lang: Language;
  readonly catalogue: Catalogue;
  /** Nothing beyond the one matter may be told. */
  readonly alone: boolean;
}

/** A fact that was tried, with what every part of its preview reads. */
export interface Tried extends ForWhom {
  readonly tried: TriedFact;
  readonly told: ToldFacts;
  /** The fact it corrects, by its id in the record. */
  readonly corrects: string | undefined;
  readonly isTold: (matter: string) => boolean;
}
