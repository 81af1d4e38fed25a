import { Injectable, Logger } from '@nestjs/common';
import { Clock, DailyKeeper, Database, forEachOrganisation } from '@fristvakt/platform';
import type { DaysWork } from '@fristvakt/platform';
import { SignHead } from './sign-head';

/** Signs the head of every chain once a day. A day without a head is signed by the next. */
@Injectable()
export class AuditKeeper extends DailyKeeper {
  private readonly logger = new Logger('AuditKeeper');

  constructor(
    private readonly database: Database,
    private readonly signHead: SignHead,
    clock: Clock,
  ) {
    super(clock, 'AuditKeeper');
  }

  /** Signs today's heads of all organisations. A chain that cannot be signed is told, and keeps no other waiting. */
  override async keep(isStopped = (): boolean => false): Promise<DaysWork> {
    const { database, logger } = this;
    const failure = 'the head of a chain could not be signed';
    return forEachOrganisation({ database, logger, isStopped, failure }, async (organisation) => ({
      done: (await this.signHead.execute(organisation)) ? 1 : 0,
    }));
  }
}
