import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import type { LetterDocument } from '@fristvakt/letters';
import { bookOf, bookOfSeveral } from './press/book';
import { Press } from './press/press';
import { refuseTooLarge } from './size';
import { wordOf } from './word/word-letter';

/**
 * PDF/A-2a is what an authority can keep: fonts and language inside, every part marked for what it is. A letter with a
 * character that none of the fonts has (an emoji, Chinese) cannot be that; it is set all the same, marked, with a box for
 * the character.
 */
const STANDARDS = ['a-2a', '1.7'];

/** Sets letters on paper. */
@Injectable()
export class Typesetter implements OnModuleDestroy {
  private readonly press = new Press();

  /** The letter as PDF; the same letter gives the same bytes. Throws {@link TypesettingError}. */
  async pdf(document: LetterDocument): Promise<Buffer> {
    refuseTooLarge([document]);
    return this.press.print(bookOf(document), STANDARDS);
  }

  /**
   * Several letters, at least one, in one PDF: a list of them first, bookmarks, pages counted through. A cover stands before
   * the list. Throws {@link TypesettingError}.
   */
  async book(
    documents: readonly LetterDocument[],
    title: string,
    cover: LetterDocument | null = null,
  ): Promise<Buffer> {
    refuseTooLarge(cover === null ? documents : [cover, ...documents]);
    return this.press.print(bookOfSeveral(documents, title, cover), STANDARDS);
  }

  /** The letter for Word, to be worked on. Throws {@link TypesettingError}. */
  async word(document: LetterDocument): Promise<Buffer> {
    refuseTooLarge([document]);
    return wordOf(document);
  }

  async onModuleDestroy(): Promise<void> {
    await this.press.close();
  }
}
