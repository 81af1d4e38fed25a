import type { Span } from './question';
import type { Refusal } from './refusal';

const FIRST_CAPACITY = 256 * 1024;
/** Up to this length bytes are copied sooner one by one than by a call out of JavaScript. */
const SHORT = 24;
const ZERO = 0x30;
const BEGINNING = Buffer.from('{"id":');

/** Lines of answers, as bytes, until they are put out. One buffer serves all along, as large as the most it had to hold. */
export class Output {
  private bytes = Buffer.allocUnsafe(FIRST_CAPACITY);
  private length = 0;

  /** Begins a line with the question's own id. */
  begin(id: Span): void {
    this.add(BEGINNING);
    this.addSpan(id);
  }

  /** Adds bytes and says where they begin. */
  add(bytes: Uint8Array): number {
    const at = this.lengthen(bytes.length);
    if (bytes.length > SHORT) this.bytes.set(bytes, at);
    else this.copy(bytes, 0, bytes.length, at);
    return at;
  }

  /** Puts a day, or any ASCII, over what was added before. */
  overwrite(at: number, text: string): void {
    const { bytes } = this;
    for (let index = 0; index < text.length; index += 1) bytes[at + index] = text.charCodeAt(index);
  }

  /** A whole line that tells the asker why there is no answer. */
  refuse(id: Span, { code, message }: Refusal): void {
    this.begin(id);
    this.add(Buffer.from(`,"error":${JSON.stringify({ code, message })}}\n`));
  }
}
