import { EVENT_TYPES } from '@fristvakt/webhooks';
import type { CreatedEndpoint, DeliveryState, ListedDelivery, ListedEndpoint } from '@fristvakt/webhooks';
import { Choice, Choices, Flag, Instant, NestedList, Text, Uuid, Whole } from '../wire/fields';

export class WebhookEndpointResponse implements ListedEndpoint {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Text({ description: 'Where it is told', example: 'https://system.example.se/fristvakt' })
  address!: string;

  @Text({ description: 'What people here call it', example: 'Ärendesystemet' })
  description!: string;

  @Choices({ description: 'Of what', of: EVENT_TYPES })
  eventTypes!: readonly string[];

  @Flag({ description: 'Whether anything is sent there' })
  enabled!: boolean;

  @Choice({
    description:
      'Why nothing is: somebody switched it off, it answered 410, or nothing arrived there for a week; null where it is on',
    ...{ of: ['hand', 'gone', 'failing'], nullable: true },
  })
  disabledBecause!: ListedEndpoint['disabledBecause'];

  @Instant({ description: 'Since when nothing is', nullable: true })
  disabledAt!: string | null;

  @Instant({
    description: 'Since when every attempt has failed; null where the last did not',
    nullable: true,
  })
  failingSince!: string | null;

  @Instant({ description: 'Until when the secret before signs too; null where none does', nullable: true })
  formerSecretUntil!: string | null;

  @Whole({ description: 'Its version: the ETag', min: 1, max: 2_147_483_647 })
  version!: number;
}

export class WebhookEndpointPage {
  @NestedList({ description: 'Endpoints, the oldest first', of: () => WebhookEndpointResponse })
  items!: readonly ListedEndpoint[];

  @Text({ description: 'Null: there is one page', nullable: true })
  next!: string | null;
}

export class WebhookSecretResponse implements CreatedEndpoint {
  @Uuid({ description: 'The id of the endpoint' })
  id!: string;

  @Text({ description: 'The secret that signs, told here and never again', example: 'whsec_…' })
  secret!: string;
}

export class WebhookPingResponse {
  @Uuid({ description: 'The id of the delivery' })
  delivery!: string;
}

class WebhookDeliveryResponse implements ListedDelivery {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Uuid({ description: 'The `webhook-id`: the same for the same event, however often it is sent' })
  event!: string;

  @Text({ description: 'What it tells', example: 'deadline.missed' })
  type!: string;

  @Choice({
    description: 'How it stands',
    of: ['waiting', 'sending', 'delivered', 'failed', 'cancelled'],
  })
  state!: DeliveryState;

  @Whole({ description: 'How often it was tried', min: 0, max: 1000 })
  attempts!: number;

  @Instant({ description: 'When it happened' })
  createdAt!: string;

  @Instant({ description: 'When it is tried next', nullable: true })
  nextAt!: string | null;

  @Whole({ description: 'The status that was answered last', min: 100, max: 999, nullable: true })
  answerStatus!: number | null;

  @Text({
    description: 'The first words of the answer; without a status, the code of what went wrong',
    ...{ nullable: true, example: 'timeout' },
  })
  answer!: string | null;
}

export class WebhookDeliveryPage {
  @NestedList({ description: 'The last fifty, the newest first', of: () => WebhookDeliveryResponse })
  items!: readonly ListedDelivery[];

  @Text({ description: 'Null: there is one page', nullable: true })
  next!: string | null;
}
