import { parsePlainDate } from '@fristvakt/calendar';
import { longDate, shortDate } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';

/** A moment as a page tells it, in the time of Sweden. */
export interface Moment {
  /** For programs. */
  readonly instant: string;
  /** `ons 2026-11-25 13:05`. */
  readonly text: string;
}

const SWEDEN = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
});
const NBSP = '\u00a0';

/** `seconds`: where one thing came after another matters. */
export function swedishTime(instant: string, lang: Language, seconds = false): Moment {
  const [day = '', clock = ''] = SWEDEN.format(Date.parse(instant)).split(' ');
  const date = parsePlainDate(day);
  const time = seconds ? clock : clock.slice(0, 5);
  return { instant, text: date === undefined ? instant : `${shortDate(date, lang)}${NBSP}${time}` };
}

/** `25 november 2026`: the day in Sweden on which a moment lies. */
export function swedishDay(instant: string, lang: Language): string {
  const [day = ''] = SWEDEN.format(Date.parse(instant)).split(' ');
  const date = parsePlainDate(day);
  return date === undefined ? instant : longDate(date, lang);
}
