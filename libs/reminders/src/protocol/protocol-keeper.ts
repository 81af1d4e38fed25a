import { Injectable, Logger } from '@nestjs/common';
import { Clock, DailyKeeper, Database, forEachOrganisation } from '@fristvakt/platform';
import type { DaysWork } from '@fristvakt/platform';
import { SealProtocol } from './seal-protocol';

/** Seals the protocol of the day before, once a day, for every organisation; ten minutes after midnight, there and in Sweden. */
@Injectable()
export class ProtocolKeeper extends DailyKeeper {
  private readonly logger = new Logger('ProtocolKeeper');

  constructor(
    private readonly database: Database,
    private readonly sealing: SealProtocol,
    clock: Clock,
  ) {
    super(clock, 'ProtocolKeeper');
  }

  /** What cannot be sealed is told, and keeps no other organisation waiting; its later days wait for it. */
  override async keep(isStopped = (): boolean => false): Promise<DaysWork> {
    const { database, logger } = this;
    const failure = 'the protocol of a day could not be sealed';
    let isAnyWaiting = false;
    const work = await forEachOrganisation({ database, logger, isStopped, failure }, async (organisation) => {
      const { days, waits } = await this.sealing.due(organisation);
      isAnyWaiting ||= waits;
      return { done: await this.sealDays(organisation, days, isStopped) };
    });
    return { ...work, waits: isAnyWaiting };
  }

  private async sealDays(
    organisation: string,
    days: readonly string[],
    isStopped: () => boolean,
  ): Promise<number> {
    let sealed = 0;
    for (const day of days) {
      if (isStopped()) return sealed;
      if (await this.sealing.execute(organisation, day)) sealed += 1;
    }
    return sealed;
  }
}
