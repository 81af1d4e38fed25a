import { isUtf8 } from 'node:buffer';
import type { Catalogue } from '@fristvakt/terms';
import { Answers } from './answers';
import { Output } from './output';
import { NO_ID } from './question';
import { readQuestion } from './read-question';
import { Refusal } from './refusal';
import { Skimmer } from './skimmer';

/** A line with more bytes than this, its end not counted, is refused unread. */
export const LONGEST_LINE = 64 * 1024;

const NEWLINE = '\n'.charCodeAt(0);

/** Answers lines, numbered from 1. */
export class LineAnswerer {
  private readonly skimmer = new Skimmer();
  private readonly answers: Answers;
  private lineNumber = 0;

  constructor(
    catalogue: Catalogue,
    private readonly output: Output,
  ) {
    this.answers = new Answers(catalogue, output);
  }

  /** Adds the answers to these lines, each of which a newline ends; none for a blank line. */
  addAll(lines: Buffer): void {
    for (let from = 0; from < lines.length;) {
      this.lineNumber += 1;
      const question = this.skimmer.skim(lines, from);
      const end = question === undefined ? lines.indexOf(NEWLINE, from) : this.skimmer.end;
      if (end - from > LONGEST_LINE) this.addTooLong();
      else if (question === undefined) this.addUnskimmed(lines.subarray(from, end));
      else this.answers.add(question);
      from = end + 1;
    }
  }

  /** Adds the answer to a next line of which only so much is known that it is longer than {@link LONGEST_LINE}. */
  addUnread(): void {
    this.lineNumber += 1;
    this.addTooLong();
  }

  private addTooLong(): void {
    this.refuse('line-too-long', `longer than ${String(LONGEST_LINE)} bytes; expected one question`);
  }

  private addUnskimmed(line: Buffer): void {
    if (!isUtf8(line)) {
      this.refuse('bad-encoding', 'bytes that are no UTF-8; expected text in UTF-8');
      return;
    }
    const read = readQuestion(line.toString('utf8'), this.lineNumber);
    if (read === undefined) return;
    if ('refusal' in read) this.output.refuse(read.id, read.refusal);
    else this.answers.add(read);
  }

  private refuse(code: 'line-too-long' | 'bad-encoding', message: string): void {
    this.output.refuse(NO_ID, new Refusal(code, `line ${String(this.lineNumber)}: ${message}`));
  }
}

/** The answer to a single line; undefined for a blank one. */
export function computeLine(line: string, catalogue: Catalogue): string | undefined {
  const output = new Output();
  new LineAnswerer(catalogue, output).addAll(Buffer.from(`${line}\n`));
  const answer = output.take().toString('utf8').trimEnd();
  return answer === '' ? undefined : answer;
}
