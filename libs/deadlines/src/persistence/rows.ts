import { DeadlineRow } from './deadline.entity';
import { LawReviewRow } from './law-review.entity';
import { LawReviewBatchRow } from './law-review-batch.entity';
import { ServiceConfirmationRow } from './service-confirmation.entity';

/** Every table of this feature: deadlines, and what people decided about them. */
export const DEADLINE_ROWS = [DeadlineRow, ServiceConfirmationRow, LawReviewBatchRow, LawReviewRow];
