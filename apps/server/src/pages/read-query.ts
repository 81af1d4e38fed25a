import { parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import { isUuid } from '@fristvakt/platform';
import { positionOf } from '../wire/paging';

/** What stands after the question mark of an address. Anybody can have written it. */
export type AskedQuery = Readonly<Record<string, unknown>>;

/** A text without controls, up to a length; undefined where there is none. */
export function textIn(query: AskedQuery, name: string, max = 100): string | undefined {
  const value = query[name];
  if (typeof value !== 'string') return undefined;
  const text = value
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, max);
  return text === '' ? undefined : text;
}

export const choiceIn = <Value extends string>(
  query: AskedQuery,
  name: string,
  of: readonly Value[],
): Value | undefined => of.find((one) => one === query[name]);

export function idIn(query: AskedQuery, name: string): string | undefined {
  const text = textIn(query, name)?.toLowerCase();
  return text !== undefined && isUuid(text) ? text : undefined;
}

export function dayIn(query: AskedQuery, name: string): PlainDate | undefined {
  const text = textIn(query, name);
  return text === undefined ? undefined : parsePlainDate(text);
}

/** Where a list goes on. One that no list of ours has made begins anew. */
export function placeIn(
  query: AskedQuery,
  keys: Parameters<typeof positionOf>[1],
): readonly string[] | undefined {
  try {
    return positionOf(textIn(query, 'cursor', 1000), keys) as readonly string[] | undefined;
  } catch {
    return undefined;
  }
}

/** An address with these values after it, those that are there. */
export function addressWith(
  path: string,
  values: Readonly<Record<string, string | undefined | null>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value != null) query.set(name, value);
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The links of a pager: to where the list goes on, and back to its beginning. */
export const pagerOf = (
  path: string,
  values: Readonly<Record<string, string | undefined | null>>,
  { next, isFirst }: { readonly next: string | null; readonly isFirst: boolean },
): { readonly first: string | null; readonly next: string | null } => ({
  first: isFirst ? null : addressWith(path, values),
  next: next === null ? null : addressWith(path, { ...values, cursor: next }),
});
