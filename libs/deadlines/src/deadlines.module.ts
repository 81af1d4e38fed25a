import { Module } from '@nestjs/common';
import { AuditModule } from '@fristvakt/audit';
import { ProvidersModule } from '@fristvakt/providers';
import { AssignDeadline } from './assign-deadline';
import { ConfirmService } from './confirm-service';
import { DeadlineRows } from './deadline-rows';
import { DeadlineQuery } from './deadline.query';
import { DecideLawReview } from './decide-law-review';
import { LawReviewQuery } from './law-review.query';
import { LawReviews } from './law-reviews';

const USE_CASES = [AssignDeadline, ConfirmService, DecideLawReview, DeadlineQuery, LawReviewQuery];

/** Deadlines as they are derived, and what people do with them: own, confirm, decide what a change of the law does. */
@Module({
  imports: [AuditModule, ProvidersModule],
  providers: [...USE_CASES, DeadlineRows, LawReviews],
  exports: USE_CASES,
})
export class DeadlinesModule {}
