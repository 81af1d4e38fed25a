import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Clock, Daily, Database, forEachOrganisation } from '@fristvakt/platform';
import type { DaysWork } from '@fristvakt/platform';
import { SealProtocol } from './seal-protocol';

/** Seals the protocol of the day before, once a day, for every organisation. */
@Injectable()
export class ProtocolKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('ProtocolKeeper');
  private readonly daily: Daily;

  constructor(
    private readonly database: Database,
    private readonly sealing: SealProtocol,
    clock: Clock,
  ) {
    this.daily = new Daily(clock, 'ProtocolKeeper', async (isStopped) => this.sealAll(isStopped));
  }

  onApplicationBootstrap(): void {
    this.daily.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.daily.stop();
  }

  /** Waits until everything that was to be sealed has been tried. */
  async settled(): Promise<void> {
    await this.daily.settled();
  }

  /** What cannot be sealed is told, and keeps no other organisation waiting; its later days wait for it. */
  async sealAll(isStopped = (): boolean => false): Promise<DaysWork> {
    const { database, logger } = this;
    const failure = 'the protocol of a day could not be sealed';
    return forEachOrganisation({ database, logger, isStopped, failure }, async (organisation) => ({
      done: await this.sealDays(organisation, isStopped),
    }));
  }

  private async sealDays(organisation: string, isStopped: () => boolean): Promise<number> {
    let sealed = 0;
    for (const day of await this.sealing.due(organisation)) {
      if (isStopped()) return sealed;
      if (await this.sealing.execute(organisation, day)) sealed += 1;
    }
    return sealed;
  }
}
