import { Inject, Injectable } from '@nestjs/common';
import { Clock, Queue, newId } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { deliveryJob } from '../sending/delivery-job';
import { WEBHOOK_SENDING } from '../sending/webhook-sending';
import type { WebhookSending } from '../sending/webhook-sending';
import { eventBody } from './event-body';
import type { Happening } from './event-body';

/** An event about to be written, and who is told. */
interface EventToWrite {
  readonly id: string;
  readonly type: string;
  readonly body: string;
}

interface DeliveryToWrite {
  readonly id: string;
  readonly event: string;
  readonly endpoint: string;
}

interface Listening {
  readonly id: string;
  readonly types: readonly string[];
}

/** Writes what happened for every endpoint that asked for it, in the transaction in which it happened: both are there or neither. */
@Injectable()
export class TellEvents {
  constructor(
    private readonly clock: Clock,
    private readonly queue: Queue,
    @Inject(WEBHOOK_SENDING) private readonly sending: WebhookSending,
  ) {}

  async execute(tx: EntityManager, organisation: string, happenings: readonly Happening[]): Promise<void> {
    if (happenings.length === 0) return;
    const listening = await tx.query<readonly Listening[]>(
      `select id, event_types as types from webhook_endpoint where organisation_id = $1 and enabled order by id`,
      [organisation],
    );
    const said = { organisation, timestamp: this.clock.instant(), publicUrl: this.sending.publicUrl };
    const events: EventToWrite[] = [];
    const deliveries: DeliveryToWrite[] = [];
    for (const happening of happenings) {
      const told = listening.filter(({ types }) => types.includes(happening.type));
      if (told.length === 0) continue;
      const event = { id: newId(), type: happening.type, body: eventBody(happening, said) };
      events.push(event);
      deliveries.push(...told.map(({ id }) => ({ id: newId(), event: event.id, endpoint: id })));
    }
    await this.write(tx, organisation, events, deliveries);
  }

  /** Events and who is to get them, with a hint to the queue for each. */
  async write(
    tx: EntityManager,
    organisation: string,
    events: readonly EventToWrite[],
    deliveries: readonly DeliveryToWrite[],
  ): Promise<void> {
    if (deliveries.length === 0) return;
    const at = this.clock.forDatabase();
    await tx.query(
      `insert into webhook_event (id, organisation_id, type, body, created_at)
       select id, $1, type, body, coalesce($3::timestamptz, now())
       from json_to_recordset($2) as e (id uuid, type text, body text)`,
      [organisation, JSON.stringify(events), at],
    );
    await tx.query(
      `insert into webhook_delivery (id, organisation_id, event_id, endpoint_id, next_at, created_at)
       select id, $1, event, endpoint, coalesce($3::timestamptz, now()), coalesce($3::timestamptz, now())
       from json_to_recordset($2) as d (id uuid, event uuid, endpoint uuid)`,
      [organisation, JSON.stringify(deliveries), at],
    );
    await this.queue.add(
      tx,
      deliveries.map(({ id }) => deliveryJob(organisation, id)),
    );
  }
}
