import type { FormatPath } from './fault';
import type { FaultLog } from './fault-log';
import { describe, isMapping, quote } from './plain';

const MAX_DEPTH = 64;
const MAX_TEXT = 100_000;

const LINE_FEED = 0x0a;
const TAB = 0x09;
const CARRIAGE_RETURN = 0x0d;

/**
 * Checks every value of the file, known field or not, for what no case file can hold: other than plain data, numbers
 * that are none, characters that cannot be shown or stored, nesting without end.
 */
export function checkSound(root: unknown, log: FaultLog): void {
  new Sweep(log).value(root, []);
}

class Sweep {
  private readonly seen = new Set<object>();
  private readonly open = new Set<object>();

  constructor(private readonly log: FaultLog) {}

  value(value: unknown, path: FormatPath): void {
    if (this.log.full) return;
    if (typeof value === 'string') this.text(value, path);
    else if (typeof value === 'number') this.number(value, path);
    else if (typeof value === 'object' && value !== null) this.collection(value, path);
    else if (value !== null && typeof value !== 'boolean') {
      this.log.add(path, 'not-plain', { found: describe(value) });
    }
  }

  private number(value: number, path: FormatPath): void {
    if (!Number.isFinite(value)) this.log.add(path, 'not-finite', { found: String(value) });
  }

  private text(text: string, path: FormatPath): void {
    if (text.length > MAX_TEXT) {
      this.log.add(path, 'text-too-long', { length: text.length, limit: MAX_TEXT });
      return;
    }
    const wrong = wrongCharacterIn(text);
    if (wrong === undefined) return;
    const character = `U+${wrong.toString(16).toUpperCase().padStart(4, '0')}`;
    this.log.add(path, isSurrogate(wrong) ? 'lone-surrogate' : 'control-character', { character });
  }

  private collection(value: object, path: FormatPath): void {
    if (this.open.has(value)) {
      this.log.add(path, 'not-plain', { found: 'a value that contains itself' });
      return;
    }
    if (this.seen.has(value)) return;
    if (path.length >= MAX_DEPTH) {
      this.log.add(path, 'nested-too-deep', { limit: MAX_DEPTH });
      return;
    }
    this.seen.add(value);
    this.open.add(value);
    if (Array.isArray(value)) this.list(value, path);
    else if (isMapping(value)) this.mapping(value, path);
    else this.log.add(path, 'not-plain', { found: 'a value of a class of its own' });
    this.open.delete(value);
  }

  private list(list: readonly unknown[], path: FormatPath): void {
    for (const [place, item] of list.entries()) this.value(item, [...path, place]);
  }

  private mapping(mapping: Readonly<Record<string, unknown>>, path: FormatPath): void {
    for (const [name, value] of Object.entries(mapping)) {
      const at = [...path, name];
      if (isForbidden(name)) this.log.add(at, 'forbidden-name', { name: quote(name) });
      this.value(value, at);
    }
  }
}

/** A name that would change the object it is written to, or that nobody could read. */
const isForbidden = (name: string): boolean =>
  name === '__proto__' || name.length > MAX_TEXT || wrongCharacterIn(name) !== undefined;

/** The first character that can be neither shown nor stored: a control character, or half of one without the other. */
function wrongCharacterIn(text: string): number | undefined {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isControl(code)) return code;
    if (!isSurrogate(code)) continue;
    if (!isPair(code, text.charCodeAt(at + 1))) return code;
    at += 1;
  }
  return undefined;
}

const HIGH_SURROGATE = 0xd800;
const LOW_SURROGATE = 0xdc00;
const isPair = (high: number, low: number): boolean =>
  high < LOW_SURROGATE && isSurrogate(low) && low >= LOW_SURROGATE;
const isSurrogate = (code: number): boolean => code >= HIGH_SURROGATE && code < 0xe000;

/** The C0 and C1 control characters but for tab and line break, and what is no character at all. */
function isControl(code: number): boolean {
  if (code === TAB || code === LINE_FEED || code === CARRIAGE_RETURN) return false;
  return code < 0x20 || (code >= 0x7f && code <= 0x9f) || code === 0xfffe || code === 0xffff;
}
