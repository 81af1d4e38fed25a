import { Injectable } from '@nestjs/common';
import { contextOf } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { Clock, Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import type { DisabledBecause } from '../sending/disable-endpoint';
import type { EndpointFields } from './endpoint-fields';

/** An endpoint as an administrator sees it: without its secret. */
export interface ListedEndpoint extends EndpointFields {
  readonly id: string;
  readonly enabled: boolean;
  readonly disabledBecause: DisabledBecause | null;
  readonly disabledAt: string | null;
  /** Since when every attempt has failed; null where the last one did not. */
  readonly failingSince: string | null;
  /** Until when the secret before signs too; null where none does. */
  readonly formerSecretUntil: string | null;
  readonly version: number;
}

export type DeliveryState = 'waiting' | 'sending' | 'delivered' | 'failed' | 'cancelled';

/** How an event went to an endpoint. */
export interface ListedDelivery {
  readonly id: string;
  /** The `webhook-id`. */
  readonly event: string;
  readonly type: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly createdAt: string;
  /** When it is tried next, where it is. */
  readonly nextAt: string | null;
  readonly answerStatus: number | null;
  readonly answer: string | null;
}

const LAST = 50;

const COLUMNS = `id, address, description, event_types as "eventTypes", enabled, disabled_because as "disabledBecause",
  disabled_at as "disabledAt", failing_since as "failingSince", version,
  case when former_until > coalesce($2::timestamptz, now()) then former_until end as "formerSecretUntil"`;

/** The endpoints of an organisation, and what was delivered there last. */
@Injectable()
export class WebhookEndpoints {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(principal: Principal): Promise<readonly ListedEndpoint[]> {
    return this.database.read(contextOf(principal), async (tx) =>
      tx.query<readonly ListedEndpoint[]>(
        `select ${COLUMNS} from webhook_endpoint where organisation_id = $1 order by id`,
        [principal.organisation, this.clock.forDatabase()],
      ),
    );
  }

  async one(principal: Principal, id: string): Promise<Outcome<ListedEndpoint, 'not-found'>> {
    return this.database.read(contextOf(principal), async (tx) => this.found(tx, principal, id));
  }

  /** The last deliveries to an endpoint, the newest first. */
  async deliveries(
    principal: Principal,
    id: string,
  ): Promise<Outcome<readonly ListedDelivery[], 'not-found'>> {
    return this.database.read<Outcome<readonly ListedDelivery[], 'not-found'>>(
      contextOf(principal),
      async (tx) => {
        const endpoint = await this.found(tx, principal, id);
        if (!endpoint.ok) return endpoint;
        return done(
          await tx.query<readonly ListedDelivery[]>(
            `select d.id, d.event_id as event, v.type, d.state, d.attempts, d.created_at as "createdAt",
               case when d.state = 'waiting' then d.next_at end as "nextAt", d.answer_status as "answerStatus", d.answer
             from webhook_delivery d join webhook_event v on v.organisation_id = $1 and v.id = d.event_id
             where d.organisation_id = $1 and d.endpoint_id = $2 order by d.created_at desc, d.id desc limit $3`,
            [principal.organisation, id, LAST],
          ),
        );
      },
    );
  }

  private async found(
    tx: EntityManager,
    { organisation }: Principal,
    id: string,
  ): Promise<Outcome<ListedEndpoint, 'not-found'>> {
    const [endpoint] = await tx.query<readonly ListedEndpoint[]>(
      `select ${COLUMNS} from webhook_endpoint where organisation_id = $1 and id = $3`,
      [organisation, this.clock.forDatabase(), id],
    );
    return endpoint === undefined ? refused('not-found', 'not-found') : done(endpoint);
  }
}
