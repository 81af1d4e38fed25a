import { Inject, Injectable } from '@nestjs/common';
import { contextOf } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { AuditTrail } from '@fristvakt/audit';
import { Database, done } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { DisableEndpoint } from '../sending/disable-endpoint';
import { WEBHOOK_SENDING } from '../sending/webhook-sending';
import type { WebhookSending } from '../sending/webhook-sending';
import { fieldsFault } from './endpoint-fields';
import type { EndpointFields, EndpointFieldsCode } from './endpoint-fields';
import { takenForChange } from './taken-for-change';
import type { ChangeRefusal } from './taken-for-change';

/** What stays out stays as it is. */
export interface EndpointChange extends Partial<EndpointFields> {
  readonly id: string;
  /** The version it is based on. */
  readonly version: number;
  readonly enabled?: boolean;
}

const FIELDS = ['address', 'description', 'eventTypes'] as const;

/** An administrator changes where and of what another system is told, or whether it is. */
@Injectable()
export class ChangeWebhookEndpoint {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly disabling: DisableEndpoint,
    @Inject(WEBHOOK_SENDING) private readonly sending: WebhookSending,
  ) {}

  /** The id of the endpoint. */
  async execute(
    principal: Principal,
    change: EndpointChange,
  ): Promise<Outcome<string, EndpointFieldsCode | ChangeRefusal>> {
    const fault = fieldsFault(change, this.sending.loopback);
    if (fault !== undefined) return fault;
    return this.database.write(contextOf(principal), async (tx) => this.write(tx, principal, change));
  }

  private async write(
    tx: EntityManager,
    { organisation, membership }: Principal,
    change: EndpointChange,
  ): Promise<Outcome<string, ChangeRefusal>> {
    const taken = await takenForChange(tx, organisation, change);
    if (!taken.ok) return taken;
    const turns = change.enabled !== undefined && change.enabled !== taken.value.enabled;
    await this.rewrite(tx, organisation, change);
    if (turns && change.enabled) await this.enable(tx, organisation, change.id);
    await this.enter(tx, { organisation, membership }, change, turns);
    return done(change.id);
  }

  private async rewrite(tx: EntityManager, organisation: string, change: EndpointChange): Promise<void> {
    const { id, address = null, description, eventTypes = null } = change;
    await tx.query(
      `update webhook_endpoint set address = coalesce($3, address), description = coalesce($4, description),
         event_types = coalesce($5::text[], event_types), version = version + 1
       where organisation_id = $1 and id = $2`,
      [organisation, id, address, description?.trim() ?? null, eventTypes],
    );
  }

  /** The end of the transaction: what was changed is entered; switching off is, with all that it brings. */
  private async enter(
    tx: EntityManager,
    { organisation, membership }: Pick<Principal, 'organisation' | 'membership'>,
    change: EndpointChange,
    turns: boolean,
  ): Promise<void> {
    const { id, address, enabled } = change;
    const changed = FIELDS.filter((name) => change[name] !== undefined);
    const isOn = turns && enabled === true;
    if (changed.length > 0 || isOn) {
      await this.audit.enter(tx, {
        ...{ organisation, actor: membership, action: 'webhook.changed', subject: `webhook:${id}` },
        detail: { changed, ...(isOn ? { enabled } : {}) },
        ...(address === undefined ? {} : { values: { address } }),
      });
    }
    if (turns && !isOn) {
      await this.disabling.within(tx, organisation, { endpoint: id, because: 'hand', actor: membership });
    }
  }

  /** What happened meanwhile is not told; what went before is forgiven. */
  private async enable(tx: EntityManager, organisation: string, id: string): Promise<void> {
    await tx.query(
      `update webhook_endpoint set enabled = true, disabled_because = null, disabled_at = null, failing_since = null
       where organisation_id = $1 and id = $2`,
      [organisation, id],
    );
  }
}
