import type { Catalogue } from '@fristvakt/terms';
import { LONGEST_LINE, LineAnswerer } from './line-answerer';
import { Output } from './output';

const NEWLINE = '\n'.charCodeAt(0);
const BYTE_ORDER_MARK = Buffer.from('\ufeff');
const NOTHING = Buffer.alloc(0);

/** Cuts bytes into lines as they come and answers each, in order. Holds no more of them than the beginning of one line. */
export class StreamAnswerer {
  private readonly output = new Output();
  private readonly lines: LineAnswerer;
  /** The beginning of a line that has not ended yet. */
  private begun: Buffer = NOTHING;
  /** The line that has not ended yet is too long: it has its answer, and only its end is awaited. */
  private skipping = false;
  private atStart = true;

  constructor(catalogue: Catalogue) {
    this.lines = new LineAnswerer(catalogue, this.output);
  }

  /** The answers to the lines that end within these bytes. They stand until more is taken. */
  take(bytes: Buffer): Buffer {
    const unread = this.skipping ? this.afterSkipped(bytes) : bytes;
    const held = this.begun.length === 0 ? unread : Buffer.concat([this.begun, unread]);
    const end = held.lastIndexOf(NEWLINE) + 1;
    this.lines.addAll(this.withoutMark(held.subarray(0, end)));
    this.begun = held.subarray(end);
    if (this.begun.length > LONGEST_LINE) this.skipBegun();
    return this.output.take();
  }

  /** The answer to a last line that no newline ends. */
  end(): Buffer {
    return this.begun.length === 0 ? NOTHING : this.take(Buffer.of(NEWLINE));
  }

  private withoutMark(lines: Buffer): Buffer {
    if (!this.atStart || lines.length === 0) return lines;
    this.atStart = false;
    const mark = lines.subarray(0, BYTE_ORDER_MARK.length);
    return mark.equals(BYTE_ORDER_MARK) ? lines.subarray(mark.length) : lines;
  }

  private skipBegun(): void {
    this.lines.addUnread();
    this.begun = NOTHING;
    this.skipping = true;
    this.atStart = false;
  }

  private afterSkipped(bytes: Buffer): Buffer {
    const end = bytes.indexOf(NEWLINE);
    if (end === -1) return NOTHING;
    this.skipping = false;
    return bytes.subarray(end + 1);
  }
}
