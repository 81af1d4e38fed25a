import { endOfTerm } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import type { Known } from './called-for';
import { FRESH_FOR } from './review-point';
import type { ReviewPoint } from './review-point';

/** Something that speaks to a point. */
export interface Evidence {
  readonly by: 'item' | 'fact' | 'register';
  /** The item, the type of the fact, or what of the register it is. */
  readonly code: string;
  /** The row, and the page on which it stands. */
  readonly id: string;
  readonly place: string;
  readonly on: PlainDate;
  /** `unproved`: said to be done, with nothing to show for it. `unapproved`: waits for a second person. */
  readonly says: 'proof' | 'not-applicable' | 'unproved' | 'unapproved';
  /** It does not grow old; `until`: up to that day, where it has one. */
  readonly lasting: boolean;
  readonly until: PlainDate | null;
}

/** Something that speaks against a point, whatever else is there. */
export interface Against {
  /** `finding`: an open one, by its area. `deadline`: a missed one, by its kind. `register`: a condition not kept. */
  readonly by: 'finding' | 'deadline' | 'register';
  readonly code: string;
  readonly id: string;
  readonly on: PlainDate;
}

/** What is known of a licence. */
export interface KnownOfLicence {
  readonly evidence: readonly Evidence[];
  readonly against: readonly Against[];
  readonly conditions: Known;
}

export const READINESS = ['proved', 'stale', 'missing', 'not-applicable'] as const;
export type ReadinessStatus = (typeof READINESS)[number];

/** How a point stands, and which row says so. */
export interface Readiness {
  readonly point: ReviewPoint;
  readonly status: ReadinessStatus;
  readonly evidence: Evidence | null;
  readonly against: Against | null;
  /** The last day on which the evidence is fresh; null where there is none, or it does not grow old. */
  readonly freshUntil: PlainDate | null;
}

/**
 * What could be shown to IVO on a day, point by point. What speaks against a point, the oldest first, outweighs every proof of it: an open finding
 * is never proved. Otherwise the newest proof decides; a point to which nothing speaks is missing.
 */
export const readinessOf = (
  points: readonly ReviewPoint[],
  known: KnownOfLicence,
  asOf: PlainDate,
): readonly Readiness[] => points.map((point) => standingOf(point, known, asOf));

function standingOf(point: ReviewPoint, known: KnownOfLicence, asOf: PlainDate): Readiness {
  const nothing = { point, evidence: null, against: null, freshUntil: null };
  const [against] = known.against
    .filter((one) => one.on <= asOf && speaksAgainst(one, point))
    .toSorted((one, other) => (one.on < other.on ? -1 : 1));
  if (against !== undefined) return { ...nothing, status: 'missing', against };
  if (point.when !== null && known.conditions[point.when] === false) {
    return { ...nothing, status: 'not-applicable' };
  }
  const spoken = known.evidence
    .filter((one) => one.on <= asOf && speaksTo(one, point))
    .toSorted((one, other) => (one.on > other.on ? -1 : one.on < other.on ? 1 : 0));
  const told = spoken.map((evidence) => ({ evidence, freshUntil: freshUntilOf(evidence, point) }));
  const fresh = told.filter(({ freshUntil }) => freshUntil === null || asOf <= freshUntil);
  const saying = (says: Evidence['says'], of = told): (typeof told)[number] | undefined =>
    of.find(({ evidence }) => evidence.says === says);
  const proof = saying('proof', fresh);
  if (proof !== undefined) return { ...nothing, status: 'proved', ...proof };
  const none = saying('not-applicable', fresh);
  if (none !== undefined) return { ...nothing, status: 'not-applicable', ...none };
  const old = saying('proof') ?? saying('not-applicable');
  if (old !== undefined) return { ...nothing, status: 'stale', ...old };
  return { ...nothing, status: 'missing', evidence: told[0]?.evidence ?? null };
}

function speaksTo({ by, code }: Evidence, { items, facts, register }: ReviewPoint): boolean {
  const named: readonly string[] = { item: items, fact: facts, register }[by];
  return named.includes(code);
}

function speaksAgainst({ by, code }: Against, { code: own, deadlines, register }: ReviewPoint): boolean {
  const named: readonly string[] = { finding: [own], deadline: deadlines, register }[by];
  return named.includes(code);
}

function freshUntilOf({ on, lasting, until }: Evidence, { fresh }: ReviewPoint): PlainDate | null {
  if (lasting) return until;
  const { date } = endOfTerm(on, FRESH_FOR[fresh]);
  return until !== null && until < date ? until : date;
}
