import { FEED_LANGUAGES, FEED_SCOPES } from '@fristvakt/calendar-feed';
import type { OwnFeed } from '@fristvakt/calendar-feed';
import { Choice, Day, Instant, Nested, Text, Whole } from '../wire/fields';

class CalendarFeedInUse implements OwnFeed {
  @Choice({ description: 'What it holds', of: FEED_SCOPES })
  scope!: OwnFeed['scope'];

  @Choice({ description: 'The language of the events', of: FEED_LANGUAGES })
  language!: OwnFeed['language'];

  @Instant({ description: 'When its address was made' })
  madeAt!: string;

  @Whole({ description: 'How often it was fetched', min: 0, max: 2_147_483_647, example: 12 })
  fetches!: number;

  @Day({ description: 'The day it was last fetched; null: never', nullable: true })
  lastFetchedOn!: string | null;
}

export class CalendarFeedResponse {
  @Nested({
    description: 'The calendar; null where it has no address',
    of: () => CalendarFeedInUse,
    nullable: true,
  })
  feed!: OwnFeed | null;
}

export class MadeCalendarFeedResponse {
  @Text({
    description: 'The secret address, told this once; it is not part of this API and needs no signing in',
    example: 'https://fristvakt.example/calendar/….ics',
  })
  address!: string;
}
