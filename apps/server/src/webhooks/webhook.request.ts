import { EVENT_TYPES } from '@fristvakt/webhooks';
import { Choices, Flag, Text } from '../wire/fields';

const ADDRESS_SAYS = {
  description:
    'Where it is told: an https address that can be reached from the internet, port 443 or above 1023',
  ...{ min: 1, max: 500, example: 'https://system.example.se/fristvakt' },
};
const DESCRIPTION_SAYS = { description: 'What people here call it', max: 200, example: 'Ärendesystemet' };
const TYPES_SAYS = { description: 'Of what', of: EVENT_TYPES, min: 1, example: ['deadline.missed'] };

export class NewWebhookEndpointRequest {
  @Text(ADDRESS_SAYS)
  address!: string;

  @Text({ ...DESCRIPTION_SAYS, optional: true })
  description?: string;

  @Choices(TYPES_SAYS)
  eventTypes!: string[];
}

export class ChangeWebhookEndpointRequest {
  @Text({ ...ADDRESS_SAYS, optional: true })
  address?: string;

  @Text({ ...DESCRIPTION_SAYS, optional: true })
  description?: string;

  @Choices({ ...TYPES_SAYS, optional: true })
  eventTypes?: string[];

  @Flag({ description: 'Whether anything is sent there', optional: true })
  enabled?: boolean;
}
