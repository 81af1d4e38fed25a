import type { Catalogue } from '@fristvakt/terms';
import { Answers } from './answers';
import { Output } from './output';
import { readQuestion } from './read-question';
import { Refusal } from './refusal';
import { Skimmer } from './skimmer';
import { fromWire, toWire } from './wire';
import type { Wire } from './wire';

/** A line with more bytes than this, its end not counted, is refused unread. */
export const LONGEST_LINE = 64 * 1024;

const NO_ID = 'null';

/** Answers line by line. Lines are numbered from 1. */
export class LineAnswerer {
  private readonly skimmer = new Skimmer();
  private readonly answers: Answers;

  constructor(
    catalogue: Catalogue,
    private readonly output: Output,
  ) {
    this.answers = new Answers(catalogue, output);
  }

  /** Adds the answer to the line that stands in `text` between the two places; nothing for a blank one. */
  add(text: Wire, from: number, to: number, lineNumber: number): void {
    if (to - from > LONGEST_LINE) return this.addTooLong(lineNumber);
    const question = this.skimmer.skim(text, from, to);
    return question === undefined
      ? this.addUnskimmed(text.slice(from, to), lineNumber)
      : this.answers.add(question);
  }

  /** Adds the answer to a line of which only so much is known that it is longer than {@link LONGEST_LINE}. */
  addTooLong(lineNumber: number): void {
    const found = `line ${String(lineNumber)}: longer than ${String(LONGEST_LINE)} bytes`;
    this.addRefusal(NO_ID, new Refusal('line-too-long', `${found}; expected one question`));
  }

  private addUnskimmed(line: Wire, lineNumber: number): void {
    const text = fromWire(line);
    if (text === undefined) {
      const found = `line ${String(lineNumber)}: bytes that are no UTF-8`;
      return this.addRefusal(NO_ID, new Refusal('bad-encoding', `${found}; expected text in UTF-8`));
    }
    const read = readQuestion(text, lineNumber);
    if (read === undefined) return undefined;
    return 'refusal' in read ? this.addRefusal(read.id, read.refusal) : this.answers.add(read);
  }

  private addRefusal(id: string, refusal: Refusal): void {
    this.output.addText(refusal.line(id));
  }
}

/** The answer to a single line; undefined for a blank one. */
export function computeLine(line: string, catalogue: Catalogue): string | undefined {
  const output = new Output();
  const wire = toWire(line);
  new LineAnswerer(catalogue, output).add(wire, 0, wire.length, 1);
  const answer = output.take().toString('utf8').trimEnd();
  return answer === '' ? undefined : answer;
}
