import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import {
  PingWebhookEndpoint,
  ReplayWebhookDelivery,
  RotateWebhookSecret,
  WebhookEndpoints,
} from '@fristvakt/webhooks';
import type { CreatedEndpoint, ListedDelivery } from '@fristvakt/webhooks';
import { triedValueOf } from '../accounts/sign-in-problem';
import { Asking } from '../wire/asking.decorator';
import { IfMatch } from '../wire/etag';
import { Id } from '../wire/id';
import type { Page } from '../wire/paging';
import { valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { Post } from '../wire/verbs';
import { WebhookDeliveryPage, WebhookPingResponse, WebhookSecretResponse } from './webhook.response';

/** What was delivered, and what is done so that it arrives. */
@ApiTags('webhooks')
@Controller('api/v1')
export class WebhookDeliveriesController {
  constructor(
    private readonly endpoints: WebhookEndpoints,
    private readonly rotating: RotateWebhookSecret,
    private readonly pinging: PingWebhookEndpoint,
    private readonly replaying: ReplayWebhookDelivery,
  ) {}

  @Get('webhook-endpoints/:id/deliveries')
  @Route({
    ...{ access: 'administer-webhooks', answers: WebhookDeliveryPage, refuses: [404] },
    summary: 'The last deliveries to an endpoint',
  })
  async deliveries(@Asking() principal: Principal, @Id() id: string): Promise<Page<ListedDelivery>> {
    return { items: valueOf(await this.endpoints.deliveries(principal, id)), next: null };
  }

  @Post('webhook-endpoints/:id/secret')
  @Route({
    ...{
      access: 'administer-webhooks',
      status: 201,
      answers: WebhookSecretResponse,
      refuses: [404, 412, 428],
    },
    summary: 'Replaces the secret',
    description:
      'The secret before signs beside the new one for 24 hours. The new one is told in this answer and never again.',
  })
  async rotate(
    @Asking() principal: Principal,
    @Id() id: string,
    @IfMatch() version: number,
  ): Promise<CreatedEndpoint> {
    return valueOf(await this.rotating.execute(principal, { id, version }));
  }

  @Post('webhook-endpoints/:id/ping')
  @Route({
    ...{ access: 'administer-webhooks', status: 201, answers: WebhookPingResponse, refuses: [404, 409] },
    summary: 'Sends an event that tells nothing (`webhook.ping`)',
    description: 'At most 60 times in 15 minutes for all endpoints of an organisation.',
  })
  async ping(@Asking() principal: Principal, @Id() id: string): Promise<WebhookPingResponse> {
    return { delivery: triedValueOf(await this.pinging.execute(principal, id)) };
  }

  @Post('webhook-deliveries/:id/replay')
  @Route({
    ...{ access: 'administer-webhooks', status: 204, refuses: [404, 409] },
    summary: 'Sends an event again, under the same `webhook-id`',
  })
  async replay(@Asking() principal: Principal, @Id() id: string): Promise<void> {
    valueOf(await this.replaying.execute(principal, id));
  }
}
