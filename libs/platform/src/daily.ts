import { Logger } from '@nestjs/common';
import type { Clock } from './clock';

const MINUTE = 60_000;

/** What came of a day's work: how much was done, and how much could not be. */
export interface DaysWork {
  readonly done: number;
  readonly failed: number;
  /** The hour of some of it has not come: it is looked at again every minute. */
  readonly waits?: boolean;
}

/**
 * Does something once a day: at the start, and within a minute after a day has begun in Sweden. What could not be done is
 * tried again every minute. The work must be such that doing it twice, or by two processes at once, changes nothing.
 */
export class Daily {
  private readonly logger: Logger;
  private timer: NodeJS.Timeout | undefined;
  private keptDay: string | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  /** `work` looks now and then whether it is to stop, and does what it can: one that fails keeps no other from its turn. */
  constructor(
    private readonly clock: Clock,
    name: string,
    private readonly work: (isStopped: () => boolean) => Promise<DaysWork>,
  ) {
    this.logger = new Logger(name);
  }

  start(): void {
    this.timer = setInterval(() => {
      this.look();
    }, MINUTE);
    this.timer.unref();
    this.look();
  }

  /** Ends when what is under way has ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** Waits until what was to be done has been tried. */
  async settled(): Promise<void> {
    await this.running;
  }

  private look(): void {
    if (this.clock.today() === this.keptDay) return;
    this.running = this.running.then(async () => this.keep());
  }

  private async keep(): Promise<void> {
    const today = this.clock.today();
    if (today === this.keptDay || this.stopped) return;
    try {
      const { done, failed, waits = false } = await this.work(() => this.stopped);
      if (failed === 0 && !waits) this.keptDay = today;
      if (done + failed > 0) this.logger.log({ day: today, done, failed }, 'the work of the day');
    } catch (error) {
      this.logger.error({ err: error, day: today }, 'the work of the day could not be done');
    }
  }
}
