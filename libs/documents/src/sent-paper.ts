import { Injectable } from '@nestjs/common';
import { FilePaper, ReceiveFile } from '@fristvakt/evidence';
import type { ReceivedFile } from '@fristvakt/evidence';
import type { LetterDocument } from '@fristvakt/letters';
import { refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { PrintLetter } from './print-letter';

/** The files of a letter that was sent, in the store: as it can be changed, and as it is kept. */
export type SentFiles = readonly [ReceivedFile, ...(readonly ReceivedFile[])];

export interface PaperOfLetter {
  readonly organisation: string;
  readonly by: string;
  /** The matter of the fact that it was sent. */
  readonly matterId: string;
  readonly factId: string;
  readonly document: LetterDocument;
  readonly files: SentFiles;
}

/** Keeps a letter that was sent as a paper of the matter: for Word, and as its newest version the PDF. */
@Injectable()
export class SentPaper {
  constructor(
    private readonly printing: PrintLetter,
    private readonly receiving: ReceiveFile,
    private readonly filing: FilePaper,
  ) {}

  /** Sets the letter and puts both files into the store before anything is written; what is refused leaves none there. */
  async into<Value>(
    document: LetterDocument,
    write: (files: SentFiles) => Promise<Outcome<Value>>,
  ): Promise<Outcome<Value>> {
    const word = await this.printing.set(document, 'docx');
    if (!word.ok) return word;
    const pdf = await this.printing.set(document, 'pdf');
    if (!pdf.ok) return pdf;
    return this.receiving.made([word.value, pdf.value], async ([first, ...more]) =>
      first === undefined ? refused('conflict', 'letter-unprintable') : write([first, ...more]),
    );
  }

  /** The id of the paper. */
  async within(tx: EntityManager, paper: PaperOfLetter): Promise<string> {
    const { organisation, by, matterId, factId, document, files } = paper;
    const filed = await this.filing.within(tx, {
      ...{ organisation, by, matterId, files, title: document.title, kind: 'letter' },
      ...{ documentOn: document.day, proves: factId },
    });
    if (filed === undefined) throw new Error(`the matter ${matterId} of a fact is not there`);
    return filed.id;
  }
}
