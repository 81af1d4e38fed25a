import {
  ICalAlarmType,
  ICalCalendar,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { ICalAlarmData, ICalEventData } from 'ical-generator';
import { actorName, capital, certaintyText, deadlineTitle, partyText, statusText } from '@fristvakt/wording';
import type { Language, Titled } from '@fristvakt/wording';
import { FEED_WORDS } from './feed.words';
import type { FeedEvent, FetchedFeed } from './fetch-feed';
import { STOCKHOLM, STOCKHOLM_ZONE } from './stockholm';
import type { DeadlineTold, Told } from './told';

const HOUR = 60 * 60;
/** Nine o'clock on the day before, for what takes the whole day; in seconds before it begins. */
const DAY_BEFORE_AT_NINE = 15 * HOUR;
/** As RFC 7986 names a colour, and Apple. */
const COLOUR = { name: 'teal', apple: '#008080' };

/**
 * A calendar as RFC 5545 and 7986 write it. It tells nothing of the moment it is written at: the same events make the same
 * text, octet by octet. `publicUrl`: where the program is reached.
 */
export function calendarText({ scope, language, events }: FetchedFeed, publicUrl: string): string {
  const calendar = new ICalCalendar({
    name: FEED_WORDS[`name-${scope}`][language],
    prodId: { company: 'Fristvakt', product: 'Fristvakt', language: language.toUpperCase() },
    // Every hour; many programs decide for themselves.
    ttl: HOUR,
    // No zone of the whole calendar: days have none, and stamps stay in UTC.
    timezone: { name: null, generator: () => STOCKHOLM_ZONE },
  });
  calendar.events(events.map((event) => eventOf(event, language, publicUrl)));
  return withColour(calendar.toString());
}

/** The library writes no COLOR. */
const withColour = (text: string): string =>
  text.replace(
    '\r\nREFRESH-INTERVAL',
    () => `\r\nCOLOR:${COLOUR.name}\r\nX-APPLE-CALENDAR-COLOR:${COLOUR.apple}\r\nREFRESH-INTERVAL`,
  );

function eventOf(event: FeedEvent, lang: Language, publicUrl: string): ICalEventData {
  const { id, deadlineId, matterId, told, state, sequence, changedAt } = event;
  const url = `${publicUrl}/${deadlineId === null ? `matters/${matterId}` : `deadlines/${deadlineId}`}`;
  const summary = summaryOf(told, lang);
  const isCancelled = state === 'cancelled';
  return {
    ...timeOf(event),
    // The house the program runs in may change its name; the event stays the same.
    ...{ id: `${told.of}-${id}@fristvakt`, sequence, url },
    stamp: changedAt,
    lastModified: changedAt,
    summary: isCancelled ? filled('cancelled', lang, { summary }) : summary,
    description: descriptionOf(told, url, lang),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    alarms: !isCancelled && isToBeRemembered(told) ? [alarmOf(summary, event)] : [],
  };
}

/** No end: a whole day ends by itself, and nobody knows how long a hearing takes. */
function timeOf({ day, startsAt, told }: FeedEvent): ICalEventData {
  const isBusy = told.of === 'hearing';
  const shown = {
    transparency: isBusy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    busystatus: isBusy ? ICalEventBusyStatus.BUSY : ICalEventBusyStatus.FREE,
  };
  return startsAt === null
    ? { ...shown, start: day, allDay: true }
    : { ...shown, start: `${day}T${startsAt}:00`, timezone: STOCKHOLM };
}

/** Programs may leave alarms out, and people have their own: one, and nothing is promised by it. */
const alarmOf = (description: string, { startsAt }: FeedEvent): ICalAlarmData => ({
  type: ICalAlarmType.display,
  trigger: startsAt === null ? DAY_BEFORE_AT_NINE : 24 * HOUR,
  description,
});

const isToBeRemembered = (told: Told): boolean =>
  told.of === 'hearing' || (told.party === 'provider' && told.status === 'open');

function summaryOf(told: Told, lang: Language): string {
  if (told.of === 'hearing') return filled('hearing', lang, { court: actorName(told.court, lang) });
  const summary = headOf(told, lang);
  return told.status === 'open' ? summary : filled('with', lang, { summary, status: statusText(told, lang) });
}

function headOf({ kind, party, started }: DeadlineTold, lang: Language): string {
  const title = deadlineTitle({ kind, event: '' }, started === null ? undefined : titledOf(started), lang);
  return party === 'provider'
    ? filled('deadline', lang, { title })
    : filled('deadline-of', lang, { party: actorName(party, lang), title });
}

const titledOf = ({ outcome, ...fact }: NonNullable<DeadlineTold['started']>): Titled => ({
  ...{ id: '', ...fact },
  ...(outcome === null ? {} : { outcome }),
});

function descriptionOf(told: Told, url: string, lang: Language): string {
  const lines =
    told.of === 'hearing'
      ? []
      : [
          `${partyText(told, lang)}: ${statusText(told, lang)}`,
          capital(certaintyText(told, lang)),
          filled('rule', lang, { rule: told.rule }),
        ];
  return [...lines, filled('open', lang, { url })].filter(Boolean).join('\n');
}

function filled(
  word: keyof typeof FEED_WORDS,
  lang: Language,
  values: Readonly<Record<string, string>>,
): string {
  return FEED_WORDS[word][lang].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
