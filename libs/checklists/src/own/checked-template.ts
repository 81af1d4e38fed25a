import type { InvalidPlace } from '@fristvakt/platform';
import { eventKind } from '@fristvakt/proceedings';
import type { OwnItem, OwnOccasion } from './own-template';

/** More than anybody sees to on one occasion. */
export const MOST_OWN_ITEMS = 40;

/** An item as it is handed in: one that is new has no id yet. */
export type GivenItem = Omit<OwnItem, 'id'> & { readonly id?: string };

/** What cannot be in an own template, place by place. `known`: the ids of the items of the versions before. */
export function faultsIn(
  { occasion, items }: { readonly occasion: OwnOccasion; readonly items: readonly GivenItem[] },
  known: ReadonlySet<string>,
): readonly InvalidPlace[] {
  return [...faultsOfOccasion(occasion), ...faultsOfItems(items, known)];
}

function faultsOfOccasion(occasion: OwnOccasion): readonly InvalidPlace[] {
  if (occasion.on !== 'fact') return [];
  if (occasion.types.length === 0) {
    return [{ property: 'occasion.types', reason: 'expected at least one type of fact' }];
  }
  return occasion.types
    .filter((type) => type === 'note' || eventKind(occasion.matter, type) === undefined)
    .map((type) => ({
      property: 'occasion.types',
      reason: `a matter of the kind ${occasion.matter} is called for by no ${type}`,
    }));
}

function faultsOfItems(items: readonly GivenItem[], known: ReadonlySet<string>): readonly InvalidPlace[] {
  const count = items.length;
  if (count === 0 || count > MOST_OWN_ITEMS) {
    return [{ property: 'items', reason: `expected 1 to ${String(MOST_OWN_ITEMS)} items` }];
  }
  const seen = new Set<string>();
  return items.flatMap(({ id, text }, place): readonly InvalidPlace[] => {
    const at = `items[${String(place)}]`;
    if (text.trim() === '') return [{ property: `${at}.text`, reason: 'expected what is to be done' }];
    if (id === undefined) return [];
    if (!known.has(id)) return [{ property: `${at}.id`, reason: 'no version before has an item of this id' }];
    if (seen.has(id)) return [{ property: `${at}.id`, reason: 'stands twice' }];
    seen.add(id);
    return [];
  });
}

/** The items with an id each: what was there keeps its own, what is new gets the next that nothing has had. */
export function withIds(items: readonly GivenItem[], known: ReadonlySet<string>): readonly OwnItem[] {
  let last = Math.max(0, ...[...known].map((id) => Number(id.slice(1))));
  return items.map(({ id, ...item }) => {
    if (id !== undefined) return { id, ...item };
    last += 1;
    return { id: `P${String(last)}`, ...item };
  });
}
