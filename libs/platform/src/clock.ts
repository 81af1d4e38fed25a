import { parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';

/** What time it is. Everyone else is handed a day or an instant; this is the only place that looks. */
export abstract class Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  abstract now(): number;

  /** The day in Sweden (Europe/Stockholm): the day on which terms end. */
  today(): PlainDate {
    return plainDateIn(new Date(this.now()));
  }

  /** An instant this many milliseconds from now, as RFC 3339 in UTC. */
  instant(after = 0): string {
    return new Date(this.now() + after).toISOString();
  }

  /**
   * The instant by which the database is to judge what is due; null: by its own clock, so that processes whose clocks differ agree.
   * Only a clock that has been set says anything else.
   */
  forDatabase(): string | null {
    return this.instant();
  }
}

export class SystemClock extends Clock {
  now(): number {
    return Date.now();
  }

  override forDatabase(): null {
    return null;
  }
}

const SWEDEN = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });

function plainDateIn(instant: Date): PlainDate {
  const day = parsePlainDate(SWEDEN.format(instant));
  if (day === undefined)
    throw new RangeError(`the clock shows a day outside the calendar: ${instant.toISOString()}`);
  return day;
}
