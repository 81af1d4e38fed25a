export { AssignDeadline } from './assign-deadline';
export { ConfirmService } from './confirm-service';
export { DEADLINE_ROWS } from './persistence/rows';
export { DeadlineQuery } from './deadline.query';
export type { DeadlineFound } from './deadline.query';
export { DeadlinesModule } from './deadlines.module';
export { DecideLawReview } from './decide-law-review';
export { LawReviewQuery } from './law-review.query';
export type { LawReviewListed } from './law-review.query';
