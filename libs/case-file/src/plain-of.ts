import type { FormatPath } from '@fristvakt/proceedings';
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Alias, Node, ParsedNode, Scalar, YAMLMap } from 'yaml';
import { ENOUGH, MAX_ALIASED_VALUES, MAX_ALIASES } from './limits';
import { offsetOf } from './nodes';
import type { TextFault } from './text-fault';

/** Plain data as JSON has it, the faults found on the way, and what each alias stands for. */
export interface PlainDocument {
  readonly plain: unknown;
  readonly faults: readonly TextFault[];
  readonly targets: ReadonlyMap<Alias, Node>;
}

/** Makes plain data of the nodes of a document. What YAML has and a case file has not is told, at most once each. */
export function plainOf(root: ParsedNode): PlainDocument {
  const conversion = new Conversion();
  const { value } = conversion.node(root, []);
  return { plain: value, faults: conversion.faults, targets: conversion.targets };
}

/** A value, and how many values it stands for once its aliases are written out. */
interface Converted {
  readonly value: unknown;
  readonly size: number;
}

const NOTHING: Converted = { value: null, size: 1 };

/** What an anchor names: a node, and its value as soon as it is whole. */
interface Anchored {
  readonly node: Node;
  converted?: Converted;
}

class Conversion {
  readonly faults: TextFault[] = [];
  readonly targets = new Map<Alias, Node>();
  private readonly anchors = new Map<string, Anchored>();
  private aliases = 0;
  private aliasedValues = 0;

  private tell(fault: TextFault): void {
    if (this.faults.length < ENOUGH) this.faults.push(fault);
  }

  node(node: Node | null, path: FormatPath): Converted {
    if (isAlias(node)) return this.alias(node, path);
    if (node === null) return NOTHING;
    const anchored: Anchored = { node };
    const anchor = 'anchor' in node && typeof node.anchor === 'string' ? node.anchor : undefined;
    if (anchor !== undefined) this.anchors.set(anchor, anchored);
    const converted = this.content(node, path);
    anchored.converted = converted;
    return converted;
  }

  private content(node: Node, path: FormatPath): Converted {
    if (isScalar(node)) return { value: scalarValue(node), size: 1 };
    if (isMap(node)) return this.mapping(node, path);
    if (!isSeq(node)) return NOTHING;
    let size = 1;
    const value: unknown[] = [];
    for (const [place, item] of node.items.entries()) {
      const converted = this.node(item as Node | null, [...path, place]);
      value.push(converted.value);
      size += converted.size;
    }
    return { value, size };
  }

  private mapping(map: YAMLMap, path: FormatPath): Converted {
    const entries = new Map<string, unknown>();
    const places = new Map<string, number>();
    let size = 1;
    for (const pair of map.items) {
      const key = pair.key as Node | null;
      const name = this.name(key, map, path);
      if (name === undefined) continue;
      const first = places.get(name);
      const at = offsetOf(key) ?? offsetOf(map) ?? 0;
      if (first !== undefined) {
        const message = `${JSON.stringify(shorten(name))} stands twice in this mapping`;
        this.tell({ offset: at, path: [...path, name], message, see: { offset: first, as: 'first' } });
        continue;
      }
      places.set(name, at);
      const converted = this.node(pair.value as Node | null, [...path, name]);
      entries.set(name, converted.value);
      size += converted.size;
    }
    return { value: Object.fromEntries(entries), size };
  }

  private name(key: Node | null, map: YAMLMap, path: FormatPath): string | undefined {
    const offset = offsetOf(key) ?? offsetOf(map) ?? 0;
    const name = isScalar(key) ? nameOf(key) : undefined;
    const wrong = wrongName(key, name);
    if (wrong === undefined) return name;
    this.tell({ offset, path, message: wrong });
    return undefined;
  }

  private alias(alias: Alias, path: FormatPath): Converted {
    const offset = offsetOf(alias) ?? 0;
    const refuse = (message: string): Converted => {
      this.tell({ offset, path, message });
      return NOTHING;
    };
    const anchored = this.anchors.get(alias.source);
    const name = shorten(alias.source);
    if (anchored === undefined) return refuse(`no anchor &${name} stands before the alias *${name}`);
    if (anchored.converted === undefined)
      return refuse(`the alias *${name} stands inside the value it names`);
    this.aliases += 1;
    this.aliasedValues += anchored.converted.size;
    if (this.aliases === MAX_ALIASES + 1)
      return refuse(`more than ${String(MAX_ALIASES)} aliases; write the values out`);
    if (this.aliases > MAX_ALIASES) return NOTHING;
    if (this.aliasedValues > MAX_ALIASED_VALUES) {
      this.aliases = MAX_ALIASES + 1;
      return refuse(
        `the aliases stand for more than ${String(MAX_ALIASED_VALUES)} values; write the values out`,
      );
    }
    this.targets.set(alias, anchored.node);
    return anchored.converted;
  }
}

const nameOf = (key: Scalar): string => (typeof key.value === 'string' ? key.value : (key.source ?? ''));

function wrongName(key: Node | null, name: string | undefined): string | undefined {
  if (name === undefined) return 'a name must be plain text; a list, a mapping or an alias cannot be one';
  if (name === '') return 'a name is missing before the colon';
  const merge = name === '<<' && isScalar(key) && key.type === 'PLAIN';
  return merge ? 'merging with << is not part of YAML 1.2; write the fields out' : undefined;
}

/**
 * The value of a scalar. A whole number that is not written as JSON writes it (007, +5, 0x1F, one too long to be exact)
 * stays the text it was: a registry number must not change.
 */
function scalarValue(scalar: Scalar): unknown {
  const { value, source } = scalar;
  if (typeof value === 'bigint') return source ?? String(value);
  if (typeof value !== 'number' || source === undefined || !Number.isInteger(value)) return value;
  const whole = /^(?:[-+]?\d+|0[xo][0-9a-fA-F]+)$/.test(source);
  return whole && String(value) !== source ? source : value;
}

const LONGEST = 60;

const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
