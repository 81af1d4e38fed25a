import { Injectable } from '@nestjs/common';
import { Clock, Database, Queue, instantOrNow } from '@fristvakt/platform';
import { deliveryJob } from '../sending/delivery-job';

/** A delivery whose time came this long ago has no job any more, or one whose worker is dead. In seconds. */
const LOST_AFTER = 60;
const MOST = 2_000;
/** Of one endpoint: one that fails with a long backlog hides nobody else's. */
const MOST_OF_ONE = 20;

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
    const due = await this.database.read({ purpose: 'sweep' }, async (tx) =>
      tx.query<readonly { organisation: string; id: string }[]>(
        `select organisation, id from (
           select organisation_id as organisation, id, next_at,
             row_number() over (partition by endpoint_id order by next_at, id) as place
           from webhook_delivery where state in ('waiting', 'sending')
             and next_at <= (${instantOrNow('$1')}) - make_interval(secs => $2)) due
         where place <= $4 order by next_at, id limit $3`,
        [this.clock.forDatabase(), after, MOST, MOST_OF_ONE],
      ),
    );
    if (due.length === 0) return 0;
    const jobs = due.map(({ organisation, id }) => deliveryJob(organisation, id));
    return this.database.write({}, async (tx) => {
      const lost = await this.queue.missing(tx, jobs);
      await this.queue.add(tx, lost);
      return lost.length;
    });
  }
}
