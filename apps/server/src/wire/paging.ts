import { parsePlainDate } from '@fristvakt/calendar';
import { isUuid } from '@fristvakt/platform';
import { QueryWhole, Text } from './fields';
import { Problem } from './problem';

export const DEFAULT_LIMIT = 20;
const MOST = 100;

/** What every list takes. A list is never counted: it tells where it goes on. */
export class PageRequest {
  @QueryWhole({
    ...{ description: 'How many at most', min: 1, max: MOST, optional: true },
    ...{ default: DEFAULT_LIMIT, example: DEFAULT_LIMIT },
  })
  limit?: number;

  @Text({ description: 'Where to go on: `next` of the page before', max: 1000, optional: true })
  cursor?: string;
}

/** A page of rows, and where the list goes on. `next` is null on the last page. */
export interface Page<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
}

/** The values by which the last row of a page is sorted. */
export type Position = readonly (string | number | null)[];

/** What stands at each place of a position. */
type Key = 'text' | 'id' | 'day' | 'instant' | 'number';

const FITS: Readonly<Record<Key, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string' && !/[\0\p{Cs}]/u.test(value),
  id: (value) => typeof value === 'string' && isUuid(value),
  day: (value) => typeof value === 'string' && parsePlainDate(value) !== undefined,
  instant: (value) =>
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/.test(value) &&
    !Number.isNaN(Date.parse(value)),
  number: (value) => Number.isSafeInteger(value),
};

/** The position a cursor holds; undefined at the beginning. Refuses one that this list has not made. */
export function positionOf(cursor: string | undefined, keys: readonly Key[]): Position | undefined {
  if (cursor === undefined) return undefined;
  const values = parsed(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (
    Array.isArray(values) &&
    values.length === keys.length &&
    keys.every((key, place) => FITS[key](values[place]))
  ) {
    return values as Position;
  }
  throw new Problem(400, 'invalid-request', {}, [
    { property: 'cursor', reason: 'expected `next` of the page before' },
  ]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Makes a page of up to one row more than was asked for. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  position: (row: Row) => Position,
): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, next: more ? cursorOf(position(last)) : null };
}

/** The cursor of the page after this position. */
export const cursorOf = (position: Position): string =>
  Buffer.from(JSON.stringify(position)).toString('base64url');
