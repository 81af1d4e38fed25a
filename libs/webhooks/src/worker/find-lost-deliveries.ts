import { Injectable } from '@nestjs/common';
import { Clock, Database, Queue } from '@fristvakt/platform';
import { deliveryJob } from '../sending/delivery-job';

/** A delivery whose time came this long ago has no job any more, or one whose worker is dead. In seconds. */
const LOST_AFTER = 60;
const MOST = 2_000;

/** Puts back what the queue has lost: the rows say what is to be delivered, the queue only hints at it. */
@Injectable()
export class FindLostDeliveries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queue: Queue,
  ) {}

  /** How many deliveries were hinted at anew. */
  async execute(after = LOST_AFTER): Promise<number> {
    const lost = await this.database.read({ purpose: 'sweep' }, async (tx) =>
      tx.query<readonly { organisation: string; id: string }[]>(
        `select organisation_id as organisation, id from webhook_delivery where state in ('waiting', 'sending')
           and next_at <= coalesce($1::timestamptz, now()) - make_interval(secs => $2) order by next_at limit $3`,
        [this.clock.forDatabase(), after, MOST],
      ),
    );
    if (lost.length > 0) {
      await this.database.write({}, async (tx) =>
        this.queue.add(
          tx,
          lost.map(({ organisation, id }) => deliveryJob(organisation, id)),
        ),
      );
    }
    return lost.length;
  }
}
