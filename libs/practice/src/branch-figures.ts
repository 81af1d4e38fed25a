import type { BranchFigure } from './branch-figure';
import { ACTIVITY_FIGURES } from './branch/activity';
import { REVIEW_FIGURES } from './branch/review';

/** What is known of the branch in figures, each with its source and its year. None of it is derived. */
export const BRANCH_FIGURES: readonly BranchFigure[] = [...ACTIVITY_FIGURES, ...REVIEW_FIGURES];
