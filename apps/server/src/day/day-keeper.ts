import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Clock, Daily, Database } from '@fristvakt/platform';
import type { DaysWork } from '@fristvakt/platform';
import { Rederive } from '@fristvakt/providers';

/** Brings everything derived up to the day. Each provider is taken for oneself and is then up to date. */
@Injectable()
export class DayKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('DayKeeper');
  private readonly daily: Daily;

  constructor(
    private readonly database: Database,
    private readonly rederive: Rederive,
    clock: Clock,
  ) {
    this.daily = new Daily(clock, 'DayKeeper', async (isStopped) => this.bringAllUp(isStopped));
  }

  onApplicationBootstrap(): void {
    this.daily.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.daily.stop();
  }

  /** Waits until everything that was to be brought up has been tried. */
  async settled(): Promise<void> {
    await this.daily.settled();
  }

  /** Brings all providers of all organisations up to today. One that cannot be is told, and keeps no other waiting. */
  async bringAllUp(isStopped = (): boolean => false): Promise<DaysWork> {
    let [done, failed] = [0, 0];
    for (const organisation of await this.database.organisations()) {
      for (const provider of await this.rederive.behind(organisation)) {
        if (isStopped()) return { done, failed };
        try {
          await this.rederive.bringUp(organisation, provider);
          done += 1;
        } catch (error) {
          failed += 1;
          this.logger.error(
            { err: error, organisation, provider },
            'a provider could not be brought up to the day',
          );
        }
      }
    }
    return { done, failed };
  }
}
