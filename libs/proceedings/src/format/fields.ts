import type { PlainDate } from '@fristvakt/calendar';
import type { When } from '../case-file';
import { readDay, readWhen } from './days';
import type { Reading } from './days';
import type { FaultCode, FaultParams, FormatPath, ValueKind } from './fault';
import type { FaultLog } from './fault-log';
import { idIn, isId } from './ids';
import { fieldMeant, nearest } from './near';
import { describe, isMapping } from './plain';
import { partsOf } from './statement';
import type { Statement } from './statement';

/** Which fields a mapping has. */
export interface Shape {
  /** What the mapping is, in a message: `an event`. */
  readonly of: string;
  readonly known: ReadonlySet<string>;
  /** Known fields without effect: kept as they are. */
  readonly free: ReadonlySet<string>;
  /** Fields that people write here and that belong inside another. */
  readonly misplaced: ReadonlyMap<string, string>;
}

/** More than anyone writes; a mapping of a hundred thousand names is no event. */
const MOST_FIELDS = 1000;

/**
 * Reads the fields of one mapping. Each method gives what the field holds, or undefined where it is absent or wrong; what
 * is wrong is told to the log. `finish` comes last: it tells what is missing and what nobody knows.
 */
export class Fields {
  private readonly missing = new Map<string, readonly string[]>();

  constructor(
    readonly path: FormatPath,
    readonly shape: Shape,
    private readonly stated: Statement,
    readonly log: FaultLog,
    /** What the mapping takes over is not known: then nothing but its id can be called missing. */
    private readonly open = false,
  ) {}

  has(name: string): boolean {
    return this.stated.has(name);
  }

  value(name: string): unknown {
    return this.stated.get(name)?.value;
  }

  /** Whether the field stands in this very mapping and was not taken over. */
  isOwn(name: string): boolean {
    const stated = this.stated.get(name);
    return stated !== undefined && stated.from === undefined;
  }

  /** Says that the file breaks the format if the field is not there. */
  require(name: string, allowed: readonly string[] = []): void {
    if (!this.stated.has(name) && (!this.open || name === 'id')) this.missing.set(name, allowed);
  }

  /** Tells a fault of this field, at its place or, if it was taken over, at the mapping that takes it over. */
  fault<C extends FaultCode>(name: string, code: C, params: FaultParams[C], inside: FormatPath = []): void {
    const from = this.stated.get(name)?.from;
    if (from === undefined) this.log.add([...this.path, name, ...inside], code, params);
    else this.log.addTakenOver(this.path, { id: from.id, path: [...from.path, ...inside] }, code, params);
  }

  /** Text; a whole number is taken as the text of its digits. */
  text(name: string): string | undefined {
    const value = this.value(name);
    return value === undefined ? undefined : this.asText(name, value);
  }

  /** Text that says something. */
  filledText(name: string): string | undefined {
    const text = this.text(name);
    if (text?.trim() !== '') return text;
    this.fault(name, 'blank-text', { field: name });
    return undefined;
  }

