import { Injectable } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { RecordMatterFact } from '@fristvakt/checklists';
import { FileOfLetter } from '@fristvakt/intake';

type Recording = RecordMatterFact['execute'];

/** Records a fact and, where somebody has chosen so, the file of the letter it was read from as a paper that proves it. */
@Injectable()
export class RecordWithFile {
  constructor(
    private readonly recording: RecordMatterFact,
    private readonly files: FileOfLetter,
  ) {}

  /** `letter`: the letter whose file is kept; null where none is. */
  async execute(
    principal: Principal,
    asked: Parameters<Recording>[0],
    letter: string | null,
  ): ReturnType<Recording> {
    if (letter === null) return this.recording.execute(asked);
    const { matterId } = asked;
    return this.files.into({ principal, letter, matterId }, async (also) =>
      this.recording.execute({ ...asked, also }),
    );
  }
}
