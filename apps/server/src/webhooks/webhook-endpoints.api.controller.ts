import { Body, Controller, Delete, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import {
  ChangeWebhookEndpoint,
  CreateWebhookEndpoint,
  RemoveWebhookEndpoint,
  WebhookEndpoints,
} from '@fristvakt/webhooks';
import type { CreatedEndpoint, ListedEndpoint } from '@fristvakt/webhooks';
import type { FastifyReply } from 'fastify';
import { Asking } from '../wire/asking.decorator';
import { IfMatch, withEtag } from '../wire/etag';
import { Id } from '../wire/id';
import type { Page } from '../wire/paging';
import { valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { Patch, Post } from '../wire/verbs';
import { ChangeWebhookEndpointRequest, NewWebhookEndpointRequest } from './webhook.request';
import { WebhookEndpointPage, WebhookEndpointResponse, WebhookSecretResponse } from './webhook.response';

/** To which other systems it is told what happens (Standard Webhooks 1.0). */
@ApiTags('webhooks')
@Controller('api/v1/webhook-endpoints')
export class WebhookEndpointsController {
  constructor(
    private readonly endpoints: WebhookEndpoints,
    private readonly creating: CreateWebhookEndpoint,
    private readonly changing: ChangeWebhookEndpoint,
    private readonly removing: RemoveWebhookEndpoint,
  ) {}

  @Get()
  @Route({
    ...{ access: 'administer-webhooks', answers: WebhookEndpointPage },
    summary: 'The endpoints that are told what happens',
  })
  async list(@Asking() principal: Principal): Promise<Page<ListedEndpoint>> {
    return { items: await this.endpoints.list(principal), next: null };
  }

  @Post()
  @Route({
    ...{ access: 'administer-webhooks', status: 201, answers: WebhookSecretResponse, refuses: [409, 422] },
    summary: 'Has another system told what happens',
    description:
      `Each event is a POST of JSON with \`type\`, \`timestamp\` and \`data\`: ids and links to this API, nothing else.
      It is signed as Standard Webhooks 1.0 says: \`webhook-id\` (the same each time the same event is sent), \`webhook-timestamp\`
      and \`webhook-signature\`. 2xx within 15 seconds is success; otherwise it is tried again for some three days. 410 ends it.
      The secret is told in this answer and never again.`.replaceAll(/\s+/g, ' '),
  })
  async create(
    @Asking() principal: Principal,
    @Body() { address, description = '', eventTypes }: NewWebhookEndpointRequest,
  ): Promise<CreatedEndpoint> {
    return valueOf(await this.creating.execute(principal, { address, description, eventTypes }));
  }

  @Get(':id')
  @Route({
    ...{ access: 'administer-webhooks', answers: WebhookEndpointResponse, refuses: [404] },
    summary: 'One endpoint',
  })
  async one(
    @Asking() principal: Principal,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ListedEndpoint> {
    return this.told(principal, id, reply);
  }

  @Patch(':id')
  @Route({
    ...{ access: 'administer-webhooks', answers: WebhookEndpointResponse, refuses: [404, 412, 422, 428] },
    summary: 'Changes an endpoint, or switches it off or on',
    description:
      'What waits to be sent to an endpoint that is switched off is not sent; it can be sent again later.',
  })
  async change(
    @Asking() principal: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ChangeWebhookEndpointRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ListedEndpoint> {
    valueOf(await this.changing.execute(principal, { ...body, id, version }));
    return this.told(principal, id, reply);
  }

  @Delete(':id')
  @Route({
    ...{ access: 'administer-webhooks', status: 204, refuses: [404] },
    summary: 'Removes an endpoint, with its deliveries',
  })
  async remove(@Asking() principal: Principal, @Id() id: string): Promise<void> {
    valueOf(await this.removing.execute(principal, id));
  }

  private async told(principal: Principal, id: string, reply: FastifyReply): Promise<ListedEndpoint> {
    return withEtag(reply, valueOf(await this.endpoints.one(principal, id)));
  }
}