  /** The name of a matter or an event: one line of text, or a whole number. */
  id(name: string): string | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    const text = idIn(value);
    if (text !== undefined && isId(text)) return text;
    if (text === undefined) this.wrongKind(name, 'id');
    else this.fault(name, 'bad-id', { found: describe(text) });
    return undefined;
  }

  boolean(name: string): boolean | undefined {
    const value = this.value(name);
    if (value === undefined || typeof value === 'boolean') return value;
    this.wrongKind(name, 'boolean');
    return undefined;
  }

  /** An amount of money: a number, never negative. */
  amount(name: string): number | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'number') this.wrongKind(name, 'number');
    else if (value < 0) this.fault(name, 'negative-number', { found: describe(value) });
    else return value;
    return undefined;
  }

  oneOf<T extends string>(name: string, allowed: readonly T[]): T | undefined {
    const value = this.value(name);
    return value === undefined ? undefined : this.choose(name, value, allowed, []);
  }

  day(name: string): PlainDate | undefined {
    return this.read(name, readDay);
  }

  when(name: string): When | undefined {
    return this.read(name, readWhen);
  }

  list(name: string): readonly unknown[] | undefined {
    const value = this.value(name);
    if (value === undefined || Array.isArray(value)) return value;
    this.wrongKind(name, 'list');
    return undefined;
  }

  /** A list whose every item is one of these. */
  listOf<T extends string>(name: string, allowed: readonly T[]): readonly T[] | undefined {
    return this.items(name, (item, place) => this.choose(name, item, allowed, [place]));
  }

  days(name: string): readonly PlainDate[] | undefined {
    return this.items(name, (item, place) => this.taken(name, readDay(item), [place]));
  }

  /** A list of texts. With `loosely`, a number or a truth value is taken as its text. */
  texts(name: string, loosely = false): readonly string[] | undefined {
    return this.items(name, (item, place) =>
      loosely && (typeof item === 'number' || typeof item === 'boolean')
        ? String(item)
        : this.asText(name, item, [place]),
    );
  }

  /** The fields of a mapping in this field. */
  inside(name: string, shape: Shape): Fields | undefined {
    const stated = this.stated.get(name);
    if (stated === undefined) return undefined;
    if (!isMapping(stated.value)) {
      this.wrongKind(name, 'mapping');
      return undefined;
    }
    const path = stated.from === undefined ? [...this.path, name] : this.path;
    return new Fields(path, shape, partsOf(stated), this.log);
  }

  /** What is left once the known fields are read: kept without effect. Tells what is missing and what is misspelt. */
  finish(): Readonly<Record<string, unknown>> {
    const { free, known } = this.shape;
    const kept: [string, unknown][] = [];
    if (this.stated.size > MOST_FIELDS) {
      this.log.add(this.path, 'too-many-fields', { of: this.shape.of, limit: MOST_FIELDS });
      return {};
    }
    for (const name of this.stated.keys()) {
      if (known.has(name)) continue;
      const value = free.has(name) ? this.freeValue(name) : this.unknown(name);
      if (value !== undefined) kept.push([name, value]);
    }
    for (const [field, allowed] of this.missing) {
      this.log.add(this.path, 'missing-field', { field, of: this.shape.of, allowed });
    }
    return Object.fromEntries(kept);
  }

  private unknown(name: string): unknown {
    const { known, free, misplaced, of } = this.shape;
    // It cannot be a field of any file; that has been told.
    if (name === '__proto__') return undefined;
    const belongs = misplaced.get(name);
    const meant = fieldMeant(name, [...known, ...free], new Set(this.missing.keys()));
    if (belongs !== undefined) {
      this.fault(name, 'misplaced-field', { field: name, belongs });
    } else if (meant !== undefined) {
      this.missing.delete(meant);
      this.fault(name, 'near-miss', { field: name, meant, of });
    } else if (this.isOwn(name)) {
      this.log.notice({ path: [...this.path, name], code: 'unknown-field', params: { field: name, of } });
    }
    return this.value(name);
  }

  private freeValue(name: string): unknown {
    return name === 'documents' || name === 'sources' ? this.list(name) : this.text(name);
  }

  private read<T>(name: string, reader: (value: unknown) => Reading<T>): T | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    return this.taken(name, reader(value), []);
  }

  private taken<T>(name: string, reading: Reading<T>, inside: FormatPath): T | undefined {
    if ('value' in reading) return reading.value;
    this.fault(name, reading.code, reading.params, inside);
    return undefined;
  }

  private asText(name: string, value: unknown, inside: FormatPath = []): string | undefined {
    if (typeof value === 'string') return value;
    if (Number.isSafeInteger(value)) return String(value);
    if (typeof value === 'number') this.fault(name, 'inexact-number', { found: describe(value) }, inside);
    else this.wrongKind(name, 'text', value, inside);
    return undefined;
  }

  private choose<T extends string>(
    name: string,
    value: unknown,
    allowed: readonly T[],
    inside: FormatPath,
  ): T | undefined {
    const chosen = allowed.find((one) => one === value);
    if (chosen !== undefined) return chosen;
    const near = typeof value === 'string' ? nearest(value, allowed) : [];
    this.fault(name, 'unknown-value', { found: describe(value), allowed, near }, inside);
    return undefined;
  }

  private items<T>(
    name: string,
    read: (item: unknown, place: number) => T | undefined,
  ): readonly T[] | undefined {
    const list = this.list(name);
    return list?.map(read).filter((item) => item !== undefined);
  }

  private wrongKind(
    name: string,
    expected: ValueKind,
    value: unknown = this.value(name),
    inside: FormatPath = [],
  ): void {
    this.fault(name, 'wrong-kind', { expected, found: describe(value) }, inside);
  }
}
