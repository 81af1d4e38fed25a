import { Injectable } from '@nestjs/common';
import { Database, Queue, SecretBox } from '@fristvakt/platform';

/** How the sending of reminders is doing, as seen from outside the worker. */
export interface Pulse {
  /** When a whole sweep was last done, by a signature that is ours; null: never. */
  readonly sweptAt: string | null;
  /** How many seconds ago that was. */
  readonly ageSeconds: number | null;
  /** For how many seconds the reminder that has waited longest has been due; 0 where none is. */
  readonly reminderLag: number;
  /** The same of mails, from the moment at which they were to be tried. */
  readonly mailLag: number;
  /** The same of whatever waits in the queue, webhooks too. */
  readonly queueLag: number;
  /** Heartbeats whose signature is not ours. */
  readonly forged: number;
}

/** A sweep comes every quarter of a minute; so long without one and something is wrong. In seconds. */
const LATE_AFTER = 180;

export const isLate = ({ ageSeconds, reminderLag }: Pulse, after = LATE_AFTER): boolean =>
  ageSeconds === null || ageSeconds > after || reminderLag > after;

/** Whether people wait for what should have been done: mails and webhooks count as well, which {@link isLate} lets wait. */
export const isBehind = (pulse: Pulse, after = LATE_AFTER): boolean =>
  isLate(pulse, after) || pulse.mailLag > after || pulse.queueLag > after;

const PURPOSE = 'heartbeat';

/** The signed trace that every sweep leaves, and what can be told from it. */
@Injectable()
export class Heartbeats {
  constructor(
    private readonly database: Database,
    private readonly box: SecretBox,
    private readonly queue: Queue,
  ) {}

  /** A whole sweep was done by this worker, now by the clock of the database. */
  async beat(worker: string): Promise<void> {
    await this.database.write({}, async (tx) => {
      const [now] = await tx.query<readonly { at: string }[]>('select clock_timestamp() as at');
      if (now === undefined) return;
      await tx.query(
        `insert into heartbeat (worker, swept_at, signature) values ($1, $2, $3)
         on conflict on constraint heartbeat_pk do update set swept_at = excluded.swept_at,
           signature = excluded.signature`,
        [worker, now.at, this.box.sign(PURPOSE, `${worker} ${now.at}`)],
      );
      await tx.query(`delete from heartbeat where swept_at < now() - interval '1 day'`);
    });
  }

  async pulse(): Promise<Pulse> {
    return this.database.read({ purpose: 'sweep' }, async (tx) => {
      const beats = await tx.query<readonly Beat[]>(
        `select worker, swept_at as "sweptAt", signature,
           extract(epoch from clock_timestamp() - swept_at)::integer as age from heartbeat order by swept_at desc`,
      );
      const own = beats.filter(({ worker, sweptAt, signature }) =>
        this.box.isSigned(PURPOSE, `${worker} ${sweptAt}`, signature),
      );
      const [lag] = await tx.query<readonly { reminders: number; mails: number }[]>(
        `select coalesce(extract(epoch from now() - (select min(due_at) from reminder
             where state = 'planned' and due_at <= now())), 0)::integer as reminders,
           coalesce(extract(epoch from now() - (select min(next_at) from mail
             where state in ('waiting', 'sending') and next_at <= now())), 0)::integer as mails`,
      );
      return {
        ...{ sweptAt: own[0]?.sweptAt ?? null, ageSeconds: own[0]?.age ?? null },
        ...{ reminderLag: lag?.reminders ?? 0, mailLag: lag?.mails ?? 0 },
        queueLag: await this.queue.lag(tx),
        forged: beats.length - own.length,
      };
    });
  }
}

interface Beat {
  readonly worker: string;
  readonly sweptAt: string;
  readonly signature: string;
  readonly age: number;
}
