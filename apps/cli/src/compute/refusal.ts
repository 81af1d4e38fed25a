/** Why a line got no answer. */
export type RefusalCode =
  | 'bad-json'
  | 'bad-encoding'
  | 'line-too-long'
  | 'not-an-object'
  | 'unknown-field'
  | 'missing-field'
  | 'bad-id'
  | 'bad-start'
  | 'bad-term'
  | 'bad-shift'
  | 'unknown-rule'
  | 'not-in-force'
  | 'no-period'
  | 'conflict'
  | 'out-of-calendar';

/** A question that cannot be answered. The message names the place in it, or the line, and what was expected. */
export class Refusal {
  constructor(
    readonly code: RefusalCode,
    readonly message: string,
  ) {}

  /** The line that tells the asker so. `id` is the question's own in JSON, `null` where it has none. */
  line(id: string): string {
    return `{"id":${id},"error":${JSON.stringify({ code: this.code, message: this.message })}}\n`;
  }
}

const LONGEST_QUOTE = 60;

/** A value of the asker's, short enough for a message. */
export function quoted(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const written = JSON.stringify(value);
  return written.length <= LONGEST_QUOTE ? written : `${written.slice(0, LONGEST_QUOTE)}…`;
}
