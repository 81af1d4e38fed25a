import { WebhookDeliveryRow } from './webhook-delivery.entity';
import { WebhookEndpointRow } from './webhook-endpoint.entity';
import { WebhookEventRow } from './webhook-event.entity';
import { WebhookToldRow } from './webhook-told.entity';

/** Every table of this feature. */
export const WEBHOOK_ROWS = [WebhookDeliveryRow, WebhookEndpointRow, WebhookEventRow, WebhookToldRow];
