import { Inject, Injectable } from '@nestjs/common';
import { Clock, Database } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { WEBHOOK_SENDING } from './webhook-sending';
import type { WebhookSending } from './webhook-sending';

/** A delivery that this worker has taken for itself. */
export interface TakenDelivery {
  readonly id: string;
  readonly event: string;
  readonly endpoint: string;
  readonly attempts: number;
  readonly body: string;
  readonly address: string;
  readonly secret: Buffer;
  /** The one before, where it still counts. */
  readonly former: Buffer | null;
}

/** Twice the patience with an answer: whoever takes longer is dead. */
const LEASES = 2;
const MILLISECONDS = 1000;

/**
 * Takes a delivery for one worker. To an endpoint that is failing one thing is sent at a time, so that it keeps nobody else
 * waiting.
 */
@Injectable()
export class TakeDelivery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(WEBHOOK_SENDING) private readonly sending: WebhookSending,
  ) {}

  /** Undefined where it is settled, not due yet, or somebody else is sending it. */
  async execute(organisation: string, id: string): Promise<TakenDelivery | undefined> {
    const now = 'coalesce($3::timestamptz, now())';
    return this.database.write({ organisation }, async (tx) => {
      const [[taken]] = await tx.query<[readonly TakenDelivery[]]>(
        `update webhook_delivery d set state = 'sending', attempts = d.attempts + 1,
           next_at = ${now} + make_interval(secs => $4)
         from webhook_endpoint e, webhook_event v
         where d.organisation_id = $1 and d.id = $2 and d.state in ('waiting', 'sending') and d.next_at <= ${now}
           and e.organisation_id = $1 and e.id = d.endpoint_id and e.enabled
           and v.organisation_id = $1 and v.id = d.event_id
           and (e.failing_since is null or not exists (select from webhook_delivery other
             where other.organisation_id = $1 and other.endpoint_id = d.endpoint_id and other.id <> d.id
               and other.state = 'sending' and other.next_at > ${now}))
         returning d.id, d.event_id as event, d.endpoint_id as endpoint, d.attempts, v.body, e.address, e.secret,
           case when e.former_until > ${now} then e.former_secret end as former`,
        [
          organisation,
          id,
          this.clock.forDatabase(),
          Math.ceil((LEASES * this.sending.patience) / MILLISECONDS),
        ],
      );
      if (taken === undefined) await this.cancelIfDisabled(tx, organisation, id);
      return taken;
    });
  }

  /** What was written while its endpoint was being taken out of use. */
  private async cancelIfDisabled(tx: EntityManager, organisation: string, id: string): Promise<void> {
    await tx.query(
      `update webhook_delivery d set state = 'cancelled', settled_at = coalesce($3::timestamptz, now())
       from webhook_endpoint e
       where d.organisation_id = $1 and d.id = $2 and e.organisation_id = $1 and e.id = d.endpoint_id
         and not e.enabled and (d.state = 'waiting'
           or (d.state = 'sending' and d.next_at <= coalesce($3::timestamptz, now())))`,
      [organisation, id, this.clock.forDatabase()],
    );
  }
}
