import { Module } from '@nestjs/common';
import { PingWebhookEndpoint } from '@fristvakt/webhooks';
import { WebhookActPages } from './webhook-acts.page.controller';
import { WebhookDeliveryPages } from './webhook-deliveries.page.controller';
import { WebhookDeliveriesController } from './webhook-deliveries.api.controller';
import { WebhookEndpointsController } from './webhook-endpoints.api.controller';
import { WebhookPages } from './webhooks.page.controller';
import { WebhookSheet } from './webhook-sheet';

/** Other systems that are told what happens, and how that goes. Needs WebhooksModule. */
@Module({
  controllers: [
    WebhookEndpointsController,
    WebhookDeliveriesController,
    WebhookPages,
    WebhookActPages,
    WebhookDeliveryPages,
  ],
  // Here, since it counts how often somebody asks: a worker has no such counts.
  providers: [PingWebhookEndpoint, WebhookSheet],
})
export class WebhooksApiModule {}
