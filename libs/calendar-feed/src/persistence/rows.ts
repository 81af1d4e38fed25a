import { CalendarFeedRow } from './calendar-feed.entity';
import { FeedEventRow } from './feed-event.entity';

/** Every table of this feature. */
export const CALENDAR_FEED_ROWS = [CalendarFeedRow, FeedEventRow];
