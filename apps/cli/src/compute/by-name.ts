import { standsAt } from './span';
import type { Span } from './span';

interface Entry<Value> {
  readonly name: Buffer;
  readonly value: Value;
}

/** A power of two, several times the number of rules there are, so that few names share a slot. */
const SLOTS = 256;

/** Values by name, found by its bytes: to make text of them first would take longer than all the rest of the search. */
export class ByName<Value> {
  private readonly slots: readonly Entry<Value>[][] = Array.from({ length: SLOTS }, () => []);

  constructor(entries: Iterable<readonly [name: string, value: Value]>) {
    for (const [text, value] of entries) {
      const name = Buffer.from(text);
      this.slots[slotOf(name, 0, name.length)]?.push({ name, value });
    }
  }

  get({ bytes, from, to }: Span): Value | undefined {
    for (const { name, value } of this.slots[slotOf(bytes, from, to)] ?? []) {
      if (name.length === to - from && standsAt(name, bytes, from)) return value;
    }
    return undefined;
  }
}

function slotOf(bytes: Buffer, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at += 1) hash = (hash * 31 + (bytes[at] ?? 0)) | 0;
  return hash & (SLOTS - 1);
}
