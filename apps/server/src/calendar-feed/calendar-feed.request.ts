import { FEED_LANGUAGES, FEED_SCOPES } from '@fristvakt/calendar-feed';
import type { FeedChoice } from '@fristvakt/calendar-feed';
import { Choice } from '../wire/fields';

export class NewCalendarFeedRequest implements FeedChoice {
  @Choice({
    description: '`mine`: deadlines one sees to, and the hearings of those matters. `all`: all one may read',
    of: FEED_SCOPES,
  })
  scope!: FeedChoice['scope'];

  @Choice({ description: 'The language of the events', of: FEED_LANGUAGES })
  language!: FeedChoice['language'];
}
