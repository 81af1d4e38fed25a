import { Injectable } from '@nestjs/common';
import { contextOf } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { AuditTrail } from '@fristvakt/audit';
import { Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';

/** An administrator removes an endpoint, with what was and was to be delivered there. */
@Injectable()
export class RemoveWebhookEndpoint {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async execute(principal: Principal, id: string): Promise<Outcome<null, 'not-found'>> {
    const { organisation, membership } = principal;
    return this.database.write<Outcome<null, 'not-found'>>(contextOf(principal), async (tx) => {
      // Nothing new is written for it from here on.
      const found = await tx.query<readonly unknown[]>(
        'select id from webhook_endpoint where organisation_id = $1 and id = $2 for update',
        [organisation, id],
      );
      if (found.length === 0) return refused('not-found', 'not-found');
      await tx.query('delete from webhook_delivery where organisation_id = $1 and endpoint_id = $2', [
        ...[organisation, id],
      ]);
      await tx.query('delete from webhook_endpoint where organisation_id = $1 and id = $2', [
        ...[organisation, id],
      ]);
      await this.audit.enter(tx, {
        ...{ organisation, actor: membership, action: 'webhook.removed', subject: `webhook:${id}` },
      });
      return done(null);
    });
  }
}
