import { Injectable } from '@nestjs/common';
import { Clock, Database, Queue, instantOrNow } from '@fristvakt/platform';
import { mailJob } from '../mails/mail-job';

/** A mail whose time came this long ago, and that no job waits for, was lost by the queue. In seconds. */
const LOST_AFTER = 60;
const MOST = 2_000;

/** Puts back what the queue has lost: the rows say what is to be sent, the queue only hints at it. */
@Injectable()
export class FindLost {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queue: Queue,
  ) {}

  /** How many mails were hinted at anew. */
  async execute(after = LOST_AFTER): Promise<number> {
    const due = await this.database.read({ purpose: 'sweep' }, async (tx) =>
      tx.query<readonly { organisation: string; id: string }[]>(
        `select organisation_id as organisation, id from mail where state in ('waiting', 'sending')
           and next_at <= (${instantOrNow('$1')}) - make_interval(secs => $2) order by next_at, id limit $3`,
        [this.clock.forDatabase(), after, MOST],
      ),
    );
    if (due.length === 0) return 0;
    const jobs = due.map(({ organisation, id }) => mailJob(organisation, id));
    return this.database.write({}, async (tx) => {
      const lost = await this.queue.missing(tx, jobs);
      await this.queue.add(tx, lost);
      return lost.length;
    });
  }

  /** What the queue itself keeps of jobs that nobody will do. */
  async tidy(): Promise<number> {
    return this.database.write({}, async (tx) => this.queue.tidy(tx));
  }
}
