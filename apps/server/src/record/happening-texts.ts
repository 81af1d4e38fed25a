import type { EventType } from '@fristvakt/proceedings';

/** What happened, as one looks for it in a list, and one line that helps to tell whether it is the right one. */
export type HappeningTexts = Readonly<Record<EventType, readonly [name: string, help: string]>>;
