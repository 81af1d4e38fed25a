/** A mapping as JSON or YAML makes it: names and values, of no class of its own. */
export type Mapping = Readonly<Record<string, unknown>>;

/** Whether a value is such a mapping. */
export function isMapping(value: unknown): value is Mapping {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

const SHOWN = 60;

/** A text in quotes, shortened, with nothing in it that a terminal could obey. */
export function quote(text: string): string {
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return JSON.stringify(shown).replace(/[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, escaped);
}

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A value in few words, safe to print. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  return isMapping(value) ? 'a mapping' : `a value of the kind ${typeof value}`;
}

/** The value without the fields that are undefined: `exactOptionalPropertyTypes` tells the two apart. */
export function present<T extends object>(value: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } {
  const stated = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(stated) as { readonly [K in keyof T]?: Exclude<T[K], undefined> };
}
