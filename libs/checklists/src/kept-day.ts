import { addDays, parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';

/** A day as the database tells it. */
export function dayOf(text: string): PlainDate {
  const day = parsePlainDate(text);
  if (day === undefined) throw new Error(`${text} is no day`);
  return day;
}

export const dayAfter = (text: string): PlainDate => addDays(dayOf(text), 1);
