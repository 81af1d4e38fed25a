import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, newId } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';

/** Why nothing is sent to an endpoint: somebody switched it off, it said itself that it is gone, or it failed for a week. */
export type DisabledBecause = 'hand' | 'gone' | 'failing';

/** Takes an endpoint out of use in a transaction that goes on, with all that waits for it. The audit entry comes last. */
@Injectable()
export class DisableEndpoint {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** `actor`: the membership; `system` where nobody did it, and then the administrators are told. */
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
      await this.tellAdministrators(tx, organisation, { endpoint, host, because });
    }
    await this.audit.enter(tx, {
      ...{ organisation, actor, action: 'webhook.disabled', subject: `webhook:${endpoint}` },
      detail: { because },
    });
  }

  private async tellAdministrators(
    tx: EntityManager,
    organisation: string,
    told: { readonly endpoint: string; readonly host: string; readonly because: DisabledBecause },
  ): Promise<void> {
    const administrators = await tx.query<readonly { id: string }[]>(
      `select id from membership
       where organisation_id = $1 and state = 'active' and 'administrator' = any (roles) order by id`,
      [organisation],
    );
    const notices = administrators.map(({ id }) => ({ id: newId(), to: id }));
    await tx.query(
      `insert into notice (id, organisation_id, recipient_id, kind, because, told)
       select id, $1, "to", 'webhook-disabled', 'webhook-disabled', $3::jsonb
       from json_to_recordset($2) as n (id uuid, "to" uuid)`,
      [organisation, JSON.stringify(notices), JSON.stringify(told)],
    );
  }
}
