import { Inject, Injectable } from '@nestjs/common';
import { contextOf } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, newId, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { WebhookSecrets } from '../sending/secrets';
import { freshSecret } from '../sending/signature';
import { WEBHOOK_SENDING } from '../sending/webhook-sending';
import type { WebhookSending } from '../sending/webhook-sending';
import { fieldsFault } from './endpoint-fields';
import type { EndpointFields, EndpointFieldsCode } from './endpoint-fields';

/** The secret is told here and never again. */
export interface CreatedEndpoint {
  readonly id: string;
  readonly secret: string;
}

export type CreateEndpointCode = EndpointFieldsCode | 'webhook-too-many';

const MOST = 20;

/** An administrator has another system told what happens. */
@Injectable()
export class CreateWebhookEndpoint {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly secrets: WebhookSecrets,
    private readonly audit: AuditTrail,
    @Inject(WEBHOOK_SENDING) private readonly sending: WebhookSending,
  ) {}

  async execute(
    principal: Principal,
    given: EndpointFields,
  ): Promise<Outcome<CreatedEndpoint, CreateEndpointCode>> {
    const fault = fieldsFault(given, this.sending.loopback);
    if (fault !== undefined) return fault;
    return this.database.write(contextOf(principal), async (tx) => this.write(tx, principal, given));
  }

  private async write(
    tx: EntityManager,
    { organisation, membership }: Principal,
    { address, description, eventTypes }: EndpointFields,
  ): Promise<Outcome<CreatedEndpoint, 'webhook-too-many'>> {
    if ((await this.count(tx, organisation)) >= MOST)
      return refused('conflict', 'webhook-too-many', { params: { most: String(MOST) } });
    const [id, secret] = [newId(), freshSecret()];
    await tx.query(
      `insert into webhook_endpoint (id, organisation_id, address, description, event_types, secret, created_at)
       values ($1, $2, $3, $4, $5, $6, coalesce($7::timestamptz, now()))`,
      [
        ...[id, organisation, address, description.trim(), eventTypes, this.secrets.seal(id, secret)],
        this.clock.forDatabase(),
      ],
    );
    await this.audit.enter(tx, {
      ...{ organisation, actor: membership, action: 'webhook.created', subject: `webhook:${id}` },
      ...{ detail: { eventTypes }, values: { address } },
    });
    return done({ id, secret });
  }

  /** One after another, so that the last place is given once. */
  private async count(tx: EntityManager, organisation: string): Promise<number> {
    await tx.query('select id from organisation where id = $1 for no key update', [organisation]);
    const [found] = await tx.query<readonly { count: number }[]>(
      'select count(*)::integer as count from webhook_endpoint where organisation_id = $1',
      [organisation],
    );
    return found?.count ?? 0;
  }
}
