import { Body, Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { OwnTemplateQuery, RetireOwnTemplate, SaveOwnTemplate } from '@fristvakt/checklists';
import { Clock } from '@fristvakt/platform';
import type { FastifyReply } from 'fastify';
import { Asking } from '../wire/asking.decorator';
import { IfMatch, withEtag } from '../wire/etag';
import { Id } from '../wire/id';
import { Problem, valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { Post } from '../wire/verbs';
import { itemAsked, occasionAsked, ownTemplateOf } from './own-template.presenter';
import { OwnTemplateRequest } from './own-template.request';
import { OwnTemplateResponse, OwnTemplatesResponse } from './own-template.response';

@ApiTags('checklists')
@Controller('api/v1/checklist-templates')
export class OwnTemplatesController {
  constructor(
    private readonly query: OwnTemplateQuery,
    private readonly saving: SaveOwnTemplate,
    private readonly retiring: RetireOwnTemplate,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Route({
    access: 'read-templates',
    summary: 'The templates of checklists that the organisation has written for itself',
    answers: OwnTemplatesResponse,
  })
  async list(@Asking() { organisation }: Principal): Promise<OwnTemplatesResponse> {
    return { items: (await this.query.list(organisation)).map(ownTemplateOf) };
  }

  @Get(':id')
  @Route({
    access: 'read-templates',
    summary: 'One own template with all its versions',
    ...{ answers: OwnTemplateResponse, refuses: [404] },
  })
  async one(
    @Asking() principal: Principal,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnTemplateResponse> {
    return withEtag(reply, await this.found(principal, id));
  }

  @Post()
  @Route({
    access: 'write-templates',
    summary: 'Writes an own template',
    description: 'Facts from its first day on call for it, also those recorded already.',
    ...{ status: 201, answers: OwnTemplateResponse, refuses: [422] },
  })
  async write(
    @Asking() principal: Principal,
    @Body() body: OwnTemplateRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnTemplateResponse> {
    const { id } = valueOf(await this.saving.execute(this.asked(principal, body)));
    return withEtag(reply, await this.found(principal, id));
  }

  @Post(':id/versions')
  @Route({
    access: 'write-templates',
    summary: 'A new version of an own template',
    description:
      'Valid from tomorrow at the earliest where a list keeps the version before; one that no list keeps is replaced.',
    ...{ status: 201, answers: OwnTemplateResponse, refuses: [404, 409, 412, 422, 428] },
  })
  async change(
    @Asking() principal: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: OwnTemplateRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnTemplateResponse> {
    valueOf(await this.saving.execute({ ...this.asked(principal, body), of: { id, version } }));
    return withEtag(reply, await this.found(principal, id));
  }

  @Post(':id/retirement')
  @Route({
    access: 'write-templates',
    summary: 'Takes an own template out of use. Lists there are go on; controls by it end',
    ...{ answers: OwnTemplateResponse, refuses: [404, 409, 412, 428] },
  })
  async retire(
    @Asking() principal: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnTemplateResponse> {
    const { organisation, membership: by } = principal;
    valueOf(await this.retiring.execute({ organisation, by, id, version }));
    return withEtag(reply, await this.found(principal, id));
  }

  private asked(
    { organisation, membership: by }: Principal,
    { title, purpose, from, occasion, items }: OwnTemplateRequest,
  ): Parameters<SaveOwnTemplate['execute']>[0] {
    return {
      ...{ organisation, by, title, purpose, from: from ?? this.clock.today() },
      ...{ occasion: occasionAsked(occasion), items: items.map(itemAsked) },
    };
  }

  private async found({ organisation }: Principal, id: string): Promise<OwnTemplateResponse> {
    const found = await this.query.find(organisation, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return ownTemplateOf(found);
  }
}
