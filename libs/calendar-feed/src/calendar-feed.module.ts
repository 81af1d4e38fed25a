import { Module } from '@nestjs/common';
import { AuditModule } from '@fristvakt/audit';
import { ProvidersModule } from '@fristvakt/providers';
import { ChangeFeed } from './change-feed';
import { FeedEvents } from './feed-events';
import { FetchFeed } from './fetch-feed';
import { MakeFeedAddress } from './make-feed-address';
import { OwnFeedQuery } from './own-feed.query';
import { RevokeFeedAddress } from './revoke-feed-address';

const USE_CASES = [ChangeFeed, FetchFeed, MakeFeedAddress, OwnFeedQuery, RevokeFeedAddress];

/** Deadlines and hearings in people's own calendars, at secret addresses. */
@Module({
  imports: [AuditModule, ProvidersModule],
  providers: [...USE_CASES, FeedEvents],
  exports: USE_CASES,
})
export class CalendarFeedModule {}
