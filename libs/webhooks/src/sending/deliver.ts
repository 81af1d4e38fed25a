import { Injectable } from '@nestjs/common';
import { Failpoints } from '@fristvakt/platform';
import { SendEvent } from './send-event';
import { SettleDelivery } from './settle-delivery';
import { TakeDelivery } from './take-delivery';

/**
 * Delivers one event to one endpoint. That it is being sent is committed before the receiver hears of it, and its answer after; a
 * worker that dies in between leaves it `sending`, and whoever comes when its time is up sends it again under the same
 * `webhook-id`.
 */
@Injectable()
export class DeliverWebhook {
  constructor(
    private readonly taking: TakeDelivery,
    private readonly sending: SendEvent,
    private readonly settling: SettleDelivery,
    private readonly failpoints: Failpoints,
  ) {}

  /** Does nothing where it is settled, not due yet, or somebody else is sending it. */
  async execute(organisation: string, id: string): Promise<void> {
    const taken = await this.taking.execute(organisation, id);
    if (taken === undefined) return;
    await this.failpoints.reach('webhook-marked');
    const answer = await this.sending.execute(taken);
    await this.failpoints.reach('webhook-answered');
    await this.settling.execute(organisation, taken, answer);
  }
}
