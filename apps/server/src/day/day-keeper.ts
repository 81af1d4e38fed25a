import { Injectable, Logger } from '@nestjs/common';
import { OpenPeriods } from '@fristvakt/checklists';
import { Clock, DailyKeeper, Database } from '@fristvakt/platform';
import type { DaysWork } from '@fristvakt/platform';
import { Rederive } from '@fristvakt/providers';

/** Brings everything derived up to the day. Each provider is taken for oneself and is then up to date. */
@Injectable()
export class DayKeeper extends DailyKeeper {
  private readonly logger = new Logger('DayKeeper');

  constructor(
    private readonly database: Database,
    private readonly rederive: Rederive,
    private readonly periods: OpenPeriods,
    clock: Clock,
  ) {
    super(clock, 'DayKeeper');
  }

  /**
   * Brings all providers of all organisations up to today, and opens the lists of controls whose period has begun. What cannot
   * be done is told, and keeps no other waiting.
   */
  override async keep(isStopped = (): boolean => false): Promise<DaysWork> {
    const work = { done: 0, failed: 0 };
    for (const organisation of await this.database.organisations()) {
      for (const provider of await this.rederive.behind(organisation)) {
        if (isStopped()) return work;
        await this.counted(work, { organisation, provider }, async () =>
          this.rederive.bringUp(organisation, provider),
        );
      }
      for (const control of await this.periods.due(organisation)) {
        if (isStopped()) return work;
        await this.counted(work, { organisation, control }, async () =>
          this.periods.execute(organisation, control),
        );
      }
    }
    return work;
  }

  private async counted(
    work: { done: number; failed: number },
    what: Readonly<Record<string, string>>,
    attempt: () => Promise<unknown>,
  ): Promise<void> {
    try {
      await attempt();
      work.done += 1;
    } catch (error) {
      work.failed += 1;
      this.logger.error({ err: error, ...what }, 'something could not be brought up to the day');
    }
  }
}
