import type { ReviewPoint, ReviewPointsVersion } from './review-point';
import { ACTIVITY_POINTS } from './review-points/activity';
import { HOLDER_POINTS } from './review-points/holder';

/**
 * What IVO looks at when it reviews a provider of personal assistance, drawn from its decisions, from what it asks for and from
 * the grounds on which licences were lost. IVO publishes no list of its own: a point says how sure its ground is, and is `P` only where
 * the section itself asks what the point asks. Newest first. The first begins when the wording did that `in-use` and `conditions`
 * rest on: a licence unused for six months, and the fee for a condition broken.
 */
export const REVIEW_POINTS: readonly [ReviewPointsVersion, ...(readonly ReviewPointsVersion[])] = [
  {
    from: '2026-01-01',
    until: null,
    checkedOn: '2026-11-22',
    points: [...ACTIVITY_POINTS, ...HOLDER_POINTS],
  },
];

/** What belongs under none of the points. It is no point of review, and two such findings are no repeat. */
export const OTHER_AREA = 'other';

/** The areas a finding can be of, in the order in which they are told. */
export const AREA_CODES: readonly string[] = [
  ...new Set(REVIEW_POINTS.flatMap(({ points }) => points.map(({ code }) => code))),
  OTHER_AREA,
];

/** The newest wording of a point; undefined of one the program does not know, and of what belongs under none. */
export const reviewPoint = (code: string): ReviewPoint | undefined =>
  REVIEW_POINTS.flatMap(({ points }) => points).find((one) => one.code === code);
