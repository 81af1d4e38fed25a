import { Body, Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { ChangeEngagement, CreateEngagement, PersonQuery } from '@fristvakt/licences';
import type { FastifyReply } from 'fastify';
import { Asking } from '../wire/asking.decorator';
import { IfMatch, withEtag } from '../wire/etag';
import { Id } from '../wire/id';
import { Problem, valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { EngagementChangeRequest, NewEngagementRequest } from './person.request';
import { EngagementListResponse, EngagementResponse } from './person.response';
import { Patch, Post } from '../wire/verbs';

@ApiTags('persons')
@Controller('api/v1')
export class EngagementsController {
  constructor(
    private readonly query: PersonQuery,
    private readonly creating: CreateEngagement,
    private readonly changing: ChangeEngagement,
  ) {}

  @Get('persons/:id/engagements')
  @Route({
    ...{ access: 'read-register', summary: 'Where else a person is or was seen' },
    ...{ answers: EngagementListResponse, refuses: [404] },
  })
  async list(@Asking() principal: Principal, @Id() personId: string): Promise<EngagementListResponse> {
    const items = await this.query.engagements(principal, personId);
    if (items === undefined) throw new Problem(404, 'not-found');
    return { items };
  }

  @Post('persons/:id/engagements')
  @Route({
    ...{ access: 'keep-register', summary: 'Notes that a person is or was seen at another holder' },
    ...{ status: 201, answers: EngagementResponse, refuses: [404, 422] },
  })
  async create(
    @Asking() { organisation, membership }: Principal,
    @Id() personId: string,
    @Body() body: NewEngagementRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EngagementResponse> {
    const asked = { ...body, organisation, by: membership, personId };
    const { id } = valueOf(await this.creating.execute(asked));
    return withEtag(reply, await this.found(organisation, id));
  }

  @Get('engagements/:id')
  @Route({
    ...{ access: 'read-register', summary: 'Where else a person is or was seen: one of them' },
    ...{ answers: EngagementResponse, refuses: [404] },
  })
  async one(
    @Asking() { organisation }: Principal,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EngagementResponse> {
    return withEtag(reply, await this.found(organisation, id));
  }

  @Patch('engagements/:id')
  @Route({
    ...{ access: 'keep-register', summary: 'Changes it, or ends it by its last day' },
    ...{ answers: EngagementResponse, refuses: [404, 412, 422, 428] },
  })
  async change(
    @Asking() { organisation, membership }: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() fields: EngagementChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EngagementResponse> {
    valueOf(await this.changing.execute({ organisation, by: membership, id, version, fields }));
    return withEtag(reply, await this.found(organisation, id));
  }

  private async found(organisation: string, id: string): Promise<EngagementResponse> {
    const found = await this.query.engagement(organisation, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return found;
  }
}
