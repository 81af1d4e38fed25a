import { parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';

/** A day written out in a test. A slip of the pen there fails at once, by name. */
export function day(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (date === undefined) throw new Error(`the test names "${text}", which is no day`);
  return date;
}
