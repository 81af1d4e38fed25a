import { Injectable, Logger } from '@nestjs/common';
import { Clock, DailyKeeper, Database, forEachOrganisation } from '@fristvakt/platform';
import type { DaysWork } from '@fristvakt/platform';
import { SweepOrphans } from './sweep-orphans';
import { VerifyFiles } from './verify-files';

/** Every file is read again once a week. */
const WEEK = 7 * 24 * 60 * 60_000;

/** Once a day: sweeps up what no row names, and reads again the files whose turn it is. */
@Injectable()
export class EvidenceKeeper extends DailyKeeper {
  private readonly logger = new Logger('EvidenceKeeper');

  constructor(
    private readonly database: Database,
    private readonly sweeping: SweepOrphans,
    private readonly verifying: VerifyFiles,
    private readonly clock: Clock,
  ) {
    super(clock, 'EvidenceKeeper');
  }

  override async keep(isStopped = (): boolean => false): Promise<DaysWork> {
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
