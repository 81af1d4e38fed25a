import type { Shape } from './fields';

/** Fields without effect that every mapping may have. */
const FREE = ['note', 'registryNumber', 'caseNumber', 'documents'];

const shape = (
  of: string,
  known: readonly string[],
  misplaced: readonly (readonly [string, string])[] = [],
  free: readonly string[] = FREE,
): Shape => ({ of, known: new Set(known), free: new Set(free), misplaced: new Map(misplaced) });

export const ROOT_SHAPE = shape(
  'a case file',
  ['format', 'title', 'provider', 'matters', 'events', 'expect'],
  [],
  [...FREE, 'sources'],
);

export const PROVIDER_SHAPE = shape('a provider', ['name', 'kind', 'organisationNumber']);

export const MATTER_SHAPE = shape('a matter', [
  'id',
  'kind',
  'statute',
  'services',
  'held',
  'licence',
  'against',
]);

export const EVENT_SHAPE = shape(
  'an event',
  [
    ...['id', 'matter', 'type', 'by', 'on', 'corrects'],
    ...['served', 'announcedAtHearing', 'effective'],
    ...['replyBy', 'reportBy', 'complyBy', 'windDownBy', 'validUntil', 'until', 'visitOn', 'days'],
    ...['about', 'what', 'outcome', 'requests', 'to', 'of', 'serious', 'investigationAttached'],
    ...['person', 'role', 'ground', 'trigger', 'conditions', 'amount', 'penalty'],
  ],
  [
    ['how', 'served'],
    ['sentOn', 'served'],
  ],
  // The time of a hearing moves nothing in the case; calendars show it.
  [...FREE, 'time'],
);

export const SERVED_SHAPE = shape('served', ['on', 'how', 'sentOn'], [['announcedAtHearing', 'the event']]);

export const EXPECTATION_SHAPE = shape('an expectation', ['asOf', 'matters', 'deadlines']);
