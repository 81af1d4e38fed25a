import type { PlainDate } from '@fristvakt/calendar';
import type { Refusal } from './refusal';
import { spanOf } from './span';
import type { Span } from './span';

const FIRST_CAPACITY = 256 * 1024;
/** Up to this length bytes are copied sooner one by one than by a call out of JavaScript. */
const SHORT = 24;
const BEGINNING = spanOf('{"id":');

/** Lines of answers, as bytes, until they are put out. One buffer serves all along, as large as the most it had to hold. */
export class Output {
  private bytes = Buffer.allocUnsafe(FIRST_CAPACITY);
  private length = 0;

  /** Begins the line of an answer, with the question's own id. */
  begin(id: Span): void {
    this.addSpan(BEGINNING);
    this.addSpan(id);
  }

  /** Adds bytes and says where they begin. */
  add(bytes: Buffer): number {
    const at = this.lengthen(bytes.length);
    this.bytes.set(bytes, at);
    return at;
  }

  /** Adds digits. */
  addNumber(number: number): void {
    const digits = String(number);
    const at = this.lengthen(digits.length);
    const { bytes } = this;
    for (let index = 0; index < digits.length; index += 1) bytes[at + index] = digits.charCodeAt(index);
  }

  /**
   * Puts a day in places, counted from `at`, where another was added before; its hyphens stand already. A line has six days
   * or more, and to go through their letters in a loop takes more than twice as long.
   */
  overwriteDays(at: number, places: readonly number[], day: PlainDate): void {
    const { bytes } = this;
    const y1 = day.charCodeAt(0);
    const y2 = day.charCodeAt(1);
    const y3 = day.charCodeAt(2);
    const y4 = day.charCodeAt(3);
    const m1 = day.charCodeAt(5);
    const m2 = day.charCodeAt(6);
    const d1 = day.charCodeAt(8);
    const d2 = day.charCodeAt(9);
    for (const place of places) {
      const from = at + place;
      bytes[from] = y1;
      bytes[from + 1] = y2;
      bytes[from + 2] = y3;
      bytes[from + 3] = y4;
      bytes[from + 5] = m1;
      bytes[from + 6] = m2;
      bytes[from + 8] = d1;
      bytes[from + 9] = d2;
    }
  }

  /** Adds the whole line that says why a question has no answer. */
  refuse(id: Span, refusal: Refusal): void {
    this.begin(id);
    this.add(Buffer.from(refusal.json));
  }

  /** What was added since this was asked last. It stands until something is added again. */
  take(): Buffer {
    const taken = this.bytes.subarray(0, this.length);
    this.length = 0;
    return taken;
  }

  private addSpan({ bytes, from, to }: Span): void {
    const at = this.lengthen(to - from);
    const target = this.bytes;
    if (to - from > SHORT) bytes.copy(target, at, from, to);
    else for (let index = from; index < to; index += 1) target[at + index - from] = bytes[index] ?? 0;
  }

  private lengthen(by: number): number {
    const at = this.length;
    this.length += by;
    if (this.length > this.bytes.length) {
      const larger = Buffer.allocUnsafe(this.length * 2);
      larger.set(this.bytes.subarray(0, at));
      this.bytes = larger;
    }
    return at;
  }
}
