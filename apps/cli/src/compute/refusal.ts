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

/** Why a question has no answer. The message names the place in it, or the line, and what was expected. */
export class Refusal {
  constructor(
    readonly code: RefusalCode,
    readonly message: string,
  ) {}

  /** The fields of the line that says so which follow the id, and its end. */
  get json(): string {
    return `,"error":${JSON.stringify({ code: this.code, message: this.message })}}\n`;
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
