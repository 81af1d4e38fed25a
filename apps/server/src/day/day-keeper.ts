import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Clock, Database } from '@fristvakt/platform';
import { Rederive } from '@fristvakt/providers';

const MINUTE = 60_000;

/**
 * Brings everything derived up to the day: at the start, and within a minute after a day has begun in Sweden. Doing it
 * twice, or by two processes at once, changes nothing: each provider is taken for oneself and is then up to date.
 */
@Injectable()
export class DayKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('DayKeeper');
  private timer: NodeJS.Timeout | undefined;
  private keptDay: string | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly rederive: Rederive,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.look();
    }, MINUTE);
    this.timer.unref();
    this.look();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** Waits until everything that was to be brought up has been. */
  async settled(): Promise<void> {
    await this.running;
  }

  /** Brings all providers of all organisations up to today. Returns how many were behind. */
  async bringAllUp(): Promise<number> {
    let brought = 0;
    const organisations = await this.database.read({ purpose: 'sweep' }, async (tx) =>
      tx.query<readonly { id: string }[]>('select id from organisation order by id'),
    );
    for (const { id } of organisations) {
      for (const provider of await this.rederive.behind(id)) {
        if (this.stopped) return brought;
        await this.rederive.bringUp(id, provider);
        brought += 1;
      }
    }
    return brought;
  }

  private look(): void {
    const today = this.clock.today();
    if (today === this.keptDay) return;
    this.running = this.running.then(async () => this.keep(today));
  }

  private async keep(today: string): Promise<void> {
    if (today === this.keptDay || this.stopped) return;
    try {
      const brought = await this.bringAllUp();
      this.keptDay = today;
      this.logger.log({ day: today, providers: brought }, 'brought up to the day');
    } catch (error) {
      // Tried again within a minute; until then the rows say for which day they were derived.
      this.logger.error({ err: error }, 'could not bring everything up to the day');
    }
  }
}
