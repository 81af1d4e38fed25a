import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Clock, Daily, Database, forEachOrganisation } from '@fristvakt/platform';
import type { DaysWork } from '@fristvakt/platform';
import { SweepOrphans } from './sweep-orphans';
import { VerifyFiles } from './verify-files';

/** Every file is read again once a week. */
const WEEK = 7 * 24 * 60 * 60_000;

/** Once a day: sweeps up what no row names, and reads again the files whose turn it is. */
@Injectable()
export class EvidenceKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('EvidenceKeeper');
  private readonly daily: Daily;

  constructor(
    private readonly database: Database,
    private readonly sweeping: SweepOrphans,
    private readonly verifying: VerifyFiles,
    private readonly clock: Clock,
  ) {
    this.daily = new Daily(clock, 'EvidenceKeeper', async (isStopped) => this.keep(isStopped));
  }

  onApplicationBootstrap(): void {
    this.daily.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.daily.stop();
  }

  private async keep(isStopped: () => boolean): Promise<DaysWork> {
    const { orphans, unfinished } = await this.sweeping.execute();
    if (orphans + unfinished > 0)
      this.logger.log({ orphans, unfinished }, 'files that no row names were removed');
    const { database, logger } = this;
    const failure = 'the files of an organisation could not be read again';
    return forEachOrganisation({ database, logger, isStopped, failure }, async (organisation) =>
      this.readAgain(organisation, isStopped),
    );
  }

  private async readAgain(organisation: string, isStopped: () => boolean): Promise<DaysWork> {
    const before = this.clock.instant(-WEEK);
    const of = { organisation, by: 'system', before, isStopped };
    const { checked, away, faults } = await this.verifying.execute(of);
    if (away > 0)
      this.logger.error(
        { organisation, away },
        'the file store does not hand out files; they are read later',
      );
    if (faults.length > 0) this.logger.error({ organisation, faults }, 'files are not as they came in');
    return { done: checked, failed: away };
  }
}
