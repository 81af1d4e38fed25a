import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Clock, Daily, Database, forEachOrganisation } from '@fristvakt/platform';
import type { DaysWork } from '@fristvakt/platform';
import { ForgetLetters } from './forget-letters';

/** Once a day: forgets the letters whose last day has come, also of organisations that read no more. */
@Injectable()
export class LetterKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('LetterKeeper');
  private readonly daily: Daily;

  constructor(
    private readonly database: Database,
    private readonly forgetting: ForgetLetters,
    clock: Clock,
  ) {
    this.daily = new Daily(clock, 'LetterKeeper', async (isStopped) => this.forgetAll(isStopped));
  }

  onApplicationBootstrap(): void {
    this.daily.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.daily.stop();
  }

  /** Forgets them in all organisations. One whose letters cannot be forgotten is told, and keeps no other waiting. */
  async forgetAll(isStopped = (): boolean => false): Promise<DaysWork> {
    const { database, logger } = this;
    const failure = 'the letters of an organisation could not be forgotten';
    return forEachOrganisation({ database, logger, isStopped, failure }, async (organisation) => ({
      done: await this.forgetting.execute(organisation),
    }));
  }
}
