/** Remembers where quotes and brackets open, so that one never closed is told where it began. */
export class Openings {
  private readonly quotes: number[] = [];
  private readonly brackets: number[] = [];
  private readonly unclosed: number[] = [];

  /** Takes a token of the text in its turn. */
  take(source: string, offset: number): void {
    if (source.startsWith('"') || source.startsWith("'")) this.quotes.push(offset);
    else if (source === '[' || source === '{') this.brackets.push(offset);
    else if (source === ']' || source === '}') this.brackets.pop();
    else if (source === BROKEN_OFF) this.unclosed.push(...this.brackets.splice(0));
  }

  /** Where that opened which this fault of the parser says is not closed; undefined if it says no such thing. */
  of(message: string, offset: number): number | undefined {
    if (message.startsWith('Missing closing')) return lastBefore(this.quotes, offset);
    const bracket = /\bend with a? ?[\]}]$/.test(message);
    return bracket ? lastBefore([...this.unclosed, ...this.brackets], offset) : undefined;
  }
}

/** The sign by which the reader of tokens says that a bracket was left open. */
const BROKEN_OFF = '\u0018';

const lastBefore = (offsets: readonly number[], offset: number): number | undefined =>
  offsets.findLast((one) => one < offset);
