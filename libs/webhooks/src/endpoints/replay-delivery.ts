import { Injectable } from '@nestjs/common';
import { contextOf } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, Queue, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { deliveryJob } from '../sending/delivery-job';

export type ReplayCode = 'not-found' | 'webhook-off' | 'webhook-under-way';

interface Found {
  readonly state: string;
  readonly endpoint: string;
  readonly enabled: boolean;
}

/** An administrator has an event sent again, from the beginning of the plan and under the same `webhook-id`. */
@Injectable()
export class ReplayWebhookDelivery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queue: Queue,
    private readonly audit: AuditTrail,
  ) {}

  /** The id of its endpoint. `endpoint`: the one it is said to be of; any where left out. */
  async execute(
    principal: Principal,
    id: string,
    endpoint: string | null = null,
  ): Promise<Outcome<string, ReplayCode>> {
    return this.database.write<Outcome<string, ReplayCode>>(contextOf(principal), async (tx) =>
      this.write(tx, principal, { id, endpoint }),
    );
  }

  private async write(
    tx: EntityManager,
    { organisation, membership }: Principal,
    { id, endpoint }: { readonly id: string; readonly endpoint: string | null },
  ): Promise<Outcome<string, ReplayCode>> {
    const [found] = await tx.query<readonly Found[]>(
      `select d.state, d.endpoint_id as endpoint, e.enabled from webhook_delivery d
       join webhook_endpoint e on e.organisation_id = $1 and e.id = d.endpoint_id
       where d.organisation_id = $1 and d.id = $2 and ($3::uuid is null or d.endpoint_id = $3::uuid) for update of d`,
      [organisation, id, endpoint],
    );
    if (found === undefined) return refused('not-found', 'not-found');
    if (!found.enabled) return refused('conflict', 'webhook-off');
    if (found.state === 'sending') return refused('conflict', 'webhook-under-way');
    await tx.query(
      `update webhook_delivery set state = 'waiting', attempts = 0, settled_at = null,
         next_at = coalesce($3::timestamptz, now())
       where organisation_id = $1 and id = $2`,
      [organisation, id, this.clock.forDatabase()],
    );
    await this.queue.add(tx, [deliveryJob(organisation, id)]);
    await this.audit.enter(tx, {
      ...{ organisation, actor: membership, action: 'webhook.replayed' },
      ...{ subject: `webhook:${found.endpoint}`, detail: { delivery: id } },
    });
    return done(found.endpoint);
  }
}
