import type { Fact } from '@fristvakt/proceedings';
import type { CaseAct, FormalPoint, InCase } from './letter-kind';

/** A case as far as what is asked of a letter depends on it. */
export interface CaseSeen {
  /** Undefined where nobody here can see by which act it goes. */
  readonly act: CaseAct | undefined;
  /** The decision or demand the letter is about. */
  readonly fact: Fact | undefined;
}

export const isIn = (one: InCase, seen: CaseSeen): boolean =>
  isByAct(one, seen.act) && isAsked(one, seen.fact);

const isByAct = ({ acts }: InCase, act: CaseAct | undefined): boolean =>
  acts === undefined || (act !== undefined && acts.includes(act));

const isAsked = ({ of, byCourt }: InCase, fact: Fact | undefined): boolean =>
  (of === undefined || (fact !== undefined && of.includes(fact.type))) &&
  (byCourt === undefined || byCourt === (fact?.by.includes('court') ?? false));

/** A point with what it rests on in this case; where the act is not to be seen, with every section it may rest on. */
export function groundedIn(point: FormalPoint, seen: CaseSeen): FormalPoint {
  const others = point.elsewhere ?? [];
  const other = others.find((one) => isIn(one.in, seen));
  if (other !== undefined) {
    return { ...point, cites: other.cites, confidence: other.confidence ?? point.confidence };
  }
  const ofActs = others.filter((one) => one.in.acts !== undefined && isAsked(one.in, seen.fact));
  if (seen.act !== undefined || ofActs.length === 0) return point;
  return { ...point, cites: [...new Set([...point.cites, ...ofActs.flatMap(({ cites }) => cites)])] };
}
