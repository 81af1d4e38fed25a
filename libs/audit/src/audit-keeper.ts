import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Clock, Daily, Database, forEachOrganisation } from '@fristvakt/platform';
import type { DaysWork } from '@fristvakt/platform';
import { SignHead } from './sign-head';

/** Signs the head of every chain once a day. A day without a head is signed by the next. */
@Injectable()
export class AuditKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('AuditKeeper');
  private readonly daily: Daily;

  constructor(
    private readonly database: Database,
    private readonly signHead: SignHead,
    clock: Clock,
  ) {
    this.daily = new Daily(clock, 'AuditKeeper', async (isStopped) => this.signAll(isStopped));
  }

  onApplicationBootstrap(): void {
    this.daily.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.daily.stop();
  }

  /** Waits until everything that was to be signed has been tried. */
  async settled(): Promise<void> {
    await this.daily.settled();
  }

  /** Signs today's heads of all organisations. A chain that cannot be signed is told, and keeps no other waiting. */
  async signAll(isStopped = (): boolean => false): Promise<DaysWork> {
    const { database, logger } = this;
    const failure = 'the head of a chain could not be signed';
    return forEachOrganisation({ database, logger, isStopped, failure }, async (organisation) => ({
      done: (await this.signHead.execute(organisation)) ? 1 : 0,
    }));
  }
}
