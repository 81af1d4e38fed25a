import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Clock, Database } from '@fristvakt/platform';
import { SignHead } from './sign-head';

const MINUTE = 60_000;

/**
 * Signs the head of every chain once a day: at the start, and within a minute after a day has begun in Sweden. Doing it
 * twice, or by two processes at once, changes nothing.
 */
@Injectable()
export class AuditKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('AuditKeeper');
  private timer: NodeJS.Timeout | undefined;
  private keptDay: string | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly signHead: SignHead,
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

  /** Waits until everything that was to be signed has been. */
  async settled(): Promise<void> {
    await this.running;
  }

  /** Signs today's heads of all organisations. Returns how many were not signed yet. */
  async signAll(): Promise<number> {
    let signed = 0;
    const organisations = await this.database.read({ purpose: 'sweep' }, async (tx) =>
      tx.query<readonly { id: string }[]>('select id from organisation order by id'),
    );
    for (const { id } of organisations) {
      if (this.stopped) return signed;
      if (await this.signHead.execute(id)) signed += 1;
    }
    return signed;
  }

  private look(): void {
    const today = this.clock.today();
    if (today === this.keptDay) return;
    this.running = this.running.then(async () => this.keep(today));
  }

  private async keep(today: string): Promise<void> {
    if (today === this.keptDay || this.stopped) return;
    try {
      const signed = await this.signAll();
      this.keptDay = today;
      this.logger.log({ day: today, heads: signed }, 'signed the heads of the day');
    } catch (error) {
      // Tried again within a minute; a day without a head is signed by the next.
      this.logger.error({ err: error }, 'could not sign every head of the day');
    }
  }
}
