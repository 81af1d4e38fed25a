import { Module } from '@nestjs/common';
import { CalendarFeedModule } from '@fristvakt/calendar-feed';
import { CalendarFeedController } from './calendar-feed.api.controller';
import { CalendarFeedPages } from './calendar-feed.page.controller';
import { CalendarFileController } from './calendar-file.controller';

/** Deadlines in people's own calendars: the address, by the API and as a page, and what is fetched there. */
@Module({
  imports: [CalendarFeedModule],
  controllers: [CalendarFeedController, CalendarFeedPages, CalendarFileController],
})
export class CalendarFeedApiModule {}
