import { Module } from '@nestjs/common';
import { DeadlinesModule } from '@fristvakt/deadlines';
import { ProvidersModule } from '@fristvakt/providers';
import { DeadlineCalendarPage } from './deadline-calendar.page.controller';
import { DeadlineReading } from './deadline-reading';
import { DeadlinePage } from './deadline.page.controller';
import { DeadlinesPage } from './deadlines.page.controller';
import { LawReviewsPage } from './law-reviews.page.controller';
import { ReceiptPage } from './receipt.page.controller';
import { WhatIfPage } from './what-if.page.controller';

/** Deadlines for people: list and calendar, why a day is that day, what if, the receipt, and what changed rules would move. */
@Module({
  imports: [DeadlinesModule, ProvidersModule],
  providers: [DeadlineReading],
  controllers: [
    ...[DeadlinesPage, DeadlineCalendarPage, DeadlinePage],
    ...[WhatIfPage, ReceiptPage, LawReviewsPage],
  ],
})
export class DeadlinesPagesModule {}
