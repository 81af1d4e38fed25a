import { Controller } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { PingWebhookEndpoint, ReplayWebhookDelivery } from '@fristvakt/webhooks';
import type { Language } from '@fristvakt/wording';
import { Form } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import type { Redirect, View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { WebhookSheet } from './webhook-sheet';

/** What an administrator has sent: a test, or an event once more. */
@Controller()
export class WebhookDeliveryPages {
  constructor(
    private readonly sheet: WebhookSheet,
    private readonly pinging: PingWebhookEndpoint,
    private readonly replaying: ReplayWebhookDelivery,
  ) {}

  @Form('settings/webhooks/:id/ping', 'administer-webhooks')
  async ping(
    @Asking() principal: Principal,
    @Id() id: string,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    return this.sheet.after(principal, id, await this.pinging.execute(principal, id), lang, 'webhook-sent');
  }

  @Form('settings/webhooks/:id/deliveries/:delivery/replay', 'administer-webhooks')
  async replay(
    @Asking() principal: Principal,
    @Id() id: string,
    @Id('delivery') delivery: string,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const outcome = await this.replaying.execute(principal, delivery, id);
    return this.sheet.after(principal, id, outcome, lang, 'webhook-sent');
  }
}
