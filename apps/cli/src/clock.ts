import { parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';

/** Today in Sweden. The one place that reads a clock; everyone else is handed a day. */
export function today(): PlainDate {
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());
  const date = parsePlainDate(text);
  if (date === undefined) throw new Error(`the clock says ${text}, which is outside 1900–2200`);
  return date;
}
