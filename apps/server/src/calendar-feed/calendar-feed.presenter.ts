import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { parsePlainDate } from '@fristvakt/calendar';
import { FEED_LANGUAGES, FEED_SCOPES } from '@fristvakt/calendar-feed';
import type { FeedChoice, OwnFeed } from '@fristvakt/calendar-feed';
import { shortDate } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { field } from '../pages/form-field';
import type { FormFault, FormField } from '../pages/form-field';
import { wordsIn } from '../pages/page-words';
import { swedishTime } from '../pages/swedish-time';
import { View } from '../pages/view';
import { calendarAddress, webcalAddress } from './calendar-address';
import { CALENDAR_FEED_WORDS } from './calendar-feed.words';

/** The page of one's own calendar: with its address in use, or before there is one. */
export function calendarPage(
  principal: Principal,
  feed: OwnFeed | null,
  lang: Language,
  faults: readonly FormFault[] = [],
): View {
  return new View('calendar-feed/calendar-feed', {
    ...{ title: CALENDAR_FEED_WORDS[lang].title, words: CALENDAR_FEED_WORDS },
    status: faults.length === 0 ? 200 : 422,
    model: {
      ...{ faults, isBlind: !may(principal, 'read-record'), isGuest: principal.matter !== null },
      feed: feed === null ? null : inUse(feed, lang),
      fields: choiceFields(feed ?? { scope: 'all', language: lang }, lang),
    },
  });
}

function inUse({ madeAt, lastFetchedOn, fetches }: OwnFeed, lang: Language): object {
  const words = wordsIn(CALENDAR_FEED_WORDS, lang);
  const day = lastFetchedOn === null ? undefined : parsePlainDate(lastFetchedOn);
  return {
    made: swedishTime(madeAt, lang),
    fetched:
      day === undefined ? words('never') : words('fetched-on', { day: shortDate(day, lang), n: fetches }),
  };
}

function choiceFields({ scope, language }: FeedChoice, lang: Language): readonly FormField[] {
  const words = wordsIn(CALENDAR_FEED_WORDS, lang);
  return [
    field({
      ...{ kind: 'radios', name: 'scope', label: words('scope'), value: scope, required: true },
      options: FEED_SCOPES.map((one) => ({
        ...{ value: one, label: words(`scope-${one}`), help: words(`scope-${one}-help`) },
      })),
    }),
    field({
      ...{ kind: 'radios', name: 'language', label: words('language'), value: language, required: true },
      options: FEED_LANGUAGES.map((one) => ({ value: one, label: words(`language-${one}`) })),
    }),
  ];
}

/** The address, shown once, and what to do with it. */
export const calendarMade = (publicUrl: string, token: string, lang: Language): View =>
  new View('calendar-feed/calendar-made', {
    ...{ title: CALENDAR_FEED_WORDS[lang]['made-title'], words: CALENDAR_FEED_WORDS },
    model: { fetchedAt: calendarAddress(publicUrl, token), openedAt: webcalAddress(publicUrl, token) },
  });
