/** What an endpoint can ask to be told of. */
export const EVENT_TYPES = [
  'deadline.opened',
  'deadline.moved',
  'deadline.closed',
  'deadline.missed',
  'reminder.sent',
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/** Sent when somebody asks for it, to see whether it arrives. */
export const PING = 'webhook.ping';
