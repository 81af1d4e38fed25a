import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock } from '@fristvakt/platform';
import { TellAdministrators } from '@fristvakt/reminders';
import type { EntityManager } from 'typeorm';

/** Why nothing is sent to an endpoint: somebody switched it off, it said itself that it is gone, or it failed for a week. */
export type DisabledBecause = 'hand' | 'gone' | 'failing';

/** Takes an endpoint out of use in a transaction that goes on, with all that waits for it. The audit entry comes last. */
@Injectable()
export class DisableEndpoint {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly telling: TellAdministrators,
  ) {}

  /** `actor`: the membership; `system` where nobody did it, and then the administrators are told, in the program and by mail, once. */
  async within(
    tx: EntityManager,
    organisation: string,
    { endpoint, because, actor }: { endpoint: string; because: DisabledBecause; actor: string },
  ): Promise<void> {
    const at = this.clock.forDatabase();
    const [[disabled]] = await tx.query<[readonly { address: string }[]]>(
      `update webhook_endpoint set enabled = false, disabled_because = $3, version = version + 1,
         disabled_at = coalesce($4::timestamptz, now())
       where organisation_id = $1 and id = $2 and enabled returning address`,
      [organisation, endpoint, because, at],
    );
    if (disabled === undefined) return;
    await tx.query(
      `update webhook_delivery set state = 'cancelled', settled_at = coalesce($3::timestamptz, now())
       where organisation_id = $1 and endpoint_id = $2 and state = 'waiting'`,
      [organisation, endpoint, at],
    );
    if (actor === 'system') {
      const { host } = new URL(disabled.address);
      const told = { endpoint, host, because };
      await this.telling.execute(tx, organisation, { kind: 'webhook-disabled', told });
    }
    await this.audit.enter(tx, {
      ...{ organisation, actor, action: 'webhook.disabled', subject: `webhook:${endpoint}` },
      detail: { because },
    });
  }
}
