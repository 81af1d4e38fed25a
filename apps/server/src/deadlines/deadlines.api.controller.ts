import { Body, Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '@fristvakt/accounts';
import { AssignDeadline, DeadlineQuery } from '@fristvakt/deadlines';
import type { DeadlineFound } from '@fristvakt/deadlines';
import { Law, RecordState } from '@fristvakt/providers';
import type { FastifyReply } from 'fastify';
import { Asking } from '../wire/asking.decorator';
import { IfMatch, withEtag } from '../wire/etag';
import { Id } from '../wire/id';
import { languageOf } from '../wire/language';
import { DEFAULT_LIMIT, cursorOf, positionOf } from '../wire/paging';
import { Problem, valueOf } from '../wire/problem';
import { Route } from '../wire/route.decorator';
import { AssignmentRequest, DeadlinesRequest } from './deadline.request';
import { DeadlineDetailResponse, DeadlinePage, WhyResponse } from './deadline.response';
import { detailOf, whyOf } from './deadline.presenter';
import { Patch } from '../wire/verbs';

@ApiTags('deadlines')
@Controller('api/v1/deadlines')
export class DeadlinesController {
  constructor(
    private readonly query: DeadlineQuery,
    private readonly assigning: AssignDeadline,
    private readonly states: RecordState,
    private readonly law: Law,
  ) {}

  @Get()
  @Route({ access: 'read-record', summary: 'Deadlines of every party by day', answers: DeadlinePage })
  async list(
    @Asking() { organisation, matter }: Principal,
    @Query() wanted: DeadlinesRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { limit = DEFAULT_LIMIT, cursor, ...filters } = wanted;
    const position = positionOf(cursor, ['day', 'id']);
    const after = position && ([position[0], position[1]] as [string, string]);
    const asked = { ...filters, organisation, only: matter, limit, ...(after && { after }) };
    const { items, lastOn, lastId } = await this.query.page(asked);
    const next = lastOn === null ? 'null' : JSON.stringify(cursorOf([lastOn, lastId]));
    await reply.type('application/json; charset=utf-8').send(`{"items":${items},"next":${next}}`);
  }

  @Get(':id')
  @Route({ access: 'read-record', summary: 'One deadline', answers: DeadlineDetailResponse, refuses: [404] })
  async one(
    @Asking() principal: Principal,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeadlineDetailResponse> {
    return withEtag(reply, detailOf(await this.found(principal, id)));
  }

  @Get(':id/why')
  @Route({
    access: 'read-record',
    summary: 'Why this day: every step from the fact to the day, with its paragraph',
    description: 'In Swedish, or in English where Accept-Language asks for it.',
    answers: WhyResponse,
    refuses: [404],
  })
  async why(
    @Asking() principal: Principal,
    @Id() id: string,
    @Headers('accept-language') language?: string,
  ): Promise<WhyResponse> {
    const { derived, matterId } = await this.found(principal, id);
    const known = valueOf(await this.states.ofMatter(principal, matterId));
    return whyOf(derived, known, this.law.catalogue, languageOf(language));
  }

  @Patch(':id')
  @Route({
    ...{
      access: 'assign-deadlines',
      summary: 'Says who sees to a deadline',
      answers: DeadlineDetailResponse,
    },
    refuses: [404, 412, 422, 428],
  })
  async assign(
    @Asking() principal: Principal,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() { ownerId }: AssignmentRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeadlineDetailResponse> {
    const { organisation, membership } = principal;
    valueOf(await this.assigning.execute({ organisation, by: membership, id, version, owner: ownerId }));
    return withEtag(reply, detailOf(await this.found(principal, id)));
  }

  private async found({ organisation, matter }: Principal, id: string): Promise<DeadlineFound> {
    const found = await this.query.find(organisation, matter, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return found;
  }
}
