import type { FormatPath } from '@fristvakt/proceedings';
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Alias, Node, Pair, YAMLMap } from 'yaml';

/** Where a node begins in the text. */
export const offsetOf = (node: Node | null | undefined): number | undefined => node?.range?.[0];

/**
 * Where in the text the value at a path begins; with `name`, the name of the field at its end. A path that leads into an
 * alias leads on where its anchor stands.
 */
export function locate(
  root: Node,
  path: FormatPath,
  name: boolean,
  targets: ReadonlyMap<Alias, Node>,
): number {
  let node: Node = root;
  let offset = offsetOf(root) ?? 0;
  for (const [depth, segment] of path.entries()) {
    const step = stepInto(isAlias(node) ? (targets.get(node) ?? node) : node, segment);
    if (step === undefined) return offset;
    const atName = (name && depth === path.length - 1) || step.value === null;
    offset = offsetOf(atName ? step.key : step.value) ?? offset;
    if (step.value === null) return offset;
    node = step.value;
  }
  return offset;
}

interface Step {
  readonly key: Node | null;
  readonly value: Node | null;
}

function stepInto(node: Node, segment: string | number): Step | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(segment)] as Node | undefined;
    return item === undefined ? undefined : { key: item, value: item };
  }
  const pair = isMap(node) ? pairOf(node, String(segment)) : undefined;
  return pair && { key: pair.key as Node | null, value: pair.value as Node | null };
}

function pairOf(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find(
    ({ key }) =>
      isScalar(key) && (key.value === name || (typeof key.value !== 'string' && key.source === name)),
  );
}
