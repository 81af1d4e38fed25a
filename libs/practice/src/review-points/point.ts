import type { DeadlineKind, EventType } from '@fristvakt/proceedings';
import type { Confidence } from '@fristvakt/terms';
import type { RegisterProof, ReviewPoint } from '../review-point';
import type { Condition, Rhythm } from '../template';

type Both = readonly [sv: string, en: string];

/** What a point says beside its title; what is left out is nothing. */
interface Says {
  readonly asks: Both;
  readonly proof: Both;
  readonly fresh: Rhythm;
  readonly cites?: readonly string[];
  /** `P` where sections are cited, `I` where none is. */
  readonly sure?: Confidence;
  readonly items: readonly string[];
  readonly facts?: readonly EventType[];
  readonly register?: readonly RegisterProof[];
  readonly deadlines?: readonly DeadlineKind[];
  readonly when?: Condition;
}

const words = ([sv, en]: Both): { readonly sv: string; readonly en: string } => ({ sv, en });

/** A point of the catalogue. */
export function point(code: string, title: Both, says: Says): ReviewPoint {
  const {
    asks,
    proof,
    fresh,
    cites = [],
    sure,
    items,
    facts = [],
    register = [],
    deadlines = [],
    when,
  } = says;
  return {
    ...{ code, title: words(title), asks: words(asks), proof: words(proof), fresh, cites },
    confidence: sure ?? (cites.length === 0 ? 'I' : 'P'),
    ...{ items, facts, register, deadlines, when: when ?? null },
  };
}
