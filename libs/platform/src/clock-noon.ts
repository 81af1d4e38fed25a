import type { PlainDate } from '@fristvakt/calendar';

/** The middle of a day (UTC), for formats that want an instant where we know a day. */
export const noonOf = (day: PlainDate): Date => new Date(`${day}T12:00:00Z`);
