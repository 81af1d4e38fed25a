import { FIRST_YEAR, LAST_YEAR, daysInMonth, plainDateOf } from '@fristvakt/calendar';
import type { PlainDate, Shift } from '@fristvakt/calendar';
import { LONGEST_TERM, NO_ID, SHIFTS, UNITS } from './question';
import type { Question, Span, Unit } from './question';

const codeOf = (character: string): number => character.charCodeAt(0);
const SPACE = codeOf(' ');
const TAB = codeOf('\t');
const NEWLINE = codeOf('\n');
const RETURN = codeOf('\r');
const QUOTE = codeOf('"');
const BACKSLASH = codeOf('\\');
const COMMA = codeOf(',');
const COLON = codeOf(':');
const HYPHEN = codeOf('-');
const OPENING = codeOf('{');
const CLOSING = codeOf('}');
const ZERO = codeOf('0');
const LAST_ASCII = 0x7f;

/** So many digits always make a safe integer. */
const MOST_DIGITS = 15;

/** A word as it stands in JSON, quotes included. */
interface Word<Name> {
  readonly name: Name;
  readonly bytes: Uint8Array;
}

const wordsOf = <Name extends string>(names: readonly Name[]): readonly Word<Name>[] =>
  names.map((name) => ({ name, bytes: Buffer.from(JSON.stringify(name)) }));

const FIELDS = wordsOf(['id', 'start', 'rule', 'term', 'shift']);
const UNIT_WORDS = wordsOf(UNITS);
const SHIFT_WORDS = wordsOf(SHIFTS);

/**
 * Reads plainly written questions (any order of fields, any blanks) straight from their bytes, in a fraction of the time
 * that JSON.parse takes. Whatever is out of the ordinary it leaves to `readQuestion`: every mistake, an escape, a letter
 * beyond ASCII, a fraction. So it never refuses, and what it reads means what `readQuestion` makes of the same line.
 */
export class Skimmer {
  /** Where it stands: at the newline, once it has read a question. */
  at = 0;
  private bytes: Buffer = Buffer.alloc(0);
  private id: Span | undefined;
  private start: PlainDate | undefined;
  private rule: string | undefined;
  private unit: Unit | undefined;
  private length: number | undefined;
  private shift: Shift | undefined;

  /** The question on the line that begins there and that a newline ends; undefined if it is not plain to see. */
  skim(bytes: Buffer, from: number): Question | undefined {
    this.bytes = bytes;
    this.at = from;
    this.id = this.start = this.rule = this.unit = this.length = this.shift = undefined;
    if (!this.takes(OPENING)) return undefined;
    do {
      if (!this.takesField()) return undefined;
    } while (this.takes(COMMA));
    return this.takes(CLOSING) && this.next() === NEWLINE ? this.question() : undefined;
  }

  private question(): Question | undefined {
    const { id = NO_ID, start, rule, unit, length, shift } = this;
    if (start === undefined) return undefined;
    if (rule !== undefined)
      return unit === undefined && shift === undefined ? { id, start, rule } : undefined;
    if (unit === undefined || length === undefined) return undefined;
    return { id, start, unit, length, shift: shift ?? 'none' };
  }

  private takesField(): boolean {
    const field = this.word(FIELDS);
    if (field === undefined || !this.takes(COLON)) return false;
    switch (field) {
      case 'id':
        return (this.id = this.idSpan()) !== undefined;
      case 'start':
        return (this.start = this.day()) !== undefined;
      case 'rule':
        return (this.rule = this.text()) !== undefined;
      case 'term':
        return this.takesTerm();
      case 'shift':
        return (this.shift = this.word(SHIFT_WORDS)) !== undefined;
    }
  }

  private takesTerm(): boolean {
    if (!this.takes(OPENING)) return false;
    this.unit = this.word(UNIT_WORDS);
    if (this.unit === undefined || !this.takes(COLON)) return false;
    this.length = this.wholeNumber();
    return this.length !== undefined && this.length <= LONGEST_TERM && this.takes(CLOSING);
  }

  private idSpan(): Span | undefined {
    const isText = this.next() === QUOTE;
    const from = this.at;
    const found = isText ? this.endOfText() : this.wholeNumber();
    return found === undefined ? undefined : { bytes: this.bytes, from, to: this.at };
  }

  private text(): string | undefined {
    this.next();
    const from = this.at + 1;
    const end = this.endOfText();
    return end === undefined ? undefined : this.bytes.toString('latin1', from, end);
  }

  /** Passes over a string of ASCII without escapes; the place of its closing quote. */
  private endOfText(): number | undefined {
    if (!this.takes(QUOTE)) return undefined;
    const { bytes } = this;
    let { at } = this;
    let code = bytes[at] ?? 0;
    while (code >= SPACE && code <= LAST_ASCII && code !== QUOTE && code !== BACKSLASH) {
      at += 1;
      code = bytes[at] ?? 0;
    }
    this.at = at + 1;
    return code === QUOTE ? at : undefined;
  }

  private day(): PlainDate | undefined {
    if (!this.takes(QUOTE)) return undefined;
    const { at, bytes } = this;
    const year = this.digits(at, 4);
    const month = this.digits(at + 5, 2);
    const day = this.digits(at + 8, 2);
    this.at = at + 11;
    const isWritten = bytes[at + 4] === HYPHEN && bytes[at + 7] === HYPHEN && bytes[at + 10] === QUOTE;
    const isKnown = year >= FIRST_YEAR && year <= LAST_YEAR && day >= 1 && day <= daysInMonth(year, month);
    return isWritten && isKnown ? plainDateOf(year, month, day) : undefined;
  }

  /** The number that so many digits write; NaN if one of them is none. */
  private digits(from: number, count: number): number {
    let value = 0;
    for (let at = from; at < from + count; at += 1) {
      const digit = (this.bytes[at] ?? 0) - ZERO;
      value = digit >= 0 && digit <= 9 ? value * 10 + digit : Number.NaN;
    }
    return value;
  }

  /** Digits and nothing else; what follows them is for the next to take. */
  private wholeNumber(): number | undefined {
    const first = this.next();
    const from = this.at;
    let value = 0;
    let digit = (this.bytes[this.at] ?? 0) - ZERO;
    while (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      this.at += 1;
      digit = (this.bytes[this.at] ?? 0) - ZERO;
    }
    const count = this.at - from;
    if (count === 0 || count > MOST_DIGITS || (count > 1 && first === ZERO)) return undefined;
    return value;
  }

  /** Which of these words stands here. */
  private word<Name>(words: readonly Word<Name>[]): Name | undefined {
    this.next();
    for (const { name, bytes } of words) {
      if (!this.spells(bytes)) continue;
      this.at += bytes.length;
      return name;
    }
    return undefined;
  }

  private spells(word: Uint8Array): boolean {
    const { bytes, at } = this;
    for (let index = 0; index < word.length; index += 1) {
      if (bytes[at + index] !== word[index]) return false;
    }
    return true;
  }

  private takes(code: number): boolean {
    if (this.next() !== code) return false;
    this.at += 1;
    return true;
  }

  /** The next byte that is not blank; it stands there. */
  private next(): number | undefined {
    const { bytes } = this;
    while (isBlank(bytes[this.at])) this.at += 1;
    return bytes[this.at];
  }
}

const isBlank = (code: number | undefined): boolean => code === SPACE || code === TAB || code === RETURN;
