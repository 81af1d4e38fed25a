import { Injectable } from '@nestjs/common';
import { readLetter } from '@fristvakt/letter-reading';
import type { LetterReading } from '@fristvakt/letter-reading';
import { Clock, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { textOfFile } from './reading/file-text';
import type { FileFault, FileText } from './reading/file-text';

/** What a file says. */
export interface FileReading {
  readonly text: FileText;
  readonly reading: LetterReading;
}

type Refused = FileFault | 'reading-busy';

/** So many files are opened at once, and so many wait: each takes a processor for up to twenty seconds. */
const AT_ONCE = 2;
const WAITING = 8;

/** Reads a letter from a file. Nothing is kept, and no fact is recorded. */
@Injectable()
export class ReadLetterFile {
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  constructor(private readonly clock: Clock) {}

  async execute(bytes: Uint8Array): Promise<Outcome<FileReading, Refused>> {
    if (this.running >= AT_ONCE) {
      if (this.waiting.length >= WAITING) return refused('conflict', 'reading-busy');
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else this.running += 1;
    try {
      const text = await textOfFile(bytes);
      if ('fault' in text) {
        return refused('invalid', text.fault, { places: [{ property: 'file', reason: EXPECTED }] });
      }
      const letter = { pages: text.pages, isMail: text.isMail, readOn: this.clock.today() };
      return done({ text, reading: readLetter(letter) });
    } finally {
      const next = this.waiting.shift();
      // Whoever comes next takes over the place.
      if (next === undefined) this.running -= 1;
      else next();
    }
  }
}

const EXPECTED = 'expected a PDF with text in it, a Word file (.docx) or a mail (.eml) of up to 10 MB';
