/** Places in the circle of owners and managers (23 § second paragraph LSS). */
export const CIRCLE_ROLES = [
  'managing-director',
  'decisive-influence',
  'board-member',
  'deputy',
  'partner',
  'owner',
  'indirect-owner',
] as const;
export type CircleRole = (typeof CIRCLE_ROLES)[number];
