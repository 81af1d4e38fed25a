import { Injectable } from '@nestjs/common';
import { RecordSending, ReviseLetter, SettleLetter, WriteLetter } from '@fristvakt/documents';

/** What is done with letters, as the API and the pages ask for it. */
@Injectable()
export class LetterActs {
  readonly write: WriteLetter['execute'];
  readonly revise: ReviseLetter['execute'];
  readonly settle: SettleLetter['execute'];
  readonly send: RecordSending['execute'];

  constructor(writing: WriteLetter, revising: ReviseLetter, settling: SettleLetter, sending: RecordSending) {
    this.write = async (asked) => writing.execute(asked);
    this.revise = async (asked) => revising.execute(asked);
    this.settle = async (asked) => settling.execute(asked);
    this.send = async (asked) => sending.execute(asked);
  }
}
