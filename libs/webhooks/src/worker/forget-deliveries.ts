import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@fristvakt/platform';
import type { DaysWork } from '@fristvakt/platform';

/** How long what was told is kept, to be looked at and to be sent again. */
const KEPT_DAYS = 90;

/** Clears away old events and deliveries. What happened stands in the record and in the audit log, not here. */
@Injectable()
export class ForgetDeliveries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async all(isStopped: () => boolean): Promise<DaysWork> {
    for (const organisation of await this.database.organisations()) {
      if (isStopped()) break;
      await this.execute(organisation);
    }
    return { done: 0, failed: 0 };
  }

  async execute(organisation: string): Promise<void> {
    const before = 'coalesce($2::timestamptz, now()) - make_interval(days => $3)';
    await this.database.write({ organisation }, async (tx) => {
      const values = [organisation, this.clock.forDatabase(), KEPT_DAYS];
      await tx.query(
        `delete from webhook_delivery where organisation_id = $1 and created_at < ${before}
           and state not in ('waiting', 'sending')`,
        values,
      );
      await tx.query(
        `delete from webhook_event where organisation_id = $1 and created_at < ${before}
           and not exists (select from webhook_delivery d where d.organisation_id = $1 and d.event_id = webhook_event.id)`,
        values,
      );
    });
  }
}
