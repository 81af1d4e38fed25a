import type { ChecklistItem, ChecklistVersion } from './template';

/** What a new version changes of a list, item by item. */
export interface Rebased {
  readonly added: readonly ChecklistItem[];
  readonly removed: readonly ChecklistItem[];
  /** The same item, told or asked for otherwise: which of its parts. */
  readonly changed: readonly {
    readonly before: ChecklistItem;
    readonly after: ChecklistItem;
    readonly parts: readonly ChangeablePart[];
  }[];
}

const PARTS = [
  'text',
  'proof',
  'cites',
  'confidence',
  'mandatory',
  'fourEyes',
  'when',
  'due',
  'role',
  'source',
] as const;
export type ChangeablePart = (typeof PARTS)[number];

/** The difference of two versions of a template. What was done under the old version stays done. */
export function rebased(before: ChecklistVersion, after: ChecklistVersion): Rebased {
  const old = new Map(before.items.map((item) => [item.id, item]));
  const fresh = new Map(after.items.map((item) => [item.id, item]));
  return {
    added: after.items.filter(({ id }) => !old.has(id)),
    removed: before.items.filter(({ id }) => !fresh.has(id)),
    changed: after.items.flatMap((item) => {
      const former = old.get(item.id);
      const parts = former === undefined ? [] : PARTS.filter((part) => differ(former[part], item[part]));
      return former === undefined || parts.length === 0 ? [] : [{ before: former, after: item, parts }];
    }),
  };
}

const differ = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);
