import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import type { Clock } from './clock';
import { Daily } from './daily';
import type { DaysWork } from './daily';

/** Does its work once a day as long as the program runs: see {@link Daily}. */
export abstract class DailyKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly daily: Daily;

  /** `name`: under which the log tells of it. */
  constructor(clock: Clock, name: string) {
    this.daily = new Daily(clock, name, async (isStopped) => this.keep(isStopped));
  }

  /** The work of a day. What cannot be done is counted, and keeps nothing else from its turn. */
  abstract keep(isStopped?: () => boolean): Promise<DaysWork>;

  onApplicationBootstrap(): void {
    this.daily.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.daily.stop();
  }

  /** Waits until what was to be done has been tried. */
  async settled(): Promise<void> {
    await this.daily.settled();
  }
}
