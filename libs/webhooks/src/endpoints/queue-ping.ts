import { Inject, Injectable } from '@nestjs/common';
import { contextOf } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, newId, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { pingBody } from '../events/event-body';
import { PING } from '../events/event-types';
import { TellEvents } from '../events/tell-events';
import { WEBHOOK_SENDING } from '../sending/webhook-sending';
import type { WebhookSending } from '../sending/webhook-sending';

export type PingCode = 'not-found' | 'webhook-off';

/** Queues an event that tells nothing for one endpoint. */
@Injectable()
export class QueuePing {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly telling: TellEvents,
    private readonly audit: AuditTrail,
    @Inject(WEBHOOK_SENDING) private readonly sending: WebhookSending,
  ) {}

  /** The id of the delivery. */
  async execute(principal: Principal, id: string): Promise<Outcome<string, PingCode>> {
    return this.database.write<Outcome<string, PingCode>>(contextOf(principal), async (tx) =>
      this.send(tx, principal, id),
    );
  }

  private async send(
    tx: EntityManager,
    { organisation, membership }: Principal,
    id: string,
  ): Promise<Outcome<string, PingCode>> {
    const [endpoint] = await tx.query<readonly { enabled: boolean }[]>(
      'select enabled from webhook_endpoint where organisation_id = $1 and id = $2',
      [organisation, id],
    );
    if (endpoint === undefined) return refused('not-found', 'not-found');
    if (!endpoint.enabled) return refused('conflict', 'webhook-off');
    const [event, delivery] = [newId(), newId()];
    const said = { organisation, timestamp: this.clock.instant(), publicUrl: this.sending.publicUrl };
    await this.telling.write(
      tx,
      organisation,
      [{ id: event, type: PING, body: pingBody(PING, id, said) }],
      [{ id: delivery, event, endpoint: id }],
    );
    await this.audit.enter(tx, {
      ...{ organisation, actor: membership, action: 'webhook.pinged', subject: `webhook:${id}` },
      detail: { delivery },
    });
    return done(delivery);
  }
}
