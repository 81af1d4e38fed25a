import { Injectable } from '@nestjs/common';
import { done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { LetterDocument } from '@fristvakt/letters';
import type { Reader } from '@fristvakt/providers';
import { Typesetter, TypesettingError } from '@fristvakt/typesetting';
import { LetterDesk } from './letter-desk';

/** On what a letter is printed. */
export type Print = 'pdf' | 'docx';

export interface PrintedLetter {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

const TYPES: Record<Print, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** A letter as a file: one that was settled as it was settled, a draft as it reads now and marked as one. */
@Injectable()
export class PrintLetter {
  constructor(
    private readonly desk: LetterDesk,
    private readonly typesetter: Typesetter,
  ) {}

  async execute(
    reader: Reader,
    only: string | null,
    id: string,
    print: Print,
  ): Promise<Outcome<PrintedLetter, 'not-found' | 'letter-unfillable' | 'letter-unprintable'>> {
    const opened = await this.desk.open(reader, only, id);
    if (opened === undefined) return refused('not-found', 'not-found');
    const reads = opened.letter.document ?? opened.composed;
    if (reads === null) return refused('conflict', 'letter-unfillable');
    return this.set(reads.document, print);
  }

  /** A document as a file. */
  async set(document: LetterDocument, print: Print): Promise<Outcome<PrintedLetter, 'letter-unprintable'>> {
    try {
      const bytes = await (print === 'pdf' ? this.typesetter.pdf(document) : this.typesetter.word(document));
      return done({ name: fileName(document, print), type: TYPES[print], bytes });
    } catch (error) {
      if (error instanceof TypesettingError) return refused('conflict', 'letter-unprintable');
      throw error;
    }
  }
}

const PLAIN: Readonly<Record<string, string>> = { å: 'a', ä: 'a', ö: 'o' };

/** `overklagande-2023-02-06.pdf`. */
function fileName({ title, day }: LetterDocument, print: Print): string {
  const plain = title
    .toLowerCase()
    .replace(/[åäö]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '-');
  return `${plain}-${day}.${print}`;
}
