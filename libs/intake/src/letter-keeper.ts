import { Injectable, Logger } from '@nestjs/common';
import { Clock, DailyKeeper, Database, forEachOrganisation } from '@fristvakt/platform';
import type { DaysWork } from '@fristvakt/platform';
import { ForgetLetters } from './forget-letters';

/** Once a day: forgets the letters whose last day has come, also of organisations that read no more. */
@Injectable()
export class LetterKeeper extends DailyKeeper {
  private readonly logger = new Logger('LetterKeeper');

  constructor(
    private readonly database: Database,
    private readonly forgetting: ForgetLetters,
    clock: Clock,
  ) {
    super(clock, 'LetterKeeper');
  }

  /** Forgets them in all organisations. One whose letters cannot be forgotten is told, and keeps no other waiting. */
  override async keep(isStopped = (): boolean => false): Promise<DaysWork> {
    const { database, logger } = this;
    const failure = 'the letters of an organisation could not be forgotten';
    return forEachOrganisation({ database, logger, isStopped, failure }, async (organisation) => ({
      done: await this.forgetting.execute(organisation),
    }));
  }
}
