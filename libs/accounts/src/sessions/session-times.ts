/** A session that is not used ends after an hour: the data is confidential, and the desk may be left. */
export const IDLE_MINUTES = 60;
/** However much it is used, a session ends after twelve hours: everybody signs in once a working day. */
const ABSOLUTE_HOURS = 12;
/** When it was last used is written at most once a minute. */
export const SEEN_MINUTES = 1;

export const ABSOLUTE_MILLIS = ABSOLUTE_HOURS * 60 * 60 * 1000;

/** The condition, in SQL, under which a session `s` goes on at the moment `now`, a parameter. */
export const ALIVE = (now: `$${number}`): string =>
  `s.ended_at is null and s.expires_at > ${now}
    and s.last_seen_at > ${now}::timestamptz - interval '${String(IDLE_MINUTES)} minutes'`;
