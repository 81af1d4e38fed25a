import { parseYaml } from './parse';
import { plainOf } from './plain-of';
import { checkAgainst, openSource } from './source';
import type { ReadCaseFile } from './source';

type Mapping = Readonly<Record<string, unknown>>;

/** A field to be set otherwise: `served.on` of `e2`. */
interface Setting {
  readonly list: 'events' | 'matters';
  readonly place: number;
  readonly fields: readonly string[];
  readonly value: unknown;
}

/**
 * Reads a case file with some of its facts set otherwise: `e2.served.on=2023-02-03`, `L.held=false`. The value is YAML;
 * `null` takes the field away. The result is checked like any case file.
 */
export function withSettings(bytes: Uint8Array, settings: readonly string[]): ReadCaseFile {
  const source = openSource(bytes);
  if (!('plain' in source)) return { ok: false, faults: source };
  let plain = source.plain;
  for (const text of settings) {
    const setting = readSetting(text, plain);
    if (typeof setting === 'string') {
      return { ok: false, faults: [{ line: 1, column: 1, path: [], message: `${text}: ${setting}` }] };
    }
    plain = change(plain, [setting.list, setting.place, ...setting.fields], setting.value);
  }
  return checkAgainst(source, plain);
}

/** The setting a text names; a sentence, if it names none. */
function readSetting(text: string, plain: unknown): Setting | string {
  const equals = text.indexOf('=');
  if (equals === -1) return 'expected ID.FIELD=VALUE, as in e2.served.on=2023-02-03';
  const target = text.slice(0, equals);
  const found = find(target, plain);
  if (found === undefined) return 'no event or matter of this file has that id';
  if (found.fields.some((field) => field === '')) return 'a field is missing: expected ID.FIELD=VALUE';
  const written = text.slice(equals + 1).trim();
  if (written === '') return { ...found, value: null };
  const parsed = parseYaml(written);
  if (parsed.root === undefined) return parsed.faults[0]?.message ?? 'the value cannot be read';
  const { plain: value, faults } = plainOf(parsed.root);
  return [...parsed.warnings, ...faults][0]?.message ?? { ...found, value };
}

/** The event or else the matter whose id the target begins with; the longest id, for an id may hold a dot. */
function find(target: string, plain: unknown): Omit<Setting, 'value'> | undefined {
  const candidates = (['events', 'matters'] as const).flatMap((list) => {
    const items: unknown = isMapping(plain) ? plain[list] : [];
    return (Array.isArray(items) ? items : []).map((item: unknown, place) => ({
      list,
      place,
      id: isMapping(item) ? idOf(item['id']) : undefined,
    }));
  });
  let best: Omit<Setting, 'value'> | undefined;
  let longest = 0;
  for (const { list, place, id } of candidates) {
    if (id === undefined || id.length <= longest || !target.startsWith(`${id}.`)) continue;
    longest = id.length;
    best = { list, place, fields: target.slice(id.length + 1).split('.') };
  }
  return best;
}

const idOf = (id: unknown): string | undefined =>
  typeof id === 'string' ? id : typeof id === 'number' ? String(id) : undefined;

/** The same data with another value at a path; mappings that are missing on the way are made. */
function change(data: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [segment, ...rest] = path;
  if (segment === undefined) return value;
  if (typeof segment === 'number' && Array.isArray(data)) {
    return data.map((item: unknown, place) => (place === segment ? change(item, rest, value) : item));
  }
  const mapping = isMapping(data) ? data : {};
  const name = String(segment);
  const before = Object.hasOwn(mapping, name) ? mapping[name] : undefined;
  const changed = change(before, rest, value);
  const entries = Object.entries(mapping);
  return Object.fromEntries([...entries.filter(([key]) => key !== name), [name, changed]]);
}

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
