import { Module } from '@nestjs/common';
import { AuditModule } from '@fristvakt/audit';
import { ProvidersModule } from '@fristvakt/providers';
import { AssignDeadline } from './assign-deadline';
import { AttentionQuery } from './attention.query';
import { ConfirmService } from './confirm-service';
import { DeadlineRows } from './deadline-rows';
import { DeadlineFiguresQuery } from './deadline-figures.query';
import { DeadlineListQuery } from './deadline-list.query';
import { DeadlinesAtHand } from './deadlines-at-hand.query';
import { DeadlinePageQuery } from './deadline-page.query';
import { DeadlineQuery } from './deadline.query';
import { DecideLawReview } from './decide-law-review';
import { LawReviewListQuery } from './law-review-list.query';
import { LawReviewQuery } from './law-review.query';
import { LawReviews } from './law-reviews';
import { MatterDeadlines } from './matter-deadlines.query';

const USE_CASES = [
  ...[AssignDeadline, ConfirmService, DecideLawReview, DeadlineQuery, LawReviewQuery],
  ...[DeadlineListQuery, DeadlinePageQuery, LawReviewListQuery, MatterDeadlines],
  ...[AttentionQuery, DeadlineFiguresQuery, DeadlinesAtHand],
];

/** Deadlines as they are derived, and what people do with them: own, confirm, decide what a change of the law does. */
@Module({
  imports: [AuditModule, ProvidersModule],
  providers: [...USE_CASES, DeadlineRows, LawReviews],
  exports: USE_CASES,
})
export class DeadlinesModule {}
