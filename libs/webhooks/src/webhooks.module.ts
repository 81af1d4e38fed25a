import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { AuditModule } from '@fristvakt/audit';
import { ProvidersModule } from '@fristvakt/providers';
import { ChangeWebhookEndpoint } from './endpoints/change-endpoint';
import { CreateWebhookEndpoint } from './endpoints/create-endpoint';
import { QueuePing } from './endpoints/queue-ping';
import { RemoveWebhookEndpoint } from './endpoints/remove-endpoint';
import { ReplayWebhookDelivery } from './endpoints/replay-delivery';
import { RotateWebhookSecret } from './endpoints/rotate-secret';
import { WebhookEndpoints } from './endpoints/webhook-endpoints.query';
import { DeadlineEvents } from './events/deadline-events';
import { ReminderEvents } from './events/reminder-events';
import { TellEvents } from './events/tell-events';
import { DeliverWebhook } from './sending/deliver';
import { DisableEndpoint } from './sending/disable-endpoint';
import { WebhookSecrets } from './sending/secrets';
import { SendEvent } from './sending/send-event';
import { SettleDelivery } from './sending/settle-delivery';
import { TakeDelivery } from './sending/take-delivery';
import { WEBHOOK_SENDING, webhookSendingOf } from './sending/webhook-sending';
import type { SendingOverrides } from './sending/webhook-sending';
import { FindLostDeliveries } from './worker/find-lost-deliveries';
import { ForgetDeliveries } from './worker/forget-deliveries';

const USE_CASES = [
  ...[CreateWebhookEndpoint, ChangeWebhookEndpoint, RotateWebhookSecret, RemoveWebhookEndpoint],
  ...[QueuePing, ReplayWebhookDelivery, WebhookEndpoints],
  ...[DeliverWebhook, FindLostDeliveries, ForgetDeliveries],
];

/** Other systems are told what happens. Needs the module of reminders, of which it tells. */
@Global()
@Module({})
export class WebhooksModule {
  static with({
    publicUrl,
    sending,
  }: {
    readonly publicUrl: string;
    /** Given by tests only. */
    readonly sending?: SendingOverrides;
  }): DynamicModule {
    return {
      module: WebhooksModule,
      imports: [AuditModule, ProvidersModule],
      providers: [
        { provide: WEBHOOK_SENDING, useValue: webhookSendingOf(publicUrl, sending) },
        ...[DeadlineEvents, ReminderEvents, TellEvents, DisableEndpoint, WebhookSecrets],
        ...[TakeDelivery, SendEvent, SettleDelivery],
        ...USE_CASES,
      ],
      exports: USE_CASES,
    };
  }
}
