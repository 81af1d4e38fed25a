const LONGEST = 100;

/** An id as text; undefined for a value that can be none. A whole number is the text of its digits. */
export function idIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return Number.isSafeInteger(value) ? String(value) : undefined;
}

/** Whether a text can name a matter or an event: one line of at most a hundred characters, no space at its ends. */
export const isId = (text: string): boolean => text.length <= LONGEST && /^\S(?:.*\S)?$/.test(text);
