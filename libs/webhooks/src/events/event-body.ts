import type { EventType, PING } from './event-types';

/** What happened, as ids; a day only where it is the deadline's own. */
export interface Happening {
  readonly type: EventType;
  readonly provider: string;
  readonly matter: string;
  readonly deadline: string;
  /** The day the deadline has now; null where it is due at once. */
  readonly dueOn: string | null;
  readonly reminder?: string;
}

interface Said {
  readonly organisation: string;
  /** When it happened, RFC 3339. */
  readonly timestamp: string;
  /** The address of the API's program, without a slash at its end. */
  readonly publicUrl: string;
}

/**
 * The body of an event: ids and where the rest can be read, by whoever has a token for it. A body travels to systems that we know
 * nothing of; so there is no name in it, no text, and nothing of anybody.
 */
export function eventBody({ type, ...of }: Happening, { organisation, timestamp, publicUrl }: Said): string {
  const { provider, matter, deadline, dueOn, reminder } = of;
  const api = `${publicUrl}/api/v1`;
  return JSON.stringify({
    type,
    timestamp,
    data: {
      ...{ organisation, provider, matter, deadline, dueOn },
      ...(reminder === undefined ? {} : { reminder }),
      links: { deadline: `${api}/deadlines/${deadline}`, matter: `${api}/matters/${matter}` },
    },
  });
}

/** The body of an event that only shows that events arrive. */
export const pingBody = (
  type: typeof PING,
  endpoint: string,
  { organisation, timestamp, publicUrl }: Said,
): string =>
  JSON.stringify({
    type,
    timestamp,
    data: {
      organisation,
      endpoint,
      links: { endpoint: `${publicUrl}/api/v1/webhook-endpoints/${endpoint}` },
    },
  });
