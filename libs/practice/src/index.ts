export type { BranchFigure, BranchValue } from './branch-figure';
export { BRANCH_FIGURES } from './branch-figures';
export { READINESS, readinessOf } from './readiness';
export type { Against, Evidence, Readiness, ReadinessStatus } from './readiness';
export { repeatOf } from './repeats';
export type { FindingSeen, Repeat } from './repeats';
export type { ReviewPoint } from './review-point';
export { AREA_CODES, OTHER_AREA, REVIEW_POINTS, reviewPoint } from './review-points';
export { checklistsCalledFor, versionMark, versionOn, workingDayUpTo } from './called-for';
export type { CalledFor, Known, ListedItem, Story } from './called-for';
export { rebased } from './rebase';
export type { Rebased } from './rebase';
export { RHYTHMS } from './template';
export { CONDITIONS } from './template';
export type {
  ChecklistItem,
  ChecklistTemplate,
  ChecklistVersion,
  Condition,
  FactOccasion,
  ItemRole,
  Occasion,
  Rhythm,
} from './template';
export { TEMPLATES } from './templates';
export { RETENTION_RULES, RETENTION_RULE_IDS, erasableOn, retentionOf, retentionRuleOf } from './retention';
export type { Retention, RetentionRule, RetentionRuleId } from './retention';
export { LEVELS } from './ladders/ladder';
export type { Ladder, LadderStep, Level } from './ladders/ladder';
export { ladderOf } from './ladders/ladder-of';
export { LADDERS, LADDER_IDS, ladderNamed } from './ladders/ladders';
export { ENTERED, isMoved, plannedSteps } from './ladders/planned-steps';
export type { Reminded } from './ladders/planned-steps';
