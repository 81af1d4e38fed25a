import { Module } from '@nestjs/common';
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
  providers: [WebhookSheet],
})
export class WebhooksApiModule {}
