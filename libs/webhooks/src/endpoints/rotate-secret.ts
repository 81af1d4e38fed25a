import { Injectable } from '@nestjs/common';
import { contextOf } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { WebhookSecrets } from '../sending/secrets';
import { freshSecret } from '../sending/signature';
import type { CreatedEndpoint } from './create-endpoint';
import { takenForChange } from './taken-for-change';
import type { ChangeRefusal } from './taken-for-change';

/** How long the secret before still signs beside the new one, in hours: time to put the new one in place at the receiver. */
const BOTH_FOR = 24;

/** An administrator replaces the secret of an endpoint. One that was being replaced already counts no more. */
@Injectable()
export class RotateWebhookSecret {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly secrets: WebhookSecrets,
    private readonly audit: AuditTrail,
  ) {}

  /** The new secret, which is told here and never again. */
  async execute(
    principal: Principal,
    asked: { readonly id: string; readonly version: number },
  ): Promise<Outcome<CreatedEndpoint, ChangeRefusal>> {
    return this.database.write(contextOf(principal), async (tx) => this.write(tx, principal, asked));
  }

  private async write(
    tx: EntityManager,
    { organisation, membership }: Principal,
    asked: { readonly id: string; readonly version: number },
  ): Promise<Outcome<CreatedEndpoint, ChangeRefusal>> {
    const taken = await takenForChange(tx, organisation, asked);
    if (!taken.ok) return taken;
    const { id } = asked;
    const secret = freshSecret();
    await tx.query(
      `update webhook_endpoint set former_secret = secret, secret = $3, version = version + 1,
         former_until = coalesce($4::timestamptz, now()) + make_interval(hours => $5)
       where organisation_id = $1 and id = $2`,
      [organisation, id, this.secrets.seal(id, secret), this.clock.forDatabase(), BOTH_FOR],
    );
    await this.audit.enter(tx, {
      ...{ organisation, actor: membership, action: 'webhook.secret-rotated', subject: `webhook:${id}` },
    });
    return done({ id, secret });
  }
}
